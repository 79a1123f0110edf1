import CSV
import Payroll

/// `run.json`: what was run and what came out, in counts and sums; nothing of any person.
struct RunRecord {
  private let options: RunOptions
  private let inputs: RunInputs
  private let account: RunAccount

  init(_ options: RunOptions, _ inputs: RunInputs, _ account: RunAccount) {
    self.options = options
    self.inputs = inputs
    self.account = account
  }

  func write(to file: ByteBuffer) {
    let rosters = inputs.rosters.map { JSONText.quoted($0.name) }.joined(separator: ", ")
    let standards = inputs.standards.map { JSONText.quoted($0.name) }.joined(separator: ", ")
    file.append(
      """
      {
        "period": \(JSONText.quoted(options.period.description)),
        "version": \(JSONText.quoted(options.version)),
        "as_of": \(JSONText.quoted(options.knownOn?.description)),
        "allow_rejects": \(options.allowsRejects),
        "language": \(JSONText.quoted(options.language.rawValue)),
        "byte_order_mark": \(options.writesByteOrderMark),
        "rows": \(account.rows),
        "paid": \(account.paid),
        "rejected": \(account.rejected),
        "carried": \(account.carried),
        "adjustments_already_paid": \(account.adjustmentsAlreadyPaid),
        "totals": {
          "gross_pay": "\(account.grossPay)",
          "net_pay": "\(account.netPay)",
          "employer_cost": "\(account.employerCost)"
        },
        "inputs": {
          "rosters": [\(rosters)],
          "ledger": \(JSONText.quoted(inputs.ledger?.name)),
          "adjustments": \(JSONText.quoted(inputs.adjustments?.name)),
          "standards": [\(standards)]
        }
      }

      """ as String)
  }
}

/// Texts in JSON.
enum JSONText {
  /// A text in quotes, or `null`.
  static func quoted(_ text: String?) -> String {
    guard let text else { return "null" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
