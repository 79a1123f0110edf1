/// How much somebody depends on nursing (工伤保险条例 Art. 34).
public enum NursingLevel: String, CaseIterable, Sendable {
  /// 完全不能自理.
  case full
  /// 大部分不能自理.
  case large
  /// 部分不能自理.
  case partial

  /// The words of both languages.
  public var title: Bilingual {
    switch self {
    case .full: Bilingual("完全不能自理", rawValue)
    case .large: Bilingual("大部分不能自理", rawValue)
    case .partial: Bilingual("部分不能自理", rawValue)
    }
  }
}

/// Somebody whom the deceased has kept (工伤保险条例 Art. 39).
public enum Dependant: String, CaseIterable, Sendable {
  /// 配偶.
  case spouse
  /// 其他亲属: a child or parent, say.
  case relative
  /// 孤寡老人: an elder without family.
  case elderAlone = "elder_alone"
  /// 孤儿: an orphan.
  case orphan

  /// The words of both languages.
  public var title: Bilingual {
    switch self {
    case .spouse: Bilingual("配偶", rawValue)
    case .relative: Bilingual("其他亲属", rawValue)
    case .elderAlone: Bilingual("孤寡老人", rawValue)
    case .orphan: Bilingual("孤儿", rawValue)
    }
  }

  /// Whether the law adds to the share because nobody else is left.
  public var isAlone: Bool { self == .elderAlone || self == .orphan }
}

/// What a condolence payment is for.
public enum CondolenceReason: String, CaseIterable, Sendable {
  /// 负伤.
  case injured
  /// 致残.
  case disabled
  /// 死亡.
  case killed

  /// The words of both languages.
  public var title: Bilingual {
    switch self {
    case .injured: Bilingual("负伤", rawValue)
    case .disabled: Bilingual("致残", rawValue)
    case .killed: Bilingual("死亡", rawValue)
    }
  }
}

extension InjuryBenefit {
  /// The grades of disability, in Chinese and by their codes.
  private static let disabilityGrades = zip("一二三四五六七八九十", 1...10).map { Bilingual("\($0)级", "\($1)") }

  /// Every grade that a benefit has.
  static let gradeWords = [disabilityLumpSum, nursingAllowance, survivorsPension, condolence].flatMap(
    \.gradeWords)

  /// The grades of which each has a row of its own, in Chinese and by their codes; none for most benefits.
  public var gradeWords: [Bilingual] {
    switch self {
    case .nursingAllowance: NursingLevel.allCases.map(\.title)
    case .disabilityLumpSum: InjuryBenefit.disabilityGrades
    case .disabilityPension: Array(InjuryBenefit.disabilityGrades[..<6])
    case .medicalGrant, .employmentGrant: Array(InjuryBenefit.disabilityGrades[4...])
    case .survivorsPension:
      [Dependant.spouse, .relative].map(\.title) + [Bilingual("孤寡老人或孤儿增发", "alone_extra")]
    case .condolence: CondolenceReason.allCases.map(\.title)
    default: []
    }
  }

  /// The codes of the grades; none for most benefits.
  public var grades: [String] { gradeWords.map(\.english) }
}
