import CSV
import Payroll
import PayrollFiles

/// A row of an opening sheet, as it was read.
struct OpeningRow {
  let line: Int
  var texts: [OpeningColumn: String] = [:]
  /// Amounts, days and hours in hundredths; what is blank is not there.
  var numbers: [OpeningColumn: Int64] = [:]
  var taxBasis: TaxBasis?
  var bonusTaxed = false
  /// What columns of the tax client's export add to one of the sheet.
  var parts: [OpeningColumn: [(title: String, amount: Int64)]] = [:]
  /// The months that somebody knows.
  var wages: [(month: OpeningWage, wage: Money)] = []

  subscript(column: OpeningColumn) -> Int64 { numbers[column] ?? 0 }
}

/// The opening sheet of an office, read row by row.
struct OpeningSheet {
  private(set) var rows: [OpeningRow] = []
  private(set) var faults: [FileFault] = []
  private let table: TextTable
  private let until: PayPeriod
  /// The columns that add up to one of the sheet.
  private let parts: [(title: String, column: OpeningColumn)]

  /// Reads a sheet.
  ///
  /// - Parameter until: the last month that was paid elsewhere.
  /// - Throws: ``FileFaults`` if it cannot be used at all.
  init(_ file: StandardsFile, until: PayPeriod, converter: any TextConverter) throws(FileFaults) {
    let titles = KnownFile.titles(of: file.bytes, converter: converter)
    self.until = until
    let own = OpeningSheet.columns(titles, until)
    let months = titles.compactMap { title in OpeningWage(title: title).map { (title, $0) } }
    parts = TaxClientExport.parts(of: titles)
    let others = months.map(\.0) + parts.map(\.title) + TaxClientExport.passedOver(in: titles)
    table = try TextTable(
      file: file.name, bytes: file.bytes,
      columns: own + OpeningSheet.once(others.map { Column($0, Bilingual($0, $0)) }), converter: converter,
      keepsRowFaults: true)
    var headerFaults: [FileFault] = []
    var seen: [String: String] = [:]
    for (title, month) in months {
      if let reason = reason(
        month, after: seen.updateValue(title, forKey: "\(month.period) \(month.isTotal)"))
      {
        headerFaults.append(FileFault(file.name, line: 1, column: title, reason))
      }
    }
    let numbers = [OpeningColumn.employeeId, .idNumber]
    if numbers.allSatisfy({ table.header.placeOfColumn[$0.rawValue] == nil }) {
      headerFaults.append(
        FileFault(
          file.name, line: 1, column: "人员编号",
          Bilingual(
            "“人员编号”（employee_id）和“证件号码”（id_number）至少要有一列，请补上",
            "employee_id (人员编号) or id_number (证件号码) is needed; add one of them")))
    }
    if !headerFaults.isEmpty { throw FileFaults(headerFaults) }
    faults = table.rowFaults
    for row in table.rows {
      let count = faults.count
      read(row, own.count, months.map(\.1))
      faults.replaceSubrange(count..., with: table.told(Array(faults[count...]), of: row))
    }
  }

  /// The fixed columns, with brackets of the width that the file has; those of the year are needed but in December,
  /// after which they start again.
  private static func columns(_ titles: [String], _ until: PayPeriod) -> [Column] {
    OpeningColumn.allCases.map { own in
      let wide = own.column.title.chinese.replacing("(", with: "（").replacing(")", with: "）")
      let title = titles.contains(wide) ? Bilingual(wide, own.column.title.english) : own.column.title
      return Column(
        own.column.code, title, formerTitle: TaxClientExport.title(of: own),
        isRequired: own.isOfYear && until.month < 12)
    }
  }

  /// Columns of one title, once.
  private static func once(_ columns: [Column]) -> [Column] {
    var seen: Set<String> = []
    return columns.filter { seen.insert($0.code).inserted }
  }

  /// Why a column of wages cannot be.
  private func reason(_ month: OpeningWage, after first: String?) -> Bilingual? {
    if let first {
      return Bilingual("与“\(first)”是同一个月的，请删去一列", "the same month as \(first); remove one column")
    }
    guard month.period > until || month.period.index <= until.index - 12 else { return nil }
    return Bilingual(
      "不在截至 \(until) 的十二个月内，请删去这一列，或在标题前加 x_",
      "not among the twelve months that end with \(until); remove the column, or let its title begin with x_")
  }

  private mutating func read(_ given: TextTable.Row, _ own: Int, _ months: [OpeningWage]) {
    var row = OpeningRow(line: given.line)
    for column in OpeningColumn.allCases {
      let text = given[column.rawValue]
      if text.isEmpty {
        if column.isOfYear, until.month < 12 {
          add(column, given.line, "", Bilingual("必须填写；没有的填0", "must not be blank; write 0 if there is none"))
        }
        continue
      }
      switch column.cell {
      case .text:
        row.texts[column] = column == .idNumber ? IDNumber.capitalised(text) : text
        if column != .name, ByteSlice.with(text, { DecimalText.isSpoiltBySpreadsheet($0) }),
          text.contains("+")
        {
          add(column, given.line, text, FaultMessage.spoiltNumber)
        }
      case .number(let kind):
        if let number = number(text, kind, column, given.line) { row.numbers[column] = number }
      case .word(let words):
        guard let place = words.firstIndex(where: { $0.chinese == text || $0.english == text }) else {
          add(column, given.line, text, ValueFault.expected(oneOf: words).reason)
          continue
        }
        if column == .taxBasis { row.taxBasis = TaxBasis(place: place) } else { row.bonusTaxed = place == 0 }
      }
    }
    if row.texts[.employeeId] == nil, row.texts[.idNumber] == nil {
      add(
        .employeeId, given.line, "",
        Bilingual("人员编号和证件号码至少填一个", "employee_id and id_number must not both be blank"))
    }
    for (place, month) in months.enumerated() {
      if let number = amount(own + place, given) { row.wages.append((month, Money(fen: number))) }
    }
    readParts(of: &row, given, from: own + months.count)
    rows.append(row)
  }

  /// The columns that add up to one of the sheet: what the sheet has in one column itself is not made up of kinds.
  private mutating func readParts(of row: inout OpeningRow, _ given: TextTable.Row, from first: Int) {
    for (place, part) in parts.enumerated() {
      let isSaid = table.header.placeOfColumn[OpeningColumn.additional.rawValue] != nil
      if part.column == .additional && isSaid { continue }
      guard let amount = amount(first + place, given), amount != 0 else { continue }
      row.parts[part.column, default: []].append((part.title, amount))
      row.numbers[part.column, default: 0] += amount
    }
  }

  /// An amount in a column beside those of the sheet; nil if it is blank or none.
  private mutating func amount(_ place: Int, _ given: TextTable.Row) -> Int64? {
    given[place].isEmpty
      ? nil : number(given[place], .money, nil, given.line, titled: table.columns[place])
  }

  private mutating func number(
    _ text: String, _ kind: NumberKind, _ column: OpeningColumn?, _ line: Int, titled other: Column? = nil
  ) -> Int64? {
    let reason: Bilingual
    switch ByteSlice.with(text, { DecimalText.read($0, decimals: 2) }) {
    case .number(let number) where kind.range.contains(number): return number
    case .number, .tooLarge:
      reason =
        kind.range.lowerBound == 0 && text.hasPrefix("-")
        ? Bilingual("不能是负数，请核对", "must not be negative; check it")
        : Bilingual("超出范围，请核对", "out of range; check it")
    case .tooManyDecimals: reason = Bilingual("最多两位小数，请改正", "at most two decimals; correct it")
    case .malformed: reason = ValueMessage.number(text)
    }
    let title = column.map(title) ?? other.map { table.title(of: $0) }
    faults.append(FileFault(table.file, line: line, column: title, value: text, reason))
    return nil
  }

  /// What the file calls a column.
  private func title(_ column: OpeningColumn) -> String { table.title(of: column.column) }

  private mutating func add(_ column: OpeningColumn, _ line: Int, _ value: String, _ reason: Bilingual) {
    faults.append(fault(column, line, value.isEmpty ? nil : value, reason))
  }

  /// A fault of a cell.
  func fault(_ column: OpeningColumn, _ line: Int, _ value: String?, _ reason: Bilingual) -> FileFault {
    FileFault(table.file, line: line, column: title(column), value: value, reason)
  }
}
