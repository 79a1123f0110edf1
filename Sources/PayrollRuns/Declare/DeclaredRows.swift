import CSV
import Payroll
import PayrollFiles
import Spreadsheet

/// The rows of one file: for whom it is, what stands in them, what somebody has to look at, and whether its columns agree
/// with the folder's sums.
final class DeclaredRows {
  private let layout: Layout
  private let others: [Layout]
  private let people: DeclaredPeople
  /// What was written.
  private(set) var table: DeclareResult.Table
  /// What somebody has to look at.
  private(set) var advice: [DeclareAdvice] = []
  /// For each column what was written, and what it is of those who are not in the file.
  private var written: [Int128]
  private var leftOut: [Int128]

  /// - Parameter made: all layouts that are made from the folder, this one too.
  init(_ layout: Layout, among made: [Layout], _ people: DeclaredPeople) {
    self.layout = layout
    others = made.filter { $0.file != layout.file }
    self.people = people
    table = DeclareResult.Table(file: "", people: 0, sums: [])
    written = [Int128](repeating: 0, count: layout.columns.count)
    leftOut = written
  }

  /// Writes the file.
  func write(_ options: DeclareOptions, _ store: any DeclareStore) throws {
    let file = try DeclaredFile(layout, options, store)
    var count = 0
    for person in 0..<people.count {
      let isMeant = try isMeant(person)
      if isMeant { count += 1 }
      let values = try layout.columns.map { column throws(RunError) in
        try people.value(column.source, person, serial: count)
      }
      for (place, value) in values.enumerated() {
        guard case .number(let number) = value else { continue }
        if isMeant { written[place] += Int128(number) } else { leftOut[place] += Int128(number) }
      }
      guard isMeant else { continue }
      try file.add(
        layout.columns.indices.map { cell($0, values[$0], person, file.name, file.rows + 1) })
    }
    let sums = layout.columns.indices.filter {
      layout.columns[$0].source.places.contains { $0.field.kind == .hundredths }
    }
    if layout.hasTotals { try file.add(try layout.columns.indices.map { try total($0) }) }
    try file.finish()
    table = DeclareResult.Table(
      file: file.name, people: count, sums: sums.map { (layout.columns[$0].title, written[$0]) })
    for place in sums where written[place] < 0 {
      advice.append(
        DeclareAdvice(
          file: file.name, row: nil, column: layout.columns[place].title, employeeId: "", value: nil,
          reason: Bilingual(
            "全部合计为负（\(BackPaySums.text(written[place]))），对方可能不收；请核对本月的补退",
            "the column is negative in total (\(BackPaySums.text(written[place]))) and may be refused; look at what was "
              + "paid back this month")))
    }
  }

  // MARK: For whom

  /// Whether somebody is in the file.
  func isMeant(_ person: Int) throws -> Bool {
    var needs = false
    var hasNeeded = false
    for column in layout.columns {
      if column.isNeeded, !hasNeeded {
        needs = true
        hasNeeded = try !people.value(column.source, person, serial: 1).isBlank
      }
      if let beginning = column.beginning,
        case .text(let text) = try people.value(column.source, person, serial: 1)
      {
        guard isMeant(text, beginning, column.source) else { return false }
      }
    }
    return hasNeeded || !needs
  }

  private func isMeant(_ text: String, _ beginning: LayoutColumn.Beginning, _ source: LayoutSource) -> Bool {
    switch beginning {
    case .digits(let digits): return digits.contains(where: text.hasPrefix)
    case .blank: return text.isEmpty
    case .others:
      let taken = others.flatMap(\.columns).contains { column in
        guard case .digits(let digits) = column.beginning, column.source == source else { return false }
        return digits.contains(where: text.hasPrefix)
      }
      return !text.isEmpty && !taken
    }
  }

  /// Whom the bank owes something and no file for banks or cash lists, where there are such files.
  static func unlisted(_ layouts: [Layout], _ people: DeclaredPeople) -> [DeclareAdvice] {
    let lists = layouts.filter { $0.names(.bank) }
    guard !lists.isEmpty else { return [] }
    let rows = lists.map { DeclaredRows($0, among: layouts, people) }
    return (0..<people.count).compactMap { person in
      if people[LayoutPlace.amount, person].isBlank
        || rows.contains(where: { (try? $0.isMeant(person)) == true })
      {
        return nil
      }
      return DeclareAdvice(
        file: ResultFile.bank.name, row: nil, column: LayoutPlace.amount.field.title.chinese,
        employeeId: people.employeeIds[person], value: nil,
        reason: Bilingual(
          "有实发工资，却不在任何一张银行或现金表里；请核对各格式的“开头”“必须有值”",
          "is owed net pay and stands in no list for banks or cash; look at the columns begins and needed of the layouts"
        ))
    }
  }

  /// The files for banks, and cash lists, of which several pay the same people: one of them is to be sent.
  static func listedTwice(_ layouts: [Layout], _ people: DeclaredPeople) -> [DeclareAdvice] {
    let rows = layouts.filter { $0.names(.bank) }.map { DeclaredRows($0, among: layouts, people) }
    var groups: [[Int]: (people: Int, amount: Int128)] = [:]
    for person in 0..<people.count {
      guard case .number(let amount) = people[LayoutPlace.amount, person], amount != 0 else { continue }
      let lists = rows.indices.filter { (try? rows[$0].isMeant(person)) == true }
      if lists.count > 1 {
        let group = groups[lists] ?? (0, 0)
        groups[lists] = (group.people + 1, group.amount + Int128(amount))
      }
    }
    return groups.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { lists in
      guard let first = lists.first, let group = groups[lists] else { return nil }
      let names = lists.map { rows[$0].layout.file }.joined(separator: ", ")
      let amount = BackPaySums.text(group.amount)
      return DeclareAdvice(
        file: rows[first].layout.file, row: nil, column: LayoutPlace.amount.field.title.chinese,
        employeeId: "",
        value: nil,
        reason: Bilingual(
          "\(group.people) 人共 \(amount) 元同时在 \(names) 里：只送其中一个，以免付两次；不用的格式从文件夹里移走",
          "\(group.people) people with \(amount) yuan stand in each of \(names): send one of them, lest they are paid twice; "
            + "take the layout that you do not use out of the folder"))
    }
  }

  // MARK: What stands there

  private func cell(_ place: Int, _ value: DeclaredValue, _ person: Int, _ file: String, _ row: Int)
    -> SheetCell
  {
    let column = layout.columns[place]
    func tell(_ reason: Bilingual, _ value: String? = nil) {
      advice.append(
        DeclareAdvice(
          file: file, row: row, column: column.title, employeeId: people.employeeIds[person], value: value,
          reason: reason))
    }
    switch value {
    case .number(let number):
      if number < 0, column.source.kind == .hundredths {
        tell(
          Bilingual(
            "为负数（\(BackPaySums.text(Int128(number)))），对方可能不收；请核对本月的补退",
            "below zero (\(BackPaySums.text(Int128(number)))), which may be refused; look at what was paid back this month"
          ))
      }
      if number == 0 || !column.isNumber { break }
      return column.source.kind == .whole ? .whole(number) : .hundredths(number)
    case .text(let text):
      // Where a blank decides for whom the file is, a blank is no surprise.
      if column.beginning == nil, let reason = DeclareAdvice.reason(text, column.source.kind) {
        tell(reason, text.isEmpty ? nil : text)
      }
    }
    let text = column.written(text(of: value, column, tell))
    if text.isEmpty { return blank(column) }
    if !column.advice.isEmpty { tell(Bilingual(column.advice, column.advice)) }
    return .text(text)
  }

  private func text(
    of value: DeclaredValue, _ column: LayoutColumn, _ tell: (Bilingual, String?) -> Void
  ) -> String {
    switch value {
    case .number(0): return ""
    case .number(let number):
      return column.source.kind == .whole ? String(number) : BackPaySums.text(Int128(number))
    case .text(let name) where column.source.kind == .name && layout.names(.bank):
      let plain = BankName.plain(name)
      if plain != name {
        tell(
          Bilingual(
            "姓名中间的空格已去掉，银行不收带空格的姓名", "the spaces within the name were left out, since banks refuse them"),
          nil)
      }
      return plain
    case .text(let text): return text
    }
  }

  /// What stands where the source is 0 or blank: a number if the column is one of numbers and it can be one.
  private func blank(_ column: LayoutColumn) -> SheetCell {
    let kind = column.source.kind
    guard column.isNumber, !column.blank.isEmpty,
      let number = ByteSlice.with(column.blank, { DeclaredPeople.number($0, kind) })
    else { return .text(column.blank) }
    return kind == .whole ? .whole(number) : .hundredths(number)
  }

  private func total(_ place: Int) throws -> SheetCell {
    let column = layout.columns[place]
    switch column.total {
    case nil: return .blank
    case .text(let text): return .text(text)
    case .sum:
      let sum = try RunError.settled(written[place], Bilingual(column.title, column.title))
      return column.source.kind == .whole ? .whole(sum) : .hundredths(sum)
    }
  }

  // MARK: Proof

  /// The columns that do not come to what the folder says, with those who are not in the file.
  ///
  /// - Parameter sum: what a column of a table comes to in the folder; nil if it has no sum.
  func disagreements(
    _ options: DeclareOptions, _ sum: (LayoutPlace) throws -> Int128?
  ) throws -> [Bilingual] {
    var found: [Bilingual] = []
    for (place, column) in layout.columns.enumerated() {
      let sums = try column.source.places.filter { $0.field.kind.isNumber }.map { source in
        try sum(source).map { $0 * column.source.factor(of: source) }
      }
      if sums.isEmpty || sums.contains(where: { $0 == nil }) { continue }
      let expected = sums.reduce(0) { $0 + ($1 ?? 0) }
      var given = written[place] + leftOut[place]
      options.beforeProof(&given)
      if given == expected { continue }
      found.append(
        Bilingual(
          "\(table.file)「\(column.title)」与发放结果：\(given) 与 \(expected)（分）",
          "\(table.file) [\(column.title)] and the month: \(given) and \(expected), in fen"))
    }
    return found
  }
}

extension LayoutPlace {
  /// The columns that are read whatever the layouts name.
  static let always = [amount, account]

  /// The amount of a transfer.
  static let amount = LayoutPlace(.bank, "amount")
  /// Its account.
  static let account = LayoutPlace(.bank, RosterField.bankAccount.code)

  /// A column that a table has.
  init(_ table: LayoutTable, _ code: String) {
    guard let column = table.fields.firstIndex(where: { $0.code == code }) else {
      preconditionFailure("\(table) has no column \(code)")
    }
    self.table = table
    self.column = column
    scheme = nil
  }
}
