import Payroll

extension StandardsError {
  /// What is missing, and where to enter it.
  public var message: Bilingual {
    func place(_ region: Region) -> (String, String) {
      region.digits == 0 ? ("全部地区", "all regions") : ("地区 \(region.code)", "region \(region.code)")
    }
    switch self {
    case .parameterMissing(let name, let region):
      return Bilingual(
        "标准缺少参数“\(name.title.chinese)”（\(name.rawValue)）：发放月份首日在\(place(region).0)没有生效的值，请在 parameters.csv 补上",
        "the parameter \(name.rawValue) is not in force in \(place(region).1) on the first day of the month; "
          + "add it to parameters.csv")
    case .leaveKindMissing(let kind, let region):
      return Bilingual(
        "标准缺少假别 \(kind.code)：发放月份首日在\(place(region).0)没有生效的规定，请在 leave.csv 补上",
        "the kind of leave \(kind.code) is not in force in \(place(region).1) on the first day of the month; "
          + "add it to leave.csv")
    case .accidentPlanMissing(let plan, let region):
      return Bilingual(
        "标准缺少意外险方案 \(plan)：发放月份首日在\(place(region).0)没有生效的方案，请在 accident_plans.csv 补上",
        "the accident plan \(plan) is not in force in \(place(region).1) on the first day of the month; "
          + "add it to accident_plans.csv")
    case .taxTableMissing(let day):
      return Bilingual(
        "\(day) 没有生效的年度税率表，请在 tax.csv 补上",
        "no annual table is in force on \(day); add it to tax.csv")
    case .calendarMissing(let year):
      return Bilingual(
        "calendar.csv 没有 \(year) 年的任何一天；请按国务院办公厅放假通知补上",
        "calendar.csv has no day of \(year); enter the State Council's holiday notice of that year")
    case .figuresOpen(let figures):
      let told = ToldFaults.lines(figures.map(\.message.chinese), .chinese, indentation: "")
      let english = ToldFaults.lines(figures.map(\.message.english), .english, indentation: "")
      return Bilingual(
        StandardsError.title(ofOpen: figures.count).chinese + told.joined(separator: "；"),
        StandardsError.title(ofOpen: figures.count).english + " " + english.joined(separator: "; "))
    case .otherMonth(let period, let paid):
      return Bilingual(
        "标准是 \(period) 的，不能用来发放 \(paid)；请用 \(paid) 的标准",
        "the standards are those of \(period) and cannot pay \(paid); take those of \(paid)")
    case .faulty(let fault):
      return Bilingual(
        "标准有错，不能发放：\(fault.text(in: .chinese))",
        "the standards are wrong, and nobody is paid by them: \(fault.text(in: .english))")
    case .calendarProvisional(let year):
      return Bilingual(
        "calendar.csv 中 \(year) 年的日期标有“暂定”，只能用于测算；放假通知公布后请按通知改写这些行，再发放工资",
        "the days of \(year) in calendar.csv are marked 暂定 (provisional) and serve simulations only; replace them "
          + "by the State Council's holiday notice before anybody is paid")
    }
  }
}

extension StandardsError {
  private static func title(ofOpen count: Int) -> Bilingual {
    Bilingual(
      "标准里有 \(count) 格待填，填上才能计算（payroll new 建的文件夹里，逐格的问法在 要填的.csv）：",
      "\(count) cells of the standards are still to be filled in, and nothing is computed before (in a folder that payroll new "
        + "has made, to-fill-in.csv has a question for each):")
  }

  /// The message for the terminal; figures that nobody has entered stand on a line each.
  public func lines(in language: Language) -> [String] {
    guard case .figuresOpen(let figures) = self else { return [message.text(in: language)] }
    return [StandardsError.title(ofOpen: figures.count).text(in: language)]
      + ToldFaults.lines(figures.map { $0.message.text(in: language) }, language)
  }
}

extension OpenFigure {
  /// Where the figure is missing, and whom to ask for it.
  public var message: Bilingual {
    let document = origin.source.isEmpty ? ("", "") : ("；依据文件：\(origin.source)", "; source: \(origin.source)")
    let words = table.words(of: column).map { ValueFault.expected(oneOf: $0).reason }
    return Bilingual(
      "\(place.file) 第\(place.line)行「\(title)」待填\(words.map { "，" + $0.chinese } ?? "")\(document.0)",
      "\(place.file):\(place.line) [\(title)] is not entered yet\(words.map { ", " + $0.english } ?? "")\(document.1)"
    )
  }

  /// The cell, for a list of faults.
  var fault: FileFault {
    FileFault(
      String(place.file), line: Int(place.line), column: title, value: OpenFigure.mark,
      Bilingual(
        "尚未填写，用到这一行的月份不能发放；依据文件：\(origin.source)",
        "nobody has entered this yet, and no month that goes by the row can be paid; source: \(origin.source)"
      ))
  }

  private var place: (file: Substring, line: Substring) {
    let colon = origin.place.lastIndex(of: ":") ?? origin.place.endIndex
    return (origin.place[..<colon], origin.place[colon...].dropFirst())
  }

  /// What stands in the place of the figure.
  static let mark = "待填"

  /// Whether a cell says that its figure is still to be entered.
  static func isOpen(_ text: String) -> Bool { text == mark || text == "?" || text == "？" }
}
