import Foundation
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Rejects that are mended in their own file and fed back with the first run's ledger.
@Suite struct MendedRejectsTests {
  /// The rows of two tables together, in any order, with the two words of a category in one language.
  private func rows(_ tables: ResultTable...) -> [[String]] {
    let words = ["文职": "civilian", "勤务": "patrol"]
    return tables.flatMap(\.rows).map { row in row.map { words[$0] ?? $0 } }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test(
    "The payslips and ledgers of two runs together equal one clean run, for 5,000 random people with random faults",
    arguments: [(Language.chinese, Language.english), (.english, .english)])
  func random(_ firstLanguage: Language, _ secondLanguage: Language) throws {
    let roster = FaultyRoster(5_000, seed: firstLanguage == .chinese ? 11 : 12)
    let first = try roster.month(firstLanguage).pay()
    #expect(first.account.rejected == roster.faults.count && first.account.rejected > 500)

    var second = Month(
      RandomRoster.period, roster: roster.mended(first.table(.rejects)), ledger: first.text(.ledger),
      adjustments: roster.adjustments)
    second.language = secondLanguage
    let rest = try second.pay()
    #expect(rest.account.paid == first.account.rejected)

    var month = roster.month(secondLanguage)
    month.sheets = roster.sheets(spoilt: false)
    let clean = try month.pay()
    #expect(clean.account.paid == 5_000 && clean.account.rejected == 0)
    for file in [ResultFile.payslips, .bank, .taxDeclaration] {
      #expect(rows(first.table(file), rest.table(file)) == rows(clean.table(file)), "\(file)")
    }
    #expect(rows(rest.table(.ledger)) == rows(clean.table(.ledger)))
    #expect(Set(first.table(.rejects).rows.flatMap { $0[4].components(separatedBy: " | ") }).count >= 15)
  }

  @Test("Adjustments wait with the row: paid once, with the run that pays the person")
  func adjustments() throws {
    let adjustments = "employee_id,item,amount\nE1,back_pay,100\nE2,back_pay,200\n"
    let rows = [person("E1"), person("E2", ["grade": "x"])]
    let first = try Month("2026-10", rows, adjustments: adjustments).with(\.allowsRejects, true).pay()
    #expect(first.payslip("E1")["back_pay"] == "100.00")
    #expect(first.account.adjustmentsAlreadyPaid == 0)
    let mended = [person("E2")]
    let second = try Month("2026-10", mended, ledger: first.text(.ledger), adjustments: adjustments).pay()
    #expect(second.payslip("E2")["back_pay"] == "200.00")
    #expect(second.account.adjustmentsAlreadyPaid == 1)
  }

  @Test("A second run with the whole roster pays nobody twice: those of the first run are already_paid")
  func wholeRosterAgain() throws {
    let rows = [person("E1"), person("E2", ["grade": "x"])]
    let first = try Month("2026-10", rows).with(\.allowsRejects, true).pay()
    let second = try Month("2026-10", [person("E1"), person("E2")], ledger: first.text(.ledger))
      .with(\.allowsRejects, true).pay()
    #expect(second.table(.payslips).column("employee_id") == ["E2"])
    #expect(second.table(.rejects).column("x_code") == ["already_paid"])
    #expect(second.ledger("E1") == first.ledger("E1"))
  }
}
