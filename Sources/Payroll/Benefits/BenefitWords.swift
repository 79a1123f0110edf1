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
