import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `parameters.csv`.
@Suite struct ParametersTableTests {
  @Test("A faulty cell is named with file, line, column, value and what to do", arguments: cases)
  func faultyCell(_ cell: CellCase) {
    cell.check()
  }

  static let cases: [CellCase] = [
    CellCase("parameters.csv", 2, "value", "", .blank),
    CellCase(
      "parameters.csv", 2, "value", "multiplication",
      Bilingual(
        "不认识这个词，是不是“multiplicative”？只能是：连乘（multiplicative）、相加（additive）",
        "unknown word; did you mean \"multiplicative\"? It must be one of: multiplicative, additive")),
    CellCase(
      "parameters.csv", 3, "value", "工作天数",
      .oneOf(
        "按当月天数（month_days）、按月计薪天数（paid_days）、按缺勤（as_absence）",
        "month_days, paid_days, as_absence")),
    CellCase("parameters.csv", 5, "value", "20.005", .twoDecimals),
    CellCase("parameters.csv", 5, "value", "-20", .amount),
    CellCase("parameters.csv", 6, "value", "20.5", .whole),
    CellCase("parameters.csv", 6, "value", "-1", .range(0, 9999)),
    CellCase("parameters.csv", 7, "value", "79.9999%", .lawFloor("0.8", "劳动合同法第二十条", "劳动合同法 Art. 20")),
    CellCase(
      "parameters.csv", 7, "value", "80",
      Bilingual(
        "不得大于 1，请改正",
        "must not be above 1; correct it")),
    CellCase(
      "parameters.csv", 8, "value", "21.750001",
      .lawLimit("21.75", "人社部发〔2025〕2号", "人社部发〔2025〕2号")),
    CellCase(
      "parameters.csv", 8, "value", "19.999999", Bilingual("不得小于 20，请改正", "must not be below 20; correct it")),
    CellCase("parameters.csv", 9, "value", "0", Bilingual("必须大于 0，请改正", "must be above 0; correct it")),
    CellCase(
      "parameters.csv", 9, "value", "24.5",
      Bilingual(
        "不得大于 24，请改正",
        "must not be above 24; correct it")),
    CellCase("parameters.csv", 10, "value", "1.499999", .lawFloor("1.5", "劳动法第四十四条", "劳动法 Art. 44")),
    CellCase(
      "parameters.csv", 10, "value", "150",
      Bilingual(
        "不得大于 100，请改正",
        "must not be above 100; correct it")),
    CellCase("parameters.csv", 11, "value", "1.999999", .lawFloor("2", "劳动法第四十四条", "劳动法 Art. 44")),
    CellCase("parameters.csv", 12, "value", "299%", .lawFloor("3", "劳动法第四十四条", "劳动法 Art. 44")),
    CellCase("parameters.csv", 13, "value", "36.000001", .lawLimit("36", "劳动法第四十一条", "劳动法 Art. 41")),
    CellCase(
      "parameters.csv", 13, "value", "-1",
      Bilingual(
        "不得小于 0，请改正",
        "must not be below 0; correct it")),
    CellCase(
      "parameters.csv", 14, "value", "6月",
      Bilingual(
        "不是整数；请只写数字，如 24",
        "this is no whole number; write digits only, such as 24")),
    CellCase(
      "parameters.csv", 15, "value", "0.799999",
      .lawFloor("0.8", "劳部发〔1995〕309号第五十九条", "劳部发〔1995〕309号 Art. 59")),
    CellCase(
      "parameters.csv", 15, "value", "80",
      Bilingual(
        "不得大于 1，请改正",
        "must not be above 1; correct it")),
    CellCase(
      "parameters.csv", 16, "value", "1.999999",
      .lawFloor("2", "企业职工带薪年休假实施办法第十条", "企业职工带薪年休假实施办法 Art. 10")),
    CellCase(
      "parameters.csv", 19, "value", "20.0001%",
      .lawLimit("0.2", "工资支付暂行规定第十六条", "工资支付暂行规定 Art. 16")),
    CellCase(
      "parameters.csv", 19, "value", "-0.1",
      Bilingual(
        "不得小于 0，请改正",
        "must not be below 0; correct it")),
    CellCase("parameters.csv", 21, "value", "13", .range(0, 12)),
    CellCase("parameters.csv", 22, "value", "-1", .range(0, 9999)),
  ]

  @Test("A value is read by the kind of its parameter")
  func rows() throws {
    let parameters = try SmallFolder.valid.load().parameters
    #expect(parameters.count == ParameterName.allCases.count)
    #expect(parameters[.factorCombination]?.first?.terms.value == .choice("multiplicative"))
    #expect(parameters[.seniorityPayPerYear]?.first?.terms.value == .money(Money(yuan: 20)))
    #expect(parameters[.probationRate]?.first?.terms.value == .rate(Rate(millionths: 800_000)))
    #expect(parameters[.monthlyPaidDays]?.first?.terms.value == .rate(Rate(millionths: 21_750_000)))
    #expect(parameters[.healthCheckMonth]?.first?.terms.value == .count(10))
  }

  @Test(
    "What only some benefits need may be missing",
    arguments: [ParameterName.nationalDisposableIncome, .localAverageWage, .severanceAverageWage])
  func notNeeded(_ parameter: ParameterName) throws {
    let lines = SmallFolder.valid.lines(of: "parameters.csv")
    let line = try #require(lines.firstIndex { $0.hasPrefix(",\(parameter.rawValue),") }) + 1
    #expect(SmallFolder.valid.without(line, of: "parameters.csv").faults.isEmpty)
  }

  @Test("Every other parameter must be there", arguments: ParameterName.allCases.filter(\.isNeededByAll))
  func missing(_ parameter: ParameterName) throws {
    let lines = SmallFolder.valid.lines(of: "parameters.csv")
    let line = try #require(lines.firstIndex { $0.hasPrefix(",\(parameter.rawValue),") }) + 1
    let fault = try #require(SmallFolder.valid.without(line, of: "parameters.csv").faults.first)
    #expect(
      fault.message(in: .chinese)
        == "parameters.csv「name」：值为“\(parameter.rawValue)”：缺少这个参数（\(parameter.title.chinese)），请补上一行；程序中没有内置数值"
    )
    #expect(
      fault.message(in: .english)
        == "parameters.csv [name]: value \"\(parameter.rawValue)\": this parameter is missing; add a row, the program "
        + "has no value of its own")
  }

  @Test("An unknown parameter names the nearest; the one it was meant to be is then missing")
  func unknown() {
    let faults = SmallFolder.valid.with("parameters.csv", 7, "name", "probation_rates").faults
    #expect(
      faults.map { $0.message(in: .english) } == [
        "parameters.csv:7 [name]: value \"probation_rates\": unknown word; did you mean \"probation_rate\"? Correct it",
        "parameters.csv [name]: value \"probation_rate\": this parameter is missing; add a row, the program has no value "
          + "of its own",
      ])
  }

  @Test("The law's own limits are legal values, and so is 0 where nothing forbids it")
  func edges() {
    for (line, value) in [
      (7, "1"), (8, "20"), (9, "24"), (3, "as_absence"), (24, "with_performance"), (10, "150%"), (13, "0"),
      (15, "100%"), (19, "0"), (21, "0"), (21, "12"), (14, "0"),
      (6, "0"),
    ] {
      #expect(SmallFolder.valid.with("parameters.csv", line, "value", value).faults.isEmpty)
    }
  }
}
