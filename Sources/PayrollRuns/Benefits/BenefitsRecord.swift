import FoundationEssentials
import Payroll
import PayrollFiles

/// `run.json` of a computation of benefits: what was computed, in counts and sums; nothing of any person.
struct BenefitsRecord: Codable, Sendable {
  /// The names of the files that were read; copies of them lie in `inputs/`.
  struct Inputs: Codable, Sendable {
    var cases: String
    var ledger: String?
    var archive: [String]?
    var standards: [String]
  }

  /// What one payer owes.
  struct Total: Codable, Sendable {
    var payer: String
    var frequency: String
    var paidByPayroll: Bool
    var benefits: Int
    var amount: String
  }

  var command = "benefits"
  var version: String
  var asOf: String?
  var language: String
  var byteOrderMark: Bool
  var cases: Int
  var benefits: Int
  var duties: Int
  var totals: [Total]
  var inputs: Inputs

  init(
    _ options: BenefitsOptions, _ inputs: Inputs, _ cases: [ComputedCase], _ totals: [BenefitTotal]
  ) {
    version = options.version
    asOf = options.knownOn?.description
    language = options.language.rawValue
    byteOrderMark = options.writesByteOrderMark
    self.cases = cases.count
    benefits = cases.reduce(0) { $0 + $1.lines.count }
    duties = cases.reduce(0) { $0 + $1.duties.count }
    self.totals = totals.map {
      Total(
        payer: $0.payer.rawValue, frequency: $0.frequency.rawValue, paidByPayroll: $0.isPaidByPayroll,
        benefits: $0.count, amount: $0.amount.description)
    }
    self.inputs = inputs
  }

  /// The text of the file.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Array(try encoder.encode(self)) + [0x0A]
  }
}
