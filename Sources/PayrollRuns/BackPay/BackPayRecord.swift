import FoundationEssentials
import Payroll
import PayrollFiles

/// `run.json` of a computation of back pay: what was computed, in counts and sums; nothing of any person.
struct BackPayRecord: Codable, Sendable {
  /// A month of the archive, and for each of its runs the day after which standards were hidden.
  struct Month: Codable, Sendable {
    var period: String
    var asOf: [String?]
  }

  /// Sums in yuan with two decimals.
  struct Sums: Codable, Sendable {
    var backPay: String
    var contributionAdjustmentEmployee: String
    var contributionAdjustmentEmployer: String

    init(_ sums: BackPaySums) {
      backPay = BackPaySums.text(sums.pay)
      contributionAdjustmentEmployee = BackPaySums.text(sums.employee)
      contributionAdjustmentEmployer = BackPaySums.text(sums.employer)
    }
  }

  var command = "backpay"
  var version: String
  var from: String
  var to: String
  var asOf: String?
  var language: String
  var byteOrderMark: Bool
  var months: [Month]
  var standards: [String]
  var corrections: [String]
  var correctedCells: Int
  var ledgerCorrections: Int
  var people: Int
  var left: Int
  var differences: Int
  var adjustmentsByHand: Int
  var paidUntil: String
  var owed: Sums
  var settled: Sums

  init(
    _ options: BackPayOptions, _ months: [ArchivedMonth], _ standards: [StandardsFile]?,
    _ result: BackPayResult
  ) {
    version = options.version
    from = options.lookedAt.lowerBound.description
    to = options.lookedAt.upperBound.description
    asOf = options.knownOn?.description
    language = options.language.rawValue
    byteOrderMark = options.writesByteOrderMark
    self.months = months.map { month in
      Month(
        period: month.period.description, asOf: month.runs.map { $0.options.knownOn?.description })
    }
    self.standards = (standards ?? []).map(\.name)
    corrections = options.correctionFiles
    correctedCells = options.corrections.count
    ledgerCorrections = result.ledgerCorrections
    people = result.people
    left = result.left
    differences = result.differences
    adjustmentsByHand = result.byHand
    paidUntil = result.paidUntil.description
    owed = Sums(result.owed)
    settled = Sums(result.settled)
  }

  /// The text of the file.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Array(try encoder.encode(self)) + [0x0A]
  }
}
