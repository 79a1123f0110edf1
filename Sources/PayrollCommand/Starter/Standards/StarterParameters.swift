extension StarterStandards {
  /// Single figures and choices; probation is paid in full until the bureau decides.
  static let parameters = #"""
    region,name,value,unit,effective_from,effective_to,source,decided_on
    ,factor_combination,multiplicative,,2024-07-01,,示例：由本级确定（条例第三十三条只列因素，未定合成方法）,
    ,proration_basis,paid_days,,2024-07-01,,示例：由本级确定（不足月工资无法定公式；按21.75天折算为通行做法）,
    ,absence_basis,paid_days,,2024-07-01,,示例：由本级确定,
    ,overtime_base,monthly_wage,,2024-07-01,,示例：由本级或劳动合同确定（工资支付暂行规定第十三条：劳动合同规定的工资标准；含绩效的写 with_performance）,
    ,seniority_pay_per_year,20.00,yuan,2024-07-01,,示例：由本级确定,
    ,seniority_max_years,20,years,2024-07-01,,示例：由本级确定,
    ,probation_rate,1,,2024-07-01,,示例：本级确定前按约定工资发放（劳动合同法第二十条：不得低于约定工资的80%）,
    ,monthly_paid_days,21.75,days,2008-01-03,,劳社部发〔2008〕3号,
    ,monthly_paid_days,21.75,days,2025-01-01,,人社部发〔2025〕2号（二手来源）,
    ,hours_per_day,8,hours,1995-05-01,,国务院关于职工工作时间的规定第三条,
    ,overtime_workday_rate,1.5,,1995-01-01,,劳动法第四十四条；工资支付暂行规定第十三条,
    ,overtime_restday_rate,2,,1995-01-01,,劳动法第四十四条；工资支付暂行规定第十三条,
    ,overtime_holiday_rate,3,,1995-01-01,,劳动法第四十四条；工资支付暂行规定第十三条,
    ,overtime_monthly_cap_hours,36,hours,1995-01-01,,劳动法第四十一条,
    ,comp_leave_expiry_months,6,months,2024-07-01,,示例：由本级确定（补休期限无统一规定；0为不过期）,
    ,sick_pay_floor,0.8,,1995-08-04,,劳部发〔1995〕309号第五十九条：不低于最低工资标准的80%（二手来源）,
    ,annual_leave_payout_rate,2,,2008-09-18,,企业职工带薪年休假实施办法第十条：300%含正常工资100%,
    ,basic_deduction,5000.00,yuan,2019-01-01,,个人所得税法第六条；国家税务总局公告2018年第61号（二手来源）,
    ,low_income_deduction,60000.00,yuan,2021-01-01,,国家税务总局公告2020年第19号（二手来源）,
    ,recovery_limit,0.2,,1995-01-01,,工资支付暂行规定第十六条：不超过当月工资20%,
    ,health_check_cost,420.00,yuan,2024-07-01,,示例：按体检采购价填写（条例第三十五条）,
    ,health_check_month,10,month,2024-07-01,,示例：每年体检所在月份，0为不计（条例第三十五条）,
    ,standard_stale_months,24,months,2024-07-01,,示例：由本级确定（条例第三十三条：实行动态调整）,
    ,national_disposable_income,47412.00,yuan,2022-01-01,2022-12-31,2021年全国城镇居民人均可支配收入（国家统计局，二手来源）,
    ,national_disposable_income,49283.00,yuan,2023-01-01,2023-12-31,2022年全国城镇居民人均可支配收入（国家统计局，二手来源）,
    ,national_disposable_income,51821.00,yuan,2024-01-01,2024-12-31,2023年全国城镇居民人均可支配收入（国家统计局，二手来源）,
    ,national_disposable_income,54188.00,yuan,2025-01-01,2025-12-31,2024年全国城镇居民人均可支配收入（国家统计局，二手来源）,
    ,national_disposable_income,56502.00,yuan,2026-01-01,2026-12-31,2025年全国城镇居民人均可支配收入（国家统计局，二手来源）,
    53,local_average_wage,6622.00,yuan,2022-01-01,,"2021年省平均6,622元（二手来源；经办机构所用口径未核）",
    53,local_average_wage,6906.00,yuan,2023-01-01,,"2022年省平均6,906元（二手来源；经办机构所用口径未核）",
    53,local_average_wage,7177.00,yuan,2024-01-01,,"2023年省平均7,177元（二手来源；经办机构所用口径未核）",
    53,local_average_wage,7263.00,yuan,2025-01-01,,"2024年省平均7,263元（二手来源；经办机构所用口径未核）",
    53,local_average_wage,7339.00,yuan,2026-01-01,,"2025年省平均7,339元（据云人社发〔2026〕8号上限推算；经办机构所用口径未核）",2026-08-21
    5301,severance_average_wage,10531.92,yuan,2025-01-01,,"昆明市2024年城镇非私营单位就业人员年平均工资126,383元（市统计局2025-08-21公布，二手来源）",2025-08-21
    5301,severance_average_wage,10847.83,yuan,2026-01-01,,"昆明市2025年城镇非私营单位就业人员年平均工资130,174元（市统计局2026-08-19公布，二手来源）",2026-08-19

    """#
}
