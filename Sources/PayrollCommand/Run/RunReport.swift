import Payroll
import PayrollFiles
import PayrollRuns

/// The short account of a run that a clerk reads on the terminal.
struct RunReport {
  private let account: RunAccount
  private let plan: RunPlan

  /// What was noticed beside last month's roster.
  private let besideLast: [Bilingual]
  /// What changed since the month that this one is set beside.
  private let found: CompareResult?

  init(
    _ account: RunAccount, _ plan: RunPlan, besideLast: [Bilingual] = [], _ found: CompareResult? = nil
  ) {
    self.account = account
    self.plan = plan
    self.besideLast = besideLast
    self.found = found
  }

  private var language: Language { plan.language }

  /// What was paid, and what to look at.
  var lines: [InkedLine] {
    var after = uninsured + unitsAlike + noticed + compared + openFigures
    if account.rejected > 0 { after += refusals }
    if let target = plan.target {
      after.append(Bilingual("结果在 \(target)/", "Results: \(target)/").text(in: language) + page)
    }
    let before = [headline] + assumed + [basis] + nobody + figures
    return before.map { InkedLine($0) } + findings + after.map { InkedLine($0) }
  }

  /// The page to begin with, if there is one.
  private var page: String {
    guard plan.options.writesReport else { return "" }
    let name = ResultFile.report.name
    return Bilingual("，先看 \(name)", "; begin with \(name)").text(in: language)
  }

  private var headline: String {
    let period = plan.options.period
    return Bilingual(
      "\(period) 已发放 \(account.paid) 人（名册 \(account.rows) 行）",
      "\(period): \(account.paid) people paid (\(account.rows) rows of the roster)"
    ).text(in: language)
  }

  /// A month that nobody named, for a roster that is not the sample's.
  private var assumed: [String] {
    guard plan.takesPeriodOfSample else { return [] }
    return [
      Bilingual(
        "  注意：没有写 --period，月份是示例的 \(plan.options.period)；自己的名册请写明月份",
        "  note: no --period was given, so the month is the sample's \(plan.options.period); name the month of your own "
          + "roster"
      ).text(in: language)
    ]
  }

  /// What was read, so that something forgotten is seen.
  private var basis: String {
    let none = Bilingual("无", "none").text(in: language)
    let rosters = plan.rosters.joined(separator: Bilingual("、", ", ").text(in: language))
    let ledger = plan.ledger ?? none
    let adjustments = plan.adjustments.isEmpty ? none : plan.adjustments.joined(separator: ", ")
    let carried = account.carried
    let others =
      carried == 0
      ? Bilingual("", "")
      : Bilingual(
        "，其中 \(carried) 人不在名册，结余照转", ", which carries on \(carried) people who are not on the roster")
    var text = Bilingual(
      "  名册：\(rosters)；标准：\(plan.standards)；台账：\(ledger)\(others.chinese)；调整：\(adjustments)",
      "  roster: \(rosters); standards: \(plan.standards); ledger: \(ledger)\(others.english); "
        + "adjustments: \(adjustments)"
    ).text(in: language)
    if let day = plan.options.knownOn {
      text += Bilingual("；只用 \(day) 及以前决定的标准", "; standards as decided by \(day)").text(in: language)
    }
    return text
  }

  /// A roster without anybody is legal, and mostly a mistake.
  private var nobody: [String] {
    if account.rows > 0 { return [] }
    return [
      Bilingual(
        "  名册上一个人也没有，请核对给的是不是这个月填好的名册",
        "  nobody is on the roster; check that it is the one you have filled in"
      ).text(in: language)
    ]
  }

  private var figures: [String] {
    let rows = [
      (Bilingual("应发合计", "Gross pay"), account.grossPay),
      (Bilingual("实发合计", "Net pay"), account.netPay),
      (Bilingual("单位总成本", "Employer cost"), account.employerCost),
    ]
    let width = rows.map { $0.1.description.count }.max() ?? 0
    let titleWidth = rows.map { DisplayWidth.of($0.0.text(in: language)) }.max() ?? 0
    return rows.map { title, amount in
      let text = title.text(in: language)
      let pad = String(repeating: " ", count: titleWidth - DisplayWidth.of(text))
      let figure = amount.description
      let space = String(repeating: " ", count: width - figure.count)
      return "  \(text)\(pad)  \(space)\(figure) " + Bilingual("元", "yuan").text(in: language)
    }
  }

  private var findings: [InkedLine] {
    if account.findings.isEmpty {
      return [InkedLine(Bilingual("没有需要核对的事项", "Nothing to look at").text(in: language))]
    }
    var lines = [
      InkedLine(
        Bilingual("请核对（详见 findings.csv）：", "Please look at (see findings.csv):").text(in: language))
    ]
    for finding in account.findings {
      lines.append(
        InkedLine(
          "  [\(finding.level.title.text(in: language))]", in: Ink.of(finding.level),
          " \(finding.code.summary.text(in: language)): "
            + Bilingual("\(finding.count) 人", "\(finding.count)").text(in: language)))
    }
    return lines
  }

  /// Figures that are still to be entered, and that nobody of this month goes by.
  private var openFigures: [String] {
    if account.openFigures == 0 { return [] }
    return [
      Bilingual(
        "  标准里还有 \(account.openFigures) 处待填，本月没有用到；用 payroll standards --check 查看",
        "  the standards have \(account.openFigures) figures that are not entered yet, which this month does not need; "
          + "payroll standards --check lists them"
      ).text(in: language)
    ]
  }

  /// Regions in which the standards lack a scheme: nothing else would show it.
  private var uninsured: [String] {
    account.uninsured.map { missing in
      let chinese = missing.schemes.schemes.map(\.title.chinese).joined(separator: "、")
      let english = missing.schemes.schemes.map(\.title.english).joined(separator: ", ")
      return Bilingual(
        "  [警告] 地区 \(missing.region) 没有生效的缴费标准：\(chinese)；这些险种没有计算，请核对 contributions.csv",
        "  [warning] region \(missing.region) has no contributions in force for \(english); they were not "
          + "computed, check contributions.csv"
      ).text(in: language)
    }
  }

  /// What is noticed of the people together.
  private var noticed: [String] {
    (account.noticed + besideLast).map {
      Bilingual("  [请看] \($0.chinese)", "  [look] \($0.english)").text(in: language)
    }
  }

  /// What changed since the month that this one is set beside.
  private var compared: [String] {
    guard let found else { return [] }
    let counts = found.headcounts
    let difference = BackPaySums.text(found.netPay.after - found.netPay.before)
    return [
      Bilingual(
        "  与 \(found.before) 比：\(counts.before) → \(counts.after) 人（新增 \(counts.joined)，减少 \(counts.left)），"
          + "实发增减 \(difference) 元；原因见 compare.html 和 changes.csv",
        "  beside \(found.before): \(counts.before) -> \(counts.after) people (\(counts.joined) joined, \(counts.left) "
          + "left), net pay \(difference) yuan; why: compare.html and changes.csv"
      ).text(in: language)
    ]
  }

  /// Units that look alike: a row of the contributions may be missed by a space.
  private var unitsAlike: [String] {
    let (most, mostSpellings) = (10, 4)
    var lines = account.unitsAlike.prefix(most).map { alike in
      func list(_ quotes: (String, String), _ places: (String, String), _ separator: String) -> String {
        let more = alike.spellings.count > mostSpellings ? ["… (\(alike.spellings.count))"] : []
        return
          (alike.spellings.prefix(mostSpellings).map {
            quotes.0 + $0.unit + quotes.1 + places.0 + $0.place + places.1
          } + more).joined(separator: separator)
      }
      return Bilingual(
        "  [警告] 单位 \(list(("“", "”"), ("（", "）"), "、")) 只差看不见的字符、全角半角或编码，却算作不同的单位；"
          + "请核对名册，以及 contributions.csv 中按单位写的费率",
        "  [warning] the units \(list(("\"", "\""), (" (", ")"), ", ")) differ only by characters that cannot be seen, by "
          + "width or by encoding, and count as different; check the roster, and the rows of contributions.csv that name "
          + "a unit"
      ).text(in: language)
    }
    let untold = account.unitsAlike.count - most
    if untold > 0 {
      lines.append(Bilingual("  ……另有 \(untold) 组", "  ... and \(untold) more").text(in: language))
    }
    return lines
  }

  private var refusals: [String] {
    let title = Bilingual(
      "退回 \(account.rejected) 行（详见 rejects.csv）：", "\(account.rejected) rows refused (see rejects.csv):")
    return [title.text(in: language)] + account.faults.map { "  " + $0.message(in: language) } + unseen
  }

  /// Only the first faults are shown: how many rows are not, and for a filter without a folder how to get them all.
  private var unseen: [String] {
    if plan.target != nil { return account.untold(language) }
    return account.untold(language) + [
      Bilingual(
        "这里只列出前几处；加 --out 可得到全部错行的文件",
        "only the first faults are shown here; add --out to get a file of all refused rows"
      ).text(in: language)
    ]
  }

  /// What to do when nothing was paid.
  ///
  /// - Parameter beginning: what is said first, on the same line.
  func refused(rejects: RejectsFile?, after beginning: String = "") -> [String] {
    var lines = [
      beginning
        + Bilingual(
          "没有发放：名册有 \(account.rejected) 行需要改正",
          "Nothing was paid: \(account.rejected) rows of the roster must be corrected"
        ).text(in: language)
    ]
    lines += account.faults.map { "  " + $0.message(in: language) }
    lines += unseen
    if plan.ledger == nil {
      lines.append(
        Bilingual(
          "没有给上月台账（--ledger），补休、年休假和欠款的结余都从零算起",
          "no ledger of the month before was given (--ledger), so all balances of leave and debts count from zero"
        ).text(in: language))
    }
    if let rejects { lines.append(rejects.message.text(in: language)) }
    return lines
  }

  /// Characters that seem to be lost.
  static func lost(_ file: String, _ line: Int, _ language: Language) -> String {
    FileFault(
      file, line: line,
      Bilingual(
        "警告：汉字旁有“?”或“�”，可能是存成GBK时丢了生僻字；请核对这一行起的姓名，改用“CSV UTF-8（逗号分隔）”保存",
        "warning: a \"?\" beside a Chinese character, or \"\u{FFFD}\": a rare character may have been lost when the file was "
          + "saved in GBK; check the names from this line on, and save as \"CSV UTF-8 (Comma delimited)\"")
    ).message(in: language)
  }

  /// A file that is UTF-8 but for a few bytes, and was read as GB18030 for them.
  static func mixed(_ file: String, _ line: Int, _ language: Language) -> String {
    FileFault(
      file, line: line,
      Bilingual(
        "警告：从这里起有损坏的字节，整个文件因此按GB18030读取，但大部分内容像是UTF-8，姓名可能成了别的字；请核对，重新另存为“CSV UTF-8（逗号分隔）”",
        "warning: because of broken bytes here the whole file was read as GB18030, but most of it looks like UTF-8, and "
          + "names may have become others; check them, and save the file again as \"CSV UTF-8 (Comma delimited)\""
      )
    ).message(in: language)
  }

  /// A file in a folder of rosters that another program keeps there while a file is open.
  static func notOfTheOffice(_ path: String, _ language: Language) -> String {
    Bilingual("未读入临时文件 \(path)", "left out, being a temporary file: \(path)").text(in: language)
  }

  /// Something in a folder of rosters that is no `.csv` file.
  static func noSheet(_ path: String, _ language: Language) -> String {
    Bilingual("未读入 \(path)：不是 .csv 文件", "left out, being no .csv file: \(path)").text(in: language)
  }

  /// Notes in a folder of rosters.
  static func notes(_ path: String, _ language: Language) -> String {
    Bilingual("未读入说明文件 \(path)", "left out, being notes: \(path)").text(in: language)
  }

  /// A file in a folder of rosters that is not read.
  static func leftOut(_ path: String, _ language: Language) -> String {
    Bilingual("未读入退回文件 \(path)", "left out, being the rejects of a run: \(path)").text(in: language)
  }
}

extension RunAccount {
  /// How many refused rows are not among the faults that are told; nothing where all are.
  func untold(_ language: Language) -> [String] {
    let told = Set(faults.map { "\($0.file):\($0.line ?? 0)" }).count
    let untold = rejected - told
    if untold <= 0 { return [] }
    return ["  " + Bilingual("……另有 \(untold) 行没有列出", "... and \(untold) more rows").text(in: language)]
  }
}
