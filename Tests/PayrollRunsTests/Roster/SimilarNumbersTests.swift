import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Employee numbers that are another's, written differently.
@Suite struct SimilarNumbersTests {
  /// The rejected rows of a roster with these numbers, each with its codes.
  private func rejected(_ numbers: [String], ledger: [String] = []) throws -> [String] {
    var month = Month("2026-10", numbers.map { person($0) })
    month.ledger = ledger.isEmpty ? nil : LedgerText.of(ledger.map { LedgerText.row($0) })
    let rejects = try month.with(\.allowsRejects, true).pay().table(.rejects)
    return rejects.rows.map { "\($0[1]) \($0[4])" }
  }

  @Test(
    "A number that differs in full width, capitals or leading zeros alone from one further up is refused",
    arguments: [
      (["123", "00123"], ["3 similar_id"]), (["00123", "123"], ["3 similar_id"]),
      (["a1", "A1"], ["3 similar_id"]), (["A1", "Ａ１"], ["3 similar_id"]), (["９", "009"], ["3 similar_id"]),
      (["A-1", "Ａ－1", "a-1"], ["3 similar_id", "4 similar_id"]),
      // Zeros count where there is anything but digits, and within the number.
      (["A1", "A01"], []), (["0A1", "A1"], []), (["101", "11"], []), (["12", "120"], []),
      // Other characters of three bytes stay themselves.
      (["警1", "警2"], []), (["～1", "1"], []),
      // The second of one number is a duplicate; a third spelling is like both.
      (["1", "1", "01"], ["3 duplicate", "4 similar_id"]),
      (["1", "01", "1"], ["3 similar_id", "4 duplicate | similar_id"]),
    ] as [([String], [String])])
  func onRoster(_ numbers: [String], _ expected: [String]) throws {
    #expect(try rejected(numbers) == expected)
  }

  @Test("Who stands in the ledger just so is known; who is like another there is not")
  func inLedger() throws {
    #expect(try rejected(["123", "00123"], ledger: ["123", "00123"]) == [])
    #expect(try rejected(["00123"], ledger: ["123"]) == ["2 similar_id"])
    #expect(try rejected(["abc"], ledger: ["ABC", "X"]) == ["2 similar_id"])
    #expect(try rejected(["124"], ledger: ["123"]) == [])
    // The one that the ledger knows is paid, wherever it stands.
    #expect(try rejected(["0123", "123"], ledger: ["123"]) == ["2 similar_id"])
  }

  @Test("The message names the other one, by its line or as the ledger has it")
  func message() throws {
    var month = Month("2026-10", [person("7"), person("07"), person("0009")]).with(\.allowsRejects, true)
    month.ledger = LedgerText.of([LedgerText.row("9")])
    let rows = try month.pay().table(.rejects).rows
    try #require(rows.count == 2)
    #expect(rows[0][5].hasPrefix("the employee number is that of roster.csv:2 but for full width"))
    #expect(rows[1][5].hasPrefix("the ledger does not have this number but \"9\", which differs"))
  }
}
