import Payroll
import PayrollFiles

/// A table from which a layout may take its columns.
enum LayoutTable: String, CaseIterable, Sendable {
  case payslips
  case taxDeclaration = "tax_declaration"
  case bank, ledger, roster
  case contributionWages = "contribution_wages"

  /// A column of such a table.
  struct Field: Sendable {
    let code: String
    let title: Bilingual
    let kind: Kind

    init(_ column: (code: String, title: Bilingual), _ kind: Kind) {
      (code, title) = column
      self.kind = kind
    }
  }

  /// What a column holds.
  enum Kind: Sendable {
    case text, name, idNumber, account, date
    /// A number with two decimals: money, hours, days.
    case hundredths
    /// A whole number.
    case whole

    /// Whether it holds numbers.
    var isNumber: Bool { self == .hundredths || self == .whole }

    fileprivate init(_ number: NumberKind) { self = number.decimals == 0 ? .whole : .hundredths }
  }

  /// What a layout may call it.
  var title: Bilingual {
    switch self {
    case .payslips: Bilingual("工资条", rawValue)
    case .taxDeclaration: Bilingual("个税申报", rawValue)
    case .bank: Bilingual("银行代发", rawValue)
    case .ledger: Bilingual("台账", rawValue)
    case .roster: Bilingual("名册", rawValue)
    case .contributionWages: Bilingual("缴费工资", rawValue)
    }
  }

  /// Whether it is of a year.
  var isOfYear: Bool { self == .contributionWages }

  /// Its columns.
  var fields: [Field] { LayoutTable.fields[self] ?? [] }

  private static let fields = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.described) })

  private var described: [Field] {
    switch self {
    case .payslips: described(PayslipTable.columns, PayItem.allCases.map(\.code))
    case .taxDeclaration: described(DeclarationTable.columns, DeclarationTable.amounts.map(\.code))
    case .bank: described(BankTable.columns, ["amount"])
    case .contributionWages:
      described(
        ContributionWages.columns,
        ["total_wages", "average", "floor", "ceiling", "base", "base_now", "employer", "employee"])
    case .ledger:
      LedgerField.allCases.map { field in
        if case .number(let number) = field.entry.cell { return Field(field.column, Kind(number)) }
        return Field(field.column, LayoutTable.kind(field.code))
      }
    case .roster:
      RosterField.allCases.map { field in
        if let number = field.entry.kind { return Field(field.column, Kind(number)) }
        return Field(field.column, field.entry.cell == .date ? .date : LayoutTable.kind(field.code))
      } + RosterDay.allCases.map { Field($0.column, .text) }
    }
  }

  /// Columns of which some are amounts.
  private func described(_ columns: [(code: String, title: Bilingual)], _ amounts: [String]) -> [Field] {
    columns.map { Field($0, amounts.contains($0.code) ? .hundredths : LayoutTable.kind($0.code)) }
  }

  /// What a column holds that is no amount.
  private static func kind(_ code: String) -> Kind {
    switch code {
    case RosterField.name.code: .name
    case RosterField.idNumber.code: .idNumber
    case RosterField.bankAccount.code: .account
    case YearTables.months.code: .whole
    default: .text
    }
  }
}

/// What follows from a row of the roster: columns that only layouts know.
enum RosterDay: String, CaseIterable, Sendable {
  /// The day of hiring, if it is in the month.
  case joined
  /// The last day employed, if it is in the month.
  case left
  /// The last day employed, if it is not after the month.
  case gone
  /// The month itself, if it pays somebody who has left before.
  case later
  /// The day of birth, by the ID number.
  case birthDate = "birth_date"
  /// Man or woman, by the ID number.
  case sex

  /// The column.
  var column: (code: String, title: Bilingual) {
    switch self {
    case .joined: (rawValue, Bilingual("本月入职", "Joined"))
    case .left: (rawValue, Bilingual("本月离职", "Left"))
    case .gone: (rawValue, Bilingual("已离职日期", "Gone"))
    case .later: (rawValue, Bilingual("离职后补发", "Later payment"))
    case .birthDate: (rawValue, Bilingual("出生日期", "Date of birth"))
    case .sex: (rawValue, Bilingual("性别", "Sex"))
    }
  }
}
