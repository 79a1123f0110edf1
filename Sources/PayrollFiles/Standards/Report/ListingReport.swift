import CSV
import Payroll

extension InForceListing {
  /// The listing for a terminal.
  public func lines(in language: Language) -> [String] {
    var lines = isUnpayable.map { [$0.text(in: language)] } ?? []
    lines.append(headline.text(in: language))
    for table in tables {
      lines.append("")
      lines.append(title(of: table).text(in: language))
      lines += rows(of: table, language)
    }
    return lines
  }

  /// Says of a region without a row of its own class that nobody is paid there; nil of any other.
  private var isUnpayable: Bilingual? {
    guard let region, tables.contains(where: { $0.table == .regions && $0.lines.isEmpty }) else { return nil }
    return Bilingual(
      "regions.csv 没有地区 \(region.code) 的行，这里的人不能发放；请核对代码",
      "regions.csv has no row of region \(region.code), and nobody there can be paid; check the code")
  }

  private var headline: Bilingual {
    guard let region else {
      return Bilingual(
        "\(day) 生效的标准，全部地区（各列本地区自己的行；加 --region 查看某地实际取用的行）",
        "Standards in force on \(day), all regions (each with rows of its own; --region shows what one place goes by)"
      )
    }
    return Bilingual(
      "\(day) 地区 \(region.code) 取用的标准", "Standards in force on \(day) in region \(region.code)")
  }

  private func title(of table: Table) -> Bilingual {
    let name = table.table.title
    let count = table.lines.count
    if table.table == .calendar {
      return Bilingual(
        "\(name.chinese)（\(table.table.rawValue)，\(day.year) 年 \(count) 行）",
        "\(name.english) (\(table.table.rawValue), \(count) rows of \(day.year))")
    }
    return Bilingual(
      "\(name.chinese)（\(table.table.rawValue)，\(count) 行）",
      "\(name.english) (\(table.table.rawValue), \(count) rows)"
    )
  }

  private func rows(of table: Table, _ language: Language) -> [String] {
    if table.lines.isEmpty {
      return [Bilingual("  没有生效的行", "  no row is in force").text(in: language)]
    }
    let header = [
      Bilingual("地区", "region"), Bilingual("项目", "item"), Bilingual("生效", "from"), Bilingual("截止", "to"),
      Bilingual("决定", "decided"), Bilingual("位置", "place"), Bilingual("数值", "value"),
      Bilingual("依据", "source"),
    ].map { $0.text(in: language) }
    let figures = table.lines.map { self.figures(of: $0, language) }
    let rows = zip(table.lines, figures).map { line, figures in
      [
        StandardsText.region(line.region, language), line.title.text(in: language),
        StandardsText.date(line.origin?.effectiveFrom), StandardsText.date(line.origin?.effectiveTo),
        StandardsText.date(line.origin?.decidedOn), line.place, figures, line.origin?.source ?? "",
      ]
    }
    let isWide = figures.contains { DisplayWidth.of($0) > InForceListing.widestColumn }
    if !isWide { return TextColumns(header, rows: rows, indentation: 2).lines }
    let heads = TextColumns(
      Array(header.dropLast(2)), rows: rows.map { Array($0.dropLast(2)) }, indentation: 2
    ).lines
    var lines = [heads[0]]
    for (head, row) in zip(heads.dropFirst(), rows) {
      lines.append(head)
      for text in row.suffix(2) where !text.isEmpty {
        lines += TextColumns([""], rows: [[text]], indentation: 6).lines.dropFirst()
      }
    }
    return lines
  }

  /// Figures that are wider stand on a line of their own, with the source below, so that a terminal shows them.
  private static let widestColumn = 40

  /// The figures of a row in one cell; a lone value needs no title.
  private func figures(of line: Line, _ language: Language) -> String {
    let texts = line.figures.map { figure in
      let title = language == .chinese ? figure.column.title.chinese : figure.column.code
      return "\(title) \(figure.value.text(in: language))"
    }
    if line.figures.count == 1, let only = line.figures.first, StandardsText.lone.contains(only.column.code) {
      return only.value.text(in: language)
    }
    return texts.joined(separator: language == .chinese ? "，" : ", ")
  }

  /// The listing as CSV: a row for each figure.
  public func csv(in language: Language, withByteOrderMark: Bool) -> [UInt8] {
    let columns: [(code: String, title: Bilingual)] = [
      ("table", Bilingual("表", "Table")), ("region", Bilingual("地区代码", "Region")),
      ("item", Bilingual("项目", "Item")), ("column", Bilingual("栏目", "Column")),
      ("value", Bilingual("数值", "Value")), ("effective_from", Bilingual("生效日期", "In force from")),
      ("effective_to", Bilingual("截止日期", "In force to")), ("decided_on", Bilingual("决定日期", "Decided on")),
      ("source", Bilingual("依据文件", "Source")), ("place", Bilingual("位置", "Place")),
    ]
    var rows: [[String]] = []
    for table in tables {
      for line in table.lines {
        for figure in line.figures {
          rows.append([
            table.table.rawValue, line.region.code, line.title.text(in: language),
            language == .chinese ? figure.column.title.chinese : figure.column.code,
            figure.value.text(in: language), StandardsText.date(line.origin?.effectiveFrom),
            StandardsText.date(line.origin?.effectiveTo), StandardsText.date(line.origin?.decidedOn),
            line.origin?.source ?? "", line.place,
          ])
        }
      }
    }
    return CSVText.bytes(columns, rows: rows, language, withByteOrderMark: withByteOrderMark)
  }
}

/// Small texts that the reports on standards share.
public enum StandardsText {
  /// A day, or nothing.
  public static func date(_ date: CivilDate?) -> String { date.map { "\($0)" } ?? "" }

  /// A region's code; a blank one serves everybody.
  public static func region(_ region: Region, _ language: Language) -> String {
    region == .everywhere ? Bilingual("全部", "all").text(in: language) : region.code
  }

  /// Columns whose value says enough without its title.
  public static let lone: Set<String> = ["grade_pay", "value", "kind"]
}
