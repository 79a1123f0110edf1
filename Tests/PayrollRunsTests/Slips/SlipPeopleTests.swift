import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The people of a month unit by unit.
@Suite struct SlipPeopleTests {
  @Test("Units and people in the order of the roster, of all runs, however few are in memory at once")
  func order() throws {
    var archive = PaidArchive()
    let files = PayStandards.common.files
    try archive.pay(
      "2026-01",
      roster: Month.roster([
        plain("A", ["unit": "二所"]), plain("B", ["unit": "一所"]), plain("C", ["unit": "二所"]),
      ]), files)
    try archive.pay(
      "2026-01", roster: Month.roster([plain("D", ["unit": "一所"]), plain("E")]), files, folder: "2026-01-2")
    let month = try ArchivedMonth.inOrder(archive.runs)[0]
    for most in [1, 2, 100] {
      var lent: [String] = []
      try SlipPeople(month, mostAtOnce: most).forEach { unit, people in
        lent.append(unit + ":" + people.map { "\($0.employeeId)\($0.run)" }.joined(separator: " "))
      }
      #expect(lent == ["二所:A0 C0", "一所:B0 D1", ":E1"])
    }
  }
}
