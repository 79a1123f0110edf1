import CSV
import Payroll
import PayrollFiles

/// The CSV files of a simulation.
struct SimulationTables {
  let results: SimulationResults
  let summary: SimulationSummary
  let options: RunOptions

  var simulation: Simulation { results.simulation }

  init(_ results: SimulationResults, _ summary: SimulationSummary, _ options: RunOptions) {
    self.results = results
    self.summary = summary
    self.options = options
  }

  /// All files, without the record and the rejects.
  func files(people: Bool) throws -> [SimulationFile] {
    let deciles = GainDeciles.all(results)
    var files = [
      SimulationFile(name: "totals.csv", content: try totals()),
      SimulationFile(name: "budget.csv", content: try budget()),
      SimulationFile(name: "retiring.csv", content: retiring()),
      SimulationFile(name: "groups.csv", content: try groups()),
      SimulationFile(name: "causes.csv", content: try causes()),
      SimulationFile(name: "gains.csv", content: gains(deciles)),
      SimulationFile(name: "largest.csv", content: largest()),
      SimulationFile(name: "findings.csv", content: findings()),
    ]
    if people { files.append(SimulationFile(name: "people.csv", content: self.people())) }
    if let solution = summary.solution {
      files.append(SimulationFile(name: "solve.csv", content: solve(solution)))
    }
    let page = SimulationPage(results, summary, deciles, options)
    files.append(SimulationFile(name: "simulation.html", content: try page.content()))
    return files
  }

  /// The name of a standard: blank for today's.
  private func name(_ standard: Int) -> String { summary.standards[standard].name }

  private func start(_ columns: [(code: String, title: Bilingual)]) -> ByteBuffer {
    let file = ByteBuffer()
    if options.writesByteOrderMark { file.append("\u{FEFF}") }
    file.appendHeader(columns, options.language)
    return file
  }

  private static let sums: [(code: String, title: Bilingual)] = [
    ("headcount", Bilingual("人数", "Headcount")),
    ("gross_pay", PayItem.grossPay.entry.title),
    ("net_pay", PayItem.netPay.entry.title),
    ("employer_contributions", Bilingual("单位缴费", "Employer's contributions")),
    ("accident_insurance", PayItem.accidentInsurance.entry.title),
    ("employer_cost", PayItem.employerCost.entry.title),
    ("difference", Bilingual("成本增减", "Difference")),
  ]

  private static let scenario = ("scenario", ScenarioFile.scenario.title)
  private static let period = ("period", Bilingual("发放月份", "Period"))
  private static let region = ("region", RosterField.region.entry.title)
  private static let percent = ("difference_percent", Bilingual("成本增减百分比", "Difference in per cent"))

  private func write(_ sums: SimulatedSums, today: SimulatedSums, to file: ByteBuffer) throws(RunError) {
    file.appendSeparator()
    file.append(integer: Int64(sums.headcount))
    let amounts = [
      sums.grossPay, sums.netPay, sums.employerContributions, sums.accidentInsurance, sums.employerCost,
      sums.employerCost - today.employerCost,
    ]
    for (amount, column) in zip(amounts, SimulationTables.sums.dropFirst()) {
      file.appendSeparated(hundredths: try RunError.settled(amount, column.title))
    }
  }
}

extension SimulationTables {
  /// `totals.csv`: each standard by month, then over all months.
  func totals() throws(RunError) -> ByteBuffer {
    let file = start(
      [SimulationTables.scenario, SimulationTables.period] + SimulationTables.sums
        + [SimulationTables.percent])
    for (standard, variant) in simulation.wholeVariants.enumerated() {
      for month in 0..<simulation.months {
        file.appendText(name(standard))
        file.appendSeparator()
        file.append(simulation.first.advanced(by: month))
        try writeTotal(results.months[variant][month], results.months[0][month], file)
      }
      file.appendText(name(standard))
      file.appendSeparator()
      file.append(options.language == .chinese ? "合计" : "total")
      try writeTotal(results.totals[variant], results.totals[0], file)
    }
    return file
  }

  private func writeTotal(
    _ sums: SimulatedSums, _ today: SimulatedSums, _ file: ByteBuffer
  ) throws(RunError) {
    try write(sums, today: today, to: file)
    if let percent = Percent.hundredths(sums.employerCost - today.employerCost, of: today.employerCost) {
      file.appendSeparated(hundredths: percent)
    } else {
      file.appendSeparator()
    }
    file.endRecord()
  }

  /// `budget.csv`: each standard by month, region and unit, where somebody is paid.
  func budget() throws(RunError) -> ByteBuffer {
    let columns = SimulationTables.sums
    let file = start(
      [
        SimulationTables.scenario, SimulationTables.period, SimulationTables.region,
        ("unit", RosterField.unit.entry.title),
      ] + columns.filter { ["headcount", "gross_pay", "employer_contributions"].contains($0.code) }
        + [PayItem.accidentInsurance, .healthCheck, .employerCost].map { ($0.code, $0.entry.title) })
    for standard in 0..<results.standardCount {
      for month in 0..<simulation.months {
        for (group, sums) in results.budget.sorted(standard, month) where sums.headcount > 0 {
          file.appendText(name(standard))
          file.appendSeparator()
          file.append(simulation.first.advanced(by: month))
          for text in [group.region, group.unit] {
            file.appendSeparator()
            file.appendText(text)
          }
          file.appendSeparator()
          file.append(integer: Int64(sums.headcount))
          for amount in [
            sums.grossPay, sums.employerContributions, sums.accidentInsurance, sums.healthCheck,
            sums.employerCost,
          ] {
            file.appendSeparated(
              hundredths: try RunError.settled(amount, PayItem.employerCost.entry.title))
          }
          file.endRecord()
        }
      }
    }
    return file
  }

  /// `retiring.csv`: who has reached the age of retirement by the last month and pays into the pension; nobody is
  /// taken out.
  func retiring() -> ByteBuffer {
    let file = start([
      ("employee_id", RosterField.employeeId.entry.title), SimulationTables.region,
      ("unit", RosterField.unit.entry.title),
      ("retires", Bilingual("达到退休年龄的月份", "Age of retirement reached")),
    ])
    for person in summary.retiring {
      for text in [person.employeeId, person.region, person.unit] {
        file.appendText(text)
        file.appendSeparator()
      }
      file.append(person.month)
      file.endRecord()
    }
    return file
  }

  /// `groups.csv`: each standard by region, unit, category, post and grade, over all months.
  func groups() throws(RunError) -> ByteBuffer {
    let file = start(
      [
        SimulationTables.scenario, ("dimension", Bilingual("分组", "Dimension")),
        ("value", Bilingual("组别", "Value")),
      ] + SimulationTables.sums)
    let dimensions = GroupDimension.allCases.map { ($0, GroupSums.all(results, $0, options.language)) }
    for standard in 0..<results.standardCount {
      for (dimension, groups) in dimensions {
        for group in groups {
          file.appendText(name(standard))
          file.appendSeparator()
          file.append(dimension.title, code: dimension.rawValue, options.language)
          file.appendSeparator()
          file.appendText(group.value)
          try write(group.standards[standard], today: group.standards[0], to: file)
          file.endRecord()
        }
      }
    }
    return file
  }

  /// `causes.csv`: each line of each scenario with its share of the cost.
  func causes() throws(RunError) -> ByteBuffer {
    let file = start([
      SimulationTables.scenario, ("line", Bilingual("行号", "Line")), ("table", ScenarioFile.table.title),
      ("region", ScenarioFile.region.title), ("key", ScenarioFile.key.title),
      ("column", ScenarioFile.column.title), ("operation", ScenarioFile.operation.title),
      ("value", ScenarioFile.value.title), ("cost", Bilingual("成本增减", "Cost")),
    ])
    let shares = simulation.shares(results.totals.map(\.employerCost))
    for (scenario, shares) in zip(simulation.scenarios, shares) {
      for (change, share) in zip(scenario.changes, shares) {
        file.appendText(scenario.name)
        file.appendSeparator()
        file.append(integer: Int64(change.line))
        for text in [
          change.table.rawValue, change.region.code, change.key, change.column, change.operation.rawValue,
        ] {
          file.appendSeparator()
          file.appendText(text)
        }
        file.appendSeparator()
        if change.value.isNumber {
          file.appendField(change.value.text)
        } else {
          file.appendText(change.value.text)
        }
        file.appendSeparated(hundredths: try RunError.settled(share, PayItem.employerCost.entry.title))
        file.endRecord()
      }
    }
    return file
  }

  /// `people.csv`: each person under each standard, over all months.
  func people() -> ByteBuffer {
    let file = start([
      SimulationTables.scenario, ("employee_id", RosterField.employeeId.entry.title),
      ("gross_pay", PayItem.grossPay.entry.title), ("net_pay", PayItem.netPay.entry.title),
      ("employer_cost", PayItem.employerCost.entry.title),
      ("difference_gross", Bilingual("应发增减", "Difference of gross pay")),
      ("difference_net", Bilingual("实发增减", "Difference of net pay")),
    ])
    for standard in 0..<results.standardCount {
      for person in 0..<results.roster.count {
        let (outcome, today) = (results.outcome(person, standard), results.outcome(person, 0))
        file.appendText(name(standard))
        file.appendSeparator()
        file.appendText(results.roster.employeeId(at: person))
        for amount in [
          outcome.grossPay, outcome.netPay, outcome.employerCost, outcome.grossPay - today.grossPay,
          outcome.netPay - today.netPay,
        ] {
          file.appendSeparated(hundredths: amount)
        }
        file.endRecord()
      }
    }
    return file
  }

  /// `gains.csv`: the people of each scenario in ten parts by what their net pay gains.
  func gains(_ deciles: [[GainDecile]]) -> ByteBuffer {
    let file = start([
      SimulationTables.scenario, ("decile", Bilingual("十分位", "Decile")),
      ("headcount", Bilingual("人数", "Headcount")), ("least", Bilingual("最少", "Least")),
      ("average", Bilingual("平均", "Average")), ("greatest", Bilingual("最多", "Greatest")),
      ("difference_net", Bilingual("实发增减", "Difference of net pay")),
    ])
    for (scenario, deciles) in zip(simulation.scenarios, deciles) {
      for decile in deciles {
        file.appendText(scenario.name)
        file.appendSeparator()
        file.append(integer: Int64(decile.number))
        file.appendSeparator()
        file.append(integer: Int64(decile.headcount))
        for amount in [decile.least, decile.average, decile.greatest, decile.sum] {
          file.appendSeparated(hundredths: amount)
        }
        file.endRecord()
      }
    }
    return file
  }

  /// `largest.csv`: the ten largest gains and losses of net pay of each scenario.
  func largest() -> ByteBuffer {
    let file = start([
      SimulationTables.scenario, ("kind", Bilingual("增减", "Kind")), ("rank", Bilingual("名次", "Rank")),
      ("employee_id", RosterField.employeeId.entry.title),
      ("difference_gross", Bilingual("应发增减", "Difference of gross pay")),
      ("difference_net", Bilingual("实发增减", "Difference of net pay")),
    ])
    for standard in 1..<max(1, results.standardCount) {
      for kind in GainKind.allCases {
        for (rank, gain) in LargestGains.of(kind, results, standard).enumerated() {
          file.appendText(name(standard))
          file.appendSeparator()
          file.append(kind.title, code: kind.rawValue, options.language)
          file.appendSeparator()
          file.append(integer: Int64(rank + 1))
          file.appendSeparator()
          file.appendText(gain.employeeId)
          file.appendSeparated(hundredths: gain.gross)
          file.appendSeparated(hundredths: gain.net)
          file.endRecord()
        }
      }
    }
    return file
  }

  /// `findings.csv`: how many people have a finding in any of the months, today and under each scenario.
  func findings() -> ByteBuffer {
    let file = start([
      SimulationTables.scenario, ("code", Bilingual("代码", "Code")), ("level", Bilingual("级别", "Level")),
      ("people_today", Bilingual("现行标准人数", "People today")), ("people", Bilingual("人数", "People")),
      ("appeared", Bilingual("新出现", "Appeared")), ("vanished", Bilingual("消失", "Vanished")),
    ])
    for standard in 1..<max(1, results.standardCount) {
      for change in FindingChange.all(results, standard) where change.today + change.people > 0 {
        file.appendText(name(standard))
        file.appendSeparator()
        file.append(change.code.code)
        file.appendSeparator()
        let level = change.code.entry.level
        file.append(level.title, code: level.code, options.language)
        for count in [change.today, change.people, change.appeared, change.vanished] {
          file.appendSeparator()
          file.append(integer: Int64(count))
        }
        file.endRecord()
      }
    }
    return file
  }
}
