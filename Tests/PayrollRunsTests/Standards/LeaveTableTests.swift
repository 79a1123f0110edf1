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
    CellCase("leave.csv", 3, "service_years", "61", .range(0, 60)),
    CellCase("leave.csv", 3, "service_years", "-1", .range(0, 60)),
    CellCase("leave.csv", 3, "service_years", "1.5", .whole),
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
    let folder = SmallFolder.valid.with("leave.csv", 3, "kind", name)
      .with("leave.csv", 3, "pay_rate", kind == .absent ? "0" : "1")
    #expect(try folder.load().leave[kind]?.count == 1)
  }

  @Test("A day of personal leave may keep a share of the wage")
  func personal() throws {
    let folder = SmallFolder.valid.with("leave.csv", 2, "pay_rate", "20%")
    #expect(try folder.load().leave[.personal]?.first?.terms.payRate == Rate(millionths: 200_000))
  }

  @Test("The same kind may have rows for several numbers of years; a blank one is 0")
  func serviceYears() throws {
    let folder = SmallFolder.valid.adding(",sick,10,80%,0,2025-01-01,,文件乙,", to: "leave.csv")
    #expect(try folder.load().leave[.sick]?.map(\.terms.serviceYears) == [0, 10])
  }

  @Test(
    "What the law pays whole cannot keep less",
    arguments: [
      ("injury", "停工留薪工资照发，比例不得低于1（工伤保险条例第三十三条），请改正"),
      ("annual", "年休假工资照发，比例不得低于1（职工带薪年休假条例第二条），请改正"),
      ("marriage", "婚假工资照发，比例不得低于1（工资支付暂行规定第十一条），请改正"),
      ("maternity", "产假工资照发，比例不得低于1（女职工劳动保护特别规定第五条），请改正"),
      ("bereavement", "丧假工资照发，比例不得低于1（工资支付暂行规定第十一条），请改正"),
    ])
  func whole(_ kind: String, _ reason: String) {
    let folder = SmallFolder.valid.with("leave.csv", 3, "kind", kind)
    #expect(folder.with("leave.csv", 3, "pay_rate", "99.9999%").faults.map(\.reason.chinese) == [reason])
    #expect(folder.with("leave.csv", 3, "pay_rate", "1").faults.isEmpty)
  }

  @Test("Absent days are not paid")
  func absent() {
    let folder = SmallFolder.valid.with("leave.csv", 2, "kind", "旷工").with("leave.csv", 2, "pay_rate", "1%")
    #expect(folder.faults.map(\.reason.chinese) == ["旷工不计发工资，比例必须为0，请改正"])
  }
}
