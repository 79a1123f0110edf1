import Payroll
import PayrollFiles

/// The edges of days and years: seniority, probation, parts of a month, the month of the health check.
struct TimeEdges {
  let at: EdgeRegion

  var edges: [Edge] { seniority + probation + month + healthCheck }

  /// The day on which so many years of seniority are full at the beginning of the month.
  private func since(years: Int) -> CivilDate { at.period.advanced(by: -12 * years).firstDay }

  private var seniority: [Edge] {
    guard let row = at.parameter(.seniorityMaxYears), let pay = at.parameter(.seniorityPayPerYear) else {
      return []
    }
    let most = at.count(.seniorityMaxYears)
    return Set([1, most, most + 1]).sorted().filter { $0 > 0 }.map { years in
      Edge(
        key: "seniority \(years) \(row.origin.place) \(pay.origin.place)",
        title: Bilingual("工龄满\(years)年", "\(years) years of seniority"), source: pay.origin.source,
        steps: Edge.Step.around(since(years: years), .roster(.seniorityFrom)),
        lines: [.item(.seniorityPay)])
    }
  }

  private var probation: [Edge] {
    guard let row = at.parameter(.probationRate) else { return [] }
    return [
      Edge(
        key: "probation \(row.origin.place) \(at.salary.origin.place)",
        title: Bilingual("试用期截止在月末", "probation until the end of the month"), source: row.origin.source,
        steps: Edge.Step.around(at.period.lastDay, .roster(.probationUntil)),
        lines: [.item(.probationAdjustment), .item(.monthlyWage)])
    ]
  }

  private var month: [Edge] {
    guard let row = at.parameter(.prorationBasis) else { return [] }
    let lines: [CheckedLine] = [.item(.payableDays), .item(.monthlyWage), .item(.prorationAdjustment)]
    let days = [
      (
        CheckColumn.roster(.hireDate), at.period.firstDay,
        Bilingual("月初入职", "hired at the beginning of the month")
      ),
      (.roster(.endDate), at.period.lastDay, Bilingual("月末离职", "leaving at the end of the month")),
    ]
    return days.map { column, day, title in
      Edge(
        key: "\(title.english) \(row.origin.place) \(at.salary.origin.place)", title: title,
        source: row.origin.source, steps: Edge.Step.around(day, column), lines: lines)
    }
  }

  private var healthCheck: [Edge] {
    guard let row = at.parameter(.healthCheckMonth), (1...12).contains(at.count(.healthCheckMonth)) else {
      return []
    }
    let month = at.count(.healthCheckMonth)
    return [
      Edge(
        key: "health check \(row.origin.place)",
        title: Bilingual("体检月份\(month)月", "health check in month \(month)"), source: row.origin.source,
        steps: [
          (Bilingual("前一月", "a month earlier"), month - 1), (Bilingual("当月", "in the month"), month),
          (Bilingual("后一月", "a month later"), month + 1),
        ].filter { (1...12).contains($0.1) }.map { title, month in
          Edge.Step(
            title: title, facts: [.period: PayPeriod(unchecked: at.period.year, month).description])
        }, lines: [.item(.healthCheck)])
    ]
  }
}
