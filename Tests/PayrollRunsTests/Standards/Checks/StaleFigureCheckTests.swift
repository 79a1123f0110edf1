import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Figures that have not changed for long.
@Suite struct StaleFigureCheckTests {
  @Test(
    "Limits and the local average wage are old after 18 months, a day more than the day on which they are full",
    arguments: [("2026-07-01", false), ("2026-07-02", true)])
  func yearly(_ day: String, _ isTold: Bool) throws {
    let found = try SmallFolder.valid.places(.staleFigure, on: day)
    #expect(found.contains("suspicious contributions.csv:2 base_floor") == isTold)
    #expect(found.contains("suspicious parameters.csv:25 value") == isTold)
    #expect(found.count == (isTold ? 3 : 0))
  }

  @Test(
    "A reference salary and a whole table are old after standard_stale_months",
    arguments: [("2027-01-01", false), ("2027-01-02", true)])
  func salary(_ day: String, _ isTold: Bool) throws {
    let found = try SmallFolder.valid.places(.staleFigure, on: day)
    #expect(found.contains("suspicious salary.csv:2 reference_salary") == isTold)
    for table in ["posts", "grades", "ratings"] {
      #expect(found.contains("suspicious \(table).csv ") == isTold)
    }
  }

  @Test("A figure that nobody has entered yet is not old")
  func open() throws {
    let folder = SmallFolder.valid.with("salary.csv", 2, "reference_salary", "待填")
    #expect(
      try folder.places(.staleFigure, on: "2027-01-02").contains("suspicious salary.csv:2 reference_salary")
        == false)
  }

  @Test("A figure is as old as its value: a new row that says the same does not renew it")
  func value() throws {
    let folder = SmallFolder.valid.adding(
      "53,,,,3000.00,2026-09-01,,文件乙,", to: "salary.csv")
    let found = try folder.findings(.staleFigure, on: "2027-01-02").filter { $0.fault.file == "salary.csv" }
    #expect(found.map(\.fault.line) == [4])
    #expect(
      found.first?.fault.reason.english
        == "unchanged for long: reference_salary since 2025-01-01; look for a newer document")
  }

  @Test("Where the reference salary follows from averages, they are what grows old")
  func averages() throws {
    let folder = SmallFolder.valid.with("parameters.csv", 22, "value", "12")
    let found = try folder.findings(.staleFigure, on: "2026-03-01").filter { $0.fault.line == 3 }
    #expect(
      found.map(\.fault.reason.english) == [
        "unchanged for long: peer_average since 2025-01-01, social_average since 2025-01-01; look for a newer document"
      ])
  }

  @Test("A raise that was taken back counts from the day it was taken back")
  func back() throws {
    let folder = SmallFolder.valid
      .adding("53,,,,3100.00,2025-06-01,,文件乙,", to: "salary.csv")
      .adding("53,,,,3000.00,2026-01-01,,文件乙,", to: "salary.csv")
    #expect(try folder.places(.staleFigure, on: "2028-01-01").allSatisfy { !$0.contains("salary.csv:5") })
    let found = try folder.findings(.staleFigure, on: "2028-01-02").filter {
      $0.fault.file == "salary.csv" && $0.fault.line == 5
    }
    #expect(
      found.map(\.fault.reason.english) == [
        "unchanged for long: reference_salary since 2026-01-01; look for a newer document"
      ])
  }
}
