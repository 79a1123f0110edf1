import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Findings that need other people: who has the same account or the same ID number.
@Suite struct SharedNumbersTests {
  private func shared(_ people: [Cells]) throws -> [String: [String]] {
    let findings = try Month("2026-10", people).with(\.allowsRejects, true).pay().table(.findings)
    var found: [String: [String]] = [:]
    for index in findings.rows.indices {
      let row = findings.cells(index)
      guard let code = row["code"], code.hasSuffix(".shared") else { continue }
      found[row["employee_id"] ?? "", default: []].append(code)
    }
    return found
  }

  private let account = "bank_account.shared"

  @Test("Everyone who has an account with somebody else is named, and nobody else")
  func accounts() throws {
    let rows = [
      person("E1", ["bank_account": "62220001"]), person("E2", ["bank_account": "62230001"]),
      person("E3", ["bank_account": " 62220001"]), person("E4", ["bank_account": "62220001"]), person("E5"),
      person("E6"),
    ]
    #expect(try shared(rows) == ["E1": [account], "E3": [account], "E4": [account]])
  }

  @Test("ID numbers are the same with a small and a capital X")
  func identityNumbers() throws {
    let rows = [
      person("E1", ["id_number": IdentityNumber.withX]),
      person("E2", ["id_number": IdentityNumber.withX.uppercased()]),
      person("E3", ["id_number": "530111198206149973"]),
    ]
    #expect(try shared(rows) == ["E1": ["id_number.shared"], "E2": ["id_number.shared"]])
  }

  @Test("Rejected rows that could be read count; those with too many fields and spoilt numbers do not")
  func rejectedRows() throws {
    let rejected = person("E2", ["bank_account": "62220001", "grade": "x"])
    #expect(try shared([person("E1", ["bank_account": "62220001"]), rejected]) == ["E1": [account]])
    let unreadable =
      Month.roster([person("E1", ["bank_account": "62220001"]), person("E2", ["bank_account": "62220001"])])
      .replacing("2015-03-01,62220001\n", with: "2015-03-01,62220001,\n", maxReplacements: 1)
    let findings = try Month("2026-10", roster: unreadable).with(\.allowsRejects, true).pay().findings("E2")
    #expect(findings.contains(account) == false)
    let spoilt = ["bank_account": "6.22E+18", "id_number": "1"]
    #expect(try shared([person("E1", spoilt), person("E2", spoilt), person("E3")]).isEmpty)
  }

  @Test("The same person twice does not share with himself")
  func samePersonTwice() throws {
    let row = person("E1", ["bank_account": "62220001", "id_number": "530111198206149973"])
    #expect(try shared([row, row, person("E2", ["bank_account": "62230001"])]).isEmpty)
    // The second row of E1 names E2's account: E1 and E2 have one account.
    let other = person("E1", ["bank_account": "62230001"])
    #expect(
      try shared([row, other, person("E2", ["bank_account": "62230001"])]) == [
        "E1": [account], "E2": [account],
      ])
  }

  @Test("Sharing is found across sheets")
  func sheets() throws {
    var month = Month("2026-10", [])
    month.sheets = [
      ("甲.csv", Month.roster([person("E1", ["bank_account": "62220001"])])),
      ("乙.csv", Month.roster([person("E2", ["bank_account": "62220001"])])),
    ]
    #expect(try month.pay().table(.findings).all("code", account).count == 2)
  }
}
