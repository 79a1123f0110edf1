import Foundation
import PayrollTestSupport
import Testing

@testable import Payroll

/// Values are written as the text that stands in files, and read from it.
@Suite struct WrittenValueTests {
  private func text<Value: WrittenValue>(_ type: Value.Type, _ text: String) -> String? {
    Value(text).map(\.description)
  }

  @Test("A text of a value gives the value, whose description is that text as files write it")
  func texts() {
    #expect(text(Money.self, "-12.5") == "-12.50" && text(Money.self, "0") == "0.00")
    #expect(text(Rate.self, "0.080") == "0.08" && text(Rate.self, "1") == "1")
    #expect(text(Hours.self, "7.5") == "7.50" && text(Days.self, "1") == "1.00")
    #expect(text(CivilDate.self, "2024-02-29") == "2024-02-29")
    #expect(text(PayPeriod.self, "2026-10") == "2026-10")
    #expect(text(Region.self, "5301") == "5301" && text(Region.self, "") == "")
    #expect(text(PayItem.self, "gross_pay") == "gross_pay")
  }

  @Test(
    "What is no plain decimal is nil",
    arguments: [
      "", "-", ".5", "5.", "1,000", "1e3", "+1", " 1", "1.005", "--1", "1.-5", "92233720368547758.08", "五",
    ])
  func noDecimal(_ wrong: String) {
    #expect(text(Money.self, wrong) == nil && text(Hours.self, wrong) == nil && text(Days.self, wrong) == nil)
  }

  @Test("Every amount of money has its text, the least and the greatest too")
  func extremes() {
    for fen in [Int64.min, -1, 0, 1, 99, 100, .max] {
      #expect(text(Money.self, Money(fen: fen).description) == Money(fen: fen).description)
    }
  }

  @Test("What is no day, month, region or line is nil")
  func none() {
    for wrong in ["2026-02-29", "2026-2-1", "20260201", "2026-13-01", "-026-01-01"] {
      #expect(text(CivilDate.self, wrong) == nil)
    }
    for wrong in ["2026-13", "2026-1", "202601", "2026-10-01", "-026-01"] {
      #expect(text(PayPeriod.self, wrong) == nil)
    }
    #expect(text(Region.self, "530") == nil && text(PayItem.self, "gross") == nil)
  }

  @Test("A percentage is a hundredth of its number")
  func percent() {
    #expect(Rate(percent: "0.7")?.millionths == 7_000 && Rate(percent: "8")?.millionths == 80_000)
    #expect(Rate(percent: "0.00001") == nil && Rate(percent: "8%") == nil)
  }

  @Test("JSON holds the texts")
  func json() throws {
    struct Line: Codable, Equatable {
      var item: PayItem
      var amount: Money
      var rate: Rate
      var month: PayPeriod
      var region: Region
    }
    let line = Line(item: .grossPay, amount: "12.50", rate: "0.08", month: "2026-10", region: .kunming)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let bytes = try encoder.encode(line)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"amount":"12.50","item":"gross_pay","month":"2026-10","rate":"0.08","region":"5301"}"#)
    #expect(try JSONDecoder().decode(Line.self, from: bytes) == line)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Money].self, from: Data(#"["1.005"]"#.utf8))
    }
  }

  @Test("Exact values are described exactly")
  func exact() {
    #expect("\(Fraction(6_160, 29))" == "6160/29" && "\(Fraction(3, 2))" == "1.50")
    #expect("\(UnroundedMoney(fen: Fraction(100, 3)))" == "1/3")
  }
}
