import PayrollTestSupport
import Testing

@testable import Payroll

/// Settled amounts.
@Suite struct MoneyTests {
  @Test("Amounts add and subtract to the fen")
  func sums() throws {
    let sum = try Money(fen: 1) + Money(yuan: 10)
    #expect(sum.fen == 1001)
    let difference = try Money(fen: 1) - Money(yuan: 10)
    #expect(difference.fen == -999)
  }

  @Test("A sum beyond 64 bits is an error, never a wrap")
  func overflow() {
    #expect(throws: Overflow()) { try Money(fen: .max) + Money(fen: 1) }
    #expect(throws: Overflow()) { try Money(fen: .min) + Money(fen: -1) }
    #expect(throws: Overflow()) { try Money(fen: .min) - Money(fen: 1) }
    #expect(throws: Overflow()) { try Money(fen: 0) - Money(fen: .min) }
  }

  @Test("The last fen that fits is no error")
  func edges() throws {
    let most = try Money(fen: .max - 1) + Money(fen: 1)
    #expect(most.fen == .max)
    let least = try Money(fen: .min + 1) - Money(fen: 1)
    #expect(least.fen == .min)
  }

  @Test("Amounts are ordered by value, negative ones first")
  func order() {
    let amounts: [Money] = ["-0.02", "-0.01", "0", "0.01", "1"]
    #expect(amounts.reversed().sorted() == amounts)
  }

  @Test(
    "An amount is written in yuan with two decimals",
    arguments: [
      (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (100, "1.00"), (-1250, "-12.50"),
      (Int64.max, "92233720368547758.07"), (Int64.min, "-92233720368547758.08"),
    ] as [(Int64, String)])
  func text(_ fen: Int64, _ text: String) {
    #expect(Money(fen: fen).description == text)
  }
}
