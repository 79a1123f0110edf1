/// The place in a law on which a figure rests.
public struct Citation: Hashable, Sendable {
  /// The document, with its Chinese name.
  public let document: String
  /// The article or articles, such as `Art. 33`; empty where the document is cited as a whole.
  public let article: String

  /// A citation of `article` of `document`.
  public init(_ document: String, _ article: String = "") {
    self.document = document
    self.article = article
  }

  /// An article of 《云南省公安机关警务辅助人员管理条例》.
  public static func regulation(_ article: Int) -> Citation {
    Citation(regulationName, String(article))
  }

  /// The regulation on which the program rests.
  public static let regulationName = "云南省公安机关警务辅助人员管理条例"

  /// Whether it is an article of that regulation.
  public var isOfRegulation: Bool { document == Citation.regulationName }

  /// The citation in one language: `《劳动法》第44条`, or `劳动法 Art. 44`.
  public func text(in language: Language) -> String {
    switch language {
    case .chinese: "《\(document)》" + (article.isEmpty ? "" : "第\(article)条")
    case .english: document + (article.isEmpty ? "" : " Art. \(article)")
    }
  }
}

extension Citation {
  static let probation = Citation("劳动合同法", "20")
  static let injuryLeave = Citation("工伤保险条例", "33")
  static let leave = Citation.regulation(35)
  static let paidDays = Citation("人社部发〔2025〕2号")
  static let sickPay = Citation("关于贯彻执行《中华人民共和国劳动法》若干问题的意见", "59")
  static let overtime = Citation("劳动法", "44")
  static let overtimeLimit = Citation("劳动法", "41")
  static let annualLeave = Citation("职工带薪年休假条例", "3")
  static let annualLeaveSickness = Citation("职工带薪年休假条例", "4")
  static let annualLeavePayout = Citation("企业职工带薪年休假实施办法", "10、11、12")
  static let wageTotal = Citation("关于工资总额组成的规定", "4")
  static let socialInsurance = Citation("社会保险法", "4")
  static let housingFund = Citation("住房公积金管理条例", "16")
  static let incomeTax = Citation("个人所得税法", "6、11")
  static let withholding = Citation("国家税务总局公告2018年第61号", "6")
  static let firstJob = Citation("国家税务总局公告2020年第13号", "1")
  static let lowIncome = Citation("国家税务总局公告2020年第19号", "1")
  static let annualBonus = Citation("财政部 税务总局公告2023年第30号")
  static let severance = Citation("劳动合同法", "46、47")
  static let severanceTax = Citation("财税〔2018〕164号", "5")
  static let wageDeduction = Citation("工资支付暂行规定", "15")
  static let lossDeduction = Citation("工资支付暂行规定", "16")
  static let minimumWage = Citation("劳动法", "48")
  static let wagePayment = Citation("工资支付暂行规定", "7")
}
