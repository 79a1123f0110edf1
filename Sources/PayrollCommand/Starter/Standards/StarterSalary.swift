extension StarterStandards {
  /// Reference salaries, by region.
  static let salary = #"""
    region,peer_average,social_average,peer_weight,reference_salary,effective_from,effective_to,source,decided_on
    5301,,,,3100.00,2025-07-01,,示例（基准工资：本级核定值，请替换）,2025-06-20
    530124,2450.00,3600.00,75%,2720.00,2025-07-01,,示例（基准工资：有核定值时以核定值为准，请替换）,2025-06-25
    530326,,,,2560.00,2025-07-01,,示例（基准工资：本级核定值，请替换）,2025-06-30
    532328,,,,2530.00,2025-07-01,,示例（基准工资：本级核定值，请替换）,2025-06-30

    """#
}
