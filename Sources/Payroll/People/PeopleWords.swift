extension HoursSystem: ColumnWord {
  /// 标准, 综合 and 不定时.
  public static var words: [Bilingual] {
    allCases.map { Bilingual($0.title.chinese, $0.code) }
  }
}

extension BonusTaxation: ColumnWord {
  /// 单独 and 并入.
  public static var words: [Bilingual] {
    allCases.map { Bilingual($0.title.chinese, $0.code) }
  }
}

extension AllowanceRecipient: ColumnWord {
  /// 单位 and 个人.
  public static var words: [Bilingual] {
    allCases.map { Bilingual($0.title.chinese, $0.code) }
  }
}

extension TaxBasis: ColumnWord {
  /// 一般, 首次入职 and 六万元以下.
  public static var words: [Bilingual] {
    allCases.map { Bilingual($0.title.chinese, $0.code) }
  }
}

extension AdjustmentOrigin: ColumnWord {
  /// 标准补差, 数据更正 and both.
  public static var words: [Bilingual] {
    allCases.map { Bilingual($0.title.chinese, $0.code) }
  }
}
