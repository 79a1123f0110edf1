import CSV
import Payroll
import PayrollFiles

/// The people with corrected cells: what each month has paid them, and the months of them alone, which are computed again
/// in a moment however large the roster is.
final class CorrectedPeople {
  /// Somebody's row in one run of a month, as it was paid.
  struct Row {
    /// The place of the run in its month.
    let run: Int
    /// The texts of the columns, in their order.
    let cells: [String]
    /// What was paid.
    let payslip: PayslipRow
  }

  /// The corrections that count, in their order: of two for one cell the last.
  let corrections: [Correction]
  private let places = KeyTable<Int>()
  private let employeeIds: [String]
  /// For each month the rows, in the order in which they were paid, and the place of each person's row.
  private var rows: [PayPeriod: (all: [Row], places: [String: Int])] = [:]

  init(_ corrections: [Correction]) {
    var last: [CellKey: Int] = [:]
    for (index, correction) in corrections.enumerated() { last[CellKey(correction)] = index }
    self.corrections = last.values.sorted().map { corrections[$0] }
    let places = self.places
    var employeeIds: [String] = []
    for correction in self.corrections {
      let isNew = ByteSlice.with(correction.employeeId) { places.insertNew($0, employeeIds.count) == nil }
      if isNew { employeeIds.append(correction.employeeId) }
    }
    self.employeeIds = employeeIds
  }

  private struct CellKey: Hashable {
    let period: PayPeriod
    let employeeId: String
    let field: RosterField

    init(_ correction: Correction) {
      period = correction.period
      employeeId = correction.employeeId
      field = correction.field
    }
  }

  /// Whether nobody has a corrected cell.
  var isEmpty: Bool { employeeIds.isEmpty }

  /// Whether somebody has a corrected cell.
  func contains(_ employeeId: String) -> Bool { ByteSlice.with(employeeId) { places.place(of: $0) != nil } }

  /// Somebody's row of a month; nil if no run has paid the person.
  func row(of employeeId: String, in period: PayPeriod) -> Row? {
    guard let rows = rows[period] else { return nil }
    return rows.places[employeeId].map { rows.all[$0] }
  }

  /// What the people were paid in a month, in the order in which they were paid.
  func payslips(of period: PayPeriod) -> [PayslipRow] { rows[period]?.all.map(\.payslip) ?? [] }

  /// A fault of somebody's row as one of the cell that was corrected last; nil for somebody without any by then.
  func fault(_ fault: RowFault, of employeeId: String, in period: PayPeriod) -> FileFault? {
    let own = corrections.filter { $0.employeeId == employeeId && $0.period <= period }
    let inMonth = own.filter { $0.period == period }
    let correction = inMonth.last { $0.field == fault.field } ?? inMonth.last ?? own.last
    guard let correction else { return nil }
    return correction.faultOfValue(
      Bilingual(
        "\(period) 更正后不能发放：\(fault.message.chinese)",
        "\(period) cannot be paid with it: \(fault.message.english)"))
  }

  /// Each person's first month with a corrected cell.
  var firsts: [String: PayPeriod] {
    corrections.reduce(into: [:]) { firsts, correction in
      firsts[correction.employeeId] = min(
        firsts[correction.employeeId] ?? correction.period, correction.period)
    }
  }

  /// The corrections of a run among some: each is for the run that has paid the person, and not for one that refused an
  /// earlier row.
  func cells(_ corrections: [Correction], in month: ArchivedMonth, _ run: ArchivedRun) -> CorrectedCells? {
    let place = month.runs.firstIndex { $0.folder == run.folder }
    let own = corrections.filter {
      $0.period == month.period && row(of: $0.employeeId, in: month.period)?.run == place
    }
    return own.isEmpty ? nil : CorrectedCells(own)
  }

  // MARK: What was paid

  /// Takes down the rows of the people while a run is paid as it was paid.
  func listener(_ period: PayPeriod, run: Int) -> any RowListener { Listener(self, period, run) }

  private final class Listener: RowListener {
    private let people: CorrectedPeople
    private let period: PayPeriod
    private let run: Int
    private var rows: [Row] = []

    init(_ people: CorrectedPeople, _ period: PayPeriod, _ run: Int) {
      self.people = people
      self.period = period
      self.run = run
    }

    func take(_ paid: PaidRow) {
      if people.places.place(of: paid.row[.employeeId]) == nil { return }
      rows.append(
        Row(
          run: run, cells: RosterField.allCases.map { String(paid.row[$0]) }, payslip: PayslipRow(paid)))
    }

    func deliver() {
      for row in rows { people.add(row, period) }
      rows.removeAll()
    }
  }

  private func add(_ row: Row, _ period: PayPeriod) {
    let place = rows[period]?.all.count ?? 0
    rows[period, default: ([], [:])].places[row.payslip.employeeId] = place
    rows[period]?.all.append(row)
  }

  // MARK: The months of the people alone

  /// The months with these people alone, or some of them, each row as it was paid.
  ///
  /// - Throws: what reading ledgers and adjustments throws.
  func months(
    of months: RepeatedMonths, only some: Set<String>? = nil, _ converter: any TextConverter
  ) throws -> RepeatedMonths {
    func isAsked(_ employeeId: String) -> Bool { some.map { $0.contains(employeeId) } ?? true }
    let employeeIds = employeeIds.filter(isAsked)
    return try months.replacing { month, index in
      ArchivedMonth(
        period: month.period,
        runs: try month.runs.enumerated().map { place, run in
          let rows = (self.rows[month.period]?.all ?? []).filter {
            $0.run == place && isAsked($0.payslip.employeeId)
          }
          var inputs = run.inputs
          inputs.rosters = [InputFile("roster.csv", text: CorrectedPeople.roster(rows))]
          let isFirst = place == 0 && !months.takesOver[index]
          if isFirst {
            inputs.ledger = try run.inputs.ledger.map { try LedgerFile($0).part(of: employeeIds) }
          }
          let paid = Set(rows.map(\.payslip.employeeId))
          if !run.inputs.adjustments.isEmpty {
            let lines = try AdjustmentLines(run.inputs.adjustments, month.period, converter)
            inputs.adjustments = lines.without { employeeId, _ in !paid.contains(employeeId) }
          }
          return ArchivedRun(
            folder: run.folder, options: run.options, inputs: inputs, payslips: run.payslips,
            ledger: run.ledger)
        })
    }
  }

  private static func roster(_ rows: [Row]) -> String {
    let file = ByteBuffer()
    for field in RosterField.allCases {
      if field.rawValue > 0 { file.appendSeparator() }
      file.appendField(field.code)
    }
    file.endRecord()
    for row in rows {
      for field in RosterField.allCases {
        if field.rawValue > 0 { file.appendSeparator() }
        ByteSlice.with(row.cells[field.rawValue]) { file.appendGiven($0, field) }
      }
      file.endRecord()
    }
    return String(file.bytes)
  }
}
