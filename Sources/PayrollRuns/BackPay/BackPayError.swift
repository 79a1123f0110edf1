import Payroll
import PayrollFiles

/// Why the back pay of past months could not be found out.
public enum BackPayError: Error {
  /// Months that the archive does not hold: exit status 3.
  case missing([PayPeriod])
  /// Months before the first one that the archive holds: exit status 3.
  case beginsLater(PayPeriod)
  /// A run that the archive lacks, told by the ledger of a later one: exit status 1.
  case missingRun(PayPeriod, employeeIds: [String], before: String)
  /// Lines of corrections that cannot be: exit status 1.
  case corrections([FileFault])
  /// A correction of the ledger alone that was written for months before those that are looked at: exit status 1.
  case beganEarlier(EarlierSettlement, PayPeriod)
  /// A line for a later month has corrected the days of leave that differ: exit status 1.
  case settledLater(EarlierSettlement)
  /// Several runs of one month that did not hand their ledger to each other: exit status 3.
  case ambiguous(PayPeriod, folders: [String])
  /// Lines that earlier computations have written, and what they were written for is not given again: exit status 1.
  case notGivenAgain([EarlierSettlement])
  /// A month that does not come out as it was paid: exit status 1.
  case notReproduced(PayPeriod, folder: String, file: String, FileDifference, isByNewStandards: Bool)
  /// A month was paid by rows that an earlier day hides: exit status 1.
  case hidden(PayPeriod, folder: String, decidedOn: CivilDate?, asOf: CivilDate)
  /// People who were paid and would be refused now: exit status 1.
  case refused(PayPeriod, employeeIds: [String], [FileFault])
  /// A month that could not be run again at all.
  case unpayable(PayPeriod, folder: String, any Error)
  /// An amount beyond what money can hold: exit status 1.
  case overflow(PayPeriod, employeeId: String)

  /// The exit status that says so; nil where the reason has its own.
  public var status: Int32? {
    switch self {
    case .missing, .ambiguous, .beginsLater: 3
    case .notGivenAgain, .notReproduced, .hidden, .refused, .overflow, .missingRun, .corrections,
      .beganEarlier, .settledLater:
      1
    case .unpayable: nil
    }
  }

  /// What is wrong and what to do.
  public var message: Bilingual {
    switch self {
    case .missing(let periods):
      let list = periods.map(\.description)
      return Bilingual(
        "归档中缺少 \(list.joined(separator: "、"))：没有 run.json 为该月份的结果文件夹；请核对 --archive、--from、--to",
        "the archive lacks \(list.joined(separator: ", ")): no folder of results whose run.json has that period; "
          + "check --archive, --from and --to")
    case .beginsLater(let first):
      return Bilingual(
        "归档从 \(first) 开始：此前月份应补的由旧系统计算，请把 --from 改为 \(first) 或以后",
        "the archive begins in \(first): what is owed for the months before is computed by the old system; begin with --from "
          + "\(first) or later")
    case .missingRun(let period, let employeeIds, let before):
      let told = employeeIds.prefix(ToldFaults.most).joined(separator: ", ")
      return Bilingual(
        "归档缺少 \(period) 的一个结果文件夹：按 \(before) 用的台账，那个月还发放过 \(employeeIds.count) 人（\(told)），归档里没有他们那个月的"
          + "工资条；请把那个文件夹放回归档",
        "the archive lacks a folder of \(period): by the ledger that \(before) was given, that month also paid "
          + "\(employeeIds.count) people (\(told)), and no payslip of theirs for it is there; put that folder back"
      )
    case .corrections(let faults):
      return Bilingual(
        "没有计算：更正有 \(faults.count) 处需要改正",
        "nothing was computed: \(faults.count) lines of the corrections must be mended")
    case .beganEarlier(let line, let first):
      return Bilingual(
        "这行更正台账的补发是连同 \(first) 的差额一起算的：\(line.told.chinese)；请用 --from \(first) 或更早，照当时的依据再算",
        "this line, which corrects the ledger, was reckoned together with what \(first) was owed: \(line.told.english); use "
          + "--from \(first) or earlier, and give again what was given then")
    case .settledLater(let line):
      return Bilingual(
        "这些假期的天数已有更晚的一行更正过，查到它的所属月份才能算清：\(line.told.chinese)；请用 --to \(line.adjustment.period) 或以后",
        "a line for a later month has corrected these days of leave, so it takes looking as far as that: \(line.told.english); "
          + "use --to \(line.adjustment.period) or later")
    case .ambiguous(let period, let folders):
      return Bilingual(
        "\(period) 有多个结果文件夹，台账不相衔接：\(folders.joined(separator: "、"))；请把不是该月实发的文件夹移走，放到这个文件夹以外",
        "\(period) has several folders that did not hand their ledger to each other: "
          + folders.joined(separator: ", ") + "; move those that were not paid to another place")
    case .notGivenAgain(let lines):
      return Bilingual(
        "归档里有 \(lines.count) 行补发，补的依据这次没有给，照算就会倒扣，已停止；请把以前给过的新标准（--standards）和更正（--corrections）"
          + "再给一次，更正每年一份、只加不删",
        "\(lines.count) lines of back pay in the archive were written for something that is not given now, so they would be "
          + "asked back, stopped; give the standards (--standards) and corrections (--corrections) that were given before "
          + "again: keep one file of corrections a year and add to it")
    case .notReproduced(let period, let folder, let file, let difference, let isByNewStandards):
      return BackPayError.notReproduced(period, folder, file, difference, isByNewStandards)
    case .hidden(let period, let folder, let decidedOn, let asOf):
      let day = decidedOn?.description ?? ""
      return Bilingual(
        "\(period)（\(folder)）发放时已用了 \(day) 决定的标准，--as-of \(asOf) 把它藏了起来，照算会把已发的要回来，已停止；"
          + "请用 --as-of \(day) 或以后，或者不用 --as-of",
        "\(period) (\(folder)) was paid by standards decided on \(day), and --as-of \(asOf) hides them, so what was paid "
          + "would be asked back, stopped; use --as-of \(day) or later, or none")
    case .refused(let period, let employeeIds, _):
      let told = employeeIds.prefix(ToldFaults.most)
      let rest = employeeIds.count - told.count
      let more = rest > 0 ? ("……（另有 \(rest) 人）", " ... (and \(rest) more)") : ("", "")
      return Bilingual(
        "\(period) 已发放的人按新标准不能计算：\(told.joined(separator: "、"))\(more.0)；请补全标准",
        "\(period): people who were paid cannot be computed under the new standards: "
          + told.joined(separator: ", ") + more.1 + "; complete the standards")
    case .unpayable(let period, let folder, _):
      return Bilingual("重算 \(period)（\(folder)）失败：", "\(period) (\(folder)) cannot be run again:")
    case .overflow(let period, let employeeId):
      return Bilingual(
        "\(period) \(employeeId) 的差额超出可计算的范围",
        "\(period), \(employeeId): the difference is beyond what money can hold")
    }
  }

  /// How many lines of the archive are told.
  private static let mostLines = 10

  /// What is told below the message: the first faults of those who are refused, and how many people have others.
  public func details(in language: Language) -> [String] {
    if case .notGivenAgain(let lines) = self {
      let told = lines.prefix(BackPayError.mostLines).map { "  " + $0.told.text(in: language) }
      let rest = lines.count - BackPayError.mostLines
      let more = Bilingual("  ……还有 \(rest) 行", "  ... and \(rest) more").text(in: language)
      return told + (rest > 0 ? [more] : [])
    }
    if case .corrections(let faults) = self {
      return ToldFaults.lines(faults.map { $0.message(in: language) }, language)
    }
    guard case .refused(_, let employeeIds, let faults) = self else { return [] }
    let told = faults.prefix(ToldFaults.most)
    let rest = employeeIds.count - Set(told.map { "\($0.file):\($0.line ?? 0)" }).count
    let more = Bilingual("  ……另有 \(rest) 人", "  ... and \(rest) more people").text(in: language)
    return told.map { "  " + $0.message(in: language) } + (rest > 0 ? [more] : [])
  }

  private static func notReproduced(
    _ period: PayPeriod, _ folder: String, _ file: String, _ difference: FileDifference,
    _ isByNewStandards: Bool
  ) -> Bilingual {
    let archived = Mask.numbers(in: difference.archived)
    let computed = Mask.numbers(in: difference.computed)
    if difference.isOlder {
      return Bilingual(
        "\(period) 由旧版本写成：\(folder)/\(file) 第\(difference.line)行“\(difference.column ?? "")”只有一方有这一列，重算为“\(computed)”；"
          + "请用写成它的版本重算",
        "\(period) was written by an older version: \(folder)/\(file):\(difference.line), the column "
          + "\"\(difference.column ?? "")\" is in one of them alone, computed \"\(computed)\"; use the version that wrote it"
      )
    }
    let column = difference.column.map { ("「\($0)」", " [\($0)]") } ?? ("", "")
    let cause =
      isByNewStandards
      ? Bilingual(
        "新标准（只用发放日及以前决定的）算不出当时的结果，发放日已有的标准被改动过；更正应另加一行并填写决定日期",
        "the new standards as known on the day of payment give another result, so rows of that time were changed; "
          + "a correction is a row of its own with its decided_on")
      : Bilingual("归档或其中的标准被改动过", "the archive, or the standards in it, were changed")
    return Bilingual(
      "\(period) 重算与归档不一致，已停止：\(folder)/\(file) 第\(difference.line)行\(column.0) 归档为“\(archived)”，"
        + "重算为“\(computed)”；\(cause.chinese)",
      "\(period) does not come out as it was paid, stopped: \(folder)/\(file):\(difference.line)\(column.1) archived "
        + "\"\(archived)\", computed \"\(computed)\"; \(cause.english)")
  }
}

extension EarlierSettlement {
  /// The line in a sentence.
  fileprivate var told: Bilingual {
    let entry = adjustment.item.entry
    let scheme = adjustment.scheme?.title
    let amount = Money(fen: adjustment.units).description
    let place = "\(folder)/\(adjustment.file):\(adjustment.line)"
    let origin = adjustment.origin?.title ?? Bilingual("", "")
    return Bilingual(
      "\(place) \(employeeId) \(entry.title.chinese)\(scheme.map { "（\($0.chinese)）" } ?? "") \(amount)，所属月份 "
        + "\(adjustment.period)，来源 \(origin.chinese)",
      "\(place) \(employeeId) \(entry.code)\(scheme.map { " (\($0.english))" } ?? "") \(amount) for \(adjustment.period), "
        + "origin \(origin.english)")
  }
}
