import Payroll
import PayrollFiles
import PayrollRuns

/// What `payroll explain` says on the terminal beside explanations.
enum ExplainReport {
  /// An explanation that is not what was paid.
  static func notAsPaid(_ outcome: PaidFigures.Outcome, _ folder: String, version: String) -> Bilingual {
    guard case .differs(let item, let paid, let explained) = outcome else {
      return Bilingual(
        "\(folder) 的工资条里没有此人；上面是现在的程序按当时的输入算的",
        "the payslips of \(folder) do not have this person; the above is what this program makes of the inputs"
      )
    }
    return Bilingual(
      "与当时发放的不一致：“\(item.entry.title.chinese)”当时为 \(paid)，上面说明的是 \(explained)；"
        + "那个月由 \(version) 版算出，请用那个版本说明，或先用 payroll verify \(folder) 核对",
      "not as it was paid: \(item.code) was \(paid), and \(explained) is explained above; the month was computed by "
        + "version \(version): use that one, or see payroll verify \(folder)")
  }

  /// The person's row is refused.
  static func refused(_ employeeId: String, _ faults: [FileFault], _ language: Language) -> [String] {
    let title = Bilingual(
      "\(employeeId) 的这一行不能发放，因此没有说明：", "the row of \(employeeId) is refused, so there is nothing to explain:"
    )
    return [title.text(in: language)] + ToldFaults.lines(faults.map { $0.message(in: language) }, language)
  }

  /// Nobody has this number.
  static func unknown(_ employeeId: String, _ nearest: [String], _ language: Language) -> String {
    let some = nearest.joined(separator: language == .chinese ? "、" : ", ")
    return Bilingual(
      "名册上没有人员编号 \(employeeId)" + (nearest.isEmpty ? "；请核对编号和名册" : "；是不是 \(some)？"),
      "nobody on the roster has the number \(employeeId)"
        + (nearest.isEmpty ? "; check the number and the roster" : "; did you mean \(some)?")
    ).text(in: language)
  }

  /// Everybody was explained.
  static func done(
    _ account: RunAccount, sheets: Int, _ target: String, _ language: Language
  ) -> [String] {
    let printable = Bilingual(
      sheets == 0 ? "" : "，可打印的文件 \(sheets) 个（每个单位一个）",
      sheets == 0 ? "" : ", \(sheets) printable files (one for each unit)")
    return [
      Bilingual(
        "已说明 \(account.paid) 人（名册 \(account.rows) 行）\(printable.chinese)",
        "\(account.paid) people explained (\(account.rows) rows of the roster)\(printable.english)"),
      Bilingual("结果在 \(target)/", "Results: \(target)/"),
    ].map { $0.text(in: language) }
  }

  /// Rows that were left out.
  static func leftOut(_ account: RunAccount, _ target: String, _ language: Language) -> [String] {
    let title = Bilingual(
      "退回 \(account.rejected) 行（详见 \(target)/rejects.csv）：",
      "\(account.rejected) rows refused (see \(target)/rejects.csv):")
    return [title.text(in: language)] + account.faults.map { "  " + $0.message(in: language) }
      + account.untold(language)
  }
}
