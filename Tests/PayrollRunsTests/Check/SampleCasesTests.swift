import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The cases that the project ships: what they prove.
@Suite struct SampleCasesTests {
  @Test("Every case comes out, and none expects nothing")
  func passes() throws {
    let run = try SampleCases.run()
    #expect(run.cases.count >= 500)
    #expect(CheckReport(run, .english).lines == ["\(run.cases.count) passed, 0 failed"])
    #expect(run.cases.allSatisfy { !$0.expectations.isEmpty })
  }

  @Test("Every figure that a case expects would fail if it were a fen more")
  func everyFigureCounts() throws {
    for file in try SampleCases.files(in: SampleCases.folder) {
      let table = try TextTable(
        file: file.name, bytes: file.bytes, columns: CheckColumn.columns, converter: FewCharacters())
      for (checked, row) in zip(try run(file).cases, table.rows) {
        var changed: [CheckColumn: String] = [:]
        for column in CheckColumn.all {
          if case .expected(let line) = column, !checked.row[column].isEmpty,
            let fen = SampleCasesTests.hundredths(checked.row[column]), !line.isWhole
          {
            changed[column] = Money(fen: fen + 1).description
          }
        }
        if changed.isEmpty { continue }
        let wrong = CheckCase(table: table, row: CheckCase(table: table, row: row).with(changed))
        let (expectations, faults) = Expectations.read(wrong)
        #expect(faults.isEmpty)
        let again = CheckedCase(wrong, expectations, checked.outcome)
        #expect(again.differences.count == changed.count, "\(checked.row.name)")
      }
    }
  }

  private func run(_ file: StandardsFile) throws -> CheckRun {
    try CheckRun(
      [
        CheckInput(
          file, under: try SampleCases.files(in: SampleCases.folder + "/standards"), from: "standards")
      ], converter: FewCharacters())
  }

  private static func hundredths(_ text: String) -> Int64? {
    let parts = text.split(separator: ".")
    guard parts.count <= 2, let whole = Int64(parts[0]) else { return nil }
    let decimals = parts.count == 2 ? (parts[1] + "00").prefix(2) : "00"
    guard let hundredths = Int64(decimals) else { return nil }
    return whole * 100 + (text.hasPrefix("-") ? -hundredths : hundredths)
  }

  @Test("A line rests only on lines that come before it in the order of the calculation")
  func orderOfCalculation() throws {
    #expect(PayItem.inOrderOfCalculation.count == PayItem.allCases.count)
    #expect(Set(PayItem.inOrderOfCalculation).count == PayItem.allCases.count)
    for checked in try SampleCases.run().cases {
      guard case .paid(let paid) = checked.outcome else { continue }
      for (place, item) in PayItem.inOrderOfCalculation.enumerated() {
        let before = Set(PayItem.inOrderOfCalculation.prefix(place))
        for case .line(let other, _) in paid.explained[item].working.inputs {
          #expect(before.contains(other), "\(item) rests on \(other)")
        }
      }
    }
  }

  @Test("Every rejection code but those of whole files has a case")
  func rejections() throws {
    let expected = Set(try SampleCases.run().cases.flatMap { $0.expectations.codes ?? [] })
    let missing = FaultCode.allCases.filter { !expected.contains($0.rawValue) }
    // One person alone is on no roster twice, by no writing of the number either, and a row of a wrong length
    // makes the file of cases unusable.
    #expect(missing == [.columns, .duplicate, .similarId])
  }

  @Test("Every finding of one person alone is expected, and where it turns also refused, by a case")
  func findings() throws {
    let run = try SampleCases.run()
    let made = Set(run.cases.flatMap(\.expectations.findings))
    let missing = FindingCode.allCases.filter { !made.contains($0) }
    #expect(missing == [.bankAccountShared, .idNumberShared, .rosterMissing, .injuryLeaveBeyond])
    let refused = Set(run.cases.flatMap(\.expectations.findingsNot))
    #expect(
      refused.isSuperset(of: [.minimumWage, .overtimeMonthlyCap, .baseFloor, .baseCeiling, .recoveryLimited]))
    #expect(
      refused.isSuperset(of: [
        .accidentPlanMissing, .probationTooLong, .probationAgain, .probationFloor, .attendanceDoubtful,
        .monthRepeated, .daysUnpaid, .endDateChanged, .maternityByFund, .retirementReached,
        .deductionBelowMinimum, .injuryLeaveBelow, .severanceEmployed, .bankAccountDoubtful,
        .taxBasisLowIncomeDue, .bonusCheaperCombined, .bonusCliff,
      ]))
  }

  @Test("Every benefit has a case, but for the condolence payment, whose standards are not public")
  func benefits() throws {
    var expected: Set<BenefitCode> = []
    for checked in try SampleCases.run().cases {
      guard case .granted = checked.outcome else { continue }
      for line in checked.expectations.lines {
        switch line.line {
        case .benefit(let code): expected.insert(code)
        case .item(let item): expected.formUnion(BenefitCode.allCases.filter { $0.item == item })
        case .ledger, .survivor: break
        }
      }
    }
    #expect(Set(BenefitCode.allCases).subtracting(expected) == [.condolence, .pensionTopUp])
  }
}

extension CheckedLine {
  /// Whether the value has no decimals.
  fileprivate var isWhole: Bool {
    if case .ledger(let field) = self { return field == .taxYear || field == .deductionMonths }
    return false
  }
}
