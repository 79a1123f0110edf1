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

  private func decimal(_ text: String) -> String? {
    ByteSlice.with(text) { $0.shortDecimal().map { "\($0.number) \($0.places)" } }
  }

  @Test("a decimal of up to eight bytes is its digits and the number of places")
  func shortDecimal() {
    #expect(decimal("0") == "0 0")
    #expect(decimal("7") == "7 0")
    #expect(decimal("12345678") == "12345678 0")
    #expect(decimal("00000009") == "9 0")
    #expect(decimal("1.2") == "12 1")
    #expect(decimal("0.05") == "5 2")
    #expect(decimal("6013.61") == "601361 2")
    #expect(decimal("99999.99") == "9999999 2")
    #expect(decimal("1.234567") == "1234567 6")
  }

  @Test("what is no plain decimal of up to eight bytes is none")
  func noShortDecimal() {
    for text in [
      "", ".", "1.", ".5", "1..2", "1.2.3", "-1", "+1", " 1", "1 ", "1e5", "1,0", "12345678.", "123456789",
      "1:",
      "1/", "１", "9\u{00A0}", "0x1", "1.2345678",
    ] {
      #expect(decimal(text) == nil, "\(text)")
    }
  }

  @Test("a byte beside the digits and the point in any place makes it no decimal")
  func noDecimalDigits() {
    for count in 1...8 {
      for place in 0..<count {
        for byte in UInt8.min...UInt8.max where byte != 0x2E {
          var bytes = Array("12345678".utf8.prefix(count))
          bytes[place] = byte
          let isDecimal = ByteSlice.with(bytes) { $0.shortDecimal() } != nil
          #expect(isDecimal == (0x30...0x39).contains(byte), "\(count) \(place) \(byte)")
        }
      }
    }
  }
}
