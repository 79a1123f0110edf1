import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The folder of standards as a whole: which file is which table, and how faults are told.
@Suite struct StandardsFolderTests {
  @Test("The small folder has no fault")
  func valid() {
    #expect(SmallFolder.valid.faults.map { $0.message(in: .english) } == [])
  }

  @Test(
    "Every table but injury must have a file",
    arguments: [
      "regions", "minimum_wage", "salary", "posts", "grades", "ratings", "contributions", "accident_plans",
      "leave", "tax", "calendar",
      "parameters",
    ])
  func missingTable(_ table: String) {
    let faults = SmallFolder.valid.without(table + ".csv").faults
    #expect(
      faults.map { $0.message(in: .chinese) } == [
        "\(table).csv：标准文件夹里没有这张表；请加上 \(table).csv，或名称以 \(table)- 开头的CSV文件"
      ])
    #expect(
      faults.map { $0.message(in: .english) } == [
        "\(table).csv: the standards folder lacks this table; add \(table).csv, or a CSV file whose name begins with \(table)-"
      ])
  }

  @Test("A table may be split over files whose names go on after a hyphen; their rows are one table")
  func splitTable() throws {
    let folder = SmallFolder.valid.replacing(
      "grades-2026.csv", by: ["层级,层级工资,生效日期,依据文件", "G1,950,2026/1/1,文件乙", "G2,\u{3000}800 ,20260101,文件乙"])
    let grades = try folder.load().grades
    #expect(grades["G1"]?.map(\.origin.place) == ["grades.csv:2", "grades.csv:3", "grades-2026.csv:2"])
    #expect(grades["G2"]?.first?.terms.gradePay == Money(yuan: 800))
    #expect(grades["G2"]?.first?.origin.region == .everywhere)
  }

  @Test("A file may stand in a folder; the table is known by the last part of its path")
  func path() throws {
    let folder = SmallFolder.valid.replacing(
      "old/grades.csv", by: ["grade,effective_from,source", "G9,2020-01-01,旧"])
    #expect(try folder.load().grades["G9"]?.first?.origin.place == "old/grades.csv:2")
  }

  @Test("A file whose name is no table's is a fault that names the nearest")
  func unknownFile() {
    let faults = SmallFolder.valid.adding("a,b", to: "salaries.csv").adding("a", to: "工资标准备份.csv").faults
    #expect(
      faults.map { $0.message(in: .chinese) } == [
        "salaries.csv：文件名不是某张标准表的名称（如 salary.csv、salary-2026.csv），是不是“salary.csv”？",
        "工资标准备份.csv：文件名不是某张标准表的名称（如 salary.csv、salary-2026.csv）",
      ])
    #expect(
      faults.first?.message(in: .english)
        == "salaries.csv: the name is not that of a table, such as salary.csv or salary-2026.csv; did you mean "
        + "\"salary.csv\"?")
  }

  @Test(
    "A file belongs to a table by its whole name, or by what stands before a hyphen; .csv in any case of letters",
    arguments: [
      ("accident_plans-2026.csv", StandardsTable.accidentPlans), ("tax.csv", .tax), ("tax.CSV", .tax),
      ("tax-.Csv", .tax), ("minimum_wage-53-2026.csv", .minimumWage), ("taxes.csv", nil), ("my-tax.csv", nil),
      ("leave_old.csv", nil), ("salary2025.csv", nil), ("grades .csv", nil), ("grades.csv.bak", nil),
      ("Grades.csv", nil), (".csv", nil), ("grades", nil),
    ] as [(String, StandardsTable?)])
  func fileNames(_ name: String, _ table: StandardsTable?) {
    #expect(StandardsTable(fileName: name) == table)
  }

  @Test("Every fault of every file is told at once, in the order of files and lines")
  func allFaults() {
    let folder = SmallFolder.valid
      .with("parameters.csv", 7, "value", "0.5").with("salary.csv", 3, "peer_weight", "")
      .with("salary.csv", 2, "region", "5").with("posts.csv", 2, "risk", "many").without("leave.csv")
    #expect(
      folder.faults.map { "\($0.file):\($0.line ?? 0)" } == [
        "salary.csv:2", "salary.csv:3", "posts.csv:2", "parameters.csv:7", "leave.csv:0",
      ])
  }

  @Test("Several faults of one row are all told")
  func faultsOfOneRow() {
    let folder = SmallFolder.valid.with("salary.csv", 2, "region", "5").with(
      "salary.csv", 2, "reference_salary", "x"
    )
    .with("salary.csv", 2, "source", "")
    #expect(Set(folder.faults.compactMap(\.column)) == ["region", "reference_salary", "source"])
  }

  @Test("An unknown column, a column given twice and a missing one are faults of the header")
  func header() {
    let unknown = SmallFolder.valid.replacing("grades.csv", by: ["grade,grade_pays,effective_from,source"])
      .faults
    #expect(unknown.map(\.column) == ["grade_pays"])
    #expect(unknown.first?.reason.english.contains("\"grade_pay\"") == true)
    let twice = SmallFolder.valid.replacing("grades.csv", by: ["grade,层级,effective_from,source"]).faults
    #expect(twice.map(\.column) == ["层级"])
    let missing = SmallFolder.valid.replacing("grades.csv", by: ["grade,source,x_note"]).faults
    #expect(missing.map(\.column) == ["生效日期"])
  }

  @Test("A column whose blank has a meaning may be left out")
  func optionalColumns() throws {
    let header = "post,category,effective_from,source"
    let folder = SmallFolder.valid.replacing("posts.csv", by: [header, "P,勤务,2025-01-01,文件"])
    #expect(try folder.load().posts["P"]?.first?.terms.risk == .one)
  }

  @Test("A file that is not UTF-8 is read as GB18030")
  func gb18030() throws {
    let files =
      SmallFolder.valid.without("grades.csv").standardsFiles + [
        StandardsFile(
          name: "grades.csv",
          bytes: FewCharacters.gb18030("层级,effective_from,source") + [0x0A]
            + FewCharacters.gb18030("一级,2025-01-01,文件"))
      ]
    let standards = try StandardsFolder.load(files, converter: FewCharacters())
    #expect(standards.grades["一级"]?.count == 1)
  }
}
