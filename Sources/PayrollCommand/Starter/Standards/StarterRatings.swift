extension StarterStandards {
  /// Ratings and what they earn.
  static let ratings = #"""
    region,rating,rating_name,post,grade,coefficient,amount,in_probation,effective_from,effective_to,source,decided_on
    53,A,优秀,,,0.25,200.00,no,2024-07-01,,示例：绩效系数与定额由本级核定（条例第二十八条）,
    53,B,称职,,,0.2,100.00,no,2024-07-01,,示例：绩效系数与定额由本级核定（条例第二十八条）,
    53,C,基本称职,,,0.1,,no,2024-07-01,,示例：绩效系数与定额由本级核定（条例第二十八条）,
    53,D,不称职,,,0,0.00,no,2024-07-01,,示例：绩效系数与定额由本级核定（条例第二十八条）,

    """#
}
