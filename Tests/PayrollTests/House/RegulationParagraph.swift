/// A paragraph of the regulation that could touch pay, and what becomes of it.
struct RegulationParagraph {
  /// What the paragraph is to pay.
  enum Place {
    /// Code of the library cites it.
    case rules
    /// Nothing in the library: why not.
    case none(String)
  }

  let article: Int
  /// The paragraph (款); of Article 36 the item (项), where 0 is the sentence before the items. nil for an article
  /// of one paragraph.
  let paragraph: Int?
  /// The paragraph's own words, shortened where marked.
  let text: String
  let place: Place

  private init(_ article: Int, _ paragraph: Int?, _ text: String, _ place: Place = .rules) {
    self.article = article
    self.paragraph = paragraph
    self.text = text
    self.place = place
  }

  /// Every paragraph of Articles 16, 26, 28, 32 to 36 and 40.
  static let all: [RegulationParagraph] = [
    RegulationParagraph(16, nil, "公安机关应当与聘用的警务辅助人员签订劳动合同，依法约定双方权利义务、明确试用期、合同期限、解除合同的情形等事项。"),
    RegulationParagraph(26, 1, "警务辅助人员实行分类分级管理，层级之间不具有领导、指挥或者隶属关系。"),
    RegulationParagraph(
      26, 2, "警务辅助人员层级化管理的具体规定，由省人民政府公安机关另行制定。",
      .none(
        "层级的名称、晋升和金额由另行制定的规定确定，不写进程序：层级和层级工资全部是 grades.csv 的数据。 "
          + "The levels and their amounts are decided elsewhere: all of them are data, in grades.csv.")),
    RegulationParagraph(
      28, 1, "公安机关应当对警务辅助人员的思想政治素质、业务能力、工作作风、工作绩效、遵纪守法等情况进行考核。",
      .none(
        "怎样考核不是计算工资：考核结果以名册的“考核等次”（rating）给出。 "
          + "How people are assessed is no pay; the result comes with the roster, as the rating.")),
    RegulationParagraph(28, 2, "考核结果作为警务辅助人员层级升降、奖惩以及续签劳动合同的主要依据，并与其薪酬挂钩。"),
    RegulationParagraph(32, 1, "……警务辅助人员因涉嫌违法违纪被调查的，调查期间暂停履行职责。"),
    RegulationParagraph(
      32, 2, "公安机关应当根据警务辅助人员违法违纪行为性质、情节轻重等，给予相应的处理。",
      .none(
        "条例没有规定从工资中扣罚；处理结果以名册的层级、考核等次、停职天数或其他扣款给出。 "
          + "The regulation has no deduction from pay for this; what is decided comes with the roster: grade, rating, "
          + "suspended days or another deduction.")),
    RegulationParagraph(
      33, nil,
      "……参照当地同类岗位人员及社会平均收入水平，结合警务辅助人员岗位专业性、危险性、劳动强度等因素，制定本级警务辅助人员薪酬标准，"
        + "报同级人民政府核定，实行动态调整。"),
    RegulationParagraph(
      34, nil, "公安机关应当依法为警务辅助人员办理基本养老、基本医疗、生育、失业、工伤等社会保险，根据岗位危险性为警务辅助人员购买人身意外伤害保险。"),
    RegulationParagraph(35, 1, "警务辅助人员按照有关规定享有带薪年休假、产假、婚假等法定休息休假的权利。"),
    RegulationParagraph(35, 2, "对警务辅助人员因工作需要延长工作时间的，按照国家有关规定给予相应报酬或者安排补休。"),
    RegulationParagraph(35, 3, "公安机关应当每年组织警务辅助人员体检，并建立健康档案。"),
    RegulationParagraph(
      36, 0, "警务辅助人员因工负伤、致残、死亡或者患职业病的，依法享受工伤保险待遇，并按照下列规定享受相关待遇："),
    RegulationParagraph(36, 1, "（一）因工负伤的，纳入公安机关紧急救治绿色通道；"),
    RegulationParagraph(
      36, 2, "（二）因工负伤、致残的警务辅助人员或者因工死亡警务辅助人员家属的慰问，参照人民警察相关标准执行；"),
    RegulationParagraph(
      36, 3, "（三）警务辅助人员被评定为烈士的，其遗属按照《烈士褒扬条例》以及国家有关规定享受相关待遇。"),
    RegulationParagraph(
      40, nil, "……对公民、法人或者其他组织合法权益造成损害的，由公安机关依法予以赔偿；公安机关赔偿损失后，可以向有故意或者重大过失的警务辅助人员追偿；……"),
  ]

  /// The regulation's name.
  static let document = "云南省公安机关警务辅助人员管理条例"
}
