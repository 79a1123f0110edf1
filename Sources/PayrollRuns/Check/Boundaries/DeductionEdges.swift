import Payroll
import PayrollFiles

/// The edges of Article 40: how much recovery, repayment and other deductions may take, down to the minimum wage.
struct DeductionEdges {
  let at: EdgeRegion

  /// More than anybody's pay.
  private static let most = Limits.money.description

  /// - Throws: ``FileFaults`` where the ordinary person cannot be computed.
  func edges() throws(FileFaults) -> [Edge] {
    let excluded: [CheckColumn: String] = [.roster(.schemesExcluded): "all"]
    var edges: [Edge] = []
    if let row = at.parameter(.recoveryLimit) {
      edges += try edge(
        "recovery \(row.origin.place) \(at.salary.origin.place)", Bilingual("追偿上限", "limit of recovery"),
        row.origin.source, .roster(.recovery), .recovery, besides: excluded, .recoveryLimited,
        .recoveryCarried)
    }
    edges += try edge(
      "arrears \(at.minimumWage.origin.place) \(at.salary.origin.place)",
      Bilingual(
        "归还垫付款后保留最低工资\(at.minimumWage.terms.minimumWage)",
        "minimum wage \(at.minimumWage.terms.minimumWage) left"),
      at.minimumWage.origin.source, .ledger(.arrears), .arrearsRepaid, besides: excluded, .arrears, .arrears)
    edges += try edge(
      "other", Bilingual("其他扣款扣至零", "other deductions down to nothing"), "", .roster(.otherDeduction),
      .otherDeduction, besides: excluded, .deductionLimited, .deductionCarried)
    return edges
  }

  /// What can be taken at most is what is taken of more than there is.
  private func edge(
    _ key: String, _ title: Bilingual, _ source: String, _ column: CheckColumn, _ item: PayItem,
    besides facts: [CheckColumn: String], _ finding: FindingCode, _ carried: LedgerField
  ) throws(FileFaults) -> [Edge] {
    let asked = facts.merging([column: DeductionEdges.most]) { $1 }
    guard let most = try at.amount(item, asked), most > .zero else { return [] }
    return [
      Edge(
        key: key, title: Bilingual("\(title.chinese)：\(most)", "\(title.english): \(most)"), source: source,
        steps: Edge.Step.around(most, column, besides: facts),
        lines: [.item(item), .item(.netPay), .ledger(carried)], findings: [finding])
    ]
  }
}
