/// The layouts of a new bureau's folder: the forms of the programs that take files in.
///
/// They are the files of `SampleData/layouts`, and a test keeps it so.
enum StarterLayouts {
  /// The files and what they hold, with canonical headers.
  static let files: [(name: String, text: String)] = [
    ("正常工资薪金所得.csv", income),
    ("全年一次性奖金收入.csv", bonus),
    ("解除劳动合同一次性补偿金.csv", severance),
    ("人员信息采集.csv", people),
    ("银行代发.csv", bank),
    ("银行代发（带身份证号）.csv", bankWithNumbers),
    ("现金发放.csv", cash),
    ("单位社保费缴费工资年度申报.csv", wages),
    ("公积金缴存基数调整.csv", housingFund),
  ]

  private static let income = #"""
    file,column,title,source,blank,needed,note
    正常工资薪金所得,1,工号,payslips.employee_id,,,标题按公开代码中一致的写法；各地各版本可能不同，以本单位扣缴端下载的模板为准，不一样时改这张表
    正常工资薪金所得,2,*姓名,tax_declaration.name,,,
    正常工资薪金所得,3,*证件类型,"""居民身份证""",,,
    正常工资薪金所得,4,*证件号码,tax_declaration.id_number,,,
    正常工资薪金所得,5,本期收入,tax_declaration.income,0.00,,含免税补贴
    正常工资薪金所得,6,本期免税收入,tax_declaration.tax_exempt_pay,,,
    正常工资薪金所得,7,基本养老保险费,tax_declaration.pension,,,
    正常工资薪金所得,8,基本医疗保险费,tax_declaration.medical + tax_declaration.serious_illness,,,可以扣除的大额医疗费也在这里
    正常工资薪金所得,9,失业保险费,tax_declaration.unemployment,,,
    正常工资薪金所得,10,住房公积金,tax_declaration.housing_fund,,,
    正常工资薪金所得,11,累计子女教育,,,,由扣缴端取本人填报的数
    正常工资薪金所得,12,累计继续教育,,,,由扣缴端取本人填报的数
    正常工资薪金所得,13,累计住房贷款利息,,,,由扣缴端取本人填报的数
    正常工资薪金所得,14,累计住房租金,,,,由扣缴端取本人填报的数
    正常工资薪金所得,15,累计赡养老人,,,,由扣缴端取本人填报的数
    正常工资薪金所得,16,累计3岁以下婴幼儿照护,,,,由扣缴端取本人填报的数
    正常工资薪金所得,17,累计个人养老金,,,,由扣缴端取本人填报的数
    正常工资薪金所得,18,企业(职业)年金,,,,
    正常工资薪金所得,19,商业健康保险,,,,
    正常工资薪金所得,20,税延养老保险,,,,
    正常工资薪金所得,21,公务交通费用,,,,
    正常工资薪金所得,22,通讯费用,,,,
    正常工资薪金所得,23,律师办案费用,,,,
    正常工资薪金所得,24,西藏附加减除费用,,,,
    正常工资薪金所得,25,其他,tax_declaration.other_tax_deductions,,,
    正常工资薪金所得,26,准予扣除的捐赠额,,,,
    正常工资薪金所得,27,减免税额,tax_declaration.tax_reduction,,,
    正常工资薪金所得,28,协定减免,,,,旧版模板没有这一列
    正常工资薪金所得,29,备注,,,,

    """#

  private static let bonus = #"""
    file,column,title,source,blank,needed,note
    全年一次性奖金收入,1,工号,payslips.employee_id,,,标题按公开代码中一致的写法；各地各版本可能不同，以本单位扣缴端下载的模板为准，不一样时改这张表。只有单独计税的年终奖；并入的在本期收入里
    全年一次性奖金收入,2,*姓名,tax_declaration.name,,,
    全年一次性奖金收入,3,*证件类型,"""居民身份证""",,,
    全年一次性奖金收入,4,*证件号码,tax_declaration.id_number,,,
    全年一次性奖金收入,5,*全年一次性奖金额,tax_declaration.annual_bonus,,yes,
    全年一次性奖金收入,6,免税收入,,,,
    全年一次性奖金收入,7,其他,,,,
    全年一次性奖金收入,8,准予扣除的捐赠额,,,,
    全年一次性奖金收入,9,减免税额,,,,
    全年一次性奖金收入,10,协定减免,,,,
    全年一次性奖金收入,11,备注,,,,

    """#

  private static let severance = #"""
    file,column,title,source,blank,needed,note
    解除劳动合同一次性补偿金,1,工号,payslips.employee_id,,,标题只查到一处公开代码，务必与本单位扣缴端下载的模板核对，不一样时改这张表
    解除劳动合同一次性补偿金,2,*姓名,tax_declaration.name,,,
    解除劳动合同一次性补偿金,3,*证件类型,"""居民身份证""",,,
    解除劳动合同一次性补偿金,4,*证件号码,tax_declaration.id_number,,,
    解除劳动合同一次性补偿金,5,*一次性补偿收入,tax_declaration.severance,,yes,
    解除劳动合同一次性补偿金,6,免税收入,tax_declaration.severance_exempt,,,
    解除劳动合同一次性补偿金,7,其他,,,,
    解除劳动合同一次性补偿金,8,准予扣除的捐赠额,,,,
    解除劳动合同一次性补偿金,9,减免税额,,,,
    解除劳动合同一次性补偿金,10,备注,,,,

    """#

  private static let people = #"""
    file,column,title,source,blank,needed,words,advice,note
    人员信息采集,1,工号,payslips.employee_id,,,,,标题按公开代码中一致的写法；各地各版本可能不同，以本单位扣缴端下载的模板为准，不一样时改这张表。只列本月入职、离职和离职后补发的人
    人员信息采集,2,*姓名,payslips.name,,,,,
    人员信息采集,3,*证件类型,"""居民身份证""",,,,,
    人员信息采集,4,*证件号码,roster.id_number,,,,,
    人员信息采集,5,*国籍(地区),"""中国""",,,,,
    人员信息采集,6,*性别,roster.sex,,,,,
    人员信息采集,7,*出生日期,roster.birth_date,,,,,
    人员信息采集,8,*人员状态,roster.gone,正常,,*=非正常,,
    人员信息采集,9,是否高级专家,"""否""",,,,,
    人员信息采集,10,*任职受雇从业类型,"""雇员""",,,,,
    人员信息采集,11,其他情况说明,,,,,,
    人员信息采集,12,入职年度就业情形,ledger.tax_basis,,,首次入职=当年首次入职其他人员;first_job=当年首次入职其他人员;*=,首次入职写成“当年首次入职其他人员”；全日制学历教育的学生请改成“当年首次入职学生”,
    人员信息采集,13,手机号码,,,,,,
    人员信息采集,14,任职受雇从业日期,roster.hire_date,,,,,
    人员信息采集,15,离职日期,roster.gone,,yes,,,
    人员信息采集,16,是否离职后补发工资,roster.later,,,*=是,,
    人员信息采集,17,实际补发工资的月份,roster.later,,,,,
    人员信息采集,18,是否残疾,,,,,,
    人员信息采集,19,是否烈属,,,,,,
    人员信息采集,20,是否孤老,,,,,,
    人员信息采集,21,残疾证件类型,,,,,,
    人员信息采集,22,残疾证号,,,,,,
    人员信息采集,23,烈属证号,,,,,,
    人员信息采集,24,是否扣除减除费用,"""是""",,,,,
    人员信息采集,25,个人投资额,,,,,,
    人员信息采集,26,个人投资比例(%),,,,,,
    人员信息采集,27,备注,roster.joined,,yes,*=本月入职,,
    人员信息采集,28,中文名,,,,,,
    人员信息采集,29,涉税事由,,,,,,
    人员信息采集,30,出生国家(地区),,,,,,
    人员信息采集,31,首次入境时间,,,,,,
    人员信息采集,32,预计离境时间,,,,,,
    人员信息采集,33,其他证件类型,,,,,,
    人员信息采集,34,其他证件号码,,,,,,
    人员信息采集,35,户籍所在地（省）,,,,,,
    人员信息采集,36,户籍所在地（市）,,,,,,
    人员信息采集,37,户籍所在地（区县）,,,,,,
    人员信息采集,38,户籍所在地（详细地址）,,,,,,
    人员信息采集,39,经常居住地（省）,,,,,,
    人员信息采集,40,经常居住地（市）,,,,,,
    人员信息采集,41,经常居住地（区县）,,,,,,
    人员信息采集,42,经常居住地（详细地址）,,,,,,
    人员信息采集,43,联系地址（省）,,,,,,
    人员信息采集,44,联系地址（市）,,,,,,
    人员信息采集,45,联系地址（区县）,,,,,,
    人员信息采集,46,联系地址（详细地址）,,,,,,
    人员信息采集,47,电子邮箱,,,,,,
    人员信息采集,48,学历,,,,,,
    人员信息采集,49,开户银行,,,,,,
    人员信息采集,50,银行账号,,,,,,
    人员信息采集,51,开户行省份,,,,,,
    人员信息采集,52,职务,,,,,,

    """#

  private static let bank = #"""
    file,column,title,source,blank,needed,format,begins,total,note
    银行代发,1,序号,,,,serial,,,这是一种公开的写法；各家银行有自己的模板，改标题、次序，或按账号开头分成几张表（“开头”一列）
    银行代发,2,姓名,bank.name,,,,,,
    银行代发,3,账号,bank.bank_account,,yes,,,,
    银行代发,4,金额,bank.amount,,,,,,

    """#

  private static let bankWithNumbers = #"""
    file,column,title,source,blank,needed,format,begins,total,note
    银行代发（带身份证号）,1,序号,,,,serial,,,这是一种公开的写法；各家银行有自己的模板，改标题、次序，或按账号开头分成几张表（“开头”一列）
    银行代发（带身份证号）,2,姓名,bank.name,,,,,,
    银行代发（带身份证号）,3,账号,bank.bank_account,,yes,,,,
    银行代发（带身份证号）,4,金额,bank.amount,,,,,,
    银行代发（带身份证号）,5,身份证号,roster.id_number,,,,,,

    """#

  private static let cash = #"""
    file,column,title,source,blank,needed,format,begins,total,note
    现金发放,1,序号,,,,serial,,,本单位自用：没有银行账号的人
    现金发放,2,人员编号,bank.employee_id,,,,,合计,
    现金发放,3,姓名,bank.name,,,,,,
    现金发放,4,单位,payslips.unit,,,,,,
    现金发放,5,金额,bank.amount,,yes,,,yes,
    现金发放,6,签名,bank.bank_account,,,,none,,只列没有银行账号的人，所以这一列总是空的

    """#

  private static let wages = #"""
    file,column,title,source,blank,needed,above,note
    单位社保费缴费工资年度申报,1,*姓名,contribution_wages.pension.name,,,单位社保费缴费工资年度申报;*缴费人识别号：,标题按公开代码的写法；以本单位社保费管理客户端下载的模板为准，不一样时改这张表。申报的是上年月平均工资，上下限由客户端取；次年1月31日前
    单位社保费缴费工资年度申报,2,*身份证件类型代码,"""201""",,,,
    单位社保费缴费工资年度申报,3,*身份证件号码,contribution_wages.pension.id_number,,,,
    单位社保费缴费工资年度申报,4,分组,,,,,
    单位社保费缴费工资年度申报,5,缴费工资,contribution_wages.pension.average,,yes,;110|企业职工基本养老保险,企业职工养老保险的代码是按通用编码写的，机关事业单位为 120，请核对
    单位社保费缴费工资年度申报,6,缴费工资,contribution_wages.unemployment.average,,yes,;210|失业保险,
    单位社保费缴费工资年度申报,7,缴费工资,contribution_wages.medical.average,,yes,;310|职工基本医疗保险,
    单位社保费缴费工资年度申报,8,缴费工资,contribution_wages.medical.average,,yes,;330|大额医疗费用补助,申报时没有单独的工资，同医疗保险
    单位社保费缴费工资年度申报,9,缴费工资,contribution_wages.work_injury.average,,yes,;410|工伤保险,
    单位社保费缴费工资年度申报,10,缴费工资,contribution_wages.maternity.average,,yes,;510|生育保险,

    """#

  private static let housingFund = #"""
    file,column,title,source,blank,needed,above,note
    公积金缴存基数调整,1,证件号码,contribution_wages.housing_fund.id_number,,,缴存基数调整列表,标题按公开代码的写法；以公积金网上大厅下载的模板为准，不一样时改这张表
    公积金缴存基数调整,2,姓名,contribution_wages.housing_fund.name,,,,
    公积金缴存基数调整,3,调整前缴存基数,contribution_wages.housing_fund.base_now,,,,
    公积金缴存基数调整,4,调整后缴存基数,contribution_wages.housing_fund.base,,yes,,
    公积金缴存基数调整,5,调整后单位月缴存额,contribution_wages.housing_fund.employer,,,,
    公积金缴存基数调整,6,调整后个人月缴存额,contribution_wages.housing_fund.employee,,,,
    公积金缴存基数调整,7,调整后月缴存额,contribution_wages.housing_fund.employer + contribution_wages.housing_fund.employee,,,,
    公积金缴存基数调整,8,调整后住房补贴月缴存额,,,,,
    公积金缴存基数调整,9,个人账号,,,,,由公积金中心按证件号码取

    """#
}
