import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Tables without a row in force.
@Suite struct EmptyTableCheckTests {
  @Test("Before anything is in force every table but those that begin earlier is empty")
  func before() throws {
    let found = try SmallFolder.valid.places(.emptyTable, on: "2024-12-31")
    #expect(
      found == [
        "wrong regions.csv ", "wrong minimum_wage.csv ", "wrong salary.csv ", "wrong posts.csv ",
        "wrong grades.csv ", "wrong contributions.csv ",
        "wrong leave.csv ", "wrong parameters.csv ", "suspicious ratings.csv ",
        "suspicious accident_plans.csv ",
      ])
  }

  @Test("From the first day on no table is empty; in a region only its own rows count")
  func onTheDay() throws {
    #expect(try SmallFolder.valid.places(.emptyTable, on: "2025-01-01").isEmpty)
    #expect(try SmallFolder.valid.places(.emptyTable, in: "53").isEmpty)
    #expect(try SmallFolder.valid.places(.emptyTable, in: "52").contains("wrong salary.csv "))
  }
}
