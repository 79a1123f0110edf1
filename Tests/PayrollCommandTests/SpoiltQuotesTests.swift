import Testing

/// Text behind a closing quote is refused wherever it stands: what was meant cannot be known.
@Suite struct SpoiltQuotesTests {
  private let words = [
    "run", "--lang", "en", "--standards", Program.repository + "/SampleData/standards", "--out", "out",
  ]

  private func run(_ scratch: Scratch, _ more: String...) throws -> Program.Outcome {
    try Program.run(words + more, in: scratch.folder)
  }

  @Test("In a row of the roster it is a fault of that column, and nobody else's")
  func roster() throws {
    let scratch = try Scratch()
    try scratch.write(Roster.header + Roster.row("E1") + Roster.row("E2", name: "\"张\"三"), "roster.csv")
    let outcome = try run(scratch, "--roster", "roster.csv", "--no-bom")
    #expect(outcome.status == 1)
    let rejects = try scratch.text("out.rejects.csv").split(separator: "\n")
    #expect(rejects.count == 2 && rejects[1].hasPrefix("roster.csv,3,name,张三,format,"), "\(rejects)")
  }

  @Test("In a column that is ignored the row is refused too: the columns behind it may be others")
  func ignored() throws {
    let scratch = try Scratch()
    try scratch.write("x_note," + Roster.header + "\"a\"b," + Roster.row("E1"), "roster.csv")
    let outcome = try run(scratch, "--roster", "roster.csv")
    #expect(outcome.status == 1 && outcome.errors.contains("behind the closing quote"), "\(outcome.errors)")
  }

  @Test("In a header, a ledger or a table of standards the file cannot be used")
  func files() throws {
    let scratch = try Scratch()
    try scratch.write(Roster.good.replacing("name,", with: "\"na\"me,"), "header.csv")
    try scratch.write(Roster.good, "roster.csv")
    try scratch.write("employee_id,\"peri\"od,name\n", "ledger.csv")
    try scratch.write("employee_id,item,amount\n\"E\"1,back_pay,1\n", "adjustments.csv")
    let header = try run(scratch, "--roster", "header.csv")
    #expect(header.status == 3 && header.errors.contains("header.csv:1 [name]"), "\(header.errors)")
    let ledger = try run(scratch, "--roster", "roster.csv", "--ledger", "ledger.csv")
    #expect(ledger.status == 3 && ledger.errors.contains("ledger.csv:1 [period]"), "\(ledger.errors)")
    let adjustments = try run(scratch, "--roster", "roster.csv", "--adjustments", "adjustments.csv")
    #expect(
      adjustments.status == 1 && adjustments.errors.contains("adjustments.csv:2 [employee_id]"),
      "\(adjustments.errors)")
  }
}
