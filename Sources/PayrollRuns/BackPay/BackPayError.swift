import Payroll
import PayrollFiles

/// Why the back pay of past months could not be found out.
public enum BackPayError: Error {
  /// Months that the archive does not hold: exit status 3.
  case missing([PayPeriod])
  /// Several runs of one month that did not hand their ledger to each other: exit status 3.
  case ambiguous(PayPeriod, folders: [String])
  /// Lines that earlier computations have written, and what they were written for is not given again: exit status 1.
  case notGivenAgain([EarlierSettlement])
  /// A month that does not come out as it was paid: exit status 1.
  case notReproduced(PayPeriod, folder: String, file: String, FileDifference, isByNewStandards: Bool)
  /// People who were paid and would be refused under the new standards: exit status 1.
  case refused(PayPeriod, employeeIds: [String], [FileFault])
  /// A month that could not be run again at all.
  case unpayable(PayPeriod, folder: String, any Error)
  /// An amount beyond what money can hold: exit status 1.
  case overflow(PayPeriod, employeeId: String)

  /// The exit status that says so; nil where the reason has its own.
  public var status: Int32? {
    switch self {
    case .missing, .ambiguous: 3
    case .notGivenAgain, .notReproduced, .refused, .overflow: 1
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
    case .ambiguous(let period, let folders):
      return Bilingual(
        "\(period) 有多个结果文件夹，台账不相衔接：\(folders.joined(separator: "、"))；请把不是该月实发的文件夹移出归档",
        "\(period) has several folders that did not hand their ledger to each other: "
          + folders.joined(separator: ", ") + "; move those that were not paid out of the archive")
    case .notGivenAgain(let lines):
      return Bilingual(
        "归档里有 \(lines.count) 行补发，补的依据这次没有给，照算就会倒扣，已停止；请把以前给过的新标准（--standards）和更正（--corrections）"
          + "再给一次，更正每年一份、只加不删",
        "\(lines.count) lines of back pay in the archive were written for something that is not given now, so they would be "
          + "asked back, stopped; give the standards (--standards) and corrections (--corrections) that were given before "
          + "again: keep one file of corrections a year and add to it")
    case .notReproduced(let period, let folder, let file, let difference, let isByNewStandards):
      return BackPayError.notReproduced(period, folder, file, difference, isByNewStandards)
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

  /// What is told below the message: the first faults of those who are refused, and how many people have others.
  public func details(in language: Language) -> [String] {
    if case .notGivenAgain(let lines) = self {
      return ToldFaults.lines(lines.map { $0.told.text(in: language) }, language)
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
