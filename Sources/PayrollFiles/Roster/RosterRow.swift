import CSV
import Payroll

/// One row of a roster, read and typed. Made once and used for every row in turn.
///
/// The texts are views of the file's bytes, valid until the next row is read.
public final class RosterRow {
  /// What the row says of the person: lent, since half a kilobyte would be copied each time it is asked for.
  public var person: PersonMonth {
    _read { yield unsafe stored }
    _modify { yield unsafe &stored }
  }
  /// Not asked on every access whether it is being accessed already: whoever is lent the person must not read the next
  /// row meanwhile.
  @exclusivity(unchecked) public var stored: PersonMonth
  /// The text of each filled cell, by its column; there is room for as many columns as a set holds.
  @exclusivity(unchecked) private var texts = InlineArray<64, ByteSlice>(repeating: .empty)
  @exclusivity(unchecked) private var filled: RosterFieldSet = []
  /// The digits of an account that was typed with anything else between them.
  private let account = ByteBuffer()
  private let words = CellWords(RosterField.allCases.map { $0.entry.cell.words })
  /// The region whose standards apply.
  public var region: Region {
    get { unsafe noted.region }
    set { unsafe noted.region = newValue }
  }
  /// The row's first line, as an editor counts it.
  public var line: Int {
    get { unsafe noted.line }
    set { unsafe noted.line = newValue }
  }
  /// What is wrong with the row so far.
  public var faults: [RowFault] {
    _read { yield unsafe noted.faults }
    _modify { yield unsafe &noted.faults }
  }
  /// The columns that have a fault of their own.
  public var faulty: RosterFieldSet {
    get { unsafe noted.faulty }
    set { unsafe noted.faulty = newValue }
  }
  /// Not asked on every access whether it is being accessed already, which would cost a hundredth of a run.
  @exclusivity(unchecked) private var noted = Noted()
  private let blank: PersonMonth

  /// What a row has beside its cells.
  private struct Noted {
    var region = Region.everywhere
    var line = 0
    var faults: [RowFault] = []
    var faulty: RosterFieldSet = []
  }

  /// A blank row of a month.
  public init(_ period: PayPeriod) {
    blank = PersonMonth(period, Employee(hireDate: period.firstDay, hasBankAccount: false))
    unsafe stored = blank
  }

  /// The text of a cell; blank where the sheet lacks the column.
  public subscript(field: RosterField) -> ByteSlice {
    get { unsafe filled.contains(field) ? texts[field.rawValue] : .empty }
    set {
      unsafe filled.formUnion(RosterFieldSet(field))
      unsafe texts[field.rawValue] = newValue
    }
  }

  /// The category that the row states, if any.
  public var category: PostCategory? {
    let word = self[.category]
    return word.isEmpty
      ? nil : words.place(of: word, in: RosterField.category.rawValue).flatMap { PostCategory(place: $0) }
  }

  /// Reads the record that `reader` stands at.
  public func read(_ reader: borrowing RecordReader, _ sheet: RosterSheet) {
    clear()
    line = reader.line
    for index in 0..<reader.filledCount {
      let (place, given) = reader.filledField(index)
      guard let field = sheet.fieldAtPlace[place] else { continue }
      let value = given.trimmed().withoutApostrophe()
      if value.isEmpty { continue }
      self[field] = value
      field.use(self, value)
    }
    let filled = unsafe self.filled
    if filled.isSuperset(of: sheet.required) { return }
    for place in sheet.places where place.isRequired && !filled.contains(place.field) {
      add(.required, place.field, .empty)
    }
  }

  /// Reads the record that `reader` stands at, with some cells read instead of those that stand there.
  public func read(
    _ reader: borrowing RecordReader, _ sheet: RosterSheet, correcting cells: [CorrectedCell]
  ) {
    let corrected = RosterFieldSet(cells.map(\.field))
    var kept = InlineArray<64, ByteSlice>(repeating: .empty)
    for place in sheet.places where !corrected.contains(place.field) && place.index < reader.fieldCount {
      kept[place.field.rawValue] = reader[place.index].trimmed().withoutApostrophe()
    }
    for cell in cells { kept[cell.field.rawValue] = cell.value }
    read { kept[$0.rawValue] }
    line = reader.line
    for field in RosterField.allCases where field.isRequired && kept[field.rawValue].isEmpty {
      add(.required, field, .empty)
    }
  }

  /// Reads cells that other rows have found: a row that is put together of several.
  ///
  /// - Parameter cells: the text of a column, blank where it says nothing; it must last as long as the row.
  public func read(_ cells: (RosterField) -> ByteSlice) {
    clear()
    for field in RosterField.allCases {
      let value = cells(field)
      if value.isEmpty { continue }
      self[field] = value
      field.use(self, value)
    }
  }

  private func clear() {
    person = blank
    unsafe filled = []
    region = .everywhere
    if !faults.isEmpty { faults.removeAll() }
    faulty = []
  }

  /// Notes a fault of a value. Never inlined, so that the reading of a cell stays small enough to be.
  @inline(never)
  public func add(_ code: FaultCode, _ field: RosterField, _ value: ByteSlice, _ message: Bilingual? = nil) {
    let text = String(value)
    faulty.formUnion(RosterFieldSet(field))
    let message = message ?? FaultMessage.ofValue(code, field, text)
    faults.append(RowFault(code: code, field: field, value: text, message: message))
  }

  /// Notes a fault that more than one value makes together.
  public func add(_ code: FaultCode, _ field: RosterField?, value: String, _ message: Bilingual) {
    faults.append(RowFault(code: code, field: field, value: value, message: message))
  }
}

/// Reading a cell: its value goes where the column keeps it, or a fault is noted.
extension RosterRow: RosterUse {
  /// A text by the rule of its column.
  public func text(
    _ field: RosterField, _ value: ByteSlice, _ rule: TextRule, _ column: @autoclosure () -> RosterColumn
  ) {
    switch rule {
    case .any: return
    case .employeeNumber:
      if value[0] <= UInt8(ascii: "9"), value.firstIndex(of: UInt8(ascii: "+")) != nil,
        DecimalText.isSpoiltBySpreadsheet(value)
      {
        add(.format, field, value)
      } else if value.holdsInvisible {
        add(.format, field, value, FaultMessage.invisible)
      }
    case .idNumber:
      if let number = IDNumber.key(value) {
        person.employee.birth = IDNumber.birth(number)
        return
      }
      let isSpoilt = DecimalText.isSpoiltBySpreadsheet(value)
      add(.idNumber, field, value, isSpoilt ? FaultMessage.spoiltNumber : nil)
    case .bankAccount:
      if let account = BankAccount.plain(value, in: account) {
        self[field] = account
        person.employee.hasBankAccount = true
        person.employee.isBankAccountDoubtful = BankAccount.isDoubtful(account)
      } else {
        let isSpoilt = DecimalText.isSpoiltBySpreadsheet(value)
        add(.format, field, value, isSpoilt ? nil : FaultMessage.account)
      }
    case .region:
      if let region = Region(digits: value.count, byte: { value[$0] }) {
        self.region = region
      } else {
        add(.format, field, value)
      }
    case .category:
      if category == nil { add(.format, field, value) }
    }
  }

  /// A day.
  public func date<Value: RosterDate>(
    _ field: RosterField, _ value: ByteSlice, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) {
    if let date = DateText.readDay(value) {
      property(&person) { $0 = Value(date) }
    } else {
      add(.format, field, value)
    }
  }

  /// A number within the range of its kind.
  public func number<Value: RosterNumber>(
    _ field: RosterField, _ value: ByteSlice, _ kind: NumberKind, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) {
    switch DecimalText.read(value, decimals: kind.decimals) {
    case .number(let units) where kind.range.contains(units): property(&person) { $0 = Value(units: units) }
    case .number, .tooLarge: add(.range, field, value)
    case .tooManyDecimals: add(.decimals, field, value)
    case .malformed: add(.format, field, value)
    }
  }

  /// One of the column's words.
  public func word<Value: ColumnWord>(
    _ field: RosterField, _ value: ByteSlice, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) {
    if let word = words.place(of: value, in: field.rawValue).flatMap({ Value(place: $0) }) {
      property(&person) { $0 = word }
    } else {
      add(.format, field, value)
    }
  }

  /// Schemes separated by `;`, or all.
  public func schemes(
    _ field: RosterField, _ value: ByteSlice, _ property: Property<SchemeSet>,
    _ column: @autoclosure () -> RosterColumn
  ) {
    if let schemes = Words.readSchemes(value) {
      property(&person) { $0 = schemes }
    } else {
      add(.format, field, value)
    }
  }
}

/// What a value may be at most, whatever the column.
public enum Limits {
  /// 9,999,999,999.99 yuan.
  public static let money = Money(fen: NumberKind.money.range.upperBound)
}
