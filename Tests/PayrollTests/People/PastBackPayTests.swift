import PayrollTestSupport
import Testing

@testable import Payroll

extension PersonMonth {
  /// Owes back pay for earlier months.
  mutating func owe(_ months: [(PayPeriod, Money)]) {
    for (month, amount) in months { try? earnings.pastBackPay.add(amount, for: month, paidIn: period) }
  }
}

/// Back pay of earlier months.
@Suite struct PastBackPayTests {
  private func owed(_ months: [(PayPeriod, Money)]) throws -> PastBackPay {
    var owed = PastBackPay()
    for (month, amount) in months { try owed.add(amount, for: month, paidIn: "2026-03") }
    return owed
  }

  @Test("Each of the twelve months before has its own sum, older ones count in the total alone")
  func months() throws {
    let owed = try owed([
      ("2026-02", "100"), ("2026-02", "-30"), ("2025-03", "5"), ("2025-02", "7"), ("2020-01", "1000"),
    ])
    #expect(owed["2026-02"] == "70")
    #expect(owed["2025-03"] == "5")
    #expect(owed["2025-02"] == nil)
    #expect(owed["2026-01"] == nil)
    #expect(owed["2026-03"] == nil)
    #expect(owed["2024-02"] == nil)
    #expect(owed.total == "1082")
    #expect(!owed.isEmpty)
    #expect(PastBackPay().isEmpty && PastBackPay().total == .zero)
  }

  @Test("Months come from the latest on, those with a sum of 0 among them")
  func order() throws {
    let owed = try owed([("2025-03", "1"), ("2026-01", "2"), ("2026-01", "-2"), ("2025-12", "3")])
    var found: [String] = []
    owed.forEach { found.append("\($0):\($1)") }
    #expect(found == ["2026-01:0.00", "2025-12:3.00", "2025-03:1.00"])
  }

  @Test("A sum beyond the range of money is an error")
  func overflow() {
    #expect(throws: Overflow.self) {
      try owed([("2026-02", Money(fen: .max)), ("2026-01", "0.01")])
    }
  }
}
