import Payroll
import PayrollFiles

/// Checks the standards of a scenario as the folder is checked when it is read: a proposal that could not be
/// entered, because it falls below the law's own floor or contradicts itself, is not simulated.
///
/// What was read without a fault can only be wrong by the scenario; a fault is told at its last line of the table.
struct ScenarioCheck {
  private let scenario: Scenario
  private(set) var faults: [FileFault] = []

  /// Checks the standards with all changes of a scenario made.
  init(_ scenario: Scenario, _ standards: Standards) {
    self.scenario = scenario
    checkParameters(standards)
    checkContributions(standards)
    checkLeave(standards)
    checkPlans(standards)
    checkSalaries(standards)
    checkTax(standards)
  }

  private mutating func refuse(_ table: StandardsTable, _ reason: Bilingual) {
    guard let change = scenario.changes.last(where: { $0.table == table }) else { return }
    faults.append(
      FileFault(
        change.file, line: change.line, column: ScenarioFile.value.code, value: change.value.text, reason))
  }

  private mutating func checkParameters(_ standards: Standards) {
    for (name, rows) in standards.parameters.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for row in rows {
        guard case .rate(let rate) = row.terms.value else { continue }
        if let broken = name.limits.first(where: { !$0.admits(rate) }) {
          let reason = broken.reason
          refuse(
            .parameters,
            Bilingual(
              "\(name.rawValue) 改后为 \(rate)：\(reason.chinese)",
              "\(name.rawValue) becomes \(rate): \(reason.english)"))
        }
      }
    }
  }

  private mutating func checkContributions(_ standards: Standards) {
    for scheme in Scheme.allCases {
      for terms in (standards.contributions[scheme] ?? []).map(\.terms) {
        if let floor = terms.baseFloor, let ceiling = terms.baseCeiling, floor > ceiling {
          refuse(
            .contributions,
            Bilingual(
              "\(scheme.code) 的基数下限 \(floor) 高于上限 \(ceiling)",
              "the base floor \(floor) of \(scheme.code) is above its ceiling \(ceiling)"
            ))
        }
        if scheme.isEmployerOnly, terms.employeeRate != .zero || terms.employeeFixed != .zero {
          refuse(
            .contributions,
            Bilingual(
              "\(scheme.title.chinese)个人不缴费（社会保险法第三十三条、第五十三条）",
              "the employer alone contributes for \(scheme.title.english) (社会保险法 Arts. 33, 53)"))
        }
      }
    }
  }

  private mutating func checkLeave(_ standards: Standards) {
    for kind in LeaveKind.allCases {
      for row in standards.leave[kind] ?? [] where !kind.payRates.contains(row.terms.payRate) {
        let reason = kind.payRateReason
        refuse(
          .leave,
          Bilingual(
            "\(kind.code) 改后为 \(row.terms.payRate)：\(reason.chinese)",
            "\(kind.code) becomes \(row.terms.payRate): \(reason.english)"))
      }
    }
  }

  private mutating func checkPlans(_ standards: Standards) {
    let plans = standards.accidentPlans.keys.sorted()
    for rows in standards.posts.values {
      for row in rows {
        guard let plan = row.terms.accidentPlan, !plans.contains(plan) else { continue }
        refuse(
          .posts,
          Bilingual(
            "accident_plans 表里没有这个方案；现有：\(plans.joined(separator: "、"))",
            "accident_plans has no such plan; there are: \(plans.joined(separator: ", "))"))
      }
    }
  }

  private mutating func checkSalaries(_ standards: Standards) {
    for row in standards.salaries {
      let terms = row.terms
      guard terms.approvedReferenceSalary == nil, terms.peerAverage == .zero, terms.socialAverage == .zero
      else {
        continue
      }
      refuse(
        .salary,
        Bilingual(
          "没有核定基准工资，也没有两项平均工资", "neither a reference salary nor the averages are stated"))
    }
  }

  /// The quick deduction of each bracket follows from the edges and rates before it; see ``TaxTableFaults``.
  private mutating func checkTax(_ standards: Standards) {
    guard scenario.changes.contains(where: { $0.table == .tax }) else { return }
    for name in TaxTableName.allCases {
      var tables: [[StandardRow<TaxBracket>]] = []
      for row in standards.taxBrackets[name] ?? [] {
        let place = tables.firstIndex {
          $0[0].origin.effectiveFrom == row.origin.effectiveFrom
            && $0[0].origin.decidedOn == row.origin.decidedOn
        }
        if let place { tables[place].append(row) } else { tables.append([row]) }
      }
      for table in tables { checkTable(table.map(\.terms).sorted { $0.over < $1.over }) }
    }
  }

  private mutating func checkTable(_ brackets: [TaxBracket]) {
    var expected: Int128 = 0
    for (index, bracket) in brackets.enumerated() {
      if index > 0 {
        let rise = bracket.rate.millionths - brackets[index - 1].rate.millionths
        if rise < 0 {
          refuse(
            .tax,
            Bilingual(
              "超过 \(bracket.over) 一级的税率低于上一级",
              "the rate over \(bracket.over) is below that of the bracket before"))
          return
        }
        expected += Int128(bracket.over.fen) * Int128(rise)
      }
      if Int128(bracket.quickDeduction.fen) * 1_000_000 != expected {
        refuse(
          .tax,
          Bilingual(
            "超过 \(bracket.over) 一级的速算扣除数与税率不符；改税率时请同时改以后各级的速算扣除数",
            "the quick deduction over \(bracket.over) does not fit the rates; change those of all later brackets too"
          ))
        return
      }
    }
  }
}
