import CSV
import Testing

@testable import Payroll
@testable import PayrollFiles
@testable import PayrollRuns

/// Every column of the ledger, by its description alone: a new one is tested here without a line of its own.
@Suite struct LedgerColumnsTests {
  /// A value that a new row does not have.
  private static func sample(_ field: LedgerField) -> String {
    switch field.entry.cell {
    case .employeeNumber: "E1"
    case .month: "2026-09"
    case .date: field == .endDate ? "2026-09-30" : "2020-03-01"
    case .number(let kind): field == .taxYear ? "2026" : kind.decimals == 0 ? "7" : "7.25"
    case .word(let words): words[words[0].english == "yes" ? 0 : 1].english
    case .months: "2026-09:7.25"
    case .figures: "sick_leave_days:7.25"
    }
  }

  /// The texts of a row that carries nothing.
  private static let blank: [String] = {
    let period = PayPeriod(unchecked: 2026, 9)
    let row = Carryover(period, hireDate: CivilDate(year: 2020, month: 3, day: 1) ?? period.firstDay)
    return ["E1"] + row.texts.dropFirst()
  }()

  private func read(_ texts: [String]) throws -> Carryover {
    let codes = LedgerField.allCases.map(\.code)
    let file = InputFile(
      "ledger.csv", text: [codes, texts].map { $0.joined(separator: ",") + "\n" }.joined())
    return try LedgerRows(try LedgerFile(file)).row(at: 0)
  }

  private func texts(_ row: Carryover) -> [String] {
    ["E1"] + row.texts.dropFirst()
  }

  @Test(
    "What stands in a column is kept in its own property and in no other, and written again",
    arguments: LedgerField.allCases)
  func ownProperty(_ field: LedgerField) throws {
    var given = Self.blank
    given[field.rawValue] = Self.sample(field)
    #expect(texts(try read(given)) == given)
    let isFixed = [.employeeId, .period, .hireDate, .taxYear].contains(field)
    #expect(isFixed == (given == Self.blank), "the sample of \(field.code) shows nothing")
  }

  @Test("The example that a new bureau is shown can be read", arguments: LedgerField.allCases)
  func example(_ field: LedgerField) throws {
    for text in [field.entry.example.chinese, field.entry.example.english] {
      var given = Self.blank
      given[field.rawValue] = text
      _ = try read(given)
    }
  }

  @Test("A number beyond its range is refused with its column", arguments: LedgerField.allCases)
  func range(_ field: LedgerField) throws {
    guard case .number(let kind) = field.entry.cell, field != .taxYear else { return }
    let most = kind == .monthsOfYear ? 9 : kind.range.upperBound
    func text(_ units: Int128) -> String {
      if kind.decimals == 0 { return "\(units)" }
      let cents = String(units.magnitude % 100)
      return (units < 0 ? "-" : "") + "\(units.magnitude / 100)." + (cents.count == 1 ? "0" : "") + cents
    }
    for (units, isLegal) in [
      (Int128(kind.range.lowerBound), true), (Int128(kind.range.lowerBound) - 1, false), (Int128(most), true),
      (Int128(most) + 1, false),
    ] {
      var given = Self.blank
      given[field.rawValue] = text(units)
      if isLegal {
        #expect(texts(try read(given)) == given)
      } else {
        let faults = #expect(throws: FileFaults.self) { try read(given) }
        #expect(faults?.faults.map(\.column) == [field.code])
      }
    }
  }

  @Test("Every column but those that may be nothing must be filled", arguments: LedgerField.allCases)
  func required(_ field: LedgerField) throws {
    var given = Self.blank
    given[field.rawValue] = ""
    if field.entry.isRequired {
      #expect(throws: FileFaults.self) { try read(given) }
    } else {
      // What is nothing is written as nothing, and a blank that means 0 as 0.
      #expect(texts(try read(given)) == (field.entry.blank.isNothing ? given : Self.blank))
    }
  }

  @Test("Another year and another employment begin at nothing what is theirs, and nothing else")
  func span() throws {
    var row = try read(LedgerField.allCases.map(Self.sample))
    row.period = PayPeriod(unchecked: 2026, 12)
    let january = PayPeriod(unchecked: 2027, 1)
    let nextYear = Carryover.opening(row, for: PersonMonth(january, Employee(hireDate: row.hireDate)))
    let anew = Carryover.opening(row, for: PersonMonth(row.period, Employee(hireDate: row.period.firstDay)))
    for field in LedgerField.allCases where ![.employeeId, .period, .hireDate, .taxYear].contains(field) {
      let (before, nothing) = (texts(row)[field.rawValue], Self.blank[field.rawValue])
      let (year, employment) =
        switch field.entry.span {
        case .always: (false, false)
        case .taxYear: (true, false)
        case .taxYearAndEmployment: (true, true)
        case .employment: (false, true)
        }
      #expect(texts(nextYear)[field.rawValue] == (year ? nothing : before), "\(field.code)")
      #expect(texts(anew)[field.rawValue] == (employment ? nothing : before), "\(field.code)")
    }
  }
}
