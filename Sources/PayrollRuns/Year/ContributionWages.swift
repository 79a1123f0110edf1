import CSV
import Payroll
import PayrollFiles

/// `contribution_wages.csv`: what the schemes are told of each person for the year that begins.
struct ContributionWages {
  /// The columns of the file.
  static let columns: [(code: String, title: Bilingual)] = [
    RosterField.employeeId.column, RosterField.name.column, RosterField.idNumber.column, YearTables.months,
    LedgerField.totalWages.column, ("average", Bilingual("月平均工资", "Average")),
    ("scheme", Bilingual("险种", "Scheme")), ("floor", Bilingual("基数下限", "Floor")),
    ("ceiling", Bilingual("基数上限", "Ceiling")), ("base", Bilingual("新基数", "Base")),
    ("base_now", Bilingual("现基数", "Base now")), ("employer", Bilingual("单位缴费", "Employer")),
    ("employee", Bilingual("个人缴费", "Employee")), ("note", Bilingual("说明", "Note")),
  ]

  /// Total wages and average.
  private static let figures = 4..<6

  let options: YearOptions
  let next: YearStandards

  /// Adds the rows of somebody who is employed when the year ends.
  ///
  /// - Returns: the average, for a roster, and whether a month is lacking or no scheme could be told anything.
  func add(
    _ person: YearPeople.Person, to table: YearTable
  ) throws -> (average: Money?, isLacking: Bool) {
    let wage = DeclaredWage(of: person, in: options.year)
    var notes = ContributionWages.notes(person, wage, options.year)
    let average = wage.average
    var beginning = [
      person.employeeId, person.name, person.idNumber, String(wage.months.count),
      BackPaySums.text(wage.totalWages),
    ]
    beginning.append(average?.description ?? "")
    guard let average, let identity = person.identity, let region = try next.region(identity.region)
    else {
      notes.append(reason(person, average))
      try table.add(
        beginning + [String](repeating: "", count: 7) + [text(notes)],
        figures: ContributionWages.figures)
      return (average, true)
    }
    let dues = try RunError.ofPay {
      () throws(PayrollError) in
      try region.due(on: average, excluding: identity.schemesExcluded, next.schemes(identity))
    }
    for due in dues {
      try table.add(
        beginning + [
          options.word(due.scheme.title, due.scheme.code), due.floor?.description ?? "",
          due.ceiling?.description ?? "", due.base.description,
          person.sums?.year.newestBase(of: due.scheme)?.description ?? "", due.employer.description,
          due.employee.description, text(notes),
        ], figures: ContributionWages.figures)
    }
    if dues.isEmpty {
      notes.append(Bilingual("没有有基数的险种", "no scheme with a base"))
      try table.add(
        beginning + [String](repeating: "", count: 7) + [text(notes)],
        figures: ContributionWages.figures)
    }
    return (average, dues.isEmpty || wage.lacking.count > 0)
  }

  private func reason(_ person: YearPeople.Person, _ average: Money?) -> Bilingual {
    if average == nil { return Bilingual("没有可以计算的月份", "no month to go by") }
    return person.identity.map { next.lack(of: $0.region) }
      ?? Bilingual("这一年没有发放过此人", "the year has not paid the person")
  }

  private func text(_ notes: [Bilingual]) -> String {
    notes.map { $0.text(in: options.language) }.joined(separator: options.language == .chinese ? "；" : "; ")
  }

  /// What should be known of the months.
  private static func notes(_ person: YearPeople.Person, _ wage: DeclaredWage, _ year: Int) -> [Bilingual] {
    var notes: [Bilingual] = []
    let hired = person.row.hireDate
    if PayPeriod(hired).year == year { notes.append(Bilingual("\(hired) 入职", "hired on \(hired)")) }
    func add(_ months: MonthsOfYear, _ chinese: String, _ english: String) {
      guard let text = months.text(in: year) else { return }
      notes.append(Bilingual(text.chinese + chinese, english + text.english))
    }
    add(wage.lacking, " 没有数据，未计入", "nothing is known of, and left out: ")
    add(wage.withoutPay, " 没有工资，按0计入", "without pay, counted as 0: ")
    let unpaid = person.sums?.year.unpaidLeave ?? MonthsOfYear()
    add(unpaid.intersection(wage.months, without: wage.withoutPay), " 有事假或旷工", "unpaid leave in ")
    return notes
  }
}
