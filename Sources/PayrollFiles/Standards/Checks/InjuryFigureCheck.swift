import Payroll

/// Figures of the benefits of Article 36 that are not the law's, which has one for each; the province sets the medical
/// grant, the employment grant and what an occupational disease adds, and nobody has published the condolence.
///
/// A row that had ended before the regulation of 2011 is an older law's and not looked at.
///
/// - Source: 工伤保险条例 Arts. 33, 34, 35, 36, 37, 39, 41, 64
/// - Source: 烈士褒扬条例 Arts. 15, 16
enum InjuryFigureCheck {
  /// The months, times or percents of a benefit, in the order of its grades, and the article.
  private static func law(_ benefit: InjuryBenefit) -> (figures: [Int64], article: String)? {
    let injury = "工伤保险条例第"
    return switch benefit {
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

  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.rows(of: .injury).compactMap { row in
      if let end = row.origin.effectiveTo, end.year < 2011 { return nil }
      let words = row.terms.subject.code.split(separator: " ").map(String.init)
      guard let benefit = words.first.flatMap({ InjuryBenefit(rawValue: $0) }), let law = law(benefit)
      else { return nil }
      let place = words.count > 1 ? benefit.grades.firstIndex(of: words[1]) : 0
      let column = InjuryTerms.fileColumn(benefit.unit.property)
      guard let place, let figure = row.terms.figure(column), figure.isStated,
        !OpenFigure.isOpen(row.terms.cells.text(column))
      else { return nil }
      let lawful = Rate(millionths: law.figures[place] * 1_000_000).description
      if figure.value.english == lawful { return nil }
      return .wrong(
        row.terms.cells.fault(
          column,
          Bilingual(
            "法律规定的是 \(lawful)（\(law.article)），各地相同；请改正",
            "the law has \(lawful) (\(law.article)), the same everywhere; correct it")))
    }
  }
}
