import CSV
import Payroll
import PayrollFiles

/// The people of the earlier month: what the roster said of each, where their row of the ledger stands, and what they
/// were paid. Some 500 bytes a person.
final class EarlierPeople {
  /// Where somebody's record stands.
  struct Place {
    let start: Int
    /// The run that paid the person, counted from 0.
    let run: Int
    /// The person's row in that run's ledger.
    let inLedger: Int?
  }

  private let places = KeyTable<Place>()
  private let pile = ByteBuffer()
  /// Whom the later month pays too. It stands apart from what many threads read.
  private var seen: Set<Int> = []

  /// How many people were paid.
  var count: Int { places.count }

  /// The place of somebody, or nil.
  func index(of employeeId: ByteSlice) -> Int? { places.place(of: employeeId) }

  /// Where somebody's record stands.
  func place(at index: Int) -> Place { places[place: index] }

  /// The number of the person at a place.
  func employeeId(at index: Int) -> ByteSlice { places.key(at: index) }

  /// Notes that the later month pays somebody too; called by one thread at a time.
  func see(_ index: Int) { seen.insert(index) }

  /// The people whom the later month does not pay, in their order.
  var unseen: [Int] { (0..<count).filter { !seen.contains($0) } }

  /// Reads what was said of somebody and paid; valid until somebody else is added.
  func read(_ index: Int, into person: EarlierPerson) {
    person.read(pile.bytes[places[place: index].start..<pile.count])
  }

  /// Adds somebody.
  ///
  /// - Throws: ``RunError/unproven(_:)`` if the month has paid the person already.
  fileprivate func add(_ employeeId: ByteSlice, _ record: ByteSlice, run: Int, inLedger: Int?) throws {
    let place = Place(start: pile.count, run: run, inLedger: inLedger)
    if places.insertNew(employeeId, place) != nil {
      let id = String(employeeId)
      throw RunError.unproven([Bilingual("\(id) 一个月发放了两次", "\(id) was paid twice in one month")])
    }
    pile.append(record)
  }
}

/// What the earlier month said of one person, read from ``EarlierPeople``; used for every person in turn.
final class EarlierPerson {
  /// The text of each cell, by the column's number.
  private(set) var cells = [ByteSlice](repeating: .empty, count: RosterField.allCases.count)
  /// The lines of the payslip, as ``ComparedLines`` has them.
  private(set) var lines = ComparedLines.none
  /// Net pay, in fen.
  private(set) var netPay: Int64 = 0
  /// The payable days of the month and of the person, in hundredths.
  private(set) var days = (month: Int64(0), person: Int64(0))

  fileprivate func read(_ record: ByteSlice) {
    for place in cells.indices { cells[place] = .empty }
    var place = 1
    for _ in 0..<Int(record[0]) {
      let length = Int(EarlierPerson.number(record, place + 1))
      cells[Int(record[place])] = record[place + 9..<place + 9 + length]
      place += 9 + length
    }
    func next() -> Int64 {
      defer { place += 8 }
      return EarlierPerson.number(record, place)
    }
    netPay = next()
    days = (next(), next())
    for line in lines.indices { lines[line] = next() }
  }

  private static func number(_ record: ByteSlice, _ place: Int) -> Int64 {
    var bits: UInt64 = 0
    for byte in 0..<8 { bits |= UInt64(record[place + byte]) << UInt64(8 * byte) }
    return Int64(bitPattern: bits)
  }

  fileprivate static func write(_ paid: PaidRow, _ lines: [Int64], to record: ByteBuffer) {
    var count: UInt8 = 0
    for field in RosterField.allCases where !paid.row[field].isEmpty { count += 1 }
    record.append(count)
    for field in RosterField.allCases {
      let cell = paid.row[field]
      if cell.isEmpty { continue }
      record.append(UInt8(field.rawValue))
      record.append(bytesOf: UInt64(cell.count))
      record.append(cell)
    }
    let amounts = paid.payslip.amounts
    for number in [amounts[.netPay], amounts[.monthDays], amounts[.payableDays]] + lines {
      record.append(bytesOf: UInt64(bitPattern: number))
    }
  }
}

/// Keeps whom a run of the earlier month pays.
final class EarlierListener: RowListener {
  private struct Entry {
    let id: Range<Int>
    let record: Range<Int>
    let inLedger: Int?
  }

  private let people: EarlierPeople
  private let run: Int
  private let block = ByteBuffer()
  private var entries: [Entry] = []
  private var lines = ComparedLines.none

  init(_ people: EarlierPeople, run: Int) {
    self.people = people
    self.run = run
  }

  func take(_ paid: PaidRow) {
    ComparedLines.read(paid.payslip.amounts, into: &lines)
    let start = block.count
    block.append(paid.row[.employeeId])
    let middle = block.count
    EarlierPerson.write(paid, lines, to: block)
    entries.append(
      Entry(id: start..<middle, record: middle..<block.count, inLedger: paid.place.inLedger))
  }

  func deliver() throws {
    for entry in entries {
      try people.add(block.bytes[entry.id], block.bytes[entry.record], run: run, inLedger: entry.inLedger)
    }
    entries.removeAll(keepingCapacity: true)
    block.removeAll()
  }
}
