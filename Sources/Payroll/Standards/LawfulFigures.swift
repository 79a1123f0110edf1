extension InjuryBenefit {
  /// What is said of a figure that is not the law's, which has one for each benefit; nil if it is the law's, or if the
  /// province sets it (the medical grant, the employment grant, what an occupational disease adds) or nobody has published
  /// it (the condolence).
  ///
  /// A row that had ended before the regulation of 2011 is an older law's and not looked at.
  ///
  /// - Parameters:
  ///   - figure: months, times, or hundredths of a wage, as ``unit`` says.
  ///   - grade: one of ``grades``; nil where there is none.
  ///   - end: the last day of the row; nil while no end is known.
  /// - Source: 工伤保险条例 Arts. 33, 34, 35, 36, 37, 39, 41, 64
  /// - Source: 烈士褒扬条例 Arts. 15, 16
  public func unlawful(_ figure: Rate, grade: String?, until end: CivilDate?) -> Bilingual? {
    if let end, end.year < 2011 { return nil }
    let place = grade.map { grades.firstIndex(of: $0) } ?? 0
    guard let law, let place, law.figures.indices.contains(place) else { return nil }
    let lawful = Rate(millionths: law.figures[place] * 1_000_000)
    if figure == lawful { return nil }
    return Bilingual(
      "法律规定的是 \(lawful)（\(law.article)），各地相同；请改正",
      "the law has \(lawful) (\(law.article)), the same everywhere; correct it")
  }

  /// The months, times or percents of the benefit, in the order of its grades, and the article.
  private var law: (figures: [Int64], article: String)? {
    let injury = "工伤保险条例第"
    return switch self {
    case .ownWageFloor: ([60], injury + "六十四条")
    case .ownWageCeiling: ([300], injury + "六十四条")
    case .injuryLeave: ([12], injury + "三十三条")
    case .injuryLeaveExtended: ([24], injury + "三十三条")
    case .nursingAllowance: ([50, 40, 30], injury + "三十四条")
    case .disabilityLumpSum: ([27, 25, 23, 21, 18, 16, 13, 11, 9, 7], injury + "三十五至三十七条")
    case .disabilityPension: ([90, 85, 80, 75, 70, 60], injury + "三十五、三十六条")
    case .funeralGrant: ([6], injury + "三十九条")
    case .survivorsPension: ([40, 30, 10], injury + "三十九条")
    case .deathGrant: ([20], injury + "三十九条")
    case .missingWage: ([3], injury + "四十一条")
    case .missingAdvance: ([50], injury + "四十一条")
    case .martyrBounty: ([30], "烈士褒扬条例第十五条")
    case .martyrSpecialGrant: ([40], "烈士褒扬条例第十六条")
    case .medicalGrant, .employmentGrant, .occupationalDiseaseExtra, .condolence: nil
    }
  }
}
