extension StarterStandards {
  /// Plans of accident insurance.
  static let accidentPlans = #"""
    region,plan,monthly_premium,coverage,taxable,effective_from,effective_to,source,decided_on
    53,A,18.00,300000.00,yes,2024-07-01,,示例：保费与保额按采购合同填写（条例第三十四条）；计入应税收入 国税函〔2005〕318号，主管税务机关另有答复的从其答复,
    53,B,30.00,600000.00,yes,2024-07-01,,示例：保费与保额按采购合同填写（条例第三十四条）；计入应税收入 国税函〔2005〕318号，主管税务机关另有答复的从其答复,
    53,C,48.00,1000000.00,yes,2024-07-01,,示例：保费与保额按采购合同填写（条例第三十四条）；计入应税收入 国税函〔2005〕318号，主管税务机关另有答复的从其答复,

    """#
}
