import Payroll
import PayrollFiles
import PayrollRuns

/// The short account of files for other programs on the terminal; nobody's name is in it.
struct DeclareReport {
  private let result: DeclareResult
  private let language: Language

  init(_ result: DeclareResult, _ language: Language) {
    self.result = result
    self.language = language
  }

  /// What a comparison with another program's figures has found.
  static func lines(of result: DeclareCheckResult, _ language: Language) -> [String] {
    let titles = result.titles.joined(separator: language == .chinese ? "、" : ", ")
    let summary =
      result.isSame
      ? Bilingual(
        "核对 \(result.compared) 人，全部一致：\(titles)",
        "\(result.compared) people compared, all the same: \(titles)")
      : Bilingual(
        "核对 \(result.compared) 人：\(result.differing) 人不同，文件缺 \(result.missing) 人，多 \(result.strangers) 行；核对的列：\(titles)",
        "\(result.compared) people compared: \(result.differing) differ, \(result.missing) are not in the file, "
          + "\(result.strangers) rows are of nobody; columns: \(titles)")
    return result.differences.map { $0.text(in: language) } + [summary.text(in: language)]
  }

  /// What somebody has to look at, a line each.
  var advice: [String] {
    ToldFaults.lines(result.advice.map { $0.text(in: language) }, language, indentation: "")
  }

  /// The files, with how many people stand in each and what its first column of money comes to.
  func lines(_ target: String) -> [String] {
    let rows = result.tables.map { table in
      let sum = table.sums.first
      return [
        table.file, Bilingual("\(table.people) 人", "\(table.people) people").text(in: language),
        sum?.title ?? "", sum.map { BackPaySums.text($0.fen) } ?? "",
      ]
    }
    var lines = [
      Bilingual(
        "\(result.period.map { "\($0)" } ?? "年度")：\(result.tables.count) 个文件，各列合计与\(result.period == nil ? "年度汇总" : "发放结果")一致",
        "\(result.period.map { "\($0)" } ?? "the year"): \(result.tables.count) files, every column agrees with the "
          + "\(result.period == nil ? "year" : "month")'s sums"
      )
      .text(in: language)
    ]
    lines += TextColumns(
      ["", "", "", ""], [.left, .right, .left, .right], rows: rows, indentation: 2
    ).lines.dropFirst()
    if !result.leftOut.isEmpty {
      lines.append(
        Bilingual(
          "没有写，要的表在\(result.period == nil ? "各月的结果" : " payroll year 的年度汇总")里："
            + result.leftOut.joined(separator: "、"),
          "not written, since their tables are in \(result.period == nil ? "a month" : "a year (payroll year)"): "
            + result.leftOut.joined(separator: ", ")
        ).text(in: language))
    }
    lines.append(Bilingual("结果在 \(target)/", "Results: \(target)/").text(in: language))
    return lines
  }
}
