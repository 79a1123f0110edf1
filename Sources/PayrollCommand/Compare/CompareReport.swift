import Payroll
import PayrollFiles
import PayrollRuns

/// The short account of a comparison on the terminal; nobody's name is in it.
struct CompareReport {
  private let result: CompareResult
  private let plan: ComparePlan

  init(_ result: CompareResult, _ plan: ComparePlan) {
    self.result = result
    self.plan = plan
  }

  /// People, net pay, and what each cause brought.
  var lines: [String] {
    let counts = result.headcounts
    let difference = result.netPay.after - result.netPay.before
    let (old, new) = (BackPaySums.text(result.netPay.before), BackPaySums.text(result.netPay.after))
    var lines = [
      Bilingual(
        "\(result.before) → \(result.after)：\(counts.before) → \(counts.after) 人（新增 \(counts.joined)，减少 \(counts.left)）",
        "\(result.before) -> \(result.after): \(counts.before) -> \(counts.after) people (\(counts.joined) joined, "
          + "\(counts.left) left)"),
      Bilingual(
        "实发 \(old) → \(new) 元，增减 \(BackPaySums.text(difference))",
        "net pay \(old) -> \(new) yuan, difference \(BackPaySums.text(difference))"),
    ].map { $0.text(in: plan.language) }
    let rows = CompareCause.allCases.compactMap { cause in
      let amount = result.causes[cause.rawValue]
      return amount == 0 ? nil : [cause.title.text(in: plan.language), BackPaySums.text(amount)]
    }
    if !rows.isEmpty {
      lines += TextColumns(["", ""], [.left, .right], rows: rows, indentation: 2).lines.dropFirst()
    }
    lines.append(
      Bilingual("结果在 \(plan.asked.target)/", "Results: \(plan.asked.target)/").text(in: plan.language))
    return lines
  }
}
