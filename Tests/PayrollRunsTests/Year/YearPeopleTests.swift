import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What the rosters of a year say of its people.
@Suite struct YearPeopleTests {
  private static func people(_ archive: PaidArchive) throws -> [String: YearPeople.Person] {
    let months = try ArchivedMonth.inOrder(archive.runs)
    let sums = YearSums()
    for month in months { try sums.add(month) }
    var people: [String: YearPeople.Person] = [:]
    try YearPeople(months, sums)?.forEach { people[$0.employeeId] = $0 }
    return people
  }

  @Test("The newest row that was paid counts; one that was refused says nothing")
  func refused() throws {
    var archive = PaidArchive()
    let files = PayStandards.common.files
    try archive.pay(
      "2026-01",
      roster: Month.roster([
        plain("A", ["unit": "一所"]), plain("B", ["unit": "一所"]),
      ]), files)
    try archive.pay(
      "2026-02",
      roster: Month.roster([
        plain("A", ["unit": "二所", "region": "9999"]), plain("B", ["unit": "二所"]),
      ]), files, allowsRejects: true)
    let people = try Self.people(archive)
    #expect(people["A"]?.identity?.unit == "一所" && people["A"]?.identity?.region == Region("5301"))
    #expect(people["B"]?.identity?.unit == "二所")
  }

  @Test("Of the runs of one month the one counts that has paid the person")
  func twoRuns() throws {
    var archive = PaidArchive()
    let files = PayStandards.common.files
    try archive.pay(
      "2026-01",
      roster: Month.roster([plain("A", ["unit": "一所"]), plain("B", ["unit": "一所", "region": "9999"])]), files,
      allowsRejects: true)
    try archive.pay(
      "2026-01",
      roster: Month.roster([plain("A", ["unit": "二所"]), plain("B", ["unit": "二所"])]), files,
      allowsRejects: true, folder: "2026-01-2")
    let people = try Self.people(archive)
    #expect(people["A"]?.identity?.unit == "一所" && people["B"]?.identity?.unit == "二所")
  }

  @Test("An ID number has its check digit in capitals; whoever the year has not paid has no row")
  func idNumber() throws {
    var archive = PaidArchive(
      ledger: LedgerText.of([LedgerText.row("GONE", ["period": "2025-12", "tax_year": "2025"])]))
    try archive.pay(
      "2026-01", roster: Month.roster([plain("A", ["id_number": "11010519491231002x"])]),
      PayStandards.common.files)
    let people = try Self.people(archive)
    #expect(people["A"]?.idNumber == "11010519491231002X")
    #expect(people["GONE"] != nil && people["GONE"]?.identity == nil)
  }
}
