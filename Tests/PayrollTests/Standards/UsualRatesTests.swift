import Payroll
import PayrollTestSupport
import Testing

/// Contribution rates that a scheme has nowhere, for standards made in code; the tests of a folder's check have the bounds of
/// every scheme.
@Suite struct UsualRatesTests {
  @Test("Rates that the scheme has are not odd, nor one that is still to be entered")
  func usual() {
    #expect(Scheme.pension.oddRates(employer: "0.16", employee: "0.08") == [])
    #expect(Scheme.unemployment.oddRates(employer: "0.005", employee: "0.002") == [])
    #expect(Scheme.housingFund.oddRates(employer: "0.12", employee: nil) == [])
    #expect(Scheme.seriousIllness.oddRates(employer: "0.5", employee: "0.5") == [])
  }

  @Test("Each side is told by itself, and both at once where they look swapped")
  func sides() {
    #expect(
      Scheme.pension.oddRates(employer: "0.0016", employee: "0.8").map(\.side) == [.employer, .employee])
    let swapped = Scheme.pension.oddRates(employer: "0.08", employee: "0.16")
    #expect(swapped.map(\.side) == [.employer])
    #expect(swapped.first?.reason.english.contains("look swapped") == true)
    #expect(Scheme.housingFund.oddRates(employer: "0.12", employee: "0.1").map(\.side) == [.employee])
  }

  @Test("It is wrong for sure where the law has the bound: 2% and 1% for unemployment")
  func unlawful() {
    #expect(Scheme.unemployment.oddRates(employer: "0.02", employee: "0.01") == [])
    #expect(
      Scheme.unemployment.oddRates(employer: "0.020001", employee: "0.010001").map(\.isUnlawful) == [
        true, true,
      ])
    #expect(Scheme.unemployment.oddRates(employer: "0.004", employee: "0.01").map(\.isUnlawful) == [false])
    #expect(Scheme.medical.oddRates(employer: "0.8", employee: "0.02").map(\.isUnlawful) == [false])
  }
}
