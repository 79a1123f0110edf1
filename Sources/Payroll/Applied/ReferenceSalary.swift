extension SalaryTerms {
  /// The reference salary of a region whose government has approved none: the weighted averages, in whole yuan.
  ///
  ///     R = round to whole yuan (peer_average x peer_weight + social_average x (1 - peer_weight))
  ///
  /// - Throws: ``PayrollError/overflow(_:)`` for averages beyond 64 bits.
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 33
  static func referenceSalary<Trail>(
    peers: Term<Money, Trail>, society: Term<Money, Trail>, weight: Term<Fraction, Trail>
  ) throws(PayrollError) -> Term<Money, Trail> {
    try (peers * weight + society * (1 - weight)).rounded(.halfUpYuan, towards: .referencePay)
  }

  /// The reference salary of the region, a month: the approved one, otherwise by the averages.
  ///
  /// - Throws: ``PayrollError/overflow(_:)`` for averages beyond 64 bits.
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 33
  public func referenceSalary() throws(PayrollError) -> Money {
    if let approvedReferenceSalary { return approvedReferenceSalary }
    return try SalaryTerms.referenceSalary(
      peers: Term<Money, NoTrail>(peerAverage, .number(.zero)), society: Term(socialAverage, .number(.zero)),
      weight: Term(peerWeight.fraction, .number(.zero))
    ).value
  }
}
