import CSV
import Payroll
import PayrollFiles

/// What a comparison with another program's figures has found.
public struct DeclareCheckResult: Sendable {
  /// How many people stand on both sides.
  public internal(set) var compared = 0
  /// The titles that were compared.
  public let titles: [String]
  /// Who differs, by how much and in which column; who is missing on either side. Numbers are masked.
  public internal(set) var differences: [Bilingual] = []
  /// How many people differ.
  public internal(set) var differing = 0
  /// How many people of the month the file lacks.
  public internal(set) var missing = 0
  /// How many rows of the file are of nobody of the month.
  public internal(set) var strangers = 0

  /// Whether all is the same.
  public var isSame: Bool { differences.isEmpty }
}

/// Sets the figures that came back from another program beside the month's: the tax client's own computation, or a list
/// with the titles of a layout.
public struct DeclareCheck {
  private let file: StandardsFile
  private let layouts: [Layout]
  private let source: DeclareSource
  private let converter: any TextConverter

  /// A comparison that is not made yet.
  public init(
    _ file: StandardsFile, _ layouts: [Layout], _ source: DeclareSource, converter: any TextConverter
  ) {
    self.file = file
    self.layouts = layouts
    self.source = source
    self.converter = converter
  }

  /// Compares.
  ///
  /// - Throws: ``FileFaults`` for a file that is no list that is known; what reading throws.
  public func compare() throws -> DeclareCheckResult {
    let records = try records()
    guard let form = (0..<min(records.count, 10)).lazy.compactMap({ form(records, headerAt: $0) }).first
    else {
      throw FileFaults([unknown])
    }
    let people = try DeclaredPeople.read(source, wanted: form.wanted)
    var comparison = Comparing(form, people)
    for (line, fields) in records.dropFirst(form.header + 1) { try comparison.compare(fields, line) }
    try comparison.finish()
    return comparison.result
  }

  private func records() throws -> [(line: Int, fields: [String])] {
    let text = try EncodedText.utf8(file.bytes, file: file.name, converter: converter)
    let bytes = text.bytes
    let walk = try RecordWalk(InputFile(file.name) { MemoryInput(bytes) })
    var records: [(line: Int, fields: [String])] = []
    while try walk.next() { records.append((walk.reader.line, walk.reader.titles)) }
    return records
  }

  /// The form whose titles a record has; nil if it has none's.
  private func form(_ records: [(line: Int, fields: [String])], headerAt header: Int) -> CheckedForm? {
    let titles = records[header].fields.map(CheckedForm.plain)
    if source.isOfMonth, let client = CheckedForm.client(titles, header) { return client }
    return layouts.filter { $0.tables.allSatisfy { $0.isOfYear != source.isOfMonth } }
      .compactMap { CheckedForm($0, titles, header) }.max {
        ($0.matches, $0.columns.count) < ($1.matches, $1.columns.count)
      }
  }

  private var unknown: FileFault {
    FileFault(
      file.name,
      Bilingual(
        "前十行里没有认识的标题：要有证件号码（或人员编号），和扣缴端“税款计算”的列（如 累计收入、应补(退)税额）或某个格式的数字列；"
          + "可以在 --layouts 的文件夹里加一个标题相同的格式",
        "the first ten rows have no titles that are known: an ID number (or employee number), and columns of the tax client's "
          + "computation (such as 累计收入, 应补(退)税额) or columns of numbers of a layout; add a layout with these titles"
      ))
  }
}

extension DeclareSource {
  fileprivate var isOfMonth: Bool { if case .month = self { true } else { false } }
}

/// Sets the rows of a file beside the people of a month.
private struct Comparing {
  private let form: CheckedForm
  private let people: DeclaredPeople
  /// Those with an ID number: nearly always one.
  private var byNumber: [String: [Int]] = [:]
  private var isFound: [Bool]
  var result: DeclareCheckResult

  init(_ form: CheckedForm, _ people: DeclaredPeople) {
    self.form = form
    self.people = people
    isFound = [Bool](repeating: false, count: people.count)
    result = DeclareCheckResult(titles: form.columns.map(\.title))
    for person in 0..<people.count {
      let number = number(of: person)
      if !number.isEmpty { byNumber[number, default: []].append(person) }
    }
  }

  private func number(of person: Int) -> String {
    if case .text(let number)? = form.numberPlace.map({ people[$0, person] }) {
      number.uppercased()
    } else {
      ""
    }
  }

  private func name(_ person: Int) -> String {
    let number = number(of: person)
    return people.employeeIds[person] + (number.isEmpty ? "" : " (\(Mask.number(number)))")
  }

  /// Whose a row is: by the ID number, and by the employee number where several have that, or the month has none.
  private func person(_ number: String, _ employeeId: String) -> Int? {
    let named = people.place(of: employeeId)
    guard let same = byNumber[number] else {
      return named.flatMap { number.isEmpty || self.number(of: $0).isEmpty ? $0 : nil }
    }
    return same.first { $0 == named } ?? same.first { !isFound[$0] } ?? same.first
  }

  /// Whether a line with sums is nobody's: nothing names a person.
  private static func isTotal(_ names: [String]) -> Bool {
    names.allSatisfy { $0.allSatisfy(\.isWhitespace) || StrayRow.isTotal($0) }
  }

  mutating func compare(_ fields: [String], _ line: Int) throws {
    func field(_ place: Int?) -> String { place.flatMap { $0 < fields.count ? fields[$0] : nil } ?? "" }
    let (number, employeeId) = (field(form.number).uppercased(), field(form.employee))
    if number.isEmpty, people.place(of: employeeId) == nil, Self.isTotal([employeeId, field(form.name)]) {
      return
    }
    guard let person = person(number, employeeId) else {
      result.strangers += 1
      let who = number.isEmpty ? Mask.numbers(in: VisibleText.line(employeeId)) : Mask.number(number)
      result.differences.append(
        number.contains("E+")
          ? Bilingual(
            "文件第\(line)行：证件号码被表格软件变成了科学计数，请把这一列设为文本重新导出",
            "line \(line) of the file: a spreadsheet has made \"E+\" of the ID number; export it with that column as text"
          )
          : Bilingual(
            "文件第\(line)行 \(who)：发放结果里没有此人", "line \(line) of the file, \(who): nobody of the month"))
      return
    }
    var isSame = true
    func tell(_ chinese: String, _ english: String) {
      isSame = false
      result.differences.append(Bilingual("\(name(person))：\(chinese)", "\(name(person)): \(english)"))
    }
    if isFound[person] { tell("文件第\(line)行又是此人", "line \(line) of the file is this person again") }
    isFound[person] = true
    for column in form.columns {
      let expected = try column.expected(people, person)
      guard let given = column.given(fields) else {
        tell("“\(column.title)”不是金额，文件第\(line)行", "\(column.title) is no amount, line \(line) of the file")
        continue
      }
      if given == expected { continue }
      let texts = [given, expected, given - expected].map { BackPaySums.text($0) }
      tell(
        "“\(column.title)”文件 \(texts[0])，发放结果 \(texts[1])，差 \(texts[2])",
        "\(column.title): file \(texts[0]), month \(texts[1]), difference \(texts[2])")
    }
    result.compared += 1
    if !isSame { result.differing += 1 }
  }

  mutating func finish() throws {
    for person in 0..<people.count where !isFound[person] {
      if let layout = form.layout, try !DeclaredRows(layout, among: [layout], people).isMeant(person) {
        continue
      }
      result.missing += 1
      let lacksNumber = form.number != nil && number(of: person).isEmpty
      result.differences.append(
        Bilingual(
          "\(name(person))：\(lacksNumber ? "没有证件号码，对不上" : "文件里没有此人")",
          "\(name(person)): \(lacksNumber ? "has no ID number to be found by" : "not in the file")"))
    }
  }
}
