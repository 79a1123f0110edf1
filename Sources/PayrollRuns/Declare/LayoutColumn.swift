import CSV
import Payroll
import PayrollFiles

/// A column of a file that another program takes in.
struct LayoutColumn: Sendable {
  /// For whom a file is, by how a column begins.
  enum Beginning: Equatable, Sendable {
    /// Those with one of these beginnings.
    case digits([String])
    /// Those whom no other layout takes by such beginnings.
    case others
    /// Those for whom the column is blank.
    case blank
  }

  /// What stands in the line below all rows.
  enum Total: Equatable, Sendable {
    case sum
    case text(String)
  }

  let title: String
  /// What stands above the title, from the top.
  var above: [String] = []
  let source: LayoutSource
  /// What stands where the source is 0 or blank.
  var blank = ""
  /// Whether the file is only for people for whom the source is neither 0 nor blank.
  var isNeeded = false
  /// Whether numbers stand as text.
  var isText = false
  /// What is written instead of a value; `*` stands for every value that is not named.
  var words: [(value: String, text: String)] = []
  var beginning: Beginning?
  var total: Total?
  /// What is told of each person for whom the column is filled.
  var advice = ""

  /// Whether numbers stand in it as numbers.
  var isNumber: Bool { source.kind.isNumber && !isText }

  /// How a value is written.
  func written(_ value: String) -> String {
    if words.isEmpty || value.isEmpty { return value }
    return words.first { $0.value == value }?.text ?? words.first { $0.value == "*" }?.text ?? value
  }
}

/// The columns of the CSV in which a layout is written.
enum LayoutSheet: Int, CaseIterable {
  case file, column, title, source, blank, needed, above, format, words, begins, total, advice, note

  static let columns = allCases.map(\.column)

  private func described(
    _ code: String, _ title: Bilingual, _ blank: ColumnBlank, _ meaning: String, _ english: String,
    _ example: String
  ) -> Column {
    Column(
      code, title, isRequired: blank.isRefused,
      note: ColumnNote(blank, Bilingual(meaning, english), Bilingual(example, example)))
  }

  private var column: Column {
    switch self {
    case .file:
      described(
        "file", Bilingual("文件", "File"), .refused, "文件名，一个文件一张报盘表；同名的行是它的各列",
        "the file's name; rows of one name are its columns", "个税-正常工资薪金")
    case .column:
      described("column", Bilingual("列号", "Column"), .refused, "第几列，从1起", "the column's number, from 1", "1")
    case .title:
      described(
        "title", Bilingual("标题", "Title"), .refused, "客户端或银行模板上的标题",
        "the title in the template of the client or bank", "证件号码")
    case .source:
      described(
        "source", Bilingual("数据", "Source"), .refused, "取哪张结果的哪一列，可用 + 相加；加引号的是固定文字",
        "table.column of the results, sums with +; a text in quotes", "个税申报.身份证号")
    case .blank:
      described(
        "blank", Bilingual("空白时写", "Blank"), .nothing, "数据为0或空时写什么",
        "what stands where the source is 0 or blank", "0")
    case .needed:
      described(
        "needed", Bilingual("必须有值", "Needed"), .means("否", "no"), "是：只列这一项不为0、不为空的人",
        "yes: only people for whom it is neither 0 nor blank", "是")
    case .above:
      described(
        "above", Bilingual("标题上方", "Above the title"), .nothing, "标题上面各行的文字，用分号隔开",
        "lines above the title, separated by semicolons", "")
    case .format:
      described(
        "format", Bilingual("格式", "Format"), .means("随数据", "as the source is"), "文本、数字或序号",
        "text, number or serial", "文本")
    case .words:
      described(
        "words", Bilingual("换写", "Words"), .nothing, "换写成模板的词：原值=换成；*=其余",
        "value=text, separated by semicolons; * is any other", "")
    case .begins:
      described(
        "begins", Bilingual("开头", "Begins"), .nothing, "只列账号以这些数字开头的人", "only those whose account begins so",
        "")
    case .total:
      described(
        "total", Bilingual("合计行", "Total"), .means("否", "no"), "合计行：是，或一段文字",
        "in the line of totals: yes, or a text", "")
    case .advice:
      described(
        "advice", Bilingual("提示", "Advice"), .nothing, "这一列有数的人，屏幕上提示的话",
        "what is told of each person for whom it is filled", "")
    case .note: described("note", Bilingual("说明", "Note"), .nothing, "只作说明", "describes only", "")
    }
  }
}

extension LayoutColumn {
  /// Reads a row of a layout.
  ///
  /// - Parameter fault: is told what is wrong with a cell.
  init?(_ row: TextTable.Row, fault: (LayoutSheet, LayoutReason) -> Void) {
    func text(_ cell: LayoutSheet) -> String { row[cell.rawValue] }
    if text(.title).isEmpty { fault(.title, LayoutReason("必须填写标题", "a title is needed")) }
    title = text(.title)
    do throws(LayoutReason) { source = try LayoutColumn.source(text(.source), text(.format)) } catch {
      fault(.source, error)
      return nil
    }
    blank = text(.blank)
    if source.kind.isNumber, let number = ByteSlice.with(blank, { DeclaredPeople.number($0, .hundredths) }),
      number != 0
    {
      fault(.blank, LayoutReason("数字的列空白时只能写0或文字", "where a number is blank stands 0 or a text"))
    }
    switch text(.needed) {
    case "", "no", "否": break
    case "yes", "是": isNeeded = true
    default: fault(.needed, LayoutReason("应为是或否", "yes or no"))
    }
    if !text(.above).isEmpty { above = LayoutColumn.parts(text(.above), ";", "；") }
    switch text(.format) {
    case "", "number", "数字", "serial", "序号": break
    case "text", "文本": isText = true
    default: fault(.format, LayoutReason("应为文本、数字或序号", "text, number or serial"))
    }
    if ["number", "数字"].contains(text(.format)), !source.kind.isNumber {
      fault(.format, LayoutReason("数据不是数字的列", "the source is no column of numbers"))
    }
    if source.kind.isNumber, !text(.words).isEmpty {
      fault(.words, LayoutReason("只用于文字的列", "only for a column of text"))
    }
    for part in text(.words).isEmpty ? [] : LayoutColumn.parts(text(.words), ";", "；") {
      guard let equals = part.firstIndex(of: "=") else {
        fault(
          .words, LayoutReason("应写成 原值=换成；……，* 为其余的值", "write value=text;..., where * is any other value"))
        break
      }
      words.append((String(part[..<equals]), String(part[part.index(after: equals)...])))
    }
    readBeginning(text(.begins), fault)
    switch text(.total) {
    case "", "no", "否": break
    case "yes", "是":
      total = .sum
      if !isNumber { fault(.total, LayoutReason("只有数字的列才有合计", "only a column of numbers has a sum")) }
    case let text: total = .text(text)
    }
    advice = text(.advice)
  }

  private static func source(_ text: String, _ format: String) throws(LayoutReason) -> LayoutSource {
    guard format == "serial" || format == "序号" else { return try LayoutSource(text) }
    if text.isEmpty { return .serial }
    throw LayoutReason("序号的列不写数据", "a column with the number of the row has no source")
  }

  private mutating func readBeginning(_ text: String, _ fault: (LayoutSheet, LayoutReason) -> Void) {
    guard !text.isEmpty else { return }
    guard case .column(let place) = source, !place.field.kind.isNumber else {
      return fault(
        .begins,
        LayoutReason("只用于文字的列，如 bank.bank_account", "only for a column of text, such as bank.bank_account"))
    }
    switch text {
    case "other", "其余": beginning = .others
    case "none", "空": beginning = .blank
    default:
      let digits = LayoutColumn.parts(text, ";", "；").filter { !$0.isEmpty }
      if digits.contains(where: { !$0.allSatisfy { ("0"..."9").contains($0) } }) {
        fault(
          .begins,
          LayoutReason(
            "应为开头的几位数字，用分号隔开；或“其余”，或“空”", "first digits separated by \";\", or other, or none"))
      }
      beginning = .digits(digits)
    }
  }

  private static func parts(_ text: String, _ separators: Character...) -> [String] {
    text.split(omittingEmptySubsequences: false) { separators.contains($0) }
      .map { ByteSlice.with(String($0)) { String($0.trimmed()) } }
  }
}
