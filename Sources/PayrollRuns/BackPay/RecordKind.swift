import FoundationEssentials
import PayrollFiles

/// Tells the record of a month from those that other commands leave behind.
public struct RecordKind: Decodable, Sendable {
  private let command: String?
  private let period: String?

  /// Whether a `run.json` is that of a month, or may be a damaged one.
  public static func isOfMonth(json: [UInt8]) -> Bool {
    guard let kind = try? JSONDecoder().decode(RecordKind.self, from: Data(json)) else { return true }
    return kind.command == nil && kind.period != nil
  }
}
