import CSV
import Payroll
import PayrollFiles

/// What stands in a cell.
enum DeclaredValue: Hashable {
  case text(String)
  /// In units of the last decimal of its kind.
  case number(Int64)

  /// Whether it is blank, or 0.
  var isBlank: Bool { self == .text("") || self == .number(0) }
}

/// What layouts take from a folder: for each column that they name, what stands there for each person.
final class DeclaredPeople {
  /// In the order of the payslips, or of the year's table.
  private(set) var employeeIds: [String] = []
  private var places: [String: Int] = [:]
  private var texts: [LayoutPlace: [String]] = [:]
  private var numbers: [LayoutPlace: [Int64]] = [:]
  /// The columns that are asked for, by their tables.
  private let wanted: [LayoutTable: [LayoutPlace]]

  init(wanted: Set<LayoutPlace>) {
    self.wanted = Dictionary(grouping: wanted, by: \.table)
  }

  var count: Int { employeeIds.count }

  /// Whether a table is asked for.
  func asks(for table: LayoutTable) -> Bool { wanted[table] != nil }

  /// The columns that are asked of a table.
  func wanted(of table: LayoutTable) -> [LayoutPlace] { wanted[table] ?? [] }

  func place(of employeeId: String) -> Int? { places[employeeId] }

  /// What stands in a column for somebody.
  subscript(_ place: LayoutPlace, _ person: Int) -> DeclaredValue {
    place.field.kind.isNumber
      ? .number(numbers[place].map { person < $0.count ? $0[person] : 0 } ?? 0)
      : .text(texts[place].map { person < $0.count ? $0[person] : "" } ?? "")
  }

  /// What a source comes to for somebody.
  func value(_ source: LayoutSource, _ person: Int, serial: Int) throws(RunError) -> DeclaredValue {
    switch source {
    case .nothing: return .text("")
    case .serial: return .number(Int64(serial))
    case .text(let text): return .text(text)
    case .column(let place): return self[place, person]
    case .sum(let places):
      var sum: Int128 = 0
      for place in places {
        guard case .number(let number) = self[place, person] else { continue }
        sum += Int128(number) * source.factor(of: place)
      }
      return .number(try RunError.settled(sum, Bilingual("合计", "a sum")))
    }
  }

  /// Adds somebody, unless they are there.
  func add(_ employeeId: String) {
    if places[employeeId] != nil { return }
    places[employeeId] = employeeIds.count
    employeeIds.append(employeeId)
  }

  func set(_ text: String, _ place: LayoutPlace, _ person: Int) {
    texts[place, default: []].fill(to: person + 1, with: "")
    texts[place]?[person] = place.field.kind == .idNumber ? IDNumber.capitalised(text) : text
  }

  func set(_ number: Int64, _ place: LayoutPlace, _ person: Int) {
    numbers[place, default: []].fill(to: person + 1, with: 0)
    numbers[place]?[person] = number
  }

  /// Keeps some people alone.
  func keep(_ people: Set<String>) {
    let kept = employeeIds.enumerated().filter { people.contains($0.element) }
    for (place, column) in texts {
      texts[place] = kept.map { $0.offset < column.count ? column[$0.offset] : "" }
    }
    for (place, column) in numbers {
      numbers[place] = kept.map { $0.offset < column.count ? column[$0.offset] : 0 }
    }
    employeeIds = kept.map(\.element)
    places = Dictionary(uniqueKeysWithValues: employeeIds.enumerated().map { ($1, $0) })
  }

  /// Reads what is asked of a table that the program has written, a row a person.
  ///
  /// - Parameter adds: whether its people are the people of the folder.
  /// - Throws: ``FileFaults`` for a file that is not as the program writes it; what reading throws.
  func read(_ table: LayoutTable, _ file: InputFile, adds: Bool = false) throws {
    let fields = table.fields
    let walk = try RecordWalk(file)
    guard try walk.next() else { throw FileFaults([FileMessage.empty(file.name)]) }
    let header = try Header(
      walk.reader.titles, of: fields.map { Column($0.code, $0.title) }, file: file.name, line: 1)
    func place(_ code: String) -> Int? {
      fields.firstIndex { $0.code == code }.flatMap { header.placeOfColumn[$0] }
    }
    let (identity, scheme) = (place(RosterField.employeeId.code), place("scheme"))
    let columns = (wanted[table] ?? []).compactMap { column in
      header.placeOfColumn[column.column].map { (column, $0) }
    }
    while try walk.next() {
      guard let identity, walk.reader.fieldCount == header.titles.count else {
        throw FileFaults([DeclaredPeople.changed(file.name, walk.reader.line)])
      }
      let employeeId = String(walk.reader[identity].withoutApostrophe())
      if adds { add(employeeId) }
      guard let person = places[employeeId] else { continue }
      let insurance = scheme.flatMap { Words.readScheme(walk.reader[$0]) }
      for (column, at) in columns {
        if let of = column.scheme, of != insurance, !column.isOfPerson { continue }
        let value = walk.reader[at].withoutApostrophe()
        guard column.field.kind.isNumber else {
          set(String(value), column, person)
          continue
        }
        guard let number = DeclaredPeople.number(value, column.field.kind) else {
          throw FileFaults([DeclaredPeople.changed(file.name, walk.reader.line)])
        }
        set(number, column, person)
      }
    }
  }

  /// A number as the program writes it; blank is 0.
  static func number(_ text: ByteSlice, _ kind: LayoutTable.Kind) -> Int64? {
    if text.isEmpty { return 0 }
    guard case .number(let number) = DecimalText.read(text, decimals: kind == .whole ? 0 : 2) else {
      return nil
    }
    return number
  }

  private static func changed(_ file: String, _ line: Int) -> FileFault {
    FileFault(
      file, line: line,
      Bilingual(
        "这一行不是程序写的样子，可能被改动过；请从备份恢复，或重新计算",
        "this row is not as the program writes it, and may have been changed; take it from a backup, or compute it again"
      ))
  }
}

extension LayoutSource {
  /// By how much a number counts in a sum of numbers with two decimals.
  func factor(of place: LayoutPlace) -> Int128 { kind == .hundredths && place.field.kind == .whole ? 100 : 1 }
}

extension LayoutPlace {
  /// Whether a column of a table with a row for each insurance says the same in every row of a person.
  var isOfPerson: Bool { column < 3 }
}

extension Array {
  /// Makes an array so long.
  fileprivate mutating func fill(to count: Int, with value: Element) {
    if self.count < count { append(contentsOf: repeatElement(value, count: count - self.count)) }
  }
}
