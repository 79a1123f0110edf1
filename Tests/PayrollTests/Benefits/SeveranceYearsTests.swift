import PayrollTestSupport
import Testing

@testable import Payroll

/// The years of service of severance (劳动合同法 Art. 47).
@Suite struct SeveranceYearsTests {
  private func years(_ hireDate: CivilDate, _ lastDay: CivilDate) -> SeveranceYears {
    SeveranceYears(from: hireDate, through: lastDay)
  }

  // Counted by hand to the day after the last day employed.
  @Test(
    "W40: a rest of six months counts a year, a shorter one half, none nothing",
    arguments: [
      ("2026-01-01", "2026-05-31", 1), ("2026-01-01", "2026-06-30", 2), ("2025-01-01", "2025-12-31", 2),
      ("2025-01-01", "2026-01-01", 3), ("2025-01-01", "2026-05-31", 3), ("2025-01-01", "2026-06-30", 4),
      ("2020-03-16", "2026-09-15", 14),
    ] as [(CivilDate, CivilDate, Int)])
  func workedExample(_ hireDate: CivilDate, _ lastDay: CivilDate, _ halves: Int) {
    #expect(years(hireDate, lastDay).halves == halves)
  }

  @Test(
    "The day after the last day employed decides, to the day",
    arguments: [
      // One day employed.
      ("2026-03-15", "2026-03-15", 0, .half),
      // Six months are full on 15 September.
      ("2026-03-15", "2026-09-13", 0, .half), ("2026-03-15", "2026-09-14", 0, .whole),
      // A year is full on 15 March.
      ("2025-03-15", "2026-03-13", 0, .whole), ("2025-03-15", "2026-03-14", 1, .none),
      ("2025-03-15", "2026-03-15", 1, .half),
      // Twelve years, a day less and a day more.
      ("2014-10-01", "2026-09-29", 11, .whole), ("2014-10-01", "2026-09-30", 12, .none),
      ("2014-10-01", "2026-10-01", 12, .half),
    ] as [(CivilDate, CivilDate, Int, SeveranceYears.Rest)])
  func boundaries(_ hireDate: CivilDate, _ lastDay: CivilDate, _ full: Int, _ rest: SeveranceYears.Rest) {
    let years = years(hireDate, lastDay)
    #expect(years.full == full && years.rest == rest)
  }

  @Test(
    "Where the month is too short for the day, the month is full on the first of the next",
    arguments: [
      // 29 February is reached on 1 March of a common year.
      ("2024-02-29", "2025-02-27", 0, .whole), ("2024-02-29", "2025-02-28", 1, .none),
      ("2024-02-29", "2025-03-01", 1, .half), ("2024-02-29", "2028-02-28", 4, .none),
      // 31 August has six months on 1 March, 31 March on 1 October.
      ("2025-08-31", "2026-02-27", 0, .half), ("2025-08-31", "2026-02-28", 0, .whole),
      ("2026-03-31", "2026-09-29", 0, .half), ("2026-03-31", "2026-09-30", 0, .whole),
    ] as [(CivilDate, CivilDate, Int, SeveranceYears.Rest)])
  func shortMonths(_ hireDate: CivilDate, _ lastDay: CivilDate, _ full: Int, _ rest: SeveranceYears.Rest) {
    let years = years(hireDate, lastDay)
    #expect(years.full == full && years.rest == rest)
  }

  @Test("A longer service never counts less, and a day never adds more than half a year")
  func rises() {
    var last = 0
    for day in 0..<1_500 {
      let halves = years("2023-08-31", ("2023-08-31" as CivilDate).advanced(byDays: day)).halves
      #expect(halves == last || halves == last + 1)
      last = halves
    }
    // 1,500 days end on 8 October 2027: 4 full years and five weeks.
    #expect(last == 9)
  }
}
