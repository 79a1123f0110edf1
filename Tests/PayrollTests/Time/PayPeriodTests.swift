import PayrollTestSupport
import Testing

@testable import Payroll

/// Months.
@Suite struct PayPeriodTests {
  @Test("A month has a first and a last day")
  func days() {
    let february: PayPeriod = "2024-02"
    #expect(february.firstDay == "2024-02-01")
    #expect(february.lastDay == "2024-02-29")
    #expect(("2026-12" as PayPeriod).lastDay == "2026-12-31")
    #expect(february.year == 2024)
    #expect(february.month == 2)
  }

  @Test("Years are 0 to 9999 and months 1 to 12: nothing else is a month, and none is another one")
  func none() {
    #expect(PayPeriod(year: 2026, month: 10) == "2026-10")
    #expect(PayPeriod(year: 0, month: 1)?.index == 0)
    #expect(PayPeriod(year: 9999, month: 12)?.description == "9999-12")
    for (year, month) in [(2026, 0), (2026, 13), (-1, 12), (10_000, 1), (200_000_000, 1), (.max, .min)] {
      #expect(PayPeriod(year: year, month: month) == nil)
    }
  }

  @Test("The month of a day")
  func ofDay() {
    let day: CivilDate = "2026-12-31"
    #expect(PayPeriod(day) == "2026-12")
  }

  @Test("A month contains its days and no others")
  func contains() {
    let march: PayPeriod = "2026-03"
    #expect(march.contains("2026-03-01"))
    #expect(march.contains("2026-03-31"))
    #expect(!march.contains("2026-02-28"))
    #expect(!march.contains("2026-04-01"))
    #expect(!march.contains("2025-03-15"))
  }

  @Test("Months go on across the year's end, both ways")
  func advanced() {
    let december: PayPeriod = "2025-12"
    #expect(december.advanced(by: 1) == "2026-01")
    #expect(december.advanced(by: 13) == "2027-01")
    #expect(december.advanced(by: 0) == december)
    let january: PayPeriod = "2026-01"
    #expect(january.advanced(by: -1) == december)
    #expect(january.index - december.index == 1)
  }

  @Test("Months are ordered by time and written with the year first")
  func order() {
    let months: [PayPeriod] = ["2025-12", "2026-01", "2026-10"]
    #expect(months.reversed().sorted() == months)
    #expect(months.map(\.description) == ["2025-12", "2026-01", "2026-10"])
  }
}
