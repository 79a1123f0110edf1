import Payroll
import PayrollFiles
import PayrollRuns

/// What is said, and with which exit status, when a command does not come to its end.
enum Failure {
  static func report(_ error: any Error, _ command: Command, _ language: Language) -> Int32 {
    switch error {
    case let error as UsageError:
      Terminal.warn(error.reason.text(in: language))
      Terminal.warn(
        Bilingual("用法见 payroll \(command.name) --help", "see payroll \(command.name) --help")
          .text(in: language))
      return 2
    case let error as StagingError:
      Terminal.warn(error.message.text(in: language))
      return error.status
    case let error as RunError: return report(error, language)
    case let faults as FileFaults: return tell(faults.faults, language, status: 3)
    case let refusal as BureauRefusal:
      Terminal.warn(refusal.message.text(in: language))
      return 1
    case let refusal as ListRefusal: return tell(refusal.faults, language, status: 1)
    case let faults as CorrectionFaults: return tell(faults.faults, language, status: 1)
    case let faults as ScenarioFaults: return tell(faults.faults, language, status: 1)
    case let refusal as SimulationRefusal:
      Terminal.warn(refusal.message.text(in: language))
      return refusal.isOfStandards ? 3 : 1
    case let refusal as SolveRefusal:
      Terminal.warn(refusal.reason.text(in: language))
      return 1
    case let error as BackPayError:
      Terminal.warn([error.message.text(in: language)] + error.details(in: language))
      if case .unpayable(_, _, let reason) = error { return report(reason, command, language) }
      if case .ambiguous = error, command.name != "backpay" { return 1 }
      return error.status ?? 1
    case let error as CompareError:
      Terminal.warn([error.message.text(in: language)] + error.details(in: language))
      return error.status
    case let error as DeclareError:
      if case .returned(let faults) = error {
        Terminal.warn(error.message.text(in: language))
        return tell(faults, language, status: 1)
      }
      Terminal.warn(error.message.text(in: language))
      return 1
    case let error as YearError:
      Terminal.warn(error.message.text(in: language))
      return 1
    case let error as PlatformError:
      Terminal.warn(error.message.text(in: language))
      return error.isMissing || error.isFolderRead ? 3 : 4
    default:
      Terminal.warn("\(error)")
      return 4
    }
  }

  private static func report(_ error: RunError, _ language: Language) -> Int32 {
    switch error {
    case .unusable(let faults): return tell(faults.faults, language, status: 3)
    case .adjustments(let faults):
      let count = faults.faults.count
      Terminal.warn(
        Bilingual(
          "没有发放：\(faults.title.chinese)有 \(count) 处需要改正",
          "nothing was paid: \(count) faults in the \(faults.title.english) must be corrected"
        ).text(in: language))
      return tell(faults.faults, language, status: 1)
    case .standards(let error):
      Terminal.warn(error.lines(in: language))
      return 3
    case .older(let folder):
      Terminal.warn(
        Bilingual(
          "\(folder)：由旧版本写成，标准和文件的格式已经不同，无法重算；请用写成它的版本核对",
          "\(folder): written by an older version: standards and files had another form, so it cannot be run again; "
            + "use the version that wrote it"
        ).text(in: language))
      return 1
    case .overflow(let title):
      Terminal.warn(
        Bilingual(
          "“\(title.chinese)”的合计超出可计算的范围", "the sum of \(title.english) is beyond what money can hold"
        )
        .text(in: language))
      return 1
    case .unproven(let sums):
      Terminal.warn(
        Bilingual("自检不符，没有发布任何结果：", "the run's own proof failed, nothing was published:")
          .text(in: language))
      Terminal.warn(ToldFaults.lines(sums.map { $0.text(in: language) }, language))
      return 5
    }
  }

  private static func tell(_ faults: [FileFault], _ language: Language, status: Int32) -> Int32 {
    Terminal.warn(ToldFaults.lines(faults.map { $0.message(in: language) }, language, indentation: ""))
    return status
  }
}
