import Payroll
import PayrollFiles

/// How the columns of a unit's sheet stand on an A4 across: in so many rows a person, in letters that can be read.
struct PaySheetForm {
  /// A column.
  struct Column {
    /// The place of the line.
    let line: Int
    let title: String
    /// The most characters of an amount.
    let width: Int
  }

  /// The smallest letters, in points.
  private static let smallest = 5.5
  private static let largest = 9.0
  /// What an A4 across has inside its margins, in points.
  private static let (pageWidth, pageHeight) = (790.0, 540.0)
  /// How high a row is to be signed at least, in points.
  private static let signature = 20.0

  /// The columns in rows, each row as long as the longest; a place that stays free is nil.
  private let rows: [[Column?]]
  /// The size of the letters in points, to a tenth.
  let size: Double
  /// How many people a page has.
  let peopleOnPage: Int

  /// - Parameter names: how wide the widest name or number is, in half-width characters.
  init(_ columns: [Column], names: Int) {
    var rowCount = 1
    var rows = PaySheetForm.arranged(columns, in: 1)
    var size = PaySheetForm.size(rows, names)
    while size < PaySheetForm.smallest, rowCount < 4 {
      rowCount += 1
      rows = PaySheetForm.arranged(columns, in: rowCount)
      size = PaySheetForm.size(rows, names)
    }
    self.rows = rows
    self.size = (size * 10).rounded(.down) / 10
    let line = size * 1.35 + 2
    let height = max(PaySheetForm.signature, line * Double(max(rowCount, 2)))
    let titles = rows.reduce(0) { $0 + PaySheetForm.titleLines($1, rows) }
    let left =
      PaySheetForm.pageHeight - 70 - Double(titles) * size * 1.3 - 2 * line * Double(rowCount)
    peopleOnPage = max(1, Int(left / height))
  }

  private static func arranged(_ columns: [Column], in rowCount: Int) -> [[Column?]] {
    let length = (columns.count + rowCount - 1) / rowCount
    return (0..<rowCount).map { row in
      (0..<length).map { place in
        let index = row * length + place
        return index < columns.count ? columns[index] : nil
      }
    }
  }

  /// The titles may take three lines.
  private static func width(_ column: Column) -> Int {
    max(column.width, (HTMLText.width(column.title) + 2) / 3)
  }

  /// How many lines the titles of a row take.
  private static func titleLines(_ row: [Column?], _ rows: [[Column?]]) -> Int {
    row.enumerated().map { place, column in
      let width = max(1, rows.compactMap { $0[place] }.map { self.width($0) }.max() ?? 1)
      return column.map { (HTMLText.width($0.title) + width - 1) / width } ?? 0
    }.max() ?? 1
  }

  /// The size in which the widest row fits: a digit is at most 0.64 of it wide.
  private static func size(_ rows: [[Column?]], _ names: Int) -> Double {
    let length = rows.first?.count ?? 0
    let characters = (0..<length).reduce(0) { sum, place in
      sum + (rows.compactMap { $0[place] }.map { width($0) }.max() ?? 0)
    }
    // Number, name, and the place to sign, which is 18 mm wide.
    let free = pageWidth - 51 - 4 * Double(length + 3)
    return min(largest, free / (0.64 * Double(characters + names + 5)))
  }

  /// The heads of the columns.
  func head(_ say: (String, String) -> String) -> String {
    func th(_ html: String, _ span: String = "") -> String { "<th scope=\"col\"\(span)>\(html)</th>" }
    let span = rows.count > 1 ? " rowspan=\"\(rows.count)\"" : ""
    let fixed = [say("序号", "No."), say("姓名<br>人员编号", "Name<br>number")].map { th($0, span) }
    var html = "<thead>\n"
    for (index, row) in rows.enumerated() {
      html += "<tr>" + (index == 0 ? fixed.joined() : "")
      html += row.map { th(HTMLText.escaped($0?.title ?? "")) }.joined()
      html += (index == 0 ? th(say("签名", "Signature"), span) : "") + "</tr>\n"
    }
    return html + "</thead><tbody>\n"
  }

  /// The rows of somebody.
  func row(_ number: String, _ person: SlipPerson) -> String {
    let height = "style=\"height: \(Int(PaySheetForm.signature / Double(rows.count)))pt\""
    let span = rows.count > 1 ? " rowspan=\"\(rows.count)\"" : ""
    let who = "\(HTMLText.escaped(person.name))<br>\(HTMLText.escaped(person.employeeId))"
    return rows.enumerated().map { index, row in
      "<tr \(height)>" + (index == 0 ? "<td\(span)>\(number)</td><td class=\"t\"\(span)>\(who)</td>" : "")
        + row.map { column in "<td>\(column.map { text(person.figures[$0.line], $0) } ?? "")</td>" }.joined()
        + (index == 0 ? "<td class=\"s\"\(span)></td>" : "") + "</tr>"
    }.joined(separator: "\n")
  }

  /// A figure; one that is 0 stays blank, but for what is paid.
  private func text(_ figure: Int64, _ column: Column) -> String {
    let isPaid = [PayItem.grossPay, .netPay].contains(SlipLines.items[column.line])
    return figure == 0 && !isPaid ? "" : BackPaySums.text(Int128(figure))
  }

  /// The rows of a sum.
  func total(_ title: String, _ sums: [Int128]) -> String {
    let span = rows.count > 1 ? " rowspan=\"\(rows.count)\"" : ""
    return rows.enumerated().map { index, row in
      "<tr class=\"total\">"
        + (index == 0 ? "<td class=\"t\" colspan=\"2\"\(span)>\(HTMLText.escaped(title))</td>" : "")
        + row.map { column in "<td>\(column.map { BackPaySums.text(sums[$0.line]) } ?? "")</td>" }.joined()
        + (index == 0 ? "<td\(span)></td>" : "") + "</tr>\n"
    }.joined()
  }
}
