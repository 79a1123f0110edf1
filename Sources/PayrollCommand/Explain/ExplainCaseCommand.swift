import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll explain --case`: how the benefits of a case of Article 36 were worked out.
enum ExplainCaseCommand {
  static func run(_ code: String, _ arguments: Arguments) throws -> Int32 {
    if let operand = arguments.operands.first {
      throw UsageError(
        reason: Bilingual(
          "--case 与人员编号 \(operand) 只能给一个", "give either --case or the employee number \(operand)"))
    }
    if let format = arguments["--format"], format != "text" {
      throw UsageError(
        reason: Bilingual(
          "--case 只写终端文字；表格见 payroll benefits 的 benefits.csv",
          "--case writes text only; the table is benefits.csv of payroll benefits"))
    }
    let plan = try BenefitsPlan(arguments)
    let staging = try Staging(target: nil)
    defer { staging.discard() }
    let run: BenefitsRun
    do { run = try plan.compute(staging) } catch let refused as BenefitCaseFaults {
      Terminal.warn(BenefitsReport.refused(refused.faults, plan.options.language))
      return 1
    }
    let (found, nearest) = run.find(code)
    guard let found else {
      Terminal.warn(unknown(code, nearest).text(in: plan.options.language))
      return 1
    }
    Terminal.say(BenefitCaseText(found, plan.options.language).lines, masks: false)
    return 0
  }

  private static func unknown(_ code: String, _ nearest: String?) -> Bilingual {
    Bilingual(
      "案件文件里没有 \(code)" + (nearest.map { "，是不是 \($0)？" } ?? "；请核对案件编号和文件"),
      "there is no case \(code)"
        + (nearest.map { "; did you mean \($0)?" } ?? "; check the code and the file"))
  }
}
