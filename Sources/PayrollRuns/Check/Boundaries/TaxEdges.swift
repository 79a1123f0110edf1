import Payroll
import PayrollFiles

/// The edges of the income tax: each bracket of the year's table and of the bonus's, and the deduction of low
/// income.
struct TaxEdges {
  let at: EdgeRegion

  /// Income that leaves any deduction behind.
  private static let ample = Money(fen: 1_000_000_00)

  /// - Throws: ``FileFaults`` where the ordinary person cannot be computed.
  func edges() throws(FileFaults) -> [Edge] {
    let annual = try yearly(besides: [:], Bilingual("", ""), brackets(.annual))
    let low = try yearly(
      besides: [.ledger(.taxBasis): TaxBasis.lowIncome.code], Bilingual("六万元以下，", "low income, "),
      Array(brackets(.annual).prefix(1)))
    return annual + low + bonus
  }

  private func brackets(_ name: TaxTableName) -> [StandardRow<TaxBracket>] {
    let rows = (at.standards.taxBrackets[name] ?? []).filter {
      $0.origin.isInForce(on: at.lookup.day, knownOn: at.lookup.knownOn)
    }
    guard var latest = rows.first?.origin else { return [] }
    for row in rows where row.origin.isLater(than: latest) { latest = row.origin }
    return rows.filter {
      $0.origin.effectiveFrom == latest.effectiveFrom && $0.origin.decidedOn == latest.decidedOn
    }.sorted { $0.terms.over < $1.terms.over }
  }

  /// The income of the year so far is chosen so that the cumulative taxable income stands at the edge.
  private func yearly(
    besides facts: [CheckColumn: String], _ prefix: Bilingual, _ brackets: [StandardRow<TaxBracket>]
  ) throws(FileFaults) -> [Edge] {
    let facts = facts.merging([.roster(.schemesExcluded): "all"]) { $1 }
    let ample = facts.merging([.ledger(.yearIncome): TaxEdges.ample.description]) { $1 }
    guard let taxable = try at.amount(.cumulativeTaxableIncome, ample), taxable > .zero else { return [] }
    let other = taxable.fen - TaxEdges.ample.fen
    return brackets.map { row in
      let over = row.terms.over
      let key = "annual \(prefix.english)\(row.origin.place)"
      let steps = Edge.Step.around(
        Money(fen: over.fen - other), .ledger(.yearIncome), besides: facts)
      return Edge(
        key: key,
        title: Bilingual(
          "\(prefix.chinese)累计应纳税所得额\(over)", "\(prefix.english)cumulative taxable income \(over)"),
        source: row.origin.source, steps: over == .zero ? Array(steps.dropFirst()) : steps,
        lines: [.item(.cumulativeTaxableIncome), .item(.incomeTax)])
    }
  }

  /// A twelfth of the bonus stands at the edge.
  private var bonus: [Edge] {
    brackets(.monthly).filter { $0.terms.over > .zero }.map { row in
      let edge = Money(fen: row.terms.over.fen * 12)
      return Edge(
        key: "monthly \(row.origin.place)",
        title: Bilingual(
          "年终奖\(edge)（月均\(row.terms.over)）", "bonus of \(edge) (a twelfth is \(row.terms.over))"),
        source: row.origin.source,
        steps: Edge.Step.around(
          edge, .roster(.annualBonus), besides: [.roster(.schemesExcluded): "all"]),
        lines: [.item(.bonusTax)])
    }
  }
}
