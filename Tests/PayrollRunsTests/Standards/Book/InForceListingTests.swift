import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What is in force on a day.
@Suite struct InForceListingTests {
  private func lines(
    _ table: StandardsTable, _ day: String = "2026-10-01", _ region: String? = nil, knownOn: String? = nil,
    _ folder: SmallFolder = .valid
  ) throws -> [String] {
    let listing = try folder.book().listing(
      on: try #require(ReadText.day(day)), in: region.flatMap { Region($0) },
      knownOn: knownOn.flatMap { ReadText.day($0) })
    let found = try #require(listing.tables.first { $0.table == table })
    return found.lines.map { line in
      "\(line.region.code) \(line.title.english): "
        + line.figures.map { "\($0.column.code) \($0.value.english)" }.joined(separator: ", ")
    }
  }

  @Test("Without a region each region shows its own rows; with one, the rows it goes by")
  func regions() throws {
    #expect(try lines(.grades) == ["53 G1 一级: grade_pay 900.00", "5301 G1 一级: "])
    #expect(try lines(.grades, "2026-10-01", "530111") == ["5301 G1 一级: "])
    #expect(try lines(.grades, "2026-10-01", "5303") == ["53 G1 一级: grade_pay 900.00"])
    #expect(try lines(.grades, "2026-10-01", "52") == [])
  }

  @Test("A region is shown the minimum wage of its own class alone")
  func minimumWage() throws {
    let folder = SmallFolder.valid.adding("53,二类,1920,2025-01-01,,文件乙,", to: "minimum_wage.csv")
    #expect(try lines(.minimumWage, "2026-10-01", nil, folder).count == 2)
    #expect(try lines(.minimumWage, "2026-10-01", "5301", folder) == ["53 一类: minimum_wage 2070.00"])
    let lower = folder.with("regions.csv", 3, "wage_class", "二类")
    #expect(try lines(.minimumWage, "2026-10-01", "5301", lower) == ["53 二类: minimum_wage 1920.00"])
    #expect(try lines(.regions, "2026-10-01", "5301", lower) == ["5301 昆明: wage_class 二类"])
    #expect(try lines(.regions, "2026-10-01", "5302", lower) == [])
  }

  @Test("Leave rows of the years of service stand beside each other, of the closest region alone")
  func leave() throws {
    let folder = SmallFolder.valid.adding(",sick,10,80%,0,2025-01-01,,文件乙,", to: "leave.csv")
    let sick = try lines(.leave, "2026-10-01", "5301", folder).filter { $0.contains("sick") }
    #expect(
      sick == [
        " sick: pay_rate 60%, performance_rate 0%",
        " sick (from 10 years on): pay_rate 80%, performance_rate 0%",
      ])
    let closer = folder.adding("5301,sick,,70%,0,2025-01-01,,文件乙,", to: "leave.csv")
    #expect(
      try lines(.leave, "2026-10-01", "5301", closer).filter { $0.contains("sick") }
        == ["5301 sick: pay_rate 70%, performance_rate 0%"])
  }

  @Test("A row is in force from its first day to its last")
  func days() throws {
    #expect(try lines(.salary, "2024-12-31").isEmpty)
    #expect(try lines(.salary, "2025-01-01").count == 2)
    #expect(try lines(.salary, "2026-12-31", "5301").first?.hasPrefix("5301") == true)
    #expect(try lines(.salary, "2027-01-01", "5301").first?.hasPrefix("53 ") == true)
  }

  @Test("--as-of hides what was decided later")
  func asOf() throws {
    let folder = SmallFolder.valid.adding("53,G1,一级,950,2026-01-01,,文件乙,2026-03-01", to: "grades.csv")
    #expect(try lines(.grades, "2026-10-01", "53", folder) == ["53 G1 一级: grade_pay 950.00"])
    #expect(
      try lines(.grades, "2026-10-01", "53", knownOn: "2026-02-28", folder) == ["53 G1 一级: grade_pay 900.00"])
  }

  @Test("Of the rows of a rating the ones for a post stand beside the one for everybody")
  func ratings() throws {
    #expect(
      try lines(.ratings, "2026-10-01", "53") == [
        "53 A 优秀: coefficient 0.3, amount 200.00, in_probation no", "53 A 优秀 PATROL: coefficient 0.25",
      ])
  }

  @Test("A tax table is shown whole, and the one that replaced it too")
  func tax() throws {
    let folder = SmallFolder.valid.adding("annual,0,5%,0,2026-07-01,,文件乙,", to: "tax.csv")
    #expect(
      try lines(.tax, "2026-06-30", nil, folder).filter { $0.contains("annual") } == [
        " annual over 0.00: rate 3%, quick_deduction 0.00",
        " annual over 36000.00: rate 10%, quick_deduction 2520.00",
        " annual over 144000.00: rate 20%, quick_deduction 16920.00",
      ])
    #expect(
      try lines(.tax, "2026-07-01", nil, folder).filter { $0.contains("annual") } == [
        " annual over 0.00: rate 5%, quick_deduction 0.00"
      ])
  }

  @Test("The calendar shows the year of the day as the region has it")
  func calendar() throws {
    #expect(
      try lines(.calendar, "2026-01-01", "5323") == [
        " 2026-10-01 国庆节: kind holiday", "5323 2026-10-02 : kind workday",
      ])
    #expect(try lines(.calendar, "2026-01-01", "5301").last == " 2026-10-02 国庆节: kind rest")
    #expect(try lines(.calendar, "2027-01-01").isEmpty)
  }
}
