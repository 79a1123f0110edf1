import CSV
import Payroll
import PayrollFiles

/// What a year that ends says of the year that begins: the wages to declare, whose basic deduction is counted otherwise,
/// and the choice of those with a bonus.
public struct YearEnd: Sendable {
  /// The people of whom wages are declared.
  public private(set) var declared = 0
  /// Those of them of whom months are lacking, or who have none of the schemes.
  public private(set) var lackingMonths = 0
  /// The people for whom the whole year's basic deduction counts from January on.
  public private(set) var lowIncome = 0
  /// The people whose tax is less with the bonus among the other income.
  public private(set) var cheaperCombined = 0
  /// How many rows of the roster were given a base; nil if none was asked for.
  public private(set) var rosterRows: Int?

  /// Finds it, and writes the files.
  ///
  /// - Parameters:
  ///   - months: the months of the year, in order.
  ///   - people: everybody whom they have left.
  /// - Throws: ``RunError``; what reading and writing throw.
  init(
    _ options: YearOptions, _ months: [ArchivedMonth], _ people: YearPeople?, store: any YearStore,
    converter: any TextConverter
  ) throws {
    guard let newest = months.last, let run = newest.runs.last, let people
    else { return }
    let next = try YearStandards(
      options.standards ?? run.inputs.standards, on: PayPeriod(unchecked: options.year + 1, 1),
      newest: newest.period, knownOn: options.knownOn, converter: converter)
    let wages = ContributionWages(options: options, next: next)
    let lowIncome = LowIncomePeople(options: options, next: next, newest: newest.period)
    let bonus = BonusPeople(paidBy: StandardsOfMonths(months, converter: converter))
    let wageTable = YearTable(.contributionWages, ContributionWages.columns, options, store.write)
    let lowIncomeTable = YearTable(.lowIncome, LowIncomePeople.columns, options, store.write)
    let bonusTable = YearTable(.bonus, BonusPeople.columns, options, store.write)
    let lastDay = PayPeriod(unchecked: options.year, 12).lastDay
    var averages: [String: Money] = [:]
    try people.forEach { person in
      if try bonus.add(person, to: bonusTable, in: options.year) { cheaperCombined += 1 }
      if let endDate = person.row.endDate, endDate <= lastDay { return }
      let (average, isLacking) = try wages.add(person, to: wageTable)
      declared += 1
      if isLacking { lackingMonths += 1 }
      if options.roster != nil { averages[person.employeeId] = average }
      if try lowIncome.add(person, to: lowIncomeTable) { self.lowIncome += 1 }
    }
    for table in [wageTable, lowIncomeTable, bonusTable] { try table.finish() }
    if let roster = options.roster {
      let written = try BasesRoster(roster, averages, options)
      try store.keep(roster: written.file)
      rosterRows = written.count
    }
  }
}
