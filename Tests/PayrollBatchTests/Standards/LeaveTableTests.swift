import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `leave.csv`.
@Suite struct LeaveTableTests {
  @Test("A faulty cell is named with file, line, column, value and what to do", arguments: cases)
  func faultyCell(_ cell: CellCase) {
    cell.check()
  }

  static let cases: [CellCase] = [
    CellCase("leave.csv", 2, "kind", "", .blank),
    CellCase(
      "leave.csv", 2, "kind", "personel",
      Bilingual(
        "不认识这个词，是不是“personal”？只能是：事假（personal）、旷工（absent）、病假（sick）、停职（suspended）、停工留薪（injury）、"
          + "年休假（annual）、婚假（marriage）、产假（maternity）、护理假（paternity）、育儿假（childcare）、丧假（bereavement）",
        "unknown word; did you mean \"personal\"? It must be one of: personal, absent, sick, "
          + "suspended, injury, annual, marriage, maternity, paternity, childcare, bereavement")),
    CellCase(
      "leave.csv", 2, "kind", "霸王假",
      .oneOf(
        "事假（personal）、旷工（absent）、病假（sick）、停职（suspended）、停工留薪（injury）、年休假（annual）、婚假（marriage）、"
          + "产假（maternity）、护理假（paternity）、育儿假（childcare）、丧假（bereavement）",
        "personal, absent, sick, suspended, injury, annual, marriage, maternity, paternity, "
          + "childcare, bereavement")),
    CellCase("leave.csv", 3, "pay_rate", "", .blank),
    CellCase("leave.csv", 3, "pay_rate", "101%", .share),
    CellCase("leave.csv", 3, "performance_rate", "", .blank),
    CellCase("leave.csv", 3, "performance_rate", "-0.5", .share),
    CellCase(
      "leave.csv", 2, "pay_rate", "0.000001",
      Bilingual(
        "事假不计发工资，比例必须为0，请改正",
        "personal days are not paid; the rate must be 0")),
  ]

  @Test("A row says both shares")
  func rows() throws {
    let leave = try SmallFolder.valid.load().leave
    let sick = try #require(leave[.sick]?.first?.terms)
    #expect(sick.payRate == Rate(millionths: 600_000))
    #expect(sick.performanceRate == .zero)
    #expect(leave[.personal]?.first?.terms.payRate == .zero)
  }

  @Test(
    "Kinds may be Chinese",
    arguments: [
      ("旷工", LeaveKind.absent), ("停职", .suspended), ("停工留薪", .injury), ("年休假", .annual), ("婚假", .marriage),
      ("产假", .maternity), ("护理假", .paternity), ("育儿假", .childcare), ("丧假", .bereavement),
      ("childcare", .childcare),
    ])
  func chineseKinds(_ name: String, _ kind: LeaveKind) throws {
    #expect(try SmallFolder.valid.with("leave.csv", 2, "kind", name).load().leave[kind]?.count == 1)
  }

  @Test("Absent days are not paid")
  func absent() {
    let folder = SmallFolder.valid.with("leave.csv", 2, "kind", "旷工").with("leave.csv", 2, "pay_rate", "1%")
    #expect(folder.faults.map(\.reason.chinese) == ["旷工不计发工资，比例必须为0，请改正"])
  }
}
