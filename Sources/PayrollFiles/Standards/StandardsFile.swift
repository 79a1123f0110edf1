/// A file of a standards folder, in memory.
public struct StandardsFile: Sendable {
  /// The file's name as the office knows it, such as `contributions-2026.csv`.
  public let name: String
  /// What the file holds.
  public let bytes: [UInt8]

  /// A file with its name, which says to which table it belongs, and its bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
