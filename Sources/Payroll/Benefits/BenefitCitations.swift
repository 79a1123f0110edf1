extension Citation {
  /// An article of 《工伤保险条例》.
  static func workInjury(_ articles: String) -> Citation { Citation("工伤保险条例", articles) }

  /// An article of 《烈士褒扬条例》 as revised in 2024; for deaths before that was in force, the document only,
  /// because its articles were numbered otherwise.
  ///
  /// - Source: 烈士褒扬条例 Art. 70
  static func martyrs(_ article: String, on date: CivilDate) -> Citation {
    let revised = CivilDate(unchecked: 2025, 1, 1)
    return Citation("烈士褒扬条例", date < revised ? "" : article)
  }

  static let maternityAllowance = Citation("女职工劳动保护特别规定", "8")
  static let maternityWage = Citation("女职工劳动保护特别规定", "5")
  static let noticePay = Citation("劳动合同法", "40")
  static let unlawfulEnd = Citation("劳动合同法", "47、87")
  static let payAtHandover = Citation("劳动合同法", "50")
  static let earlierService = Citation("劳动合同法", "97")
  static let benefits = Citation.regulation(36)
}
