import Payroll
import PayrollFiles

/// A column of a table: what a layout names as `table.column`, or `contribution_wages.SCHEME.column`.
struct LayoutPlace: Hashable, Sendable {
  let table: LayoutTable
  /// The place among the table's fields.
  let column: Int
  /// The insurance, of a table that has a row for each.
  let scheme: Scheme?

  var field: LayoutTable.Field { table.fields[column] }

  /// As a layout names it.
  var name: String {
    ([table.rawValue] + (scheme.map { [$0.code] } ?? []) + [field.code]).joined(separator: ".")
  }

  /// As a layout may name it in Chinese.
  var title: String {
    ([table.title.chinese] + (scheme.map { [$0.title.chinese] } ?? []) + [field.title.chinese])
      .joined(separator: ".")
  }

  /// - Throws: why the text names no column.
  init(_ text: String) throws(LayoutReason) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard
      let table = LayoutTable.allCases.first(where: {
        $0.rawValue == parts[0] || $0.title.chinese == parts[0]
      })
    else {
      throw LayoutReason(unknown: parts[0], among: LayoutTable.allCases.map(\.rawValue), "表", "table")
    }
    let hasScheme = table == .contributionWages
    guard parts.count == (hasScheme ? 3 : 2) else {
      throw LayoutReason(
        "应写成 \(hasScheme ? "contribution_wages.险种.列，如 contribution_wages.pension.base" : "表.列，如 payslips.net_pay")",
        hasScheme
          ? "write contribution_wages.SCHEME.column, such as contribution_wages.pension.base"
          : "write table.column, such as payslips.net_pay")
    }
    if hasScheme {
      guard let scheme = WordList(Scheme.self).value(of: parts[1]) else {
        throw LayoutReason(unknown: parts[1], among: Scheme.allCases.map(\.code), "险种", "scheme")
      }
      self.scheme = scheme
    } else {
      scheme = nil
    }
    let code = parts[parts.count - 1]
    guard let column = table.fields.firstIndex(where: { $0.code == code || $0.title.chinese == code }) else {
      throw LayoutReason(unknown: code, among: table.fields.map(\.code), "列", "column")
    }
    self.table = table
    self.column = column
  }
}

/// From where a column of a layout takes what stands in it.
enum LayoutSource: Equatable, Sendable {
  /// Nothing: the column is left to the other program.
  case nothing
  /// The number of the row.
  case serial
  /// The same text in every row.
  case text(String)
  /// A column of a table.
  case column(LayoutPlace)
  /// The sum of several columns.
  case sum([LayoutPlace])

  /// The columns of tables that it names.
  var places: [LayoutPlace] {
    switch self {
    case .nothing, .serial, .text: []
    case .column(let place): [place]
    case .sum(let places): places
    }
  }

  /// What it holds.
  var kind: LayoutTable.Kind {
    switch self {
    case .nothing, .text: .text
    case .serial: .whole
    case .column(let place): place.field.kind
    case .sum(let places): places.allSatisfy { $0.field.kind == .whole } ? .whole : .hundredths
    }
  }

  /// - Throws: why the text is no source.
  init(_ text: String) throws(LayoutReason) {
    let quotes: Set<Character> = ["\"", "“", "”"]
    if text.isEmpty {
      self = .nothing
    } else if let first = text.first, let last = text.last, quotes.contains(first) {
      guard text.count >= 2, quotes.contains(last) else {
        throw LayoutReason("引号没有成对", "a quote is missing")
      }
      self = .text(String(text.dropFirst().dropLast()))
    } else {
      var places: [LayoutPlace] = []
      for part in text.split(separator: "+", omittingEmptySubsequences: false) {
        places.append(try LayoutPlace(part.filter { $0 != " " }))
      }
      if places.count == 1 {
        self = .column(places[0])
      } else if places.allSatisfy({ $0.field.kind.isNumber }) {
        self = .sum(places)
      } else {
        throw LayoutReason("只有数字的列才能相加", "only columns of numbers can be added")
      }
    }
  }
}

extension LayoutFiles {
  /// A cell of a layout in Chinese: the names of tables and columns, yes and no. Every other text stays as it is.
  public static func chinese(_ text: String, in column: String) -> String {
    switch column {
    case LayoutSheet.columns[LayoutSheet.needed.rawValue].code,
      LayoutSheet.columns[LayoutSheet.total.rawValue].code:
      return WordList(Bool.self).name(of: text)?.chinese ?? text
    case LayoutSheet.columns[LayoutSheet.source.rawValue].code:
      guard let source = try? LayoutSource(text), !source.places.isEmpty else { return text }
      return source.places.map(\.title).joined(separator: " + ")
    default: return text
    }
  }
}

/// What is wrong with a cell of a layout, and what to do.
struct LayoutReason: Error {
  let reason: Bilingual

  init(_ chinese: String, _ english: String) {
    reason = Bilingual(chinese, english)
  }

  init(unknown name: String, among names: [String], _ chinese: String, _ english: String) {
    let nearest = NearestName.of(name, among: names)
    reason = Bilingual(
      "没有“\(name)”这个\(chinese)" + (nearest.map { "，是不是“\($0)”？" } ?? "；有：\(names.joined(separator: "、"))"),
      "there is no \(english) \"\(name)\""
        + (nearest.map { "; did you mean \"\($0)\"?" } ?? "; there are: \(names.joined(separator: ", "))"))
  }
}
