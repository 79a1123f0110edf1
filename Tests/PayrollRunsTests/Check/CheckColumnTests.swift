import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The columns of a file of cases.
@Suite struct CheckColumnTests {
  @Test("No two columns share a name or a Chinese title")
  func unique() {
    #expect(Set(CheckColumn.columns.map(\.code)).count == CheckColumn.columns.count)
    #expect(Set(CheckColumn.columns.map(\.title.chinese)).count == CheckColumn.columns.count)
  }

  @Test(
    "The names are those of the files with their prefix",
    arguments: [
      ("sick_leave_days", "病假天数"), ("ledger_ytd_income", "台账_累计收入"), ("adjustment_back_pay", "调整_补发工资"),
      ("expect_net_pay", "期望_实发工资"), ("expect_ledger_comp_leave_lots", "期望_台账_补休结余明细"),
      ("expect_finding", "期望_核对提示"), ("expect_code", "期望_退回代码"), ("expect_death_grant", "期望_一次性工亡补助金"),
      ("expect_survivors_pension:elder_alone", "期望_供养亲属抚恤金:孤寡老人"), ("period", "发放月份"), ("case", "案例"),
      ("own_wage", "本人工资"), ("maternity_leave_days", "产假天数"), ("leave_days", "生育产假天数"),
    ])
  func names(_ code: String, _ chinese: String) {
    #expect(CheckColumn.columns.first { $0.code == code }?.title.chinese == chinese)
  }

  @Test("A case reads the same in both languages and in GB18030")
  func languages() throws {
    let english = FewCases.file(
      "overtime_workday_hours,expect_overtime_workday_pay", [FewCases.row("张三", "2,375")])
    let chinese = "案例,发放月份,地区代码,岗位,层级,入职日期,不参保险种,工作日加班小时,期望_工作日加班工资\n" + FewCases.row("张三", "2,375.00") + "\n"
    let mixed = FewCharacters.gb18030(
      "case,period,region,post,层级,hire_date,schemes_excluded,overtime_workday_hours,expect_overtime_workday_pay\n"
        + FewCases.row("张三", "2,375") + "\n")
    for bytes in [english.bytes, Array(chinese.utf8), mixed] {
      let run = try FewCases.run(StandardsFile(name: "cases.csv", bytes: bytes))
      #expect(run.passed == 1 && run.failed == 0)
      #expect(run.cases.first?.row.name == "张三")
    }
  }
}
