import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Transfers that a bank has returned, paid out anew.
@Suite struct ReturnedTransfersTests {
  private func list(_ rows: String) throws -> ReturnedTransfers {
    try ReturnedTransfers(
      StandardsFile(name: "r.csv", bytes: Array(("employee_id,bank_account\n" + rows).utf8)),
      converter: UTF8Alone())
  }

  private func month() throws -> DeclaredInMemory {
    var month = DeclaredInMemory()
    try month.pay(["A", "B", "C"].map { person($0, ["contribution_base": "10000"]) })
    return month
  }

  private static let layouts = """
    bank,1,姓名,bank.name,,
    bank,2,账号,bank.bank_account,,
    bank,3,金额,bank.amount,,
    tax,1,收入,tax_declaration.income,,
    """

  @Test(
    "The layouts of banks alone, for these people alone, with these accounts, and proven against their sums")
  func only() throws {
    let returned = try list("C,6200 0000 0034 4250 154\nA,6200000000255004202\n")
    let outcome = try month().declare(Self.layouts) { $0.only = returned }
    #expect(
      outcome.text("bank.csv") == "姓名,账号,金额\n张A,6200000000255004202,7686.90\n张C,6200000000344250154,7686.90\n"
    )
    // Both were on the cash list.
    #expect(outcome.store.files.count == 2 && outcome.advice.count == 2 && outcome.result.leftOut == [])
    #expect(throws: RunError.self) {
      try month().declare(Self.layouts) {
        $0.only = returned
        $0.beforeProof = { $0 += 1 }
      }
    }
  }

  @Test(
    "An account that is somebody else's, or still the one that was returned, is told, and the list is written"
  )
  func doubtful() throws {
    var month = DeclaredInMemory()
    let accounts = ["6200000000255004202", "6200000000344250154"]
    try month.pay(
      zip(["A", "B"], accounts).map { person($0, ["contribution_base": "10000", "bank_account": $1]) }
        + [person("C", ["contribution_base": "10000"])])
    let returned = try list("A,\(accounts[0])\nC,\(accounts[1])\n")
    let outcome = try month.declare(Self.layouts) { $0.only = returned }
    #expect(outcome.advice.count == 3 && outcome.result.tables[0].people == 2)
    #expect(
      outcome.advice[1].contains("person A: is still the account that was returned"), "\(outcome.advice)")
    #expect(outcome.advice[2].contains("person C: is the account of B"), "\(outcome.advice)")
    // C had none: cash may have been paid out.
    #expect(outcome.advice[0].contains("person C: had no account and was on the cash list"))
  }

  @Test(
    "Somebody whom the month did not pay, a person twice, and an account that is none are refused",
    arguments: ["X,6200000000255004202\n", "A,62000000\nA,62000001\n", "A,\n", "A,62x\n", ",62000000\n", ""])
  func refused(_ rows: String) {
    #expect(throws: DeclareError.self) {
      let returned = try list(rows)
      _ = try month().declare(Self.layouts) { $0.only = returned }
    }
  }
}
