/// The three digits of every number below 1,000, to be looked up: a payslip has some sixty figures, and
/// working out digit after digit would cost twice as much.
///
/// Eight thousand bytes, of which a month touches the half and which stay in the processor's nearest memory;
/// a table of four digits would push out what the row itself needs. The memory is never given back, which is
/// why it may be read from any thread, and it is held by an unsafe pointer because the numbers asked for are
/// remainders that are in range by their arithmetic.
@safe
struct DigitTable: @unchecked Sendable {
  private let words: UnsafePointer<UInt32>

  /// The one table.
  static let shared = DigitTable()

  private init() {
    let words = UnsafeMutablePointer<UInt32>.allocate(capacity: 2_100)
    for number in 0..<1_000 as Range<UInt32> {
      let digits = (number / 100) << 8 | (number / 10 % 10) << 16 | (number % 10) << 24
      unsafe (words + Int(number)).initialize(to: digits)
      unsafe (words + 1_000 + Int(number)).initialize(to: digits | 0x3000_0000)
    }
    for number in 0..<100 as Range<UInt32> {
      unsafe (words + 2_000 + Int(number)).initialize(
        to: 0x30_302E + (number / 10) << 8 + (number % 10) << 16)
    }
    unsafe self.words = unsafe UnsafePointer(words)
  }

  /// The digits of a number as values 0 to 9: 0 in the lowest byte, then hundreds, tens and ones.
  ///
  /// - Parameter number: below 1,000, which nobody checks.
  @inline(__always)
  func digits(of number: UInt32) -> UInt32 {
    unsafe words[Int(number)]
  }

  /// The same, but the ones are a character, which is never 0.
  ///
  /// - Parameter number: below 1,000, which nobody checks.
  @inline(__always)
  func digitsBeforeCharacter(of number: UInt32) -> UInt32 {
    unsafe words[1_000 &+ Int(number)]
  }

  /// A point and two digits as characters, the point in the lowest byte.
  ///
  /// - Parameter number: below 100, which nobody checks.
  @inline(__always)
  func cents(of number: UInt32) -> UInt32 {
    unsafe words[2_000 &+ Int(number)]
  }
}
