import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll next`: the roster of the month after one that is paid.
enum NextCommand {
  static let options = [
    Option("--out", "FILE", Bilingual("新名册的文件名（必填）", "the file of the new roster (required)")),
    Option(
      "--from-roster", "FILE",
      Bilingual(
        "单位自己的人员名单：名单上的人就是新名册的人，名单有的列以名单为准，其余沿用上月（默认无）",
        "the office's own list of people: they are the people of the new roster, a column that it has wins, every other "
          + "stands from last month (default none)")),
    Option(
      "--left", "FILE",
      Bilingual(
        "payroll backpay 写的 left.csv：已离职、还要补发的人也列入，带离职日期，其余各栏取自最后一次发放的名册（默认无）",
        "left.csv of payroll backpay: people who have left and are owed something are on the roster too, with their end "
          + "date and otherwise their last row (default none)")),
    Option(
      "--archive", "DIR", isRepeatable: true,
      Bilingual(
        "--left 的人最后发放的月份在哪个文件夹里；可多次给出（默认：所给结果文件夹的上一级）",
        "the folder that holds the last months of those of --left; may be repeated (default the folder around the one "
          + "named)")),
    Option("--replace", Bilingual("替换已有的名册和说明", "replace a roster and notes that are there already")),
    Option("--threads", "N", Bilingual("线程数（默认处理器数）", "threads (default the processors)")),
    Option("--lang", "zh|en", Bilingual("表头和说明的语言（默认 zh）", "language of headers and messages (default zh)")),
    Option("--no-bom", Bilingual("结果文件不带字节顺序标记", "write no byte order mark")),
  ]

  static let notes = Bilingual(
    """
    月份的结果先核对（同 payroll verify）；一个月分几次发放的，几个文件夹都写上。本月才有的列（加班、请假、
    执勤、奖金等）留空，其余沿用；已离职的人不列入。说明在 <新名册>.notes.csv：未列入的人、试用期满的人、
    沿用的数里要核对的。
    """,
    """
    The month is proven first, as payroll verify does; where it was paid in several runs, name all their folders. What
    is of one month (overtime, leave, duty, bonuses and the like) is blank, everything else stands, and whoever has left
    is not on it. <roster>.notes.csv says who is left out, whose probation has ended, and which values to look at.
    """)

  static func run(_ words: [String]) throws -> Int32 {
    let plan = try NextPlan(try Arguments(words, of: options))
    let refusal =
      plan.replacement.refusalOfPlace ?? plan.replacement.refusalOfFile(.roster)
      ?? plan.replacementOfNotes.refusalOfFile(.notes)
    if let refusal {
      Terminal.warn(refusal.text(in: plan.language))
      return 1
    }
    let staging = try Staging(target: plan.asked.target)
    defer { staging.discard() }
    guard let months = try plan.asked.months(staging) else { return 1 }
    guard let month = months.first, months.count == 1 else {
      throw UsageError(
        reason: Bilingual(
          "这些文件夹是 \(months.count) 个月的（\(list(months))）；请只给一个月的",
          "these are the folders of \(months.count) months (\(list(months))); name those of one"))
    }
    let roster = NextRoster(after: month, plan.language)
    let list = try plan.list.map {
      try StaffList(
        try staging.takeWhole($0, as: Folder.name(of: $0), into: "list"), converter: SystemConverter())
    }
    let left = try plan.left.map {
      try LeftPeople(
        try staging.takeWhole($0, as: Folder.name(of: $0), into: "left"), converter: SystemConverter())
    }
    let archive =
      left == nil
      ? [] : try ArchiveFolders.months(plan.archives, from: PayPeriod(unchecked: 1, 1), staging)
    do { try roster.make(from: list, with: left, archive: archive) } catch let faults as FileFaults
      where list != nil || left != nil
    {
      throw ListRefusal(faults: faults.faults)
    }
    let file = roster.roster(withByteOrderMark: plan.asked.writesByteOrderMark)
    let notes = roster.notes.bytes(plan.language, withByteOrderMark: plan.asked.writesByteOrderMark)
    try ByteSlice.with(notes) { notes in
      try staging.publish(
        file.bytes, plan.replacement, with: (notes, plan.replacementOfNotes))
    }
    Terminal.say(lines(roster, plan).map { $0.text(in: plan.language) }, isResult: false)
    return 0
  }

  private static func list(_ months: [ArchivedMonth]) -> String {
    months.map(\.period.description).joined(separator: ", ")
  }

  /// The account for the terminal.
  private static func lines(_ roster: NextRoster, _ plan: NextPlan) -> [Bilingual] {
    let counts = NextNotes.What.allCases.compactMap { what -> Bilingual? in
      let count = roster.notes.count(what)
      return count == 0
        ? nil : Bilingual("  \(what.title.chinese)：\(count)", "  \(what.title.english): \(count)")
    }
    return [
      Bilingual(
        "\(roster.next) 的名册：\(roster.people) 人，在 \(plan.asked.target)；请填本月的加班、请假、执勤等",
        "Roster of \(roster.next): \(roster.people) people, in \(plan.asked.target); fill in the month's overtime, leave, duty "
          + "and so on")
    ] + counts + [Bilingual("说明在 \(plan.notes)", "Notes: \(plan.notes)")]
  }
}

/// What is wrong with the office's list of people.
struct ListRefusal: Error {
  let faults: [FileFault]
}
