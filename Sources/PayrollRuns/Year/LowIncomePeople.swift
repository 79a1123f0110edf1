import CSV
import Payroll
import PayrollFiles

/// `low_income.csv`: whose basic deduction of the year that begins is counted otherwise than it was: those whom the whole
/// year's counts for from January on, those whom it does not any more, and those whose first year of work is over.
///
/// - Source: 国家税务总局公告2020年第19号
/// - Source: 国家税务总局公告2020年第13号
struct LowIncomePeople {
  /// The columns of the file.
  static let columns: [(code: String, title: Bilingual)] = [
    RosterField.employeeId.column, RosterField.name.column, RosterField.idNumber.column,
    YearTables.months, PayItem.grossPay.column, ("basis", RosterField.taxBasis.entry.title),
    ("reason", Bilingual("说明", "Reason")),
  ]

  let options: YearOptions
  let next: YearStandards
  /// The last month of the year that was paid.
  let newest: PayPeriod

  /// Adds the row of somebody who is employed when the year ends; nothing for most.
  ///
  /// - Returns: whether the whole year's deduction counts from January on.
  func add(_ person: YearPeople.Person, to table: YearTable) throws -> Bool {
    let row = person.row
    guard row.taxYear == options.year else { return false }
    let limit = try person.identity.flatMap { try next.region($0.region) }?.lowIncomeDeduction
    let isDue = limit.map { meets(row, row.yearGrossPay, $0) } ?? false
    guard let reason = reason(row, isDue, limit) else { return isDue }
    try table.add(
      [
        person.employeeId, person.name, person.idNumber, String(row.deductionMonths),
        row.yearGrossPay?.description ?? "",
        options.word(row.taxBasis.title, row.taxBasis.code),
        reason.text(in: options.language),
      ], figures: 4..<5)
    return isDue
  }

  private func meets(_ row: Carryover, _ pay: Money?, _ limit: Money) -> Bool {
    LowIncome.isDue(
      after: options.year, hiredOn: row.hireDate, last: row.period, deductionMonths: row.deductionMonths,
      pay: pay, limit: limit)
  }

  private func reason(_ row: Carryover, _ isDue: Bool, _ limit: Money?) -> Bilingual? {
    let year = options.year + 1
    if isDue, let limit {
      return Bilingual(
        "\(options.year) 年12个月都在本单位扣缴，收入不超过 \(limit)：\(year) 年1月起一次减除全年的 \(limit)，名册“扣缴方式”填“六万元以下”",
        "all twelve months of \(options.year) were withheld here, with no more than \(limit): the whole year's \(limit) "
          + "count from January \(year), with low_income in the roster's tax_basis")
    }
    // Twelve months, of whose pay nothing, or no limit, is known.
    if meets(row, .zero, limit ?? .zero), row.yearGrossPay == nil || limit == nil, row.taxBasis != .firstJob {
      return Bilingual(
        "\(options.year) 年12个月都在本单位扣缴，但" + (limit == nil ? "没有此地区的标准" : "台账没有累计应发合计") + "，收入是否不超过六万元要自己核对",
        "all twelve months of \(options.year) were withheld here, but "
          + (limit == nil ? "no standards serve the region" : "the ledger has no ytd_gross_pay")
          + ": whether the pay is no more than 60,000 is to be looked up")
    }
    switch row.taxBasis {
    case .standard: return nil
    case .firstJob:
      return Bilingual(
        "首次入职只管 \(options.year) 年：\(year) 年起按一般，名册“扣缴方式”不再填",
        "first_job is for \(options.year) alone: from \(year) on the basis is standard, and the roster's tax_basis is blank"
      )
    case .lowIncome:
      guard newest.month == 12 else { return nil }
      return Bilingual(
        "收入超过 \(limit?.description ?? "60000.00")，或者不满12个月：\(year) 年起按一般，名册“扣缴方式”不再填",
        "more than \(limit?.description ?? "60000.00"), or not twelve months: from \(year) on the basis is standard, and "
          + "the roster's tax_basis is blank")
    }
  }
}
