import Payroll
import PayrollFiles

/// Why a line of somebody's pay is another one than in the month before, in the order in which the causes are applied.
public enum CompareCause: Int, CaseIterable, Sendable {
  /// There is no payslip in the earlier month.
  case joined
  /// There is no payslip in the later month.
  case left
  /// The month itself: its days, the anniversaries in it, the age of the tax year.
  case calendar
  /// Rows of the standards that came, went or say something else.
  case standards
  /// Columns of the roster.
  case roster
  /// What is paid or corrected beside the roster.
  case adjustment
  /// What earlier months handed on: arrears, what is carried, the figures of the tax year.
  case ledger
  /// Nothing of all this; it should not occur.
  case other

  /// The word in the files.
  public var code: String {
    switch self {
    case .joined: "joined"
    case .left: "left"
    case .calendar: "calendar"
    case .standards: "standards"
    case .roster: "roster"
    case .adjustment: "adjustment"
    case .ledger: "ledger"
    case .other: "other"
    }
  }

  /// The words of both languages.
  public var title: Bilingual {
    switch self {
    case .joined: Bilingual("新增人员", "Joined")
    case .left: Bilingual("减少人员", "Left")
    case .calendar: Bilingual("月份", "Calendar")
    case .standards: Bilingual("标准", "Standards")
    case .roster: Bilingual("名册", "Roster")
    case .adjustment: Bilingual("调整", "Adjustments")
    case .ledger: Bilingual("台账", "Ledger")
    case .other: Bilingual("其他", "Other")
    }
  }

  /// The money column of `summary.csv`: `joined` and `left` are counts there.
  public var column: (code: String, title: Bilingual) {
    switch self {
    case .joined: ("joined_amount", Bilingual("新增人员金额", "Joined, amount"))
    case .left: ("left_amount", Bilingual("减少人员金额", "Left, amount"))
    default: (code, title)
    }
  }
}

/// The lines that make up net pay, each with its sign in it:
///
///     net_pay = earnings - employee deductions + arrears_advanced
enum ComparedLines {
  /// The earnings, the employee's deductions, what the employer lays out.
  static let items = PayItem.allCases.filter {
    [.earning, .employeeDeduction, .advance].contains($0.entry.kind)
  }

  private static let signs: [Int64] = items.map { $0.entry.kind == .employeeDeduction ? -1 : 1 }

  /// The lines of a payslip in fen, with their signs.
  static func read(_ amounts: borrowing Amounts, into lines: inout [Int64]) {
    for (place, item) in items.enumerated() { lines[place] = signs[place] &* amounts[item] }
  }

  /// No line has an amount.
  static let none = [Int64](repeating: 0, count: items.count)
}

/// What one cause has made of one line of somebody's pay.
struct LineChange {
  let cause: CompareCause
  /// The line, by its place in ``ComparedLines/items``.
  let line: Int
  /// What the cause is in particular.
  var detail: String
  /// The line before and after, in fen, with its sign in net pay.
  let before: Int64
  var after: Int64

  /// What the cause brought.
  var difference: Int128 { Int128(after) - Int128(before) }
}
