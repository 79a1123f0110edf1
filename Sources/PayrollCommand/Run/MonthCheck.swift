import Payroll
import PayrollFiles
import PayrollRuns

/// What looks like another month's, or like a month that is paid already. It is told and not refused: how files and
/// folders are named is the office's own affair.
struct MonthCheck {
  private let plan: RunPlan

  init(_ plan: RunPlan) {
    self.plan = plan
  }

  private var period: PayPeriod { plan.options.period }

  /// What is told of other results of the month that lie beside these; nil if there are none, or if the ledger is of one
  /// of them, so that nobody is paid twice.
  var paidAlready: Bilingual? {
    guard !plan.isSample, let target = plan.target else { return nil }
    let parent = Folder.parent(of: target)
    let names = (try? Folder.names(in: parent.isEmpty ? "." : parent)) ?? []
    let others = names.filter { $0.hasPrefix(period.description) && !Staging.isInTheMaking($0) }
      .map { parent.isEmpty ? $0 : parent + "/" + $0 }.filter(isOtherOfMonth)
    let ledger = plan.ledger.flatMap(Folder.resolved)
    guard let first = others.first,
      !others.contains(where: { ledger?.hasPrefix((Folder.resolved($0) ?? $0) + "/") == true })
    else { return nil }
    return Bilingual(
      "警告：\(first) 也是 \(period) 的结果，同一个月发两次会重复付款；只补发退回的人时，台账要用第一次的 ledger.csv",
      "warning: \(first) holds results of \(period) too, and a month paid twice pays people twice; where only the rest is "
        + "paid, give the ledger.csv of the first time")
  }

  private func isOtherOfMonth(_ path: String) -> Bool {
    guard let place = Folder.resolved(path), place != plan.target.flatMap(Folder.resolved) else {
      return false
    }
    return Replacement(target: path, isAllowed: true, inputs: []).recorded(in: path) == .month(period)
  }

  /// What is told of a file whose name is that of other months.
  func warning(ofFile name: String) -> Bilingual? {
    let months = MonthCheck.months(in: name)
    guard !plan.isSample, !months.isEmpty, !months.contains(period) else { return nil }
    return Bilingual(
      "警告：文件 \(name) 从名称看不是 \(period) 的，请核对月份",
      "warning: by its name the file \(name) is not of \(period); check the month")
  }

  /// The months that a name mentions: `2026-10`, `202610`, `2026年10月`.
  static func months(in name: String) -> [PayPeriod] {
    let numbers = name.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    func month(_ year: String, _ month: String) -> PayPeriod? {
      guard year.count == 4, year.hasPrefix("20"), month.count <= 2, let number = Int(month)
      else { return nil }
      return Int(year).flatMap { PayPeriod(year: $0, month: number) }
    }
    return numbers.compactMap { $0.count == 6 ? month(String($0.prefix(4)), String($0.suffix(2))) : nil }
      + zip(numbers, numbers.dropFirst()).compactMap { month($0, $1) }
  }
}
