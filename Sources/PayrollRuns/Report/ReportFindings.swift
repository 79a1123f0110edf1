import Payroll
import PayrollFiles

extension ReportPage {
  /// What somebody should look at, by level, with what to do.
  func addFindings(to page: inout PageFrame) {
    page.heading(2, say("需要核对的事项", "What to look at"))
    if account.findings.isEmpty {
      page.paragraph(say("没有需要核对的事项。", "Nothing to look at."))
    } else {
      page.paragraph(say("具体是谁，见 findings.csv。", "findings.csv says whom each concerns."), note: true)
    }
    for level in [FindingLevel.violation, .warning, .info] {
      let found = account.findings.filter { $0.level == level }
      if found.isEmpty { continue }
      var table = PageTable(
        level.title.text(in: options.language),
        [
          .text(say("事项", "Finding")), .number(say("人数", "People")),
          .text(say("主要单位", "Units with most")), .text(say("怎么办", "What to do")),
        ])
      for finding in found {
        table.add([
          finding.code.summary.text(in: options.language), ReadableNumber.count(finding.count),
          units(with: finding), finding.code.advice.text(in: options.language),
        ])
      }
      page.add(html: table.html)
    }
    for missing in account.uninsured {
      let names = missing.schemes.schemes.map { $0.title.text(in: options.language) }
      page.paragraph(
        say(
          "警告：地区 \(missing.region) 没有生效的缴费标准：\(names.joined(separator: "、"))；这些险种没有计算，请核对 contributions.csv。",
          "Warning: region \(missing.region) has no contributions in force for \(names.joined(separator: ", ")); they "
            + "were not computed, check contributions.csv."))
    }
  }

  /// The units in which a finding was made most often with its level, three at most.
  private func units(with finding: FindingCount) -> String {
    let place = finding.code.rawValue * 3 + Int(finding.level.rawValue)
    let found = groups.map { ($0, counts.unit($0).findings[place]) }
    let order = found.indices.filter { found[$0].1 > 0 }.sorted {
      (-found[$0].1, $0) < (-found[$1].1, $1)
    }
    let names = order.prefix(3).map { "\(name(found[$0].0)) \(found[$0].1)" }
    let more = order.count > 3 ? say(" 等 \(order.count) 个单位", " and \(order.count - 3) more") : ""
    return names.joined(separator: say("、", "; ")) + more
  }

  /// The rows that were refused, by reason.
  func addRejects(to page: inout PageFrame) {
    page.heading(2, say("退回的行", "Rows refused"))
    if account.rejected == 0 {
      page.paragraph(say("没有。", "None."))
      return
    }
    page.paragraph(
      say(
        "退回 \(account.rejected) 行，在 rejects.csv 里改好，当作名册，用这次的 ledger.csv 和同一份调整、另一个 --out 再发一次。",
        "\(account.rejected) rows: mend them in rejects.csv and run that file as a roster with this run's ledger.csv, the "
          + "same adjustments and another --out."))
    var table = PageTable(
      say("原因（一行可有几处）", "Reasons (a row may have several)"),
      [.text(say("原因", "Reason")), .text(say("代码", "Code")), .number(say("行数", "Rows"))])
    for (code, count) in zip(FaultCode.allCases, counts.faults) where count > 0 {
      table.add([code.summary.text(in: options.language), code.rawValue, ReadableNumber.count(count)])
    }
    page.add(html: table.html)
  }
}
