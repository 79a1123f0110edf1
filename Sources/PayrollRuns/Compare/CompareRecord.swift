import FoundationEssentials
import Payroll
import PayrollFiles

/// `run.json` of a comparison: what was compared, in counts and sums; nothing of any person.
struct CompareRecord: Codable, Sendable {
  /// A month, and the folders of its runs in their order.
  struct Month: Codable, Sendable {
    var period: String
    var runs: Int
    var headcount: Int
    /// Yuan with two decimals.
    var netPay: String
  }

  var command = "compare"
  var version: String
  var title: String?
  var language: String
  var byteOrderMark: Bool
  var names: Bool
  var before: Month
  var after: Month
  var joined: Int
  var left: Int
  /// Yuan with two decimals, by the causes' names.
  var causes: [String: String]

  init(_ options: CompareOptions, _ before: ArchivedMonth, _ after: ArchivedMonth, _ total: CompareSums) {
    version = options.version
    title = options.title.isEmpty ? nil : options.title
    language = options.language.rawValue
    byteOrderMark = options.writesByteOrderMark
    names = options.showsNames
    self.before = Month(
      period: before.period.description, runs: before.runs.count, headcount: total.headcountBefore,
      netPay: BackPaySums.text(total.netBefore))
    self.after = Month(
      period: after.period.description, runs: after.runs.count, headcount: total.headcountAfter,
      netPay: BackPaySums.text(total.netAfter))
    joined = total.joined
    left = total.left
    causes = Dictionary(
      uniqueKeysWithValues: CompareCause.allCases.map {
        ($0.code, BackPaySums.text(total.causes[$0.rawValue]))
      })
  }

  /// The text of the file.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Array(try encoder.encode(self)) + [0x0A]
  }
}
