import Payroll
import PayrollFiles

/// The figures of the country by which an opening is read, as they are in force in the month.
public struct OpeningLaw: Sendable {
  /// The basic deduction of a month.
  public let basicDeduction: Money
  /// That of a whole year, taken off at once.
  public let lowIncomeDeduction: Money
  /// The brackets of the cumulative tax, rising.
  public let brackets: [TaxBracket]

  /// These figures.
  public init(basicDeduction: Money, lowIncomeDeduction: Money, brackets: [TaxBracket]) {
    self.basicDeduction = basicDeduction
    self.lowIncomeDeduction = lowIncomeDeduction
    self.brackets = brackets
  }

  /// The tax of a year on an amount; nil without a table, or beyond what money can hold.
  func tax(on taxable: Money) -> Money? {
    guard let bracket = brackets.last(where: { $0.over < taxable }) ?? brackets.first,
      let product = try? (taxable * bracket.rate.fraction).rounded(.halfUpFen)
    else { return nil }
    return try? product - bracket.quickDeduction
  }
}

/// One person's row of the ledger, made of a row of the opening sheet and of the roster.
struct OpeningPerson {
  /// What the roster says of somebody.
  struct Listed {
    let employeeId: String
    let idNumber: String
    let name: String
    let hireDate: CivilDate
    let endDate: CivilDate?
    let line: Int
  }

  private(set) var carryover: Carryover
  /// What was derived, and from what.
  private(set) var told: [Bilingual] = []
  /// What somebody should look at.
  private(set) var doubts: [Bilingual] = []
  /// What is wrong: column, value and reason.
  private(set) var faults: [(column: OpeningColumn, value: String?, reason: Bilingual)] = []

  private let row: OpeningRow
  private let law: OpeningLaw

  init(_ row: OpeningRow, _ listed: Listed, until: PayPeriod, _ law: OpeningLaw) {
    self.row = row
    self.law = law
    let left = listed.endDate.flatMap { $0 <= until.lastDay ? $0 : nil }
    carryover = Carryover(until, hireDate: listed.hireDate, endDate: left)
    if listed.hireDate > until.lastDay {
      faults.append(
        (
          .employeeId, listed.employeeId,
          Bilingual(
            "名册上的入职日期 \(listed.hireDate) 晚于 \(until)；请核对日期。重新入职的人从表里去掉，在写出的台账里按原来的入职、离职日期另加一行",
            "hired on \(listed.hireDate) by the roster, which is after \(until); check it. Somebody hired again is left out "
              + "of the sheet and added to the ledger by hand, with the earlier dates")
        ))
      return
    }
    takeTax()
    takeDeduction()
    takeRest()
    if faults.isEmpty { compare() }
  }

  private func money(_ column: OpeningColumn) -> Money { Money(fen: row[column]) }

  /// Adds an amount to one of a cell; both are within what a cell may hold.
  private func sum(_ left: Int64, _ right: Int64) -> Money { Money(fen: left &+ right) }

  private mutating func takeTax() {
    let income = sum(row[.totalIncome], -row[.exemptIncome])
    if income < .zero {
      faults.append(
        (
          .exemptIncome, money(.exemptIncome).description,
          Bilingual(
            "大于累计收入 \(money(.totalIncome))，请核对",
            "more than the total income, \(money(.totalIncome)); check it")
        ))
    }
    carryover.yearIncome = income
    if row[.exemptIncome] != 0 {
      tell(.yearIncome, "\(income)", "\(money(.totalIncome)) - \(money(.exemptIncome))")
    }
    carryover.yearSpecial = money(.special)
    carryover.yearAdditional = money(.additional)
    carryover.yearOther = money(.other)
    tellParts(of: .additional, .yearAdditional)
    tellParts(of: .other, .yearOther)
    carryover.yearReduction = money(.reduction)
    carryover.yearTax = sum(row[.taxPaid], max(0, row[.taxDue]))
    tell(
      .yearTax, "\(carryover.yearTax)",
      row[.taxDue] < 0 ? "\(money(.taxPaid)) + 0" : "\(money(.taxPaid)) + \(money(.taxDue))")
    carryover.bonusTaxed = row.bonusTaxed
    // A bonus that was taxed separately stands in another computation, so that the sum of all pay is not known.
    carryover.yearGrossPay =
      row.bonusTaxed || row.numbers[.totalIncome] == nil ? nil : money(.totalIncome)
    if let pay = carryover.yearGrossPay {
      tell(.yearGrossPay, "\(pay)", Bilingual("累计收入", "total_income"))
    } else {
      tell(.yearGrossPay, Bilingual("空", "blank"), Bilingual("不清楚", "not known"))
    }
  }

  /// Tells what a figure is the sum of.
  private mutating func tellParts(of column: OpeningColumn, _ field: LedgerField) {
    guard let parts = row.parts[column] else { return }
    let added = parts.map { "\($0.title) \(Money(fen: $0.amount))" }
    let own = Money(fen: row[column] - parts.reduce(0) { $0 + $1.amount })
    tell(
      field, "\(money(column))",
      ((own == .zero ? [] : ["\(column.column.title.chinese) \(own)"]) + added).joined(separator: " + "))
  }

  /// The months since January, or since the month of hiring.
  private var monthsHere: Int {
    let until = carryover.period
    let first = max(until.advanced(by: 1 - until.month), PayPeriod(carryover.hireDate))
    return until.index - first.index + 1
  }

  /// The basis of the year, and the months of basic deduction.
  ///
  /// - Source: 国家税务总局公告2018年第61号 Art. 6
  /// - Source: 国家税务总局公告2020年第13号
  /// - Source: 国家税务总局公告2020年第19号
  private mutating func takeDeduction() {
    guard row.numbers[.basicDeduction] != nil else { return }
    let deduction = money(.basicDeduction)
    let until = carryover.period
    let isWhole = deduction == law.lowIncomeDeduction
    let basis = row.taxBasis ?? (isWhole && until.month < 12 ? .lowIncome : .standard)
    carryover.taxBasis = basis
    if row.taxBasis == nil, basis == .lowIncome {
      tell(
        .taxBasis, TaxBasis.lowIncome.title, Bilingual("累计减除费用 \(deduction)", "basic_deduction \(deduction)"))
    }
    if basis == .lowIncome {
      guard isWhole else {
        return refuse(
          .basicDeduction, deduction,
          Bilingual(
            "扣缴方式为六万元以下，应为 \(law.lowIncomeDeduction)，请核对",
            "with the basis low_income it is \(law.lowIncomeDeduction); check both"))
      }
      carryover.deductionMonths = monthsHere
      return tell(
        .deductionMonths, "\(monthsHere)", Bilingual("本年在职的月数", "the months of the year employed here"))
    }
    let (months, rest) = deduction.fen.quotientAndRemainder(dividingBy: max(1, law.basicDeduction.fen))
    if rest != 0 {
      return refuse(
        .basicDeduction, deduction,
        Bilingual(
          "不是 \(law.basicDeduction) 的整数倍，请核对", "no whole number of times \(law.basicDeduction); check it"))
    }
    if months > until.month {
      return refuse(
        .basicDeduction, deduction,
        Bilingual(
          "是 \(months) 个月的，到 \(until) 本年只有 \(until.month) 个月；请核对数额和扣缴方式",
          "that of \(months) months, and \(until) is month \(until.month) of the year; check it and the tax basis"
        ))
    }
    if basis == .firstJob, months != until.month {
      return refuse(
        .basicDeduction, deduction,
        Bilingual(
          "扣缴方式为首次入职，应为 \(until.month) 个月的，请核对",
          "with the basis first_job it is that of \(until.month) months; check both"))
    }
    carryover.deductionMonths = Int(months)
    tell(.deductionMonths, "\(months)", "\(deduction) / \(law.basicDeduction)")
    if basis == .standard, months != monthsHere {
      doubts.append(
        Bilingual(
          "累计减除费用是 \(months) 个月的，从入职日期 \(carryover.hireDate) 算本年是 \(monthsHere) 个月；请核对（首次入职的填扣缴方式）",
          "the basic deduction is that of \(months) months, and since \(carryover.hireDate) there are \(monthsHere) of the "
            + "year; check it (somebody's first job says so in tax_basis)"))
    }
  }

  private mutating func takeRest() {
    carryover.annualLeaveUsed = Days(hundredths: row[.annualLeaveUsedDays])
    carryover.sickLeave = Days(hundredths: row[.sickLeaveDays])
    carryover.arrears = money(.arrears)
    carryover.recoveryCarried = money(.recoveryCarried)
    let hours = row[.compLeaveHours]
    if hours > 0 {
      if !(1...10_000_000).contains(hours) {
        refuse(.compLeaveHours, money(.compLeaveHours), Bilingual("不能超过100000小时", "more than 100000 hours"))
      }
      carryover.compLeaveLots = [CompLeaveLot(carryover.period, Hours(hundredths: hours))]
      tell(
        .compLeaveLots, "\(carryover.period):\(Money(fen: hours))",
        Bilingual("不知道是哪些月份的，都记在最后一个月", "of which months is not known: all in the last"))
    }
    for (month, wage) in row.wages {
      if month.period < PayPeriod(carryover.hireDate) {
        refuse(
          .employeeId, nil,
          Bilingual(
            "\(month.period) 有工资 \(wage)，名册上的入职日期是 \(carryover.hireDate)；请核对，入职以前的月份留空",
            "a wage of \(wage) for \(month.period), and hired on \(carryover.hireDate) by the roster; check it, and leave months "
              + "before blank"))
      } else if month.isTotal {
        carryover.totalWages.hold(wage, for: month.period)
      } else {
        carryover.wages.hold(wage, for: month.period)
      }
    }
  }

  /// Compares what the sheet says twice.
  private mutating func compare() {
    guard row.numbers[.basicDeduction] != nil, row.numbers[.totalIncome] != nil else { return }
    let taken = [OpeningColumn.basicDeduction, .special, .additional, .other].reduce(0) { $0 &+ row[$1] }
    let taxable = Money(fen: max(0, carryover.yearIncome.fen &- taken))
    if let given = row.numbers[.taxableIncome], given != taxable.fen {
      return refuse(
        .taxableIncome, Money(fen: given),
        Bilingual(
          "按各列算出的是 \(taxable)（累计收入 - 免税 - 减除费用 - 专项扣除 - 专项附加扣除 - 其他扣除）；请核对各列，有准予扣除的捐赠的加进累计其他扣除",
          "the columns make \(taxable) (income - exempt - basic - special - additional - other deductions); check them, and "
            + "add donations to other_deductions"))
    }
    guard let tax = law.tax(on: taxable) else { return }
    let due = Money(fen: max(0, tax.fen &- row[.reduction]))
    if due != carryover.yearTax {
      doubts.append(
        Bilingual(
          "累计已扣税额 \(carryover.yearTax)，按税率表应为 \(due)（累计应纳税所得额 \(taxable)）；差额会在下月补扣或抵扣，请核对",
          "ytd_tax is \(carryover.yearTax), and by the table \(due) (on \(taxable)): next month makes up for the difference; check "
            + "it"))
    }
  }

  private mutating func refuse(_ column: OpeningColumn, _ value: Money?, _ reason: Bilingual) {
    faults.append((column, value?.description, reason))
  }

  private mutating func tell(_ field: LedgerField, _ value: String, _ from: String) {
    tell(field, Bilingual(value, value), Bilingual(from, from))
  }

  private mutating func tell(_ field: LedgerField, _ value: String, _ from: Bilingual) {
    tell(field, Bilingual(value, value), from)
  }

  private mutating func tell(_ field: LedgerField, _ value: Bilingual, _ from: Bilingual) {
    told.append(
      Bilingual(
        "\(field.entry.title.chinese) \(value.chinese)（\(from.chinese)）",
        "\(field.code) \(value.english) (\(from.english))"))
  }
}
