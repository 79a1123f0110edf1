import CSV
import Testing

@testable import Payroll
@testable import PayrollFiles

/// Every column of the roster, by its description alone: a new one is tested here without a line of its own.
@Suite struct RosterColumnsTests {
  private let period = PayPeriod(unchecked: 2026, 10)

  /// Reads a sheet of one column and one row, and shows the row while its texts are there.
  private func read<Result>(
    _ field: RosterField, _ text: String, _ body: (RosterRow) throws -> Result
  ) throws -> Result {
    let sheet = "\(field.code),x_\n\(text),\n"
    let block = Block()
    var blocks = BlockReader()
    var input = MemoryInput(Array(sheet.utf8))
    let isFilled = try blocks.next(into: block) { unsafe input.read(into: $0) }
    try #require(isFilled)
    var reader = RecordReader()
    reader.start(block)
    let hasHeader = reader.next()
    let row = RosterRow(period)
    let hasRow = reader.next()
    try #require(hasHeader && hasRow)
    row[field] = reader[0]
    field.use(row, reader[0])
    return try body(row)
  }

  @Test(
    "What was done in the month is refused of somebody who had left before it",
    arguments: RosterField.allCases.filter {
      [.hours, .days].contains($0.entry.kind) && $0.entry.lasting == .ofMonth
    })
  func doneAfterLeaving(_ field: RosterField) throws {
    try read(field, "1") { row in
      row.person.employee.endDate = period.advanced(by: -1).lastDay
      row.person.employee.hireDate = row.person.employee.endDate ?? period.firstDay
      #expect(!row.person.attendance.isEmpty, "Attendance.isEmpty does not know \(field.code)")
      #expect(row.person.findRefusals(nil, nil, faulty: []).map(\.code).contains(.dateOrder))
    }
  }

  private func figures(_ row: RosterRow) -> [FigureValue?] {
    RosterField.allCases.map { $0.use(RosterFigure(), row.person) }
  }

  /// A value that no column has by itself.
  private func sample(_ field: RosterField) -> String {
    switch field.entry.cell {
    case .date: "2021-02-03"
    case .number: "7"
    case .word(let words): words[words.count - (field == .annualLeaveWaived ? 2 : 1)].english
    case .schemes: "all"
    case .text: field.entry.example.english
    }
  }

  @Test(
    "What stands in a column is kept in its own property and in no other", arguments: RosterField.allCases)
  func ownProperty(_ field: RosterField) throws {
    let blank = figures(RosterRow(period))
    try read(field, sample(field)) { row in
      #expect(row.faults.isEmpty)
      #expect(String(row[field]) == sample(field))
      let read = figures(row)
      let changed = RosterField.allCases.filter { read[$0.rawValue] != blank[$0.rawValue] }
      let isKept =
        switch field.entry.cell {
        case .text, .schemes: false
        case .word: field != .category
        case .date, .number: true
        }
      #expect(changed == (isKept ? [field] : []))
      if case .number(let kind) = field.entry.cell {
        let units: Int64 = kind.decimals == 0 ? 7 : 700
        #expect(read[field.rawValue] == kind.figure(units))
      }
    }
  }

  @Test("The example that a new bureau is shown can be read", arguments: RosterField.allCases)
  func example(_ field: RosterField) throws {
    for text in [field.entry.example.chinese, field.entry.example.english] where !text.isEmpty {
      try read(field, text) { #expect($0.faults.isEmpty) }
    }
  }

  @Test(
    "A number at the edge of its range is read, one beyond it is refused", arguments: RosterField.allCases)
  func range(_ field: RosterField) throws {
    guard let kind = field.entry.kind else { return }
    func text(_ units: Int64) -> String {
      kind.decimals == 0 ? String(units) : Money(fen: units).description
    }
    let range = kind.range
    for units in [range.lowerBound, range.upperBound] {
      try read(field, text(units)) { #expect($0.faults.isEmpty) }
    }
    for units in [range.lowerBound - 1, range.upperBound + 1] {
      try read(field, text(units)) { #expect($0.faults.map(\.code) == [.range]) }
    }
  }

  @Test("Every word of a column is read in both languages, and no other", arguments: RosterField.allCases)
  func words(_ field: RosterField) throws {
    guard case .word(let words) = field.entry.cell else { return }
    for word in words {
      for text in [word.chinese, word.english] {
        try read(field, text) { row in
          #expect(row.faults.isEmpty)
          if field != .category { #expect(field.use(RosterFigure(), row.person) == .word(word)) }
        }
      }
    }
    try read(field, "nonsense") { #expect($0.faults.map(\.code) == [.format]) }
  }
}
