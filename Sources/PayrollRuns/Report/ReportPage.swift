import CSV
import Payroll
import PayrollFiles

/// `report.html`: the month on one page for those who approve it, in counts and sums; nobody is named.
struct ReportPage {
  let options: RunOptions
  let inputs: RunInputs
  let account: RunAccount
  let groups: [Group]
  let counts: ReportCounts
  /// The sums of the month before, if its results lay beside this one's and could be read.
  let earlier: EarlierSums?

  /// - Parameter counts: what each worker has counted.
  init(
    _ context: RunContext, _ account: RunAccount, _ groups: [Group], _ counts: [ReportCounts],
    _ converter: any TextConverter
  ) {
    options = context.options
    inputs = context.inputs
    self.account = account
    self.groups = groups
    self.counts = ReportCounts()
    earlier = inputs.earlier.flatMap { EarlierSums($0, of: context.period.advanced(by: -1), converter) }
    for worker in counts { self.counts.add(worker) }
  }

  var lastMonth: PayPeriod { options.period.advanced(by: -1) }

  func say(_ chinese: String, _ english: String) -> String {
    Bilingual(chinese, english).text(in: options.language)
  }

  /// All groups together.
  var total: GroupTotals {
    var total = GroupTotals()
    for group in groups { total.add(group.totals) }
    return total
  }

  func fen(_ sum: Int128) throws(RunError) -> Int64 {
    try RunError.settled(sum, Bilingual("报告", "the report"))
  }

  /// A region and unit as the page names them.
  func name(_ group: Group) -> String {
    group.unit.isEmpty ? group.region + say("（未填单位）", " (no unit)") : group.region + " " + group.unit
  }

  /// The page.
  func content() throws(RunError) -> ByteBuffer {
    let heading = say("\(options.period) 工资发放报告", "Pay of \(options.period)")
    var page = PageFrame(
      options.title.isEmpty ? heading : options.title + say("：", ": ") + heading, options.language)
    begin(&page)
    try addTotals(to: &page)
    try addRegions(to: &page)
    try addComponents(to: &page)
    try addUnits(to: &page)
    try addNetPay(to: &page)
    addHours(to: &page)
    addFindings(to: &page)
    addRejects(to: &page)
    addOrigin(to: &page)
    let content = ByteBuffer()
    content.append(page.html)
    return content
  }

  private func begin(_ page: inout PageFrame) {
    let rejected =
      account.rejected == 0
      ? say("没有退回的行", "no row was refused")
      : say("退回 \(account.rejected) 行", "\(account.rejected) rows were refused")
    page.paragraph(
      say(
        "发放 \(account.paid) 人（名册 \(account.rows) 行，\(rejected)），应发 \(yuan(account.grossPay)) 元，实发 "
          + "\(yuan(account.netPay)) 元，单位总成本 \(yuan(account.employerCost)) 元。金额单位为元。",
        "\(account.paid) people were paid (\(account.rows) rows of the roster, \(rejected)): gross \(yuan(account.grossPay)), "
          + "net \(yuan(account.netPay)), employer cost \(yuan(account.employerCost)). Amounts in yuan."))
    page.paragraph(
      say("本页只有人数和合计，不含任何人的姓名、证件号或账号。", "Counts and sums only: nobody is named here."), note: true)
  }

  private func yuan(_ money: Money) -> String { ReadableNumber.yuan(money.fen) }

  private func addOrigin(to page: inout PageFrame) {
    page.heading(2, say("依据", "What it rests on"))
    let separator = say("、", ", ")
    let none = say("无", "none")
    let adjustments =
      inputs.adjustments.isEmpty ? none : inputs.adjustments.map(\.name).joined(separator: separator)
    page.paragraph(
      say(
        "名册：\(inputs.rosters.map(\.name).joined(separator: separator))；台账：\(inputs.ledger?.name ?? none)；"
          + "调整：\(adjustments)；标准 \(inputs.standards.count) 个文件"
          + (options.knownOn.map { "（只用 \($0) 及以前决定的）" } ?? "")
          + "。各文件的副本在 inputs/，可用 payroll verify 重算核对。程序版本 \(options.version)。",
        "Roster: \(inputs.rosters.map(\.name).joined(separator: separator)); ledger: \(inputs.ledger?.name ?? none); "
          + "adjustments: \(adjustments); \(inputs.standards.count) files of standards"
          + (options.knownOn.map { " as decided by \($0)" } ?? "")
          + ". Copies lie in inputs/, and payroll verify runs them again. Program version \(options.version)."
      ),
      note: true)
  }
}
