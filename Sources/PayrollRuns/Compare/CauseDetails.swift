import CSV
import Payroll
import PayrollFiles

/// What a cause is in particular, in words.
struct CauseDetails {
  let language: Language

  func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }

  private var arrow: String { say("→", "->") }

  /// Several details as one text.
  func joined(_ details: [String]) -> String {
    var told: [String] = []
    for detail in details where !detail.isEmpty && !told.contains(detail) { told.append(detail) }
    return told.joined(separator: say("；", "; "))
  }

  func change(_ name: String, _ before: String, _ after: String) -> String {
    let blank = say("空", "blank")
    return "\(name) \(before.isEmpty ? blank : before) \(arrow) \(after.isEmpty ? blank : after)"
  }

  /// The day on which somebody came or left, if it is known.
  func day(_ field: RosterField, _ text: ByteSlice) -> String {
    text.isEmpty ? "" : "\(language == .chinese ? field.entry.title.chinese : field.code) \(String(text))"
  }

  /// The months, and the payable days of the person and of the month where they differ.
  func calendar(
    _ before: (period: PayPeriod, month: Int64, person: Int64),
    _ after: (period: PayPeriod, month: Int64, person: Int64)
  ) -> String {
    func days(_ item: PayItem, _ from: Int64, _ to: Int64) -> String {
      if from == to { return "" }
      let name = language == .chinese ? item.entry.title.chinese : item.code
      return change(name, Days(hundredths: from).description, Days(hundredths: to).description)
    }
    let isWhole = before.month == before.person && after.month == after.person
    return joined([
      "\(before.period) \(arrow) \(after.period)", days(.monthDays, before.month, after.month),
      isWhole ? "" : days(.payableDays, before.person, after.person),
    ])
  }

  /// A column of the roster, with what it said and says.
  func roster(_ field: RosterField, _ before: ByteSlice, _ after: ByteSlice) -> String {
    change(language == .chinese ? field.entry.title.chinese : field.code, String(before), String(after))
  }
}

/// Adjustments.
extension CauseDetails {
  /// The adjustments of both months that may have changed a line: those of that very line, or all where there are none.
  func adjustments(_ before: [NotedAdjustment], _ after: [NotedAdjustment], for item: PayItem) -> String {
    let own = (before + after).contains { $0.adjustment.item.line == item }
    func told(_ lines: [NotedAdjustment], _ word: String) -> [String] {
      lines.filter { !own || $0.adjustment.item.line == item }.map { word + adjustment($0) }
    }
    return joined(
      told(before, say("上次有 ", "before: ")) + told(after, say("本次有 ", "now: ")))
  }

  private func adjustment(_ noted: NotedAdjustment) -> String {
    let line = noted.adjustment
    let name = language == .chinese ? line.item.entry.title.chinese : line.item.code
    let note = noted.note.isEmpty ? "" : say("，\(noted.note)", ", \(noted.note)")
    return "\(name) \(line.amount)" + say("（\(line.period)\(note)）", " (\(line.period)\(note))")
  }
}

extension AdjustmentItem {
  /// The line of the payslip that the item goes into by itself; nil for what it reaches through a formula.
  var line: PayItem? { AdjustmentItem.lines[rawValue] }

  private static let lines: [PayItem?] = allCases.map { item in
    switch item {
    case .overtimeBackPay: .backPay
    case .additionalDeductions, .otherTaxDeductions, .taxReduction: .incomeTax
    case .annualLeaveUsedAdjustment: .annualLeavePayout
    case .sickLeaveAdjustment: .sickLeaveDeduction
    case .compLeaveAdjustment: .compLeavePayout
    default: PayItem.allCases.first { $0.code == item.code }
    }
  }
}

/// The ledger.
extension CauseDetails {
  /// The columns of the ledger that a line goes by and that are other ones; where none is, the months of the rows.
  func ledger(_ before: Carryover?, _ after: Carryover?, for item: PayItem) -> String {
    let old = before?.texts
    let new = after?.texts
    func text(_ texts: [String]?, _ field: LedgerField) -> String {
      let text = texts?[field.rawValue] ?? ""
      // Of twelve months' wages the newest month.
      return field == .wages ? String(text.prefix { $0 != ":" }) : text
    }
    let own = CauseDetails.columns(of: item).filter { text(old, $0) != text(new, $0) }
    return joined(
      (own.isEmpty ? [.period] : own).map { field in
        change(
          language == .chinese ? field.entry.title.chinese : field.code, text(old, field), text(new, field))
      })
  }

  private static func columns(of item: PayItem) -> [LedgerField] {
    switch item {
    case .incomeTax:
      [
        .deductionMonths, .yearIncome, .yearSpecial, .yearAdditional, .yearOther, .yearReduction, .yearTax,
        .taxBasis,
      ]
    case .bonusTax: [.bonusTaxed]
    case .severanceTax: [.severancePaid]
    case .arrearsRepaid: [.arrears]
    case .recovery: [.recoveryCarried]
    case .otherDeduction: [.deductionCarried]
    case .compLeavePayout: [.compLeaveLots]
    case .annualLeavePayout: [.annualLeaveUsedDays, .wages]
    case .sickLeaveDeduction: [.sickLeaveDays]
    default: []
    }
  }
}
