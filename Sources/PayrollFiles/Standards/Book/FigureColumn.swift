import Payroll

/// A column of a table of standards that holds a figure: what an authority decides.
public struct FigureColumn: Sendable {
  /// The column.
  public let column: Column
  /// What it holds.
  public let kind: FigureKind
  /// What a blank stands for; "" where it means that there is none.
  public let blank: String

  init(_ column: Column, _ kind: FigureKind, blank: String = "") {
    self.column = column
    self.kind = kind
    self.blank = blank
  }
}

extension StandardsTable {
  /// What the table is about.
  public var title: Bilingual {
    switch self {
    case .salary: Bilingual("基准工资与最低工资", "Reference salaries and minimum wages")
    case .posts: Bilingual("岗位", "Posts")
    case .grades: Bilingual("层级", "Grades")
    case .ratings: Bilingual("考核等次", "Ratings")
    case .contributions: Bilingual("社会保险与住房公积金", "Social insurance and housing fund")
    case .accidentPlans: Bilingual("意外险方案", "Accident plans")
    case .leave: Bilingual("假期待遇", "Leave")
    case .tax: Bilingual("个人所得税税率表", "Income tax tables")
    case .calendar: Bilingual("日历", "Calendar")
    case .injury: Bilingual("工伤等待遇", "Work injury and other benefits")
    case .parameters: Bilingual("参数", "Parameters")
    }
  }

  /// The columns with the table's figures; the calendar, which has no dates of its own, has none here.
  public var figures: [FigureColumn] {
    switch self {
    case .salary: SalaryTable.figures
    case .posts: PostTerms.figures
    case .grades: [FigureColumn(GradesTable.gradePay, .money, blank: "0.00")]
    case .ratings: RatingsTable.figures
    case .contributions: ContributionTerms.figures
    case .accidentPlans: AccidentPlansTable.figures
    case .leave: [FigureColumn(LeaveTable.payRate, .share), FigureColumn(LeaveTable.performanceRate, .share)]
    case .tax:
      [
        FigureColumn(TaxBracketsTable.rate, .share, blank: "0"),
        FigureColumn(TaxBracketsTable.quickDeduction, .money, blank: "0.00"),
      ]
    case .calendar: []
    case .injury:
      [
        FigureColumn(InjuryTable.months, .number), FigureColumn(InjuryTable.percent, .number),
        FigureColumn(InjuryTable.amount, .money), FigureColumn(InjuryTable.payer, .word(InjuryTable.payers)),
      ]
    case .parameters: [FigureColumn(ParametersTable.value, .text)]
    }
  }
}

extension SalaryTable {
  fileprivate static let figures = [
    FigureColumn(peerAverage, .money), FigureColumn(socialAverage, .money), FigureColumn(peerWeight, .share),
    FigureColumn(referenceSalary, .money), FigureColumn(minimumWage, .money),
    FigureColumn(localAverageWage, .money),
  ]
}

extension RatingsTable {
  fileprivate static let figures = [
    FigureColumn(coefficient, .number, blank: "0"), FigureColumn(amount, .money, blank: "0.00"),
    FigureColumn(inProbation, .word(StandardsWords.yesNo), blank: "yes"),
  ]
}

extension AccidentPlansTable {
  fileprivate static let figures = [
    FigureColumn(monthlyPremium, .money, blank: "0.00"), FigureColumn(coverage, .text),
    FigureColumn(taxable, .word(StandardsWords.yesNo), blank: "no"),
  ]
}
