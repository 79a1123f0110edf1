import CSV
import Payroll
import PayrollFiles

/// What a case expects. A blank cell expects nothing.
struct Expectations: Sendable {
  /// The value of a line, in a form in which what is the same is written the same.
  struct Line: Sendable {
    let line: CheckedLine
    let value: String
  }

  /// The lines, in the order of the calculation.
  private(set) var lines: [Line] = []
  /// Findings that must be made.
  private(set) var findings: [FindingCode] = []
  /// Findings that must not be made.
  private(set) var findingsNot: [FindingCode] = []
  /// Whether no finding may be made at all.
  private(set) var expectsNoFinding = false
  /// The codes of the rejection; nil where nothing is expected of it.
  private(set) var codes: [String]?

  /// Whether the case expects nothing, so that it could only fail by being rejected.
  var isEmpty: Bool {
    lines.isEmpty && findings.isEmpty && findingsNot.isEmpty && !expectsNoFinding && codes == nil
  }

  /// Reads the cells that expect something, and tells those that are not legal.
  static func read(_ row: CheckCase) -> (Expectations, [FileFault]) {
    var expectations = Expectations()
    var faults: [FileFault] = []
    for line in CheckedLine.inOrderOfCalculation {
      let column = CheckColumn.expected(line)
      let text = row[column]
      if text.isEmpty { continue }
      do throws(ValueFault) {
        expectations.lines.append(Line(line: line, value: try line.canonical(text)))
      } catch {
        faults.append(row.fault(column, error.reason))
      }
    }
    expectations.readFindings(row, &faults)
    expectations.readCodes(row, &faults)
    return (expectations, faults)
  }

  private mutating func readFindings(_ row: CheckCase, _ faults: inout [FileFault]) {
    for part in Expectations.parts(row[.findings]) {
      if CheckedValue.isNone(part) {
        expectsNoFinding = true
        continue
      }
      let isNot = part.hasPrefix("!") || part.hasPrefix("！")
      let name = isNot ? String(part.dropFirst()) : part
      guard let code = FindingCode.allCases.first(where: { $0.code == name }) else {
        let nearest = NearestName.of(name, among: FindingCode.allCases.map(\.code))
        faults.append(row.fault(.findings, value: part, Expectations.unknown(nearest)))
        continue
      }
      if isNot { findingsNot.append(code) } else { findings.append(code) }
    }
    if expectsNoFinding && !findings.isEmpty {
      faults.append(
        row.fault(
          .findings,
          Bilingual("“无”不能与其他提示代码并列，请删去其一", "\"none\" stands alone; remove it or the other codes")))
    }
  }

  private mutating func readCodes(_ row: CheckCase, _ faults: inout [FileFault]) {
    let parts = Expectations.parts(row[.rejection])
    if parts.isEmpty { return }
    let known = row.isBenefit ? BenefitRejection.codes : FaultCode.allCases.map(\.rawValue)
    var found: [String] = []
    for part in parts where !CheckedValue.isNone(part) {
      if known.contains(part) {
        found.append(part)
      } else {
        faults.append(
          row.fault(.rejection, value: part, Expectations.unknown(NearestName.of(part, among: known))))
      }
    }
    codes = found.sorted()
  }

  /// Words separated by `;` or the full-width `；`.
  private static func parts(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == ";" || $0 == "；" })
      .map { part in ByteSlice.with(String(part)) { String($0.trimmed()) } }.filter { !$0.isEmpty }
  }

  private static func unknown(_ nearest: String?) -> Bilingual {
    Bilingual(
      "不认识这个代码" + (nearest.map { "，是不是“\($0)”？" } ?? "，") + "请改正；什么都不应有的填“无”",
      "unknown code" + (nearest.map { "; did you mean \"\($0)\"? " } ?? ". ")
        + "Correct it; where there should be none write none")
  }
}

extension CheckedLine {
  /// A value in the form in which equal ones are equal texts: `2,5` hours is no number, `2.5` and `2.50` are the
  /// same.
  func canonical(_ text: String) throws(ValueFault) -> String {
    switch self {
    case .item, .benefit, .survivor: try CheckedValue.hundredths(text)
    case .ledger(let field): try field.canonical(text)
    }
  }
}

/// Values as texts that are equal where the values are.
enum CheckedValue {
  /// An amount, or days or hours: two decimals.
  static func hundredths(_ text: String) throws(ValueFault) -> String {
    let reading = ByteSlice.with(text) { DecimalText.read($0, decimals: 2) }
    guard case .number(let number) = reading else {
      throw ValueFault(
        Bilingual(
          "应为最多两位小数的数，如 1234.50；不核对的请留空",
          "expected a number with at most two decimals such as 1234.50; leave it blank if it is not checked"))
    }
    return Money(fen: number).description
  }

  /// A month.
  static func month(_ text: String) throws(ValueFault) -> String {
    guard let period = ReadText.month(text) else {
      throw ValueFault(ValueMessage.month(text))
    }
    return period.description
  }

  /// Months with a number each.
  static func pairs(_ text: String) throws(ValueFault) -> String {
    var pairs: [String] = []
    for part in text.split(separator: ";") {
      let pair = part.split(separator: ":", maxSplits: 1).map { part in
        ByteSlice.with(String(part)) { String($0.trimmed()) }
      }
      guard pair.count == 2, let period = try? month(pair[0]), let value = try? hundredths(pair[1]) else {
        throw ValueFault(
          Bilingual(
            "应为 月份:数值，以分号分隔，如 2026-09:12.50;2026-10:4.00；空白的填“无”",
            "expected month:number separated by \";\", such as 2026-09:12.50;2026-10:4.00, or none"))
      }
      pairs.append(period + ":" + value)
    }
    return pairs.joined(separator: ";")
  }

  /// Whether a text says that there is nothing.
  static func isNone(_ text: String) -> Bool { text == "none" || text == "无" || text == "-" }
}

extension LedgerField {
  /// A value that somebody expects of the column, in the form in which it is compared. `none` stands for a blank one.
  fileprivate func canonical(_ text: String) throws(ValueFault) -> String {
    if !entry.isRequired, CheckedValue.isNone(text) { return "" }
    switch entry.cell {
    case .employeeNumber: return text
    case .month: return try CheckedValue.month(text)
    case .date:
      guard let day = ReadText.day(text) else {
        throw ValueFault(ValueMessage.date(text))
      }
      return day.description
    case .number(let kind) where kind.decimals == 2: return try CheckedValue.hundredths(text)
    case .number:
      guard case .number(let number) = ByteSlice.with(text, { DecimalText.read($0, decimals: 0) }) else {
        throw ValueFault(Bilingual("应为整数", "expected a whole number"))
      }
      return String(number)
    case .word(let words):
      guard let word = words.first(where: { $0.chinese == text || $0.english == text }) else {
        throw ValueFault.expected(oneOf: words)
      }
      return word.english
    case .months: return try CheckedValue.pairs(text)
    case .figures:
      let figures = try ByteSlice.with(text) { (bytes) throws(ValueFault) in try FigureText.read(bytes) }
      let file = ByteBuffer()
      FigureText.append(figures, to: file)
      return String(file.bytes)
    }
  }
}
