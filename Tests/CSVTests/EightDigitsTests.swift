import CSV
import Testing

@Suite("EightDigits")
struct EightDigitsTests {
  private func number(_ text: String, at index: Int = 0, inBase base: UInt64 = 10) -> UInt64? {
    ByteSlice.with(text) { EightDigits($0, at: index)?.number(inBase: base) }
  }

  @Test("eight digits are a number in base 10, leading zeros among them")
  func decimal() {
    #expect(number("12345678") == 12_345_678)
    #expect(number("00000000") == 0)
    #expect(number("00000001") == 1)
    #expect(number("10000000") == 10_000_000)
    #expect(number("99999999") == 99_999_999)
    #expect(number("x123456789", at: 1) == 12_345_678)
    #expect(number("x123456789", at: 2) == 23_456_789)
  }

  @Test("in base 2 each digit weighs twice as much as the next")
  func binary() {
    // 1*128 + 2*64 + 3*32 + 4*16 + 5*8 + 6*4 + 7*2 + 8
    #expect(number("12345678", inBase: 2) == 502)
    // 9 * 255
    #expect(number("99999999", inBase: 2) == 2_295)
    #expect(number("12345678", inBase: 1) == 36)
  }

  @Test("a byte beside the digits in any place makes it no number, and so do fewer than eight bytes")
  func noDigits() {
    for place in 0..<8 {
      for byte in UInt8.min...UInt8.max {
        var bytes = Array("12345678".utf8)
        bytes[place] = byte
        let isNumber = ByteSlice.with(bytes) { EightDigits($0, at: 0) } != nil
        #expect(isNumber == (0x30...0x39).contains(byte), "\(place) \(byte)")
      }
    }
    #expect(number("1234567") == nil)
    #expect(number("12345678", at: 1) == nil)
    #expect(number("") == nil)
  }
}
