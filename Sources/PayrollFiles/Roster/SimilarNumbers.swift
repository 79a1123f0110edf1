import CSV

/// Employee numbers that are one when they are written alike: full width as ASCII, capitals as small letters, and
/// without leading zeros where only digits remain.
///
/// A spreadsheet makes 123 of 00123: the same person would stand on a roster twice, or anew beside the ledger.
struct SimilarNumbers {
  private var numbers = KeyPile()
  /// The numbers that are not in the ledger, written alike, with their places.
  private let newcomers = KeyTable<[UInt32]>()
  /// The numbers of rows that were read again, written alike, with their places.
  private let compared = KeyTable<[UInt32]>()
  private let alike = ByteBuffer()

  /// Notes the number of a row.
  ///
  /// - Parameter isNew: whether there is a ledger and the number does not stand in it.
  mutating func note(_ employeeId: ByteSlice, on place: UInt32, isNew: Bool) {
    if employeeId.holdsInvisible { return }
    let number = employeeId.writtenAlike(in: alike)
    numbers.note(number, on: place)
    if isNew { SimilarNumbers.add(place, of: number, to: newcomers) }
  }

  /// Finds the rows whose number may be like another's, and forgets all.
  mutating func takeAlike(_ body: (_ row: UInt32) -> Void) { numbers.takeAlike(body) }

  /// Notes the number of such a row, read again in the order of the roster, by its bytes.
  func compare(_ employeeId: ByteSlice, on place: UInt32) {
    SimilarNumbers.add(place, of: employeeId.writtenAlike(in: alike), to: compared)
  }

  private static func add(_ place: UInt32, of number: ByteSlice, to table: KeyTable<[UInt32]>) {
    if let known = table.place(of: number) {
      table[place: known].append(place)
    } else {
      table.insert(number, [place])
    }
  }

  /// For each row whose number is like another's further up: the first such row's place.
  ///
  /// - Parameter duplicates: for each row whose number stood before just so, the first one's place.
  func onRoster(_ duplicates: [UInt32: UInt32]) -> [UInt32: UInt32] {
    var similar: [UInt32: UInt32] = [:]
    for rows in compared.values {
      let numbers = rows.map { duplicates[$0] ?? $0 }
      guard let first = rows.first, let other = zip(rows, numbers).first(where: { $1 != first })?.0
      else { continue }
      for (row, number) in zip(rows, numbers).dropFirst() {
        let another = number == first ? other : first
        if another < row { similar[row] = another }
      }
    }
    return similar
  }

  /// For each row whose number is like another's in the ledger: where that one stands in it.
  func inLedger(_ ledger: LedgerFile) -> [UInt32: Int] {
    var similar: [UInt32: Int] = [:]
    if newcomers.count == 0 { return similar }
    for index in 0..<ledger.count {
      guard let rows = newcomers[ledger.employeeId(at: index).writtenAlike(in: alike)] else { continue }
      for row in rows where similar[row] == nil { similar[row] = index }
    }
    return similar
  }
}

extension ByteSlice {
  /// The number as all are written that are taken for the same.
  ///
  /// - Parameter buffer: where it is written, for as long as it is needed.
  fileprivate func writtenAlike(in buffer: ByteBuffer) -> ByteSlice {
    buffer.removeAll()
    var hasDigitsAlone = true
    var index = 0
    while index < count {
      var byte = self[index]
      index += 1
      if byte == 0xEF, index + 1 < count, let ascii = ByteSlice.ascii(self[index], self[index + 1]) {
        byte = ascii
        index += 2
      }
      if byte &- UInt8(ascii: "A") < 26 { byte |= 0x20 }
      if byte &- UInt8(ascii: "0") > 9 { hasDigitsAlone = false }
      buffer.append(byte)
    }
    guard hasDigitsAlone else { return buffer.bytes }
    var first = 0
    while first < buffer.count && buffer.bytes[first] == UInt8(ascii: "0") { first += 1 }
    return buffer.bytes[first..<buffer.count]
  }

  /// The ASCII character whose full-width form ends with two bytes after EF: U+FF01 to U+FF5E.
  private static func ascii(_ second: UInt8, _ third: UInt8) -> UInt8? {
    guard second == 0xBC || second == 0xBD, third & 0xC0 == 0x80 else { return nil }
    let ascii = UInt8(0x20) &+ (second &- 0xBC) &* 0x40 &+ (third & 0x3F)
    return 0x21...0x7E ~= ascii ? ascii : nil
  }
}
