extension Benefits {
  /// What a case of severance asks of the office: when it is paid, that the monthly run does not pay it by itself,
  /// and what may be wrong with it.
  ///
  /// - Source: 劳动合同法 Arts. 50(2), 85, 97(3)
  /// - Reading: service before 2008-01-01 counts in full, as the formula has it, and is asked about: of what ends
  ///   under Art. 46 alone, the law counts from that day, and the earlier years by the rules of their time.
  static func severanceDuties(of benefitCase: BenefitCase, _ lines: [Benefit]) -> [BenefitDuty] {
    guard benefitCase.kind == .severance, let hireDate = benefitCase.hireDate else { return [] }
    let fen = lines.reduce(Int128(0)) { $0 + Int128($1.amount.fen) }
    var duties: [BenefitDuty] = [.payAtHandover, .enterSeverance(Money(fen: Int64(clamping: fen)))]
    let isUnlawful = benefitCase.isUnlawful == true
    if isUnlawful, benefitCase.noticeWage != nil { duties.append(.noticeExcluded) }
    if !isUnlawful, hireDate < CivilDate(unchecked: 2008, 1, 1) { duties.append(.earlierService) }
    let worked = min(12, hireDate.fullMonths(to: benefitCase.date.advanced(byDays: 1)))
    if benefitCase.ownWage == nil, let held = benefitCase.paidMonths?.held.count, held < worked {
      duties.append(.fewMonths(held, worked))
    }
    return duties
  }
}

extension BenefitDuty {
  fileprivate static let payAtHandover = BenefitDuty(
    code: .payAtHandover, dueOn: nil,
    text: Bilingual(
      "经济补偿在办结工作交接时支付；逾期不付的，按应付金额50%至100%加付赔偿金（第85条）",
      "severance is paid when the handover is done; who is late can be ordered to pay 50 % to 100 % more (Art. 85)"
    ),
    citation: .payAtHandover)

  fileprivate static func enterSeverance(_ amount: Money) -> BenefitDuty {
    BenefitDuty(
      code: .enterSeverance, dueOn: nil,
      text: Bilingual(
        "月度工资不会自动发放：合计 \(amount) 元（含代通知金）填入花名册“经济补偿”（severance）后才发放，并单独计税",
        "the monthly run does not pay it by itself: enter \(amount) yuan in all, pay in place of notice included, in "
          + "the roster's severance; it has its own tax"),
      citation: .severanceTax)
  }

  fileprivate static let noticeExcluded = BenefitDuty(
    code: .noticeExcluded, dueOn: nil,
    text: Bilingual(
      "违法解除或者终止的，按二倍支付赔偿金，不另付代通知金：“代通知金工资”未计入；请核对两栏",
      "an unlawful end costs the double and no pay in place of notice: notice_wage was left out; check both columns"
    ),
    citation: .unlawfulEnd)

  fileprivate static let earlierService = BenefitDuty(
    code: .earlierService, dueOn: nil,
    text: Bilingual(
      "2008年1月1日以前的年限已一并计入；依第46条支付的自2008年1月1日起算，此前的年限按当时有关规定，请核对入职日期",
      "years before 2008-01-01 were counted too; what rests on Art. 46 counts from that day, and earlier years by the "
        + "rules of their time: check hire_date"),
    citation: .earlierService)

  fileprivate static func fewMonths(_ held: Int, _ worked: Int) -> BenefitDuty {
    BenefitDuty(
      code: .fewMonths, dueOn: nil,
      text: Bilingual(
        "台账在期间内只有 \(held) 个月的工资总额，而本人已工作满 \(worked) 个月；请核对，必要时自行填写“本人工资”",
        "the ledger holds the total wages of \(held) months of the time, of which \(worked) were worked; check it, and "
          + "write own_wage yourself where they do not stand for all"),
      citation: nil)
  }
}
