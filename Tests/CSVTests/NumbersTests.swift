import CSV
import Testing

@Suite("Numbers")
struct NumbersTests {
  @Test(
    "hundredths are written with exactly two decimals",
    arguments: [
      (0, "0.00"), (1, "0.01"), (9, "0.09"), (10, "0.10"), (99, "0.99"), (100, "1.00"), (101, "1.01"),
      (999, "9.99"), (1000, "10.00"), (9999, "99.99"), (10_000, "100.00"), (123_456, "1234.56"),
      (999_999, "9999.99"), (1_000_000, "10000.00"), (9_999_999, "99999.99"), (10_000_000, "100000.00"),
      (99_999_999, "999999.99"), (100_000_000, "1000000.00"), (100_000_001, "1000000.01"),
      (999_999_999_999, "9999999999.99"), (1_234_567_890_123, "12345678901.23"),
      (10_000_000_000_000_000, "100000000000000.00"), (Int64.max, "92233720368547758.07"),
      (-1, "-0.01"), (-10, "-0.10"), (-100, "-1.00"), (-123_456, "-1234.56"), (-99_999_999, "-999999.99"),
      (-100_000_000, "-1000000.00"), (Int64.min, "-92233720368547758.08"),
    ] as [(Int64, String)])
  func hundredths(number: Int64, expected: String) {
    #expect(written { $0.append(hundredths: number) } == expected)
  }

  @Test(
    "whole numbers are written in digits",
    arguments: [
      (0, "0"), (7, "7"), (10, "10"), (99, "99"), (12_345_678, "12345678"), (99_999_999, "99999999"),
      (100_000_000, "100000000"), (9_999_999_999_999_999, "9999999999999999"),
      (10_000_000_000_000_000, "10000000000000000"), (Int64.max, "9223372036854775807"),
      (-1, "-1"), (-100_000_000, "-100000000"), (Int64.min, "-9223372036854775808"),
    ] as [(Int64, String)])
  func integers(number: Int64, expected: String) {
    #expect(written { $0.append(integer: number) } == expected)
  }

  @Test(
    "padded numbers have at least so many digits",
    arguments: [
      (1, 2, "01"), (12, 2, "12"), (123, 2, "123"), (0, 1, "0"), (0, 4, "0000"), (2026, 4, "2026"),
      (5, 0, "5"),
      (-5, 2, "-05"), (123_456_789, 12, "000123456789"),
    ])
  func padded(number: Int, width: Int, expected: String) {
    #expect(written { $0.append(padded: number, width: width) } == expected)
  }

  @Test("numbers of every length are what the standard library writes")
  func anyNumber() {
    var generator = SeededGenerator(seed: 100)
    let buffer = ByteBuffer()
    for _ in 0..<50_000 {
      let number = Int64(bitPattern: generator.next()) >> Int64.random(in: 0..<64, using: &generator)
      buffer.removeAll()
      buffer.append(integer: number)
      #expect(buffer.bytes.isText(String(number)))

      let digits = String(number.magnitude)
      let padded = String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
      let expected = (number < 0 ? "-" : "") + padded.dropLast(2) + "." + padded.suffix(2)
      buffer.removeAll()
      buffer.append(hundredths: number)
      #expect(buffer.bytes.isText(expected))
    }
  }

  @Test(
    "many amounts are written as each by itself, whether 0, the same as the one before or of unusual size",
    arguments: [
      ([], ""), ([0], ",0.00"), ([0, 0, 0], ",0.00,0.00,0.00"), ([5, 5, 5], ",0.05,0.05,0.05"),
      ([0, 5, 0, 5], ",0.00,0.05,0.00,0.05"), ([99_999_999], ",999999.99"),
      ([99_999_999, 99_999_999, 0], ",999999.99,999999.99,0.00"),
      ([100_000_000, 100_000_000], ",1000000.00,1000000.00"),
      ([123, -123, 123, 123], ",1.23,-1.23,1.23,1.23"), ([-1, -1], ",-0.01,-0.01"),
      ([100, 10, 1_000_000_000_000, 10, 99_900, 100_000], ",1.00,0.10,10000000000.00,0.10,999.00,1000.00"),
      ([Int64.min, 0, Int64.max], ",-92233720368547758.08,0.00,92233720368547758.07"),
      ([-99_999_999, 9, 0, 0, 100_100, 10_010_000], ",-999999.99,0.09,0.00,0.00,1001.00,100100.00"),
    ] as [([Int64], String)])
  func many(amounts: [Int64], expected: String) {
    #expect(written { $0.appendSeparated(hundredths: amounts.span) } == expected)
    #expect(written { buffer in amounts.forEach { buffer.appendSeparated(hundredths: $0) } } == expected)
  }

  @Test("every whole number around a change of its digits is written")
  func aroundPowersOfTen() {
    var power: Int64 = 1
    while power <= 1_000_000_000 {
      for number in [power - 1, power, power + 1, power * 9, power * 2 - 1] {
        #expect(written { $0.append(integer: number) } == String(number))
        #expect(written { $0.append(integer: -number) } == String(-number))
        #expect(written { $0.append(hundredths: number * 100) } == "\(number).00")
        #expect(written { $0.appendSeparated(hundredths: number * 100 + 7) } == ",\(number).07")
      }
      power *= 10
    }
  }

  @Test("numbers follow one another without a gap, however full the buffer is")
  func neighbours() {
    let buffer = ByteBuffer(capacity: 64)
    var expected = ""
    for number in 1...300 {
      buffer.append(hundredths: Int64(number))
      buffer.append(integer: -5)
      buffer.append(hundredths: 0)
      expected += "\(number / 100).\(number / 10 % 10)\(number % 10)-50.00"
    }
    #expect(String(buffer.bytes) == expected)
  }
}

extension ByteSlice {
  fileprivate func isText(_ text: String) -> Bool {
    ByteSlice.with(text) { equals($0) }
  }
}
