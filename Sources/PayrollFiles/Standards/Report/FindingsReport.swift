import CSV
import Payroll

/// What the checks have found, as it is told.
public struct StandardsFindingsReport: Sendable {
  private let findings: [StandardsFinding]
  private let unsettled: UnsettledFigures
  private let day: CivilDate

  /// A report of what was found around a day, and of what is left to do.
  public init(_ findings: [StandardsFinding], _ unsettled: UnsettledFigures, on day: CivilDate) {
    self.findings = findings
    self.unsettled = unsettled
    self.day = day
  }

  /// How many findings are wrong, not just suspicious.
  public var wrong: Int { findings.count { $0.level == .wrong } }

  /// The findings for a terminal: one a line, of many the first ones, what is left to do by table, and how many there
  /// are.
  public func lines(in language: Language) -> [String] {
    let lines = findings.map { finding in
      let code = Bilingual("", " (\(finding.check.rawValue))").text(in: language)
      return "[\(finding.level.title.text(in: language))] \(finding.fault.message(in: language))\(code)"
    }
    return ToldFaults.lines(lines, language, indentation: "")
      + (unsettled.lines + [summary]).map { $0.text(in: language) }
  }

  private var summary: Bilingual {
    let suspicious = findings.count - wrong
    return Bilingual(
      "按 \(day) 检查：\(wrong) 处错误，\(suspicious) 处可疑",
      "checked for \(day): \(wrong) wrong, \(suspicious) suspicious")
  }

  /// The findings as CSV.
  public func csv(in language: Language, withByteOrderMark: Bool) -> [UInt8] {
    let columns: [(code: String, title: Bilingual)] = [
      ("level", Bilingual("级别", "Level")), ("check", Bilingual("检查", "Check")),
      ("file", Bilingual("文件", "File")), ("line", Bilingual("行号", "Line")),
      ("column", Bilingual("栏目", "Column")), ("value", Bilingual("原值", "Value")),
      ("message", Bilingual("说明", "Message")),
    ]
    let rows = findings.map { finding in
      let fault = finding.fault
      return [
        finding.level.title.text(in: language), finding.check.rawValue, fault.file,
        fault.line.map { "\($0)" } ?? "", fault.column ?? "", fault.value ?? "",
        fault.reason.text(in: language),
      ]
    }
    return CSVText.bytes(columns, rows: rows, language, withByteOrderMark: withByteOrderMark)
  }
}
