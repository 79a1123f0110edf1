import FoundationEssentials
import Payroll
import PayrollFiles

/// `run.json` of a year: what was summed up, in counts and sums; nothing of any person.
struct YearRecord: Codable, Sendable {
  var command = "year"
  var version: String
  var title: String?
  var language: String
  var byteOrderMark: Bool
  var year: Int
  var firstMonth: String
  var lastMonth: String
  var months: Int
  var people: Int
  /// Yuan with two decimals.
  var grossPay: String
  var netPay: String
  var employerCost: String
  /// What it consists of, but for this file.
  var files: [RecordedFile]

  init(_ options: YearOptions, _ result: YearResult, _ files: [RecordedFile]) {
    self.files = files
    version = options.version
    title = options.title.isEmpty ? nil : options.title
    language = options.language.rawValue
    byteOrderMark = options.writesByteOrderMark
    year = options.year
    firstMonth = result.months.lowerBound.description
    lastMonth = result.months.upperBound.description
    months = result.monthCount
    people = result.people
    grossPay = BackPaySums.text(result.grossPay)
    netPay = BackPaySums.text(result.netPay)
    employerCost = BackPaySums.text(result.employerCost)
  }

  /// The text of the file.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Array(try encoder.encode(self)) + [0x0A]
  }
}
