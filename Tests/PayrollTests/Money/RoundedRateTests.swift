import PayrollTestSupport
import Testing

@testable import Payroll

@Suite struct RoundedRateTests {
  @Test(
    "The product is rounded by the rate's own rule, for both signs",
    arguments: [
      // 1234.56 yuan x 8 % = 98.7648 yuan = 9876.48 fen
      (Rounding.halfUpFen, Int64(123_456), Int64(9_876)), (.upFen, 123_456, 9_877),
      (.downFen, 123_456, 9_876), (.halfUpJiao, 123_456, 9_880), (.upJiao, 123_456, 9_880),
      (.downJiao, 123_456, 9_870), (.halfUpYuan, 123_456, 9_900), (.upYuan, 123_456, 9_900),
      (.downYuan, 123_456, 9_800),
      // 0.25 yuan x 8 % = exactly 2 fen
      (.halfUpFen, 25, 2), (.upFen, 25, 2), (.downFen, 25, 2),
      // -1234.56: up is towards zero, down away from it
      (.halfUpFen, -123_456, -9_876), (.upFen, -123_456, -9_876), (.downFen, -123_456, -9_877),
    ])
  func product(rounding: Rounding, base: Int64, expected: Int64) throws {
    #expect(try RoundedRate("0.08", rounding).settled(Money(fen: base)).fen == expected)
  }

  @Test("Halves go away from zero: 0.0625 yuan x 8 % = 0.5 fen has no such base in fen, 6.25 % of 8 fen has")
  func half() throws {
    #expect(try RoundedRate("0.0625", .halfUpFen).settled(Money(fen: 8)).fen == 1)
    #expect(try RoundedRate("0.0625", .halfUpFen).settled(Money(fen: -8)).fen == -1)
    #expect(try RoundedRate("0.0625", .halfUpFen).settled(Money(fen: 7)).fen == 0)
  }

  @Test(
    "The short way gives what the exact fraction gives, to the edge of 64 bits", arguments: Rounding.allCases)
  func agrees(rounding: Rounding) throws {
    let rates: [Rate] = ["0", "0.000001", "0.08", "0.0625", "0.333333", "0.999999", "1"]
    var bases: [Int64] = [0, 1, 49, 50, 51, 99, 100, 101, 999_999_999_999, .max - 1, .max, .min, -1]
    for power in 0..<62 { bases += [1 << power, (1 << power) - 1, (1 << power) + 1] }
    for rate in rates {
      let rule = RoundedRate(rate, rounding)
      for base in bases {
        let exact = Money(fen: base) * rate.fraction
        let expected = try? exact.rounded(rounding)
        #expect((try? rule.settled(Money(fen: base))) == expected, "\(rate) of \(base) fen")
      }
    }
  }

  @Test(
    "So it does with an amount that is added before it is rounded, whatever rate and amount are",
    arguments: Rounding.allCases)
  func agreesWithAddition(rounding: Rounding) throws {
    let rates: [Rate] = ["0", "0.0625", "1", "-0.5", Rate(millionths: .max), Rate(millionths: .min)]
    let additions: [Int64] = [0, 1, 30_000, -1, .max, .min, .max / 4, .max / 8_000_000, .max / 8_000_000 + 1]
    var bases: [Int64] = [0, 1, 8, 99, 123_456, .max, .min, -8]
    for power in 40..<62 { bases += [1 << power, (1 << power) - 1] }
    for rate in rates {
      for plus in additions.map({ Money(fen: $0) }) {
        let rule = RoundedRate(rate, plus: plus, rounding)
        for base in bases {
          let exact = Money(fen: base) * rate.fraction + UnroundedMoney(plus)
          let expected = try? exact.rounded(rounding)
          #expect((try? rule.settled(Money(fen: base))) == expected, "\(rate) of \(base) fen and \(plus)")
        }
      }
    }
  }
}
