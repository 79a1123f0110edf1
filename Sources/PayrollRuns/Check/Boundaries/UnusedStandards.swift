import Payroll
import PayrollFiles

/// The rows of the standards in force on a day whose figures stand behind nothing that any case checks.
public struct UnusedStandards: Sendable {
  /// The rows, in the order of the tables and files.
  private let rows: [StandardsBook.Row]
  private let day: CivilDate
  /// How many rows are in force.
  private let total: Int

  /// Compares what is in force with what was used.
  ///
  /// - Parameters:
  ///   - run: the cases that were checked.
  ///   - folder: the name of the folder of standards, as the cases' inputs call it.
  /// - Throws: ``FileFaults`` if the standards cannot be used.
  public init(
    _ files: [StandardsFile], from folder: String, on day: CivilDate, in region: Region?,
    knownOn: CivilDate?, usedBy run: CheckRun, converter: any TextConverter
  ) throws(FileFaults) {
    let book = try StandardsBook(files, converter: converter)
    let used = run.used[folder] ?? UsedFigures()
    let inForce = book.rowsInForce(LookupDay(on: day, knownOn: knownOn), in: region)
    total = inForce.count
    rows = inForce.filter { row in
      if used.places.contains(row.terms.cells.place) { return false }
      let parameter = ParameterName(rawValue: row.terms.subject.code)
      return row.terms.table != .parameters || parameter.map { !used.parameters.contains($0) } ?? true
    }
    self.day = day
  }

  /// The list, a line a row.
  public func lines(in language: Language) -> [String] {
    let head = Bilingual(
      "\(day) 生效的 \(total) 行标准中，没有案例核对过的有 \(rows.count) 行",
      "of \(total) rows of standards in force on \(day), no case checks \(rows.count)"
    ).text(in: language)
    if rows.isEmpty { return [head] }
    let titles = [
      Bilingual("位置", "Place"), Bilingual("地区", "Region"), Bilingual("内容", "What"),
      Bilingual("数值", "Figures"),
    ].map { $0.text(in: language) }
    let table = TextColumns(
      titles,
      rows: rows.map { row in
        [
          row.terms.cells.place, row.origin.region.code, row.terms.title.text(in: language),
          row.terms.figures.filter(\.isStated).map { figure in
            (language == .chinese ? figure.column.title.chinese : figure.column.code) + " "
              + figure.value.text(in: language)
          }.joined(separator: language == .chinese ? "，" : ", "),
        ]
      }, indentation: 2)
    return [head + (language == .chinese ? "：" : ":")] + table.lines
  }
}
