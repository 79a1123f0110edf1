import Payroll
import PayrollFiles

/// What a column of a file of cases says: a fact of the person, or what somebody expects of the result.
enum CheckColumn: Hashable, Sendable {
  /// The case's own name.
  case name
  /// The month that is paid.
  case period
  /// A column of the roster.
  case roster(RosterField)
  /// A column of the ledger, of the row that the month begins with.
  case ledger(LedgerField)
  /// An item of the adjustments.
  case adjustment(AdjustmentItem)
  /// A column of the benefit cases that the roster does not have.
  case benefit(BenefitField)
  /// What a line should come to.
  case expected(CheckedLine)
  /// The findings that should be made.
  case findings
  /// The codes of the rejection.
  case rejection
}

/// A line of a result that somebody can expect something of.
enum CheckedLine: Hashable, Sendable {
  /// A line of the payslip.
  case item(PayItem)
  /// A column of the ledger that the month leaves behind.
  case ledger(LedgerField)
  /// A benefit; where it is paid to several, the sum.
  case benefit(BenefitCode)
  /// The pension of each survivor of one kind.
  case survivor(Dependant)

  /// What the line is called.
  var title: Bilingual {
    switch self {
    case .item(let item): item.entry.title
    case .ledger(let field):
      Bilingual("台账“\(field.entry.title.chinese)”", "ledger: \(field.entry.title.english)")
    case .benefit(let code): code.title
    case .survivor(let dependant):
      Bilingual(
        "\(BenefitCode.survivorsPension.title.chinese)（\(dependant.title.chinese)）",
        "\(BenefitCode.survivorsPension.title.english) of the \(dependant.title.english)")
    }
  }
}

extension BenefitCode {
  /// The line of the payslip of the same name; what is expected of it is said in one column.
  var item: PayItem? { PayItem.allCases.first { $0.code == rawValue } }

  /// The benefits with a column of their own.
  static let expected = allCases.filter { $0.item == nil }
}

extension CheckColumn {
  /// Every column that a file of cases may have.
  static let all: [CheckColumn] = {
    let lines: [CheckedLine] =
      PayItem.allCases.map { .item($0) } + LedgerField.allCases.map { .ledger($0) }
      + BenefitCode.expected.map { .benefit($0) } + Dependant.allCases.map { .survivor($0) }
    return [.name, .period] + RosterField.allCases.map { .roster($0) }
      + LedgerField.allCases.map { .ledger($0) } + AdjustmentItem.allCases.map { .adjustment($0) }
      + benefitFields.map { .benefit($0) } + lines.map { .expected($0) } + [.findings, .rejection]
  }()

  /// The columns of the benefit cases that are none of the roster's.
  private static let benefitFields = BenefitField.allCases.filter { field in
    field != .code && !RosterField.allCases.contains { $0.code == field.rawValue }
  }

  /// The columns as the reader of tables knows them, in the order of ``all``.
  static let columns: [Column] = all.map(\.column)

  /// The place of each column in ``all``.
  static let places: [CheckColumn: Int] = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($0.element, $0.offset) })

  /// The canonical name and the title.
  var column: Column {
    switch self {
    case .name: Column("case", Bilingual("案例", "Case"), isRequired: true)
    case .period: Column("period", LedgerField.period.entry.title)
    case .roster(let field): Column(field.code, field.entry.title)
    case .ledger(let field): CheckColumn.column("ledger_", "台账_", field.code, field.entry.title)
    case .adjustment(let item):
      Column(
        "adjustment_" + item.code, Bilingual("调整_" + item.entry.title.chinese, "adjustment: " + item.code))
    // The roster has a column of days of maternity leave by the same title.
    case .benefit(.leaveDays): Column(BenefitField.leaveDays.rawValue, Bilingual("生育产假天数", "Days"))
    case .benefit(let field): Column(field.rawValue, field.title)
    case .expected(let line): line.column
    case .findings: Column("expect_finding", Bilingual("期望_核对提示", "expected: findings"))
    case .rejection: Column("expect_code", Bilingual("期望_退回代码", "expected: codes of the rejection"))
    }
  }

  fileprivate static func column(
    _ prefix: String, _ chinesePrefix: String, _ code: String, _ title: Bilingual
  ) -> Column {
    Column(prefix + code, Bilingual(chinesePrefix + title.chinese, prefix + title.english))
  }
}

extension CheckedLine {
  fileprivate var column: Column {
    switch self {
    case .item(let item): CheckColumn.column("expect_", "期望_", item.code, item.entry.title)
    case .ledger(let field): CheckColumn.column("expect_ledger_", "期望_台账_", field.code, field.entry.title)
    case .benefit(let code): CheckColumn.column("expect_", "期望_", code.rawValue, code.title)
    case .survivor(let dependant):
      Column(
        "expect_\(BenefitCode.survivorsPension.rawValue):\(dependant.rawValue)",
        Bilingual(
          "期望_\(BenefitCode.survivorsPension.title.chinese):\(dependant.title.chinese)",
          "expected: survivors' pension of the \(dependant.rawValue)"))
    }
  }
}
