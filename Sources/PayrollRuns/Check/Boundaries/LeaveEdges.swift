import Payroll
import PayrollFiles

/// The edges of Article 35: steps of annual leave, sick days that cost it, absences, overtime, compensatory leave.
struct LeaveEdges {
  let at: EdgeRegion

  /// - Throws: ``FileFaults`` where the ordinary person cannot be computed.
  func edges() throws(FileFaults) -> [Edge] {
    let absences = try self.absences()
    return annualLeave + sickDays + absences + overtime + compensatoryLeave
  }

  /// Months of work from which on the year brings more days: 职工带薪年休假条例 Art. 3.
  private static let steps: [(months: Int, days: Int)] = [(12, 5), (120, 10), (240, 15)]

  private var annualLeave: [Edge] {
    LeaveEdges.steps.map { step in
      // Hired a year before the month, so that the day of the month decides which month is full.
      let hired = at.period.advanced(by: -12).firstDay
      return Edge(
        key: "annual leave \(step.months)",
        title: Bilingual("累计工作满\(step.months)个月", "\(step.months) months of work"), source: "职工带薪年休假条例第三条",
        steps: Edge.Step.around(
          hired, .roster(.hireDate), besides: [.roster(.priorServiceMonths): String(step.months - 12)]),
        lines: [.item(.annualLeaveBalanceDays)])
    }
  }

  private var sickDays: [Edge] {
    guard let row = at.parameter(.monthlyPaidDays) else { return [] }
    return LeaveEdges.steps.enumerated().map { index, step in
      let days = at.hundredths(.monthlyPaidDays) * Int64(index + 2)
      return Edge(
        key: "sick days \(step.days) \(row.origin.place)",
        title: Bilingual(
          "应休\(step.days)天者本年病假\(Money(fen: days))天",
          "\(Money(fen: days)) sick days with \(step.days) days of leave"),
        source: "职工带薪年休假条例第四条",
        steps: Edge.Step.around(
          hundredths: days, .ledger(.sickLeaveDays),
          besides: [.roster(.priorServiceMonths): String(step.months)]),
        lines: [.ledger(.sickLeaveDays)], findings: [.annualLeaveSick])
    }
  }

  /// Half of the payable days, beyond which what remains is counted, and all of them.
  private func absences() throws(FileFaults) -> [Edge] {
    guard let row = at.parameter(.absenceBasis), let days = try at.amount(.payableDays, [:]) else {
      return []
    }
    let lines: [CheckedLine] = [.item(.unpaidLeaveDeduction), .item(.grossPay)]
    let titles = [
      (days.fen / 2, Bilingual("缺勤到计薪日的一半", "absent for half of the payable days")),
      (days.fen, Bilingual("缺勤到全部计薪日", "absent for all payable days")),
    ]
    return titles.map { hundredths, title in
      Edge(
        key: "\(title.english) \(row.origin.place) \(at.salary.origin.place)", title: title,
        source: row.origin.source,
        steps: Edge.Step.around(hundredths: hundredths, .roster(.personalLeaveDays)), lines: lines)
    }
  }

  private var overtime: [Edge] {
    guard let row = at.parameter(.overtimeMonthlyCapHours) else { return [] }
    let hours = at.hundredths(.overtimeMonthlyCapHours)
    return [
      Edge(
        key: "overtime cap \(row.origin.place)",
        title: Bilingual("每月加班上限\(Money(fen: hours))小时", "\(Money(fen: hours)) hours of overtime a month"),
        source: row.origin.source,
        steps: Edge.Step.around(hundredths: hours, .roster(.overtimeWorkdayHours)),
        lines: [.item(.overtimeWorkdayPay)], findings: [.overtimeMonthlyCap])
    ]
  }

  private var compensatoryLeave: [Edge] {
    var edges = [
      Edge(
        key: "elected", title: Bilingual("选择补休小时对休息日加班8小时", "hours elected of 8 rest-day hours"),
        source: "劳动法第四十四条",
        steps: Edge.Step.around(
          hundredths: 800, .roster(.compLeaveElectedHours), besides: [.roster(.overtimeRestdayHours): "8"]),
        lines: [.item(.overtimeRestdayPay), .item(.compLeaveBalanceHours)])
    ]
    let months = at.count(.compLeaveExpiryMonths)
    if let row = at.parameter(.compLeaveExpiryMonths), months > 0 {
      edges.append(
        Edge(
          key: "expiry \(row.origin.place)",
          title: Bilingual("补休\(months)个月到期", "compensatory leave expires after \(months) months"),
          source: row.origin.source,
          steps: [
            (Bilingual("差一个月", "a month earlier"), months - 1), (Bilingual("到期", "on time"), months),
            (Bilingual("过一个月", "a month later"), months + 1),
          ].filter { $0.1 > 0 }.map { title, age in
            Edge.Step(
              title: title, facts: [.ledger(.compLeaveLots): "\(at.period.advanced(by: -age)):8.00"])
          }, lines: [.item(.compLeavePayout), .item(.compLeaveBalanceHours)], findings: [.compLeaveExpired]))
    }
    return edges
  }
}
