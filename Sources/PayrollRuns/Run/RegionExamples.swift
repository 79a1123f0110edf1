import Payroll
import PayrollFiles

/// The figures of a region that nobody's post, grade, rating or unit decides and whose document is still an example, with
/// the lines of a payslip that go by them.
struct RegionExamples {
  /// Figures of one table: whoever has an amount in one of the lines was paid by them.
  private struct Figures {
    let table: ExampleTables
    var items: [PayItem]
  }

  private let region: RegionStandards
  private var figures: [Figures] = []
  /// All tables that may be told.
  private var all: ExampleTables = []

  /// - Returns: nil if all figures have a document.
  init?(_ region: RegionStandards) {
    self.region = region
    for name in ParameterName.allCases {
      add(ExampleTables(.parameters, region.origin(of: name)), PayItem.allCases.filter(name.reaches))
    }
    let wage = region.minimumWageRows
    add(ExampleTables(.minimumWage, wage.row.origin), PayItem.linesOfMinimumWage)
    add(ExampleTables(.regions, wage.region.origin), PayItem.linesOfMinimumWage)
    add(ExampleTables(.tax, region.origin(of: .annual)), [.incomeTax, .severanceTax])
    add(ExampleTables(.tax, region.origin(of: .monthly)), [.bonusTax])
    // Which row of a kind of leave serves somebody depends on the years of service.
    for origin in LeaveKind.allCases.flatMap(region.origins) { all.formUnion(ExampleTables(.leave, origin)) }
    if all.isEmpty { return nil }
  }

  private mutating func add(_ table: ExampleTables, _ items: [PayItem]) {
    if table.isEmpty || items.isEmpty { return }
    all.formUnion(table)
    if let place = figures.firstIndex(where: { $0.table == table }) {
      figures[place].items += items.filter { !figures[place].items.contains($0) }
    } else {
      figures.append(Figures(table: table, items: items))
    }
  }

  /// The tables by whose examples somebody was paid; as few as are needed.
  ///
  /// - Parameters:
  ///   - known: tables that are told already; they are looked for only to know whether the person counts.
  ///   - isCounted: whether the person counts anyway.
  func tables(of paid: PaidRow, known: ExampleTables, isCounted: Bool) -> ExampleTables {
    if isCounted, known.isSuperset(of: all) { return [] }
    var tables: ExampleTables = []
    func isNeeded(_ table: ExampleTables) -> Bool {
      !known.isSuperset(of: table) || !isCounted && tables.isEmpty
    }
    for figures in figures where isNeeded(figures.table) {
      if RegionExamples.hasAmount(in: figures.items, paid.payslip.amounts) {
        tables.formUnion(figures.table)
      }
    }
    let leave = ExampleTables(.leave)
    if all.isSuperset(of: leave), isNeeded(leave), usesExampleOfLeave(paid) { tables.formUnion(leave) }
    return tables
  }

  /// The amounts are lent, since they would be copied for each line otherwise.
  private static func hasAmount(in items: [PayItem], _ amounts: borrowing Amounts) -> Bool {
    for item in items where amounts[item] != 0 { return true }
    return false
  }

  private func usesExampleOfLeave(_ paid: PaidRow) -> Bool {
    if paid.person.attendance.leave.total == .zero { return false }
    let start = paid.person.employee.seniorityFrom ?? paid.person.employee.hireDate
    return LeaveKind.allCases.contains { kind in
      paid.person.attendance.leave[kind] != .zero
        && !ExampleTables(.leave, region.origin(of: kind, since: start)).isEmpty
    }
  }
}
