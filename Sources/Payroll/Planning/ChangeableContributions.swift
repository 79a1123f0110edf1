extension ContributionTerms: ChangeableTerms {
  func key(_ code: String) -> String { unit.map { "\(code)/\($0)" } ?? code }
}

extension ParameterTerms: ChangeableTerms {
  func key(_ code: String) -> String { name.rawValue }

  /// - Note: the law's own limits of a parameter are checked where the standards are read.
  mutating func change(_ column: String, _ cell: CellEdit) throws(ScenarioError) {
    guard column == "value" else { throw cell.unknownColumn() }
    if cell.change.value.isBlank { throw cell.refused(.blankValue) }
    switch value {
    case .choice:
      guard case .choice(let words) = name.kind else { return }
      value = .choice(try cell.word(words.map { (Bilingual($0, $0), $0) }))
    case .money(let old): value = .money(try cell.money(old))
    case .rate(let old):
      value = .rate(try cell.rate(old, .zero...Rate(millionths: 100_000_000)))
    case .count(let old):
      let most = name == .healthCheckMonth ? 12 : 9999
      value = .count(try cell.count(old, 0...most) ?? 0)
    }
  }
}
