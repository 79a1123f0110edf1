import CSV
import Payroll

/// The adjustments of a month, by person: what is owed or corrected beside the roster.
public struct AdjustmentsFile {
  private let people = KeyTable<[Adjustment]>()
  /// What each file calls the column of the employee number, and that of the amount.
  private var titles: [String: (employee: String, amount: String)] = [:]
  /// What is wrong with the lines, in the order of the files.
  public private(set) var faults: [FileFault] = []

  /// The columns of the file.
  public static let columns = AdjustmentColumn.columns

  /// No adjustments.
  public init() {}

  /// Reads and checks the files of a run, which add up.
  ///
  /// - Throws: ``AdjustmentFaults`` for faults of their lines, any of which refuses the run: an adjustment left out
  ///   would be a wrong payslip, and one that stands twice would be paid twice.
  public init(_ tables: [TextTable], _ period: PayPeriod) throws(AdjustmentFaults) {
    self.init(reading: tables, period)
    if !faults.isEmpty { throw AdjustmentFaults(faults: faults) }
  }

  /// Reads the files of a run and leaves out the lines that are wrong; ``faults`` says what is.
  public init(reading tables: [TextTable], _ period: PayPeriod) {
    var firsts: [String: (file: String, line: Int)] = [:]
    for table in tables {
      titles[table.file] = (
        AdjustmentColumn.employeeId.title(in: table), AdjustmentColumn.amount.title(in: table)
      )
      faults += table.rowFaults
      for row in table.rows {
        do throws(FileFault) {
          let (employeeId, adjustment) = try AdjustmentsFile.read(row, period, table)
          let line = "\(employeeId)\n\(adjustment.values)\n\(row[AdjustmentColumn.note.rawValue])"
          if let first = firsts[line] { throw AdjustmentsFile.repeated(row, table, first) }
          firsts[line] = (table.file, row.line)
          add(adjustment, employeeId)
        } catch {
          faults += table.told([error], of: row)
        }
      }
    }
  }

  private func add(_ adjustment: Adjustment, _ employeeId: String) {
    ByteSlice.with(employeeId) { key in
      if let index = people.place(of: key) {
        people[place: index].append(adjustment)
      } else {
        people.insert(key, [adjustment])
      }
    }
  }

  private static func repeated(
    _ row: TextTable.Row, _ table: TextTable, _ first: (file: String, line: Int)
  ) -> FileFault {
    FileFault(
      table.file, line: row.line, column: AdjustmentColumn.employeeId.title(in: table),
      value: row[AdjustmentColumn.employeeId.rawValue],
      Bilingual(
        "与 \(first.file) 第\(first.line)行完全相同；确实要付两次的，请合并成一行写总额",
        "the same as \(first.file):\(first.line) in every column; if it is owed twice, write one line with the sum"
      ))
  }

  /// A fault of the line of an adjustment that shows only when somebody is paid.
  ///
  /// - Parameter employeeId: given where the fault is the person's, and not the amount's.
  public func fault(_ adjustment: Adjustment, employeeId: String? = nil, _ reason: Bilingual) -> FileFault {
    let titles = titles[adjustment.file]
    return FileFault(
      adjustment.file, line: adjustment.line, column: employeeId == nil ? titles?.amount : titles?.employee,
      value: employeeId ?? Money(fen: adjustment.units).description, reason)
  }

  private static func read(
    _ row: TextTable.Row, _ period: PayPeriod, _ table: TextTable
  ) throws(FileFault) -> (String, Adjustment) {
    func read<Value>(
      _ column: AdjustmentColumn, _ body: (String) throws(ValueFault) -> Value
    ) throws(FileFault) -> Value {
      let text = row[column.rawValue]
      do { return try body(text) } catch {
        throw FileFault(
          table.file, line: row.line, column: column.title(in: table), value: text, error.reason)
      }
    }
    let employeeId = try read(.employeeId) { (text) throws(ValueFault) in
      if text.isEmpty { throw ValueFault(Bilingual("人员编号必须填写", "the employee number must not be blank")) }
      if ByteSlice.with(text, { $0.holdsInvisible }) { throw ValueFault(FaultMessage.invisible) }
      return text
    }
    let item = try read(.item, AdjustmentItem.init(text:))
    let units = try read(.amount) { (text) throws(ValueFault) in try item.units(text) }
    let scheme = try read(.scheme) { (text) throws(ValueFault) in try item.scheme(text) }
    let owedFor = try read(.forPeriod) { (text) throws(ValueFault) in try month(text, upTo: period) }
    let origin = try read(.origin, AdjustmentOrigin.read)
    return (
      employeeId,
      Adjustment(
        file: table.file, line: row.line, item: item, units: units, scheme: scheme, period: owedFor,
        origin: origin, note: row[AdjustmentColumn.note.rawValue])
    )
  }

  /// The month that something is owed for; a blank is the month in which it is paid.
  private static func month(_ text: String, upTo period: PayPeriod) throws(ValueFault) -> PayPeriod {
    if text.isEmpty { return period }
    guard let month = ReadText.month(text) else {
      throw ValueFault(ValueMessage.month(text))
    }
    if month > period {
      throw ValueFault(Bilingual("所属月份晚于发放月份 \(period)", "the month lies after the period \(period)"))
    }
    return month
  }

  /// How many people have adjustments.
  public var count: Int { people.count }

  /// The place of a person with adjustments, or nil.
  public func index(of employeeId: ByteSlice) -> Int? { people.place(of: employeeId) }

  /// The adjustments of the person at a place, in the order of the file.
  public func adjustments(at index: Int) -> [Adjustment] { people[place: index] }

  /// The employee number of the person at a place.
  public func employeeId(at index: Int) -> ByteSlice { people.key(at: index) }
}

/// Reading the cells of an item.
extension AdjustmentItem {
  /// The item that a text names, in either language.
  fileprivate init(text: String) throws(ValueFault) {
    let items = AdjustmentItem.allCases
    guard let item = items.first(where: { $0.code == text || $0.entry.title.chinese == text }) else {
      let nearest = NearestName.of(text, among: items.flatMap { [$0.code, $0.entry.title.chinese] })
      throw ValueFault(
        Bilingual(
          "不认识这个项目" + (nearest.map { "，是不是“\($0)”？" } ?? "；") + "可用的项目："
            + items.map(\.entry.title.chinese).joined(separator: "、"),
          "unknown item" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ".") + " Known items: "
            + items.map(\.code).joined(separator: ", ")))
    }
    self = item
  }

  /// How much a text says, in units of the last decimal.
  fileprivate func units(_ text: String) throws(ValueFault) -> Int64 {
    let kind = entry.kind
    let isMoney = !entry.isOfLedger
    switch ByteSlice.with(text, { DecimalText.read($0, decimals: kind.decimals) }) {
    case .number(let units) where kind.range.contains(units): return units
    case .number(let units) where units < 0 && kind.range.lowerBound == 0 && -units <= kind.range.upperBound:
      throw ValueFault(Bilingual("“\(entry.title.chinese)”不能是负数", "\(code) must not be negative"))
    case .number, .tooLarge:
      throw ValueFault(
        isMoney
          ? Bilingual("金额超出范围", "the amount is out of range")
          : Bilingual(
            "超出范围（应为 -\(kind.most) 到 \(kind.most) \(kind.unit.chinese)）",
            "out of range (-\(kind.most) to \(kind.most) \(kind.unit.english))"))
    case .tooManyDecimals:
      throw ValueFault(
        isMoney
          ? Bilingual("金额最多两位小数", "an amount has at most two decimals")
          : Bilingual("最多两位小数", "at most two decimals"))
    case .malformed:
      let form =
        isMoney
        ? Bilingual("应为金额，如 1234.50", "expected an amount such as 1234.50")
        : Bilingual("应为\(kind.unit.chinese)数，如 -1.50", "expected \(kind.unit.english) such as -1.50")
      throw ValueFault(ValueMessage.number(text, form))
    }
  }

  /// The scheme that a text names; a correction of contributions needs one that the side pays.
  fileprivate func scheme(_ text: String) throws(ValueFault) -> Scheme? {
    if text.isEmpty {
      if entry.side == nil { return nil }
      throw ValueFault(Bilingual("缴费补退须写明险种", "a correction of contributions needs its scheme"))
    }
    guard let scheme = ByteSlice.with(text, { Words.readScheme($0) }) else {
      throw ValueFault(
        Bilingual(
          "不认识这个险种；可用：" + Scheme.allCases.map(\.title.chinese).joined(separator: "、"),
          "unknown scheme; known: " + Scheme.allCases.map(\.code).joined(separator: ", ")))
    }
    if entry.side == .employee && scheme.isEmployerOnly {
      throw ValueFault(
        Bilingual(
          "工伤、生育保险个人不缴费（社会保险法第33、53条）",
          "work injury and maternity have no employee side (社会保险法 Arts. 33, 53)"))
    }
    return scheme
  }
}

extension AdjustmentColumn {
  /// What a file calls the column.
  fileprivate func title(in table: TextTable) -> String {
    table.title(of: AdjustmentColumn.columns[rawValue])
  }
}

extension Adjustment {
  /// What is said beside the person and the note, in a form in which what is the same is written the same.
  fileprivate var values: String {
    "\(item.code) \(units) \(scheme?.code ?? "") \(period) \(origin?.code ?? "")"
  }
}

extension NumberKind {
  /// The greatest number, without decimals.
  fileprivate var most: Int64 { decimals == 2 ? range.upperBound / 100 : range.upperBound }
}

extension AdjustmentOrigin {
  /// The origin that a text names; nil for a blank.
  static func read(_ text: String) throws(ValueFault) -> AdjustmentOrigin? {
    if text.isEmpty { return nil }
    guard let origin = allCases.first(where: { $0.code == text || $0.title.chinese == text }) else {
      throw ValueFault.expected(oneOf: words)
    }
    return origin
  }
}
