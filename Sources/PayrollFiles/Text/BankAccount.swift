import CSV

/// Numbers of bank accounts: 8 to 32 digits, however they were typed.
public enum BankAccount {
  /// The plain digits of an account that may have been typed with spaces, hyphens and full-width digits.
  ///
  /// - Parameters:
  ///   - text: as it was typed, trimmed.
  ///   - memory: where the digits are put if the text is not plain itself; emptied first.
  /// - Returns: a view of the text or of `memory`; nil if it is no account.
  public static func plain(_ text: ByteSlice, in memory: ByteBuffer) -> ByteSlice? {
    if isPlain(text) { return isLong(text) ? text : nil }
    memory.removeAll()
    var rest = text
    while !rest.isEmpty {
      let width = take(rest, to: memory)
      if width == 0 { return nil }
      rest = rest[width..<rest.count]
    }
    return isLong(memory.bytes) ? memory.bytes : nil
  }

  /// Whether the digits of an account look as if a spreadsheet had lost some: of 17 and more all after the fifteenth
  /// are 0, or of a card's 16 or 19, which begin with 62, the last is no check digit of the others.
  ///
  /// - Parameter account: plain digits.
  /// - Source: ISO/IEC 7812-1 annex B (Luhn)
  public static func isDoubtful(_ account: ByteSlice) -> Bool {
    let count = account.count
    if count >= 17, (15..<count).allSatisfy({ account[$0] == UInt8(ascii: "0") }) { return true }
    guard count == 16 || count == 19, account[0..<2].equals("62") else { return false }
    var sum = 0
    for place in 0..<count {
      let digit = Int(account[count - 1 - place] - 48)
      let doubled = digit * 2
      sum += place % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 != 0
  }

  private static func isPlain(_ text: ByteSlice) -> Bool {
    for index in 0..<text.count where text[index] &- 48 > 9 { return false }
    return true
  }

  private static func isLong(_ digits: ByteSlice) -> Bool { (8...32).contains(digits.count) }

  /// Takes one character from the beginning of a text.
  ///
  /// - Returns: how many bytes it has; 0 if it does not belong into an account.
  private static func take(_ text: ByteSlice, to memory: ByteBuffer) -> Int {
    if text[0] &- 48 < 10 {
      memory.append(text[0])
      return 1
    }
    if text[0] == UInt8(ascii: "-") { return 1 }
    if text.count >= 3 {
      switch (text[0], text[1], text[2]) {
      case (0xEF, 0xBC, 0x90...0x99):
        memory.append(text[2] - 0x90 + 48)
        return 3
      // The full-width hyphen, the hyphen and the one that does not break.
      case (0xEF, 0xBC, 0x8D), (0xE2, 0x80, 0x90), (0xE2, 0x80, 0x91): return 3
      default: break
      }
    }
    return text.leadingSpace
  }
}
