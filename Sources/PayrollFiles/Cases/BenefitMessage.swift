import Payroll

/// What is said of a case that is wrong or cannot be computed, and what to do.
public enum BenefitMessage {
  static let blank = Bilingual("这一栏必须填写，请补上", "this must not be blank; fill it in")

  static let region = Bilingual(
    "地区代码须为2、4或6位数字（GB/T 2260），请改正", "a region is a code of 2, 4 or 6 digits (GB/T 2260); correct it")

  static let zero = Bilingual(
    "金额须大于0；不需要这一栏请留空", "the amount must be above 0; leave the cell blank if it is not needed")

  static let year = Bilingual(
    "年份应在1900年到2999年之间，请改正日期", "the year lies outside 1900 to 2999; correct the date")

  static let noDependant = Bilingual(
    "没有写明任何供养亲属；没有请留空", "no dependant is named; leave the cell blank if there is none")

  static func repeatedCode(_ line: Int) -> Bilingual {
    Bilingual(
      "案件编号与第\(line)行重复；每个案件用自己的编号",
      "the case has the code of line \(line); give each case its own")
  }

  /// An amount beyond the range of money.
  public static func overflow(_ code: BenefitCode) -> Bilingual {
    Bilingual(
      "“\(code.title.chinese)”超出可计算的范围，请核对金额",
      "the \(code.title.english) is beyond what money can hold; check the amounts")
  }

  /// What is wrong with a case whose values are legal one by one.
  public static func of(_ refusal: BenefitRefusal, _ benefitCase: BenefitCase) -> Bilingual {
    switch refusal.reason {
    case .required: required(refusal.field, benefitCase)
    case .notOfThisKind: notOfThisKind(refusal.field, benefitCase.kind)
    case .extensionNotConfirmed(let limit):
      Bilingual(
        "停工留薪期超过\(limit)个月须经设区的市级劳动能力鉴定委员会确认延长；已确认的填“是”，否则改正月数（工伤保险条例第33条）",
        "more than \(limit) months of leave need an extension confirmed by the municipal committee; write yes if "
          + "it is confirmed, otherwise correct the months (工伤保险条例 Art. 33)")
    case .beyondExtension(let limit):
      Bilingual(
        "停工留薪期连同延长最长\(limit)个月（工伤保险条例第33条），请改正",
        "injury leave lasts \(limit) months at most, extension included (工伤保险条例 Art. 33); correct it")
    case .gradeWithoutContractEnd:
      Bilingual(
        "一级至四级保留劳动关系，没有终止合同的一次性补助金（工伤保险条例第35条）；请核对等级或案件类型",
        "grades 1 to 4 stay employed and have no grants for the end of a contract (工伤保险条例 Art. 35); check the "
          + "grade or the kind")
    case .gradeWithoutSurvivors:
      Bilingual(
        "停工留薪期满后死亡的，只有一级至四级的近亲属享受待遇（工伤保险条例第39条第三款）；请核对",
        "after the injury leave only the families of grades 1 to 4 have benefits (工伤保险条例 Art. 39(3)); check it"
      )
    case .secondSpouse:
      Bilingual("配偶只能有一人，请改正", "there is one spouse at most; correct it")
    case .assessedBeforeDate:
      Bilingual(
        "评定日期早于发生日期，请改正其中一个", "the assessment lies before the date of the case; correct one of them")
    case .lessThanLaw(let days):
      Bilingual(
        "少于法定的\(days)天（女职工劳动保护特别规定第7条）；请改正天数、生育情形或婴儿数",
        "fewer than the law's \(days) days (女职工劳动保护特别规定 Art. 7); correct the days, the birth or the babies")
    case .babiesWithoutBirth:
      Bilingual("流产案件不填婴儿数，请留空", "a miscarriage has no number of babies; leave it blank")
    case .hiredAfterDate:
      Bilingual(
        "入职日期晚于发生日期（在职最后一日），请改正其中一个",
        "the hire date lies after the date of the case, the last day employed; correct one of them")
    case .noPaidMonth(.ledger(let first, let last)):
      Bilingual(
        "台账没有此人 \(first) 至 \(last) 的工资总额（total_wages）；请核对人员编号和台账，或者自行填写这一栏",
        "the ledger holds no total_wages of this person from \(first) to \(last); check the employee number and the "
          + "ledger, or fill this in yourself")
    case .noPaidMonth(.archive(let month)):
      Bilingual(
        "归档中没有此人 \(month) 以前的工伤保险缴费基数（work_injury_base）；请核对人员编号和归档，或者自行填写这一栏",
        "the archive has no work_injury_base of this person before \(month); check the employee number and the archive, "
          + "or fill this in yourself")
    }
  }

  private static func required(_ field: BenefitField, _ benefitCase: BenefitCase) -> Bilingual {
    let kind = benefitCase.kind.title
    if field == .ownWage { return ownWage(benefitCase.kind) }
    if field == .afterInjuryLeave {
      return Bilingual(
        "死者已评定伤残等级，须写明是否在停工留薪期满后死亡：一次性工亡补助金取决于此（工伤保险条例第39条）",
        "with a grade of disability, say whether the death came after the injury leave: the death grant depends "
          + "on it (工伤保险条例 Art. 39)")
    }
    return Bilingual(
      "“\(kind.chinese)”案件需要这一栏，请补上", "a case of \(kind.english) needs this; fill it in")
  }

  private static func ownWage(_ kind: BenefitKind) -> Bilingual {
    kind == .severance
      ? Bilingual(
        "“\(kind.title.chinese)”案件需要这一栏：填解除或者终止前12个月的月平均工资，或者用 --ledger 给出台账",
        "a case of severance needs this: fill in the average wage of the 12 months before the end, or give the ledger "
          + "with --ledger")
      : Bilingual(
        "“\(kind.title.chinese)”案件需要这一栏，请补上，或者用 --archive 给出归档的各月结果",
        "a case of \(kind.title.english) needs this; fill it in, or give the months that were paid with --archive"
      )
  }

  private static func notOfThisKind(_ field: BenefitField, _ kind: BenefitKind) -> Bilingual {
    let kinds = BenefitKind.allCases.filter { $0.fields.contains(field) }
    return Bilingual(
      "“\(kind.title.chinese)”案件不计算这一栏的待遇；请留空，需要的另立案件："
        + kinds.map(\.title.chinese).joined(separator: "、"),
      "a case of \(kind.rawValue) computes nothing from this; leave it blank, and enter a case of its own where "
        + "it is needed: " + kinds.map(\.rawValue).joined(separator: ", "))
  }
}

extension BenefitMessage {
  /// The column beside which a missing standard is told.
  public static func field(of need: BenefitNeed) -> BenefitField {
    switch need {
    case .figure: .kind
    case .open, .minimumWage, .localAverageWage, .severanceAverageWage: .region
    case .nationalDisposableIncome: .date
    }
  }

  /// What a case needs and is not in force, and where to enter it.
  public static func of(_ need: BenefitNeed, _ benefitCase: BenefitCase) -> Bilingual {
    let (region, date) = (benefitCase.region.code, benefitCase.date.description)
    switch need {
    case .figure(.condolence, let grade):
      return Bilingual(
        "慰问标准 condolence（\(grade ?? "")）在 \(date)、地区 \(region) 没有生效的一行：人民警察慰问标准没有公开，程序不带数值；"
          + "请按本级公安机关的文件在 injury.csv 填一行",
        "no condolence (\(grade ?? "")) is in force on \(date) in region \(region): the standards of the police are "
          + "not public and the program has none of its own; enter a row in injury.csv by your bureau's document"
      )
    case .figure(let benefit, let grade):
      let name = benefit.rawValue + (grade.map { " \($0)" } ?? "")
      return Bilingual(
        "标准缺少 \(name)：在 \(date)、地区 \(region) 没有生效的一行，请在 injury.csv 补上",
        "\(name) is not in force on \(date) in region \(region); add it to injury.csv")
    case .open(let figure): return figure.message
    case .minimumWage(let lack): return FaultMessage.lack(lack, region: region, on: benefitCase.date)
    case .localAverageWage:
      return Bilingual(
        "标准缺少 local_average_wage：在 \(date)、地区 \(region) 没有生效的统筹地区月平均工资，请在 parameters.csv 补上",
        "local_average_wage is not in force on \(date) in region \(region); add it to parameters.csv")
    case .severanceAverageWage:
      return Bilingual(
        "标准缺少 severance_average_wage：在 \(date)、地区 \(region) 没有生效的上年度职工月平均工资（劳动合同法第47条），"
          + "请在 parameters.csv 补上",
        "severance_average_wage (劳动合同法 Art. 47) is not in force on \(date) in region \(region); add it to "
          + "parameters.csv")
    case .nationalDisposableIncome:
      return Bilingual(
        "标准缺少 national_disposable_income：\(date) 没有生效的上一年度全国城镇居民人均可支配收入，请在 parameters.csv 补上",
        "national_disposable_income, the income of the year before, is not in force on \(date); add it to "
          + "parameters.csv")
    }
  }
}
