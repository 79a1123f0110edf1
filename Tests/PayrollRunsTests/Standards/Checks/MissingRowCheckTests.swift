import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Rows without which nobody, or somebody, cannot be paid.
@Suite struct MissingRowCheckTests {
  @Test("A kind of leave without a row is a doubt, told once")
  func leave() throws {
    let found = try SmallFolder.valid.findings(.missingRow)
    #expect(
      found.map(\.fault.value) == [
        "absent", "suspended", "injury", "annual", "marriage", "maternity", "paternity", "childcare",
        "bereavement",
      ])
    #expect(found.allSatisfy { $0.level == .suspicious && $0.fault.file == "leave.csv" })
  }

  @Test("A parameter is wrong from the day after its last on")
  func parameter() throws {
    let folder = SmallFolder.valid.with("parameters.csv", 19, "effective_to", "2026-09-30")
    let found = try folder.findings(.missingRow).filter { $0.level == .wrong }
    #expect(found.map(\.fault.value) == ["recovery_limit"])
    #expect(try folder.findings(.missingRow, on: "2026-09-30").allSatisfy { $0.level == .suspicious })
  }

  @Test("A region of salaries where no county has a class of the minimum wage is wrong from that day on")
  func regionWithoutClass() throws {
    // 5301 has a class, and so has 530111 within it: one of them is enough.
    let one = SmallFolder.valid.with("regions.csv", 3, "effective_to", "2026-09-30")
    #expect(try one.findings(.missingRow).allSatisfy { $0.level == .suspicious })
    let none = one.with("regions.csv", 4, "effective_to", "2026-09-30")
    let found = try none.findings(.missingRow).filter { $0.level == .wrong }
    #expect(found.map(\.fault.file) == ["regions.csv"] && found.map(\.fault.value) == ["5301"])
    #expect(try none.findings(.missingRow, on: "2026-09-30").allSatisfy { $0.level == .suspicious })
  }

  @Test("The annual tax table is needed, the monthly one only by a bonus")
  func tax() throws {
    var folder = SmallFolder.valid
    for line in 2...4 { folder = folder.with("tax.csv", line, "effective_to", "2026-12-31") }
    let found = try folder.findings(.missingRow, on: "2028-01-01").filter { $0.fault.file == "tax.csv" }
    #expect(found.map(\.fault.value) == ["annual", "monthly"])
    #expect(found.map(\.level) == [.wrong, .suspicious])
    let earlier = try folder.findings(.missingRow, on: "2026-12-31")
    #expect(!earlier.contains { $0.fault.file == "tax.csv" })
  }

  @Test("A post in force whose accident plan is not is wrong, told once for all regions")
  func plan() throws {
    let folder = SmallFolder.valid.with("accident_plans.csv", 2, "effective_to", "2026-09-30")
    #expect(try folder.places(.missingRow).prefix(1) == ["wrong posts.csv:2 accident_plan"])
    #expect(try folder.places(.missingRow).filter { $0.hasPrefix("wrong") }.count == 1)
    #expect(try folder.places(.missingRow, on: "2026-09-30").allSatisfy { !$0.contains("posts") })
  }
}
