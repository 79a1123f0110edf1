import PayrollTestSupport
import Testing

@testable import Payroll

/// The nine ways to whole fen, jiao and yuan.
@Suite struct RoundingTests {
  /// An exact amount in tenths of a fen, and what each rule makes of it, in fen, in the order of the cases:
  /// fen half up, up, down; jiao half up, up, down; yuan half up, up, down.
  private static let table: [(Int128, [Int64])] = [
    (0, [0, 0, 0, 0, 0, 0, 0, 0, 0]),
    (1, [0, 1, 0, 0, 10, 0, 0, 100, 0]),  // 0.001 yuan
    (5, [1, 1, 0, 0, 10, 0, 0, 100, 0]),  // 0.005: the half goes up
    (1234, [123, 124, 123, 120, 130, 120, 100, 200, 100]),  // 1.234
    (1235, [124, 124, 123, 120, 130, 120, 100, 200, 100]),  // 1.235
    (1249, [125, 125, 124, 120, 130, 120, 100, 200, 100]),  // 1.249: not by way of 1.25
    (1250, [125, 125, 125, 130, 130, 120, 100, 200, 100]),  // 1.25: half a jiao
    (1499, [150, 150, 149, 150, 150, 140, 100, 200, 100]),  // 1.499: not by way of 1.50
    (1500, [150, 150, 150, 150, 150, 150, 200, 200, 100]),  // 1.50: half a yuan
    (2000, [200, 200, 200, 200, 200, 200, 200, 200, 200]),
    (-5, [-1, 0, -1, 0, 0, -10, 0, 0, -100]),  // -0.005: away from zero; up is towards it
    (-1234, [-123, -123, -124, -120, -120, -130, -100, -100, -200]),
    (-1235, [-124, -123, -124, -120, -120, -130, -100, -100, -200]),
    (-1250, [-125, -125, -125, -130, -120, -130, -100, -100, -200]),
    (-1500, [-150, -150, -150, -150, -150, -150, -200, -100, -200]),
  ]

  @Test("Half up is away from zero, up is the ceiling, down is the floor", arguments: table)
  func rounds(_ tenths: Int128, _ expected: [Int64]) throws {
    let exact = UnroundedMoney(fen: Fraction(tenths, 10))
    let settled = try Rounding.allCases.map { try exact.rounded($0).fen }
    #expect(settled == expected)
  }

  @Test("The same with terms that do not fit in 64 bits", arguments: table)
  func roundsWide(_ tenths: Int128, _ expected: [Int64]) throws {
    let wide: Int128 = 1_000_000_000_000_000_000_000_000
    let exact = UnroundedMoney(fen: Fraction(tenths * wide, 10 * wide))
    let settled = try Rounding.allCases.map { try exact.rounded($0).fen }
    #expect(settled == expected)
  }

  @Test("A hair beside the half decides")
  func besideTheHalf() throws {
    let half = Fraction(1, 2)
    let hair = Fraction(1, 1_000_000_000_000_000_000)
    #expect(try UnroundedMoney(fen: half - hair).rounded(.halfUpFen) == Money(fen: 0))
    #expect(try UnroundedMoney(fen: half + hair).rounded(.halfUpFen) == Money(fen: 1))
    #expect(try UnroundedMoney(fen: -half + hair).rounded(.halfUpFen) == Money(fen: 0))
    #expect(try UnroundedMoney(fen: hair).rounded(.upFen) == Money(fen: 1))
    #expect(try UnroundedMoney(fen: -hair).rounded(.downFen) == Money(fen: -1))
  }

  @Test("What does not fit in 64 bits is an error")
  func overflow() throws {
    let most = UnroundedMoney(Money(fen: .max))
    #expect(try most.rounded(.halfUpFen).fen == .max)
    #expect(try most.rounded(.downJiao).fen == 9_223_372_036_854_775_800)
    // the next whole jiao is ...5810, beyond ...5807
    #expect(throws: Overflow()) { try most.rounded(.upJiao) }
    #expect(throws: Overflow()) {
      try UnroundedMoney(fen: Fraction(Int128(Int64.max) * 2 + 1, 2)).rounded(.halfUpFen)
    }
    #expect(throws: Overflow()) { try UnroundedMoney(fen: .overflowed).rounded(.downFen) }
    #expect(throws: Overflow()) { try UnroundedMoney(fen: Fraction(1, .max)).rounded(.downYuan) }
  }

  @Test("The names in the standards")
  func codes() {
    #expect(
      Rounding.allCases.map(\.code) == [
        "half_up_fen", "up_fen", "down_fen", "half_up_jiao", "up_jiao", "down_jiao", "half_up_yuan",
        "up_yuan",
        "down_yuan",
      ])
    #expect(Rounding.allCases.map(\.unit) == [1, 1, 1, 10, 10, 10, 100, 100, 100])
  }
}
