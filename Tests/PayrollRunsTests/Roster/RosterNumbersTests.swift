import CSV
import Testing

@testable import PayrollFiles

/// The numbers of a roster that are one person's alone.
@Suite struct RosterNumbersTests {
  /// What is found of rows that are read again although their hashes alone may be alike.
  private func holders(_ rows: [String]) throws -> [RosterNumbers.Holders] {
    let header = "employee_id,name,id_number,bank_account,unit,region,post,grade,hire_date\n"
    let text = header + rows.map { "\($0),U,530111,P,G,2020-01-01\n" }.joined()
    let block = Block()
    _ = try RosterFeed([InputFile("roster.csv", text: text)]).next(into: block)
    var reader = RecordReader()
    reader.start(block)
    let hasHeader = reader.next()
    try #require(hasHeader)
    let sheet = try RosterSheet(reader.titles, file: "roster.csv", line: 1)
    var numbers = RosterNumbers()
    var found: [RosterNumbers.Holders] = []
    while reader.next() {
      found.append(
        numbers.holders(
          reader, sheet, UInt32(reader.line), [.employee, .alike, .idNumber, .bankAccount]))
    }
    return found
  }

  @Test("Rows whose hashes alone are alike have different numbers, and hold nobody else's")
  func alikeOnly() throws {
    // 11010519491231002X is the example of GB 11643; the other's check digit is reckoned by the same rule.
    let found = try holders([
      "E1,A,11010519491231002X,6222021001000000001", "E2,B,530102199003070016,6222021001000000002",
    ])
    try #require(found.count == 2)
    #expect(found.allSatisfy { $0.employee == nil && $0.idNumber == nil && $0.bankAccount == nil })
  }

  @Test("The first row of a number holds it, however the account was typed")
  func first() throws {
    let found = try holders([
      "E1,A,11010519491231002X,6222021001000000001", "E2,B,11010519491231002x,6222-0210-0100-0000-001",
      "E1,C,,６２２２021001000000001",
    ])
    try #require(found.count == 3)
    #expect(found[1].employee == nil && found[1].idNumber == 2 && found[1].bankAccount == 2)
    #expect(found[2].employee == 2 && found[2].idNumber == nil && found[2].bankAccount == 2)
  }
}
