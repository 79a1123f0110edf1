import Testing

@testable import PayrollRuns

/// Amounts in capital figures.
@Suite struct AmountInCapitalsTests {
  /// Those of the annex, where it gives two ways the first; then boundaries.
  @Test(
    "As the annex of 支付结算办法 writes them",
    arguments: [
      (140_950, "人民币壹仟肆佰零玖元伍角整"), (600_714, "人民币陆仟零柒元壹角肆分"),
      (168_032, "人民币壹仟陆佰捌拾元零叁角贰分"), (10_700_053, "人民币壹拾万柒仟元零伍角叁分"),
      (1_640_902, "人民币壹万陆仟肆佰零玖元零贰分"), (32_504, "人民币叁佰贰拾伍元零肆分"),
      (0, "人民币零元整"), (1, "人民币壹分"), (10, "人民币壹角整"), (100, "人民币壹元整"),
      (1_000_000, "人民币壹万元整"), (1_000_100, "人民币壹万零壹元整"), (10_000_000_000, "人民币壹亿元整"),
      (10_000_000_100, "人民币壹亿零壹元整"), (10_001_000_000, "人民币壹亿零壹万元整"),
      (43_842_586, "人民币肆拾叁万捌仟肆佰贰拾伍元捌角陆分"), (-150, "人民币负壹元伍角整"),
    ] as [(Int128, String)])
  func annex(_ fen: Int128, _ text: String) {
    #expect(AmountInCapitals.text(fen) == text)
  }
}
