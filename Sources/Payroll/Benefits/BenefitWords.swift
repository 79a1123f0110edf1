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

/// How a pregnancy ended (女职工劳动保护特别规定 Art. 7).
public enum Birth: String, CaseIterable, Sendable {
  /// 顺产.
  case normal
  /// 难产.
  case difficult
  /// 怀孕未满4个月流产.
  case earlyMiscarriage = "early_miscarriage"
  /// 怀孕满4个月流产.
  case lateMiscarriage = "late_miscarriage"

  /// The words of both languages.
  public var title: Bilingual {
    switch self {
    case .normal: Bilingual("顺产", rawValue)
    case .difficult: Bilingual("难产", rawValue)
    case .earlyMiscarriage: Bilingual("未满4个月流产", rawValue)
    case .lateMiscarriage: Bilingual("满4个月流产", rawValue)
    }
  }

  /// Whether a child was born.
  public var isDelivery: Bool { self == .normal || self == .difficult }
}

/// Who receives a benefit.
public enum BenefitRecipient: String, CaseIterable, Sendable {
  /// 本人.
  case person
  /// 近亲属.
  case family
  /// 单位: a body that goes on paying the wage.
  case unit

  /// The words of both languages.
  public var title: Bilingual {
    switch self {
    case .person: Bilingual("本人", rawValue)
    case .family: Bilingual("近亲属", rawValue)
    case .unit: Bilingual("单位", rawValue)
    }
  }
}
