import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Rows that tie: nothing says which of them counts.
@Suite struct StandardsTieTests {
  @Test(
    "Two rows that decide the same from the same day on, decided on the same day, tie",
    arguments: [
      ("salary.csv", "53,,,,3100,2025-01-01,,文件乙,", 4, 2),
      ("salary.csv", "5301,,,,3100,2025-01-01,2025-03-31,文件乙,2024-12-01", 4, 3),
      ("posts.csv", "53,PATROL,,patrol,,,,,,,2025-01-01,,文件乙,", 4, 2),
      ("grades.csv", "53,G1,,1,2025-01-01,2025-01-01,文件乙,", 4, 2),
      ("ratings.csv", "53,A,,,,0.2,,,2025-01-01,,文件乙,", 4, 2),
      ("ratings.csv", "53,A,,PATROL,,0.2,,,2025-01-01,,文件乙,", 4, 3),
      ("contributions.csv", "53,,养老,,,1%,,,,,,,,,2025-01-01,,文件乙,", 5, 2),
      ("contributions.csv", "53,一所,housing_fund,,,1%,,,,,,,,,2025-01-01,,文件乙,", 5, 4),
      ("accident_plans.csv", "53,A,1,,,2025-01-01,,文件乙,", 3, 2),
      ("leave.csv", ",事假,0,0,0,2025-01-01,,文件乙,", 4, 2),
      ("parameters.csv", ",recovery_limit,10%,,2025-01-01,,文件乙,", 27, 19),
      ("regions.csv", "5301,昆明,二类,2025-01-01,,文件乙,", 5, 3),
      ("minimum_wage.csv", "53,一类,1,2025-01-01,,文件乙,", 3, 2),
    ])
  func ties(_ file: String, _ row: String, _ line: Int, _ earlier: Int) {
    let faults = SmallFolder.valid.adding(row, to: file).faults
    #expect(faults.map(\.line) == [line])
    #expect(faults.map(\.column) == ["effective_from"])
    #expect(
      faults.map(\.reason.chinese) == [
        "与 \(file) 第\(earlier)行规定的是同一项标准，地区、生效日期和决定日期也相同，分不出以哪一行为准；"
          + "请删去一行，或给更正的一行填上较晚的决定日期（decided_on）"
      ])
    #expect(
      faults.map(\.reason.english) == [
        "this row decides the same as \(file):\(earlier), for the same region, effective_from and decided_on, so "
          + "neither wins; remove one, or give the correcting row a later decided_on"
      ])
  }

  @Test(
    "Another region, day, day of decision, post, grade, unit or number of years is no tie",
    arguments: [
      ("salary.csv", "5303,,,,3100,2025-01-01,,文件乙,"),
      ("salary.csv", "53,,,,3100,2025-01-02,,文件乙,"),
      ("salary.csv", "53,,,,3100,2025-01-01,,文件乙,2025-06-01"),
      ("ratings.csv", "53,A,,CLERK,,0.2,,,2025-01-01,,文件乙,"),
      ("ratings.csv", "53,A,,,G1,0.2,,,2025-01-01,,文件乙,"),
      ("ratings.csv", "53,A,,PATROL,G1,0.2,,,2025-01-01,,文件乙,"),
      ("contributions.csv", "53,二所,养老,,,1%,,,,,,,,,2025-01-01,,文件乙,"),
      ("contributions.csv", "53,,公积金,,,1%,,,,,,,,,2025-01-01,,文件乙,"),
      ("accident_plans.csv", "53,B,1,,,2025-01-01,,文件乙,"),
      ("leave.csv", ",事假,10,0,0,2025-01-01,,文件乙,"),
      ("minimum_wage.csv", "53,二类,1,2025-01-01,,文件乙,"),
    ])
  func noTie(_ file: String, _ row: String) {
    #expect(SmallFolder.valid.adding(row, to: file).faults.isEmpty)
  }

  @Test("Ties are found across the files of a table")
  func acrossFiles() {
    let folder = SmallFolder.valid.replacing(
      "grades-2.csv", by: ["地区代码,层级,生效日期,依据文件", "53,G1,2025-01-01,文件乙"])
    #expect(
      folder.faults.map { $0.message(in: .english) } == [
        "grades-2.csv:2 [生效日期]: value \"2025-01-01\": this row decides the same as grades.csv:2, for the same region, "
          + "effective_from and decided_on, so neither wins; remove one, or give the correcting row a later decided_on"
      ])
  }
}
