import CSV

/// A file as `run.json` records it, so that anybody can see later whether it is still the one that was written.
public struct RecordedFile: Codable, Equatable, Sendable {
  /// The path from the folder of results, such as `payslips.csv` or `inputs/roster/1/2026-10.csv`.
  public let name: String
  /// How many bytes it holds.
  public let size: Int
  /// The digest XXH64 with seed 0, as 16 lower-case hexadecimal digits; `xxhsum -H1` prints the same.
  public let xxh64: String

  /// A file of which all bytes have come.
  public init(_ name: String, _ digest: XXH64) {
    self.name = name
    size = digest.count
    xxh64 = digest.text
  }

  /// Whether it is a copy of what was read, and no result.
  public var isInput: Bool { name.utf8.starts(with: RecordedFile.inputs.utf8) }

  /// How the paths of the copies begin.
  public static let inputs = "inputs/"
}
