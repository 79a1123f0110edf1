import CSV
import Payroll
import Synchronization
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What a run proves of itself: sums that disagree are named, and nothing is published.
@Suite struct ProofTests {
  private func disagreements(
    rosterRows: Int = 0, ledgerRows: Int = 0, paidFromLedger: Int = 0, carried: Int = 0,
    _ change: (inout RunTotals) -> Void = { _ in }
  ) -> [String] {
    var totals = RunTotals()
    change(&totals)
    return Proof(
      totals: totals, rosterRows: rosterRows, ledgerRows: ledgerRows, paidFromLedger: paidFromLedger,
      carried: carried
    ).disagreements.map(\.english)
  }

  /// One fen of a line.
  private func fen(of item: PayItem) -> Amounts {
    var amounts = Amounts()
    amounts[item] = 1
    return amounts
  }

  @Test("Sums that agree are no disagreement")
  func agreement() {
    #expect(disagreements().isEmpty)
    let found = disagreements(rosterRows: 5, ledgerRows: 7, paidFromLedger: 2, carried: 5) {
      $0.rows = 5
      $0.paid = 4
      $0.rejected = 1
      $0.files.ledgerRows = 4
    }
    #expect(found.isEmpty)
  }

  /// A sum that is broken on purpose.
  enum Broken: String, CaseIterable {
    case bank = "bank file and net pay, in fen"
    case rows = "rows, and paid with rejected"
    case payslips = "payslips that do not add up"
    case standards = "sampled payslips by other standards than their own"
    case growth = "growth of the ledger's ytd_income, in fen"
    case ledger = "rows of the ledger"
    case declaration = "declaration and ledger, income, in fen"

    func `break`(_ totals: inout RunTotals) {
      switch self {
      case .bank: totals.files.bank += 1
      case .rows: totals.rows += 1
      case .payslips: totals.brokenPayslips += 1
      case .standards: totals.strayPayslips += 1
      case .growth: totals.files.ledgerGrowth.income -= 1
      case .ledger: totals.files.ledgerRows -= 1
      case .declaration: totals.files.declaration[0] += 1
      }
    }
  }

  @Test(
    "A whole run that does not agree with itself gives no account but says which sums differ",
    arguments: Broken.allCases)
  func wholeRun(_ broken: Broken) throws {
    var run = try Month("2026-10", [person("E1"), person("E2")]).run(into: MemorySink())
    _ = try run.pay()
    run.beforeProof = broken.break
    do {
      _ = try run.pay()
      Issue.record("a run that does not agree was paid")
    } catch RunError.unproven(let sums) {
      #expect(sums.contains { $0.english.hasPrefix(broken.rawValue + ":") }, "\(sums.map(\.english))")
    }
  }

  @Test("A lost or doubled row is named")
  func rows() {
    let lost = disagreements(rosterRows: 5) {
      $0.rows = 5
      $0.paid = 3
      $0.rejected = 1
      $0.files.ledgerRows = 3
    }
    #expect(lost == ["rows, and paid with rejected: 5 and 4"])
    #expect(disagreements(rosterRows: 1) == ["rows read twice: 0 and 1"])
    #expect(disagreements(ledgerRows: 7, carried: 6) == ["rows of the ledger: 6 and 7"])
    #expect(disagreements { $0.brokenPayslips = 2 } == ["payslips that do not add up: 2 and 0"])
  }

  @Test(
    "A fen that is in the payslips and not in the summary is named with its column",
    arguments: SummaryTable.items)
  func summary(_ item: PayItem) {
    let found = disagreements { $0.payslips.add(fen(of: item)) }
    #expect(found.contains("payslips and summary, \(item.code), in fen: 1 and 0"))
  }

  @Test("A fen that is not in the bank file, the contributions or the declaration is named")
  func otherFiles() {
    #expect(disagreements { $0.files.bank = 1 } == ["bank file and net pay, in fen: 1 and 0"])
    let pension = disagreements { $0.payslips.add(fen(of: .pensionEmployee)) }
    #expect(pension.contains("contributions and payslips, pension_employee, in fen: 0 and 1"))
    let injury = disagreements { $0.payslips.add(fen(of: .workInjuryEmployer)) }
    #expect(injury.contains("contributions and payslips, work_injury_employer, in fen: 0 and 1"))
    let adjusted = disagreements { $0.payslips.add(fen(of: .contributionAdjustmentEmployer)) }
    #expect(adjusted.contains("contribution adjustments of employers, in fen: 0 and 1"))
    for (item, place) in [
      (PayItem.taxExemptPay, 1), (.severance, 11), (.incomeTax, 13), (.bonusTax, 14), (.severanceTax, 15),
    ] {
      let found = disagreements { $0.files.declaration[place] = 1 }
      #expect(found.contains("declaration and payslips, \(item.code), in fen: 1 and 0"))
    }
    for (place, name) in [
      (0, "income"), (2, "special deductions"), (6, "special deductions"), (7, "additional deductions"),
      (8, "other deductions"), (9, "tax reductions"),
    ] {
      let found = disagreements { $0.files.declaration[place] = 1 }
      #expect(found.contains("declaration and ledger, \(name), in fen: 1 and 0"))
    }
    #expect(
      disagreements { $0.files.declaration[10] = 1 } == [
        "declaration's income, bonus and severance, and gross pay, in fen: 1 and 0",
        "declaration's bonus above the payslips', in fen: -1 and 0",
      ])
    #expect(
      disagreements { $0.files.declaration[12] = 1 } == [
        "declaration's exempt severance above the severance, in fen: 1 and 0"
      ])
    // A bonus taxed with the rest of the income is in the income, and not in the column of its own.
    #expect(
      disagreements { $0.payslips.add(fen(of: .annualBonus)) }.allSatisfy { !$0.contains("bonus above") })
  }

  @Test("A share of a scheme that concerns nobody is missing in the contributions, and named")
  func unwrittenScheme() {
    let found = disagreements {
      $0.payslips.add(fen(of: .pensionEmployee))
      var group = GroupTotals()
      group.sums.add(fen(of: .pensionEmployee))
      $0.groups.insert(ByteSlice.empty, group)
    }
    #expect(found.contains("contributions and payslips, pension_employee, in fen: 0 and 1"))
    #expect(!found.contains { $0.hasPrefix("payslips and summary, pension_employee") })
  }

  @Test("A column of the ledger that grew by something else than what was paid is named")
  func ledgerGrowth() {
    let changes: [(String, @Sendable (inout YearTotals) -> Void)] = [
      ("ytd_income", { $0.income += 1 }), ("ytd_special", { $0.special += 1 }),
      ("ytd_additional", { $0.additional += 1 }), ("ytd_other", { $0.other += 1 }),
      ("ytd_reduction", { $0.reduction += 1 }), ("ytd_tax", { $0.tax += 1 }),
    ]
    for (column, change) in changes {
      let found = disagreements { change(&$0.files.ledgerGrowth) }
      #expect(found == ["growth of the ledger's \(column), in fen: 1 and 0"])
    }
  }

  @Test("A roster that changes between its two readings ends with the run unproven, naming the rows")
  func changingRoster() throws {
    let openings = Mutex(0)
    let before = Array(Month.roster([person("E1"), person("E2")]).utf8)
    let after = Array(Month.roster([person("E1"), person("E2"), person("E3")]).utf8)
    let roster = InputFile("roster.csv") {
      let isFirst = openings.withLock { count in
        count += 1
        return count == 1
      }
      return MemoryInput(isFirst ? before : after)
    }
    let inputs = RunInputs(rosters: [roster], standards: PayStandards.common.files)
    let run = PayrollRun(
      RunOptions(PayPeriod(unchecked: 2026, 10)), inputs, into: MemorySink(), converter: NoConverter())
    do {
      _ = try run.pay()
      Issue.record("the run was not stopped")
    } catch RunError.unproven(let sums) {
      #expect(sums.map(\.english) == ["rows read twice: 3 and 2"])
      #expect(sums.map(\.chinese) == ["两次读到的名册行数：3 与 2"])
    }
  }
}
