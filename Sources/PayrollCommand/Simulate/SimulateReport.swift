import Payroll
import PayrollFiles
import PayrollRuns

/// The short account of a simulation on the terminal.
struct SimulateReport {
  private let month: RunAccount
  private let summary: SimulationSummary
  private let plan: SimulatePlan

  init(_ month: RunAccount, _ summary: SimulationSummary, _ plan: SimulatePlan) {
    self.month = month
    self.summary = summary
    self.plan = plan
  }

  private var language: Language { plan.language }

  private func say(_ chinese: String, _ english: String) -> String {
    Bilingual(chinese, english).text(in: language)
  }

  /// What each standard costs.
  var lines: [String] {
    var lines = [
      say(
        "测算 \(summary.first) 至 \(summary.last)：\(month.paid) 人（名册 \(month.rows) 行）",
        "\(summary.first) to \(summary.last): \(month.paid) people simulated (\(month.rows) rows of the roster)"
      )
    ]
    if month.rejected > 0 {
      lines.append(
        say(
          "  退回 \(month.rejected) 行，没有计入（见 rejects.csv）",
          "  \(month.rejected) rows refused and left out (see rejects.csv)"))
    }
    for year in summary.provisionalYears {
      lines.append(
        say(
          "  注意：\(year) 年的日历是暂定的（calendar.csv 中标“暂定”的行）",
          "  note: the calendar of \(year) is provisional (rows of calendar.csv marked 暂定)"))
    }
    for (scenario, change) in summary.changesToCome {
      let from = change.from?.description ?? ""
      lines.append(
        say(
          "  注意：方案“\(scenario)”第\(change.line)行自 \(from) 起执行，不在测算月份之内，没有影响",
          "  note: line \(change.line) of scenario \"\(scenario)\" counts from \(from), after the months simulated, and "
            + "changes nothing here"))
    }
    for ending in summary.changesEnding {
      let message = ending.message
      lines.append(say("  注意：" + message.chinese, "  note: " + message.english))
    }
    lines += retiring
    lines += table
    if let solution = summary.solution { lines += tell(solution) }
    lines.append(
      say("结果在 \(plan.target)/，先看 simulation.html", "Results: \(plan.target)/, begin with simulation.html"))
    return lines
  }

  /// How many of those who reach the age of retirement are named on the terminal; `retiring.csv` has all.
  private static let peopleNamed = 10

  private var retiring: [String] {
    if summary.retiring.isEmpty { return [] }
    let named = summary.retiring.prefix(SimulateReport.peopleNamed)
      .map { "\(VisibleText.line($0.employeeId)) \($0.month)" }
    let more = summary.retiring.count > named.count
    return [
      say(
        "  注意：到 \(summary.last) 为止有 \(summary.retiring.count) 人达到退休年龄，照常计入（retiring.csv）："
          + named.joined(separator: "、") + (more ? " 等" : ""),
        "  note: \(summary.retiring.count) people have reached the age of retirement by \(summary.last) and are still "
          + "counted (retiring.csv): " + named.joined(separator: ", ") + (more ? ", and others" : ""))
    ]
  }

  private var table: [String] {
    let names = summary.standards.map {
      $0.name.isEmpty ? say("现行标准", "today's standard") : VisibleText.line($0.name)
    }
    let costs = summary.standards.map(\.employerCost.description)
    let differences = summary.standards.map { standard -> String in
      let sign = standard.difference.fen > 0 ? "+" : ""
      let percent = standard.differencePercent.map { " (\(sign)\(Hours(hundredths: $0))%)" } ?? ""
      return sign + standard.difference.description + percent
    }
    let nameWidth = names.map(DisplayWidth.of).max() ?? 0
    let costWidth = costs.map(\.count).max() ?? 0
    var lines = [say("单位总成本（元）：", "Employer cost (yuan):")]
    for (index, name) in names.enumerated() {
      let pad = String(repeating: " ", count: nameWidth - DisplayWidth.of(name))
      let space = String(repeating: " ", count: costWidth - costs[index].count)
      let standard = summary.standards[index]
      var line = "  \(name)\(pad)  \(space)\(costs[index])"
      if index > 0 {
        line += "  \(differences[index])  "
        line += say(
          "增 \(standard.gainers) 人，减 \(standard.losers) 人，不变 \(standard.unchanged) 人",
          "\(standard.gainers) gain, \(standard.losers) lose, \(standard.unchanged) stay")
      }
      lines.append(line)
    }
    return lines
  }

  private func tell(_ solution: Solution) -> [String] {
    let question = solution.question
    let name = "\(question.table.rawValue).\(question.column)"
    let title = question.table.fileColumns.first { $0.code == question.column }?.title.chinese
    let named = question.table.title.chinese + "表的“\(title ?? question.column)”"
    let percent = Solution.text(solution.percent)
    var lines = [
      say(
        "\(named)可统一调整 \(percent)%（\(solution.rows) 行）：成本 \(solution.cost)，预算 \(question.budget)",
        "\(name) may change by \(percent) % (\(solution.rows) rows): cost \(solution.cost), budget "
          + "\(question.budget)")
    ]
    if let next = solution.next {
      lines.append(
        say(
          "  证明：再高一档 \(Solution.text(next.percent))% 时成本 \(next.cost)，超出预算",
          "  proof: the next step, \(Solution.text(next.percent)) %, costs \(next.cost), above the budget"))
    } else {
      lines.append(
        say(
          "  再高就超出标准的合法范围或 1000% 的查找范围；在此以内预算都够",
          "  beyond it the standard would not be legal or the search ends (1000 %); the budget is enough up to here"
        ))
    }
    return lines
  }

  /// Nothing was simulated, because rows of the roster are wrong.
  static func refused(_ report: RunReport, rejects: RejectsFile?, _ language: Language) -> [String] {
    report.refused(
      rejects: rejects, after: Bilingual("没有测算。", "Nothing was simulated. ").text(in: language))
  }
}
