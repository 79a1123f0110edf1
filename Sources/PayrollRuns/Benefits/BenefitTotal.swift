import CSV
import Payroll
import PayrollFiles

/// What one payer owes: a sum of single payments, or of monthly ones.
public struct BenefitTotal: Sendable {
  /// Who pays.
  public let payer: BenefitPayer
  /// Once or each month; the two are never added.
  public let frequency: BenefitFrequency
  /// Whether the monthly run pays it already.
  public let isPaidByPayroll: Bool
  /// How many benefits.
  public let count: Int
  /// Their sum.
  public let amount: Money

  /// The sums of cases, by payer, frequency and whether the monthly run pays them; only those that are not empty.
  ///
  /// - Throws: ``RunError/overflow(_:)`` for a sum beyond 64 bits.
  static func of(_ cases: [ComputedCase]) throws(RunError) -> [BenefitTotal] {
    let lines = cases.flatMap(\.lines)
    var totals: [BenefitTotal] = []
    for payer in BenefitPayer.allCases {
      for frequency in BenefitFrequency.allCases {
        for isPaid in [false, true] {
          let group = lines.filter {
            $0.payer == payer && $0.frequency == frequency && $0.isPaidByPayroll == isPaid
          }
          if group.isEmpty { continue }
          let sum = group.reduce(Int128(0)) { $0 + Int128($1.amount.fen) }
          totals.append(
            BenefitTotal(
              payer: payer, frequency: frequency, isPaidByPayroll: isPaid, count: group.count,
              amount: Money(fen: try RunError.settled(sum, payer.title))))
        }
      }
    }
    return totals
  }
}

/// `totals.csv`: the sums by payer.
enum BenefitTotalsTable {
  static let columns: [(code: String, title: Bilingual)] = [
    ("payer", Bilingual("支付方", "Payer")),
    ("frequency", Bilingual("发放方式", "Frequency")),
    ("paid_by_payroll", Bilingual("已在月度工资发放", "Paid by payroll")),
    ("benefits", Bilingual("待遇项数", "Benefits")),
    ("amount", Bilingual("金额", "Amount")),
  ]

  static func bytes(of totals: [BenefitTotal], _ options: BenefitsOptions) -> [UInt8] {
    let language = options.language
    let file = ByteBuffer.results(columns, options)
    for total in totals {
      file.append(total.payer.title.text(in: language))
      file.appendSeparator()
      file.append(total.frequency.title.text(in: language))
      file.appendSeparator()
      file.append(Words.yesNo(total.isPaidByPayroll, language))
      file.appendSeparator()
      file.append(integer: Int64(total.count))
      file.appendSeparator()
      file.append(hundredths: total.amount.fen)
      file.endRecord()
    }
    return file.bytes.array
  }
}
