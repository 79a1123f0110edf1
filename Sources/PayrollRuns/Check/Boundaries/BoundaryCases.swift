import CSV
import Payroll
import PayrollFiles

/// Cases at the edges that the standards in force in a month imply, filled in with what the program gives, for a
/// person to read and approve.
public struct BoundaryCases: Sendable {
  /// What a row of the file says.
  private struct Row {
    let texts: [CheckColumn: String]
    /// What turns here and which document says so.
    let note: String
  }

  private let rows: [Row]

  /// How many cases there are.
  public var count: Int { rows.count }

  /// Computes the cases.
  ///
  /// - Parameters:
  ///   - files: the files of the standards folder.
  ///   - region: where; nil for every region that has a row of salary of its own. An edge that regions share by a
  ///     row of the standards comes once.
  ///   - language: of the names and notes.
  /// - Throws: ``FileFaults`` if the standards cannot be used, or nobody could be paid there.
  public init(
    _ files: [StandardsFile], _ period: PayPeriod, in region: Region? = nil, knownOn: CivilDate? = nil,
    converter: any TextConverter, _ language: Language
  ) throws(FileFaults) {
    let standards = try StandardsFolder.load(files, converter: converter)
    let paymaster = try CasePaymaster(standards, knownOn: knownOn)
    let lookup = LookupDay(period, knownOn: knownOn)
    var seen: Set<String> = []
    var rows: [Row] = []
    for place in region.map({ [$0] }) ?? BoundaryCases.regions(standards, lookup) {
      guard let at = try BoundaryCases.region(place, period, standards, paymaster, knownOn) else { continue }
      for edge in try BoundaryCases.edges(at) where seen.insert(edge.key).inserted {
        for step in edge.steps { rows.append(try BoundaryCases.row(step, of: edge, at, paymaster, language)) }
      }
    }
    if rows.isEmpty {
      throw FileFaults([
        FileFault(
          region.map(\.code) ?? "salary.csv",
          Bilingual(
            "\(period) 没有可以计算的地区：须有生效的基准工资、最低工资、岗位和层级",
            "there is no region to compute in \(period): a salary, a minimum wage, a post and a grade must be in force"
          ))
      ])
    }
    self.rows = rows
  }

  /// The regions that have a row of salary in force.
  private static func regions(_ standards: Standards, _ lookup: LookupDay) -> [Region] {
    let own = standards.salaries.filter { $0.origin.isInForce(on: lookup.day, knownOn: lookup.knownOn) }
    return Set(own.map(\.origin.region)).sorted { $0.code < $1.code }
  }

  private static func region(
    _ place: Region, _ period: PayPeriod, _ standards: Standards, _ paymaster: CasePaymaster,
    _ knownOn: CivilDate?
  ) throws(FileFaults) -> EdgeRegion? {
    do { return try EdgeRegion(place, period, standards, paymaster, knownOn: knownOn) } catch {
      throw FileFaults([FileFault(place.code, error.message)])
    }
  }

  private static func edges(_ at: EdgeRegion) throws(FileFaults) -> [Edge] {
    var edges = TimeEdges(at: at).edges
    edges += try LeaveEdges(at: at).edges()
    edges += ContributionEdges(at: at).edges
    edges += try TaxEdges(at: at).edges()
    edges += try DeductionEdges(at: at).edges()
    return edges
  }
}

extension BoundaryCases {
  /// A row of a file of cases that stands in memory.
  static func row(_ texts: [CheckColumn: String], named name: String) throws(FileFaults) -> CheckCase {
    let texts = texts.merging([.name: name]) { $1 }
    let columns = CheckColumn.all.filter { texts[$0] != nil }
    let bytes = CSVText.bytes(
      columns.map { ($0.column.code, $0.column.title) }, rows: [columns.map { texts[$0] ?? "" }], .english,
      withByteOrderMark: false)
    let table = try TextTable(
      file: name, bytes: bytes, columns: CheckColumn.columns, converter: UTF8Alone())
    guard let row = table.rows.first else { preconditionFailure("a table of one row has a row") }
    return CheckCase(table: table, row: row)
  }

  /// One case with what the program gives.
  private static func row(
    _ step: Edge.Step, of edge: Edge, _ at: EdgeRegion, _ paymaster: CasePaymaster, _ language: Language
  ) throws(FileFaults) -> Row {
    let name = [at.region.code, edge.title.text(in: language), step.title.text(in: language)]
      .joined(separator: " ")
    var texts = at.model.merging(step.facts) { $1 }
    switch try paymaster.outcome(of: try row(texts, named: name)) {
    case .paid(let paid):
      for line in edge.lines { texts[.expected(line)] = written(line, line.value(in: paid).text) }
      let findings = paid.explained.payslip.findings
      let codes = edge.findings.map { (findings.contains($0) ? "" : "!") + $0.code }
      if !codes.isEmpty { texts[.findings] = codes.joined(separator: ";") }
    case .refused(let refusals):
      texts[.rejection] = Set(refusals.map(\.code)).sorted().joined(separator: ";")
    case .granted: break
    }
    texts[.name] = name
    return Row(texts: texts, note: edge.source)
  }

  /// A blank value of the ledger is written so that it is checked.
  private static func written(_ line: CheckedLine, _ text: String) -> String { text.isEmpty ? "none" : text }

  /// The file of cases, with the columns that it needs.
  public func bytes(_ language: Language, withByteOrderMark: Bool) -> [UInt8] {
    let used = CheckColumn.all.filter { column in rows.contains { $0.texts[column] != nil } }
    let note = (code: "x_source", title: Bilingual("x_依据", "x_source"))
    let columns = used.map { (code: $0.column.code, title: $0.column.title) }
    let file = ByteBuffer()
    if withByteOrderMark { file.append("\u{FEFF}") }
    file.appendHeader(Array(columns.prefix(1)) + [note] + columns.dropFirst(), language)
    for row in rows {
      file.appendText(row.texts[.name] ?? "")
      file.appendSeparator()
      file.appendText(row.note)
      for column in used.dropFirst() {
        file.appendSeparator()
        file.append(cell: row.texts[column] ?? "")
      }
      file.endRecord()
    }
    return file.bytes.array
  }
}

extension ByteBuffer {
  /// Appends a number as it is, with its sign, and any other text so that no spreadsheet runs it.
  fileprivate func append(cell text: String) {
    if case .number = ByteSlice.with(text, { DecimalText.read($0, decimals: 2) }) {
      appendField(text)
    } else {
      appendText(text)
    }
  }
}
