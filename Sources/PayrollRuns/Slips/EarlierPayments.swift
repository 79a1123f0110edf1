import CSV
import Payroll
import PayrollFiles

/// What a month has paid or taken for an earlier one, by the adjustments of its runs.
struct EarlierPayments {
  /// A line of the adjustments.
  struct Payment {
    let title: Bilingual
    /// In hundredths.
    let amount: Int64
    let period: PayPeriod
    let note: String
    /// Whether it is what was asked, of which the month may have taken less.
    let isAsked: Bool
  }

  /// For each run, by employee number.
  private let payments: [[String: [Payment]]]

  /// Reads the adjustments of a month.
  ///
  /// - Throws: ``RunError`` if they cannot be used.
  init(_ month: ArchivedMonth, converter: any TextConverter) throws(RunError) {
    var payments: [[String: [Payment]]] = []
    for run in month.runs {
      var ofRun: [String: [Payment]] = [:]
      for file in run.inputs.adjustments {
        let lines: [(line: Int, adjustment: AdjustmentLine)]
        do { lines = try AdjustmentLine.all(in: file, converter: converter) } catch { throw .unusable(error) }
        for (_, line) in lines where line.period < month.period {
          guard let item = line.kind, item.isPaidOrTaken, line.amount != 0 else { continue }
          ofRun[line.employeeId, default: []].append(
            Payment(
              title: EarlierPayments.title(of: item, line.scheme), amount: line.amount, period: line.period,
              note: line.note,
              isAsked: [.recovery, .otherDeduction].contains(item)))
        }
      }
      payments.append(ofRun)
    }
    self.payments = payments
  }

  private static func title(of item: AdjustmentItem, _ scheme: Scheme?) -> Bilingual {
    guard let scheme else { return item.entry.title }
    return Bilingual(
      "\(scheme.title.chinese)\(item.entry.title.chinese)",
      "\(item.entry.title.english), \(scheme.title.english)")
  }

  /// Those of somebody.
  func of(_ person: SlipPerson) -> [Payment] { payments[person.run][person.employeeId] ?? [] }
}

extension AdjustmentItem {
  /// Whether the item is money that stands on the payslip.
  fileprivate var isPaidOrTaken: Bool {
    switch self {
    case .allowance, .taxExemptPay, .backPay, .overtimeBackPay, .annualBonus, .award, .severance, .recovery,
      .otherDeduction, .contributionAdjustmentEmployee, .contributionAdjustmentEmployer:
      true
    case .annualLeaveUsedAdjustment, .sickLeaveAdjustment, .compLeaveAdjustment, .additionalDeductions,
      .otherTaxDeductions, .taxReduction:
      false
    }
  }
}
