import Payroll
import PayrollFiles

/// What is said of a line of a scenario that cannot be made.
enum ScenarioMessage {
  /// The fault of a line, at the column in which it shows.
  static func fault(_ error: ScenarioError) -> FileFault {
    let change = error.change
    let (column, value) = place(error)
    return FileFault(
      change.file, line: change.line, column: column.code, value: value.isEmpty ? nil : value,
      reason(error))
  }

  private static func place(_ error: ScenarioError) -> (Column, String) {
    let change = error.change
    switch error.reason {
    case .noRow(let names, _):
      let knowsKey = names.contains { $0.key == change.key }
      return knowsKey || change.table == .salary || change.table == .regions
        ? (ScenarioFile.region, change.region.code) : (ScenarioFile.key, change.key)
    case .noColumn, .namesRow: return (ScenarioFile.column, change.column)
    case .onlySet: return (ScenarioFile.operation, change.operation.rawValue)
    case .beforeFirstMonth: return (ScenarioFile.from, change.from?.description ?? "")
    default: return (ScenarioFile.value, change.value.text)
    }
  }

  private static func reason(_ error: ScenarioError) -> Bilingual {
    let change = error.change
    switch error.reason {
    case .noRow(let names, let day): return noRow(change, names, day)
    case .noColumn(let columns):
      let nearest = NearestName.of(change.column, among: columns)
      let all = columns.joined(separator: ", ")
      return Bilingual(
        "\(change.table.rawValue) 表没有这一栏" + (nearest.map { "，是不是“\($0)”？" } ?? "；") + "可改的栏目：\(all)",
        "\(change.table.rawValue) has no such column" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ".")
          + " Columns: \(all)")
    case .namesRow:
      return Bilingual(
        "这一栏是用来指明一行的，方案不能改它；请改其他栏目",
        "this column names the row, and a scenario leaves it as it is; change another one")
    case .blankCell:
      return Bilingual(
        "这一行的“\(change.column)”是空白，没有可以增减的数；请用 set 设定",
        "\(change.column) is blank in this row, so there is nothing to add to; use set")
    case .blankValue:
      return Bilingual("数值必须填写，请补上", "the value must not be blank; fill it in")
    case .onlySet:
      return Bilingual(
        "\(change.column) 不是数字，只能用 set（设为）", "\(change.column) is no number and can only be set")
    case .notAWord(let words):
      let chinese = words.map { $0.chinese == $0.english ? $0.english : "\($0.chinese)（\($0.english)）" }
      return Bilingual(
        "只能是：" + chinese.joined(separator: "、"),
        "it must be one of: " + words.map(\.english).joined(separator: ", "))
    case .notANumber(let kind): return notANumber(kind)
    case .notADate:
      return Bilingual("不是日期，请写成 2026-12-31", "this is no date; write 2026-12-31")
    case .outOfRange(let result, let least, let most):
      let (result, least, most) = (
        ReadableNumber.grouped(result), ReadableNumber.grouped(least), ReadableNumber.grouped(most)
      )
      return Bilingual(
        "改后为 \(result)，超出范围（应为 \(least) 到 \(most)），请改正",
        "the result \(result) is out of range (\(least) to \(most)); correct it")
    case .beforeFirstMonth(let first):
      return Bilingual("起始月份早于测算的第一个月 \(first)", "the month lies before the first one simulated, \(first)")
    }
  }

  private static func noRow(
    _ change: StandardChange, _ names: [StandardsRowName], _ day: CivilDate
  ) -> Bilingual {
    let table = change.table.rawValue
    if change.table == .calendar {
      return Bilingual(
        "calendar 表中这个地区没有这一天的行；方案只改已有的行，请先在标准里加上这一天",
        "calendar has no row of this region and day; a scenario changes rows that are there, so add the day to the "
          + "standards first")
    }
    let regions = names.filter { $0.key == change.key }.map { $0.region.code }
    if !regions.isEmpty {
      let nearest = NearestName.of(change.region.code, among: regions) ?? regions[0]
      let all = regions.map { $0.isEmpty ? "（空白）" : $0 }.joined(separator: "、")
      let english = regions.map { $0.isEmpty ? "(blank)" : $0 }.joined(separator: ", ")
      return Bilingual(
        "\(day) 生效的 \(table) 表中没有恰好是这个地区的行，是不是“\(nearest)”？有这一项的地区：\(all)",
        "no row of \(table) in force on \(day) is of exactly this region; did you mean \"\(nearest)\"? Regions that "
          + "have it: \(english)")
    }
    var keys: [String] = []
    for name in names where !keys.contains(name.key) { keys.append(name.key) }
    let nearest = NearestName.of(change.key, among: keys)
    let some = keys.prefix(30).joined(separator: ", ")
    return Bilingual(
      "\(day) 生效的 \(table) 表中没有这一行" + (nearest.map { "，是不是“\($0)”？" } ?? "；") + "现有：\(some)",
      "no row of \(table) in force on \(day) has this key"
        + (nearest.map { "; did you mean \"\($0)\"?" } ?? ".")
        + " There are: \(some)")
  }

  private static func notANumber(_ kind: ScenarioError.Kind) -> Bilingual {
    switch kind {
    case .money:
      Bilingual("应为金额，最多两位小数，如 1234.50", "expected an amount with at most two decimals, such as 1234.50")
    case .rate:
      Bilingual("应为数字，最多六位小数，如 0.08 或 8%", "expected a number with at most six decimals, such as 0.08 or 8%")
    case .count: Bilingual("应为整数，如 24", "expected a whole number such as 24")
    }
  }
}
