import Payroll

/// What is said of a fault: what was expected and what to do.
public enum FaultMessage {
  /// A value that is not legal by itself; the column is told beside it, by the name that it has in the file.
  public static func ofValue(_ code: FaultCode, _ field: RosterField, _ value: String) -> Bilingual {
    switch code {
    case .required:
      return Bilingual("必须填写，请补上", "this must not be blank; fill it in")
    case .decimals:
      return field.entry.kind?.decimals == 0
        ? Bilingual("须为整数，请去掉小数", "this is a whole number; remove the decimals")
        : Bilingual("最多两位小数，请改正", "this has at most two decimals; correct it")
    case .range:
      return Bilingual(
        "超出范围（应为\(range(field).chinese)），请改正", "this is out of range (\(range(field).english)); correct it")
    case .idNumber where IDNumber.isHidden(in: value):
      return Bilingual(
        "号码本身没有错，但夹有撇号、空格等符号或全角字符；请只留18位半角数字（末位可为X）",
        "the number itself is right, but there are apostrophes, spaces or full-width characters in it; leave its 18 "
          + "characters alone")
    case .idNumber:
      return Bilingual(
        "身份证号须为18位且校验码正确，请核对证件",
        "an ID number has 18 characters with a valid check digit; compare it with the card")
    default:
      return ofFormat(field, value)
    }
  }

  private static func ofFormat(_ field: RosterField, _ value: String) -> Bilingual {
    switch field.entry.cell {
    case .date: return ValueMessage.date(value)
    case .word(let words):
      return oneOf(joined(words))
    case .schemes:
      let schemes = joined(Scheme.allCases.map { Bilingual($0.title.chinese, $0.code) })
      return oneOf(
        Bilingual(
          "全部，或以分号分隔的险种：" + schemes.chinese, "all, or schemes separated by \";\": " + schemes.english))
    case .text(.region):
      return Bilingual(
        "地区代码须为2、4或6位数字（GB/T 2260），请改正",
        "a region is a code of 2, 4 or 6 digits (GB/T 2260); correct it")
    case .text:
      return spoiltNumber
    case .number: return ValueMessage.number(value)
    }
  }

  /// A long number that a spreadsheet has turned into `6.22E+18`.
  public static let spoiltNumber = Bilingual(
    "表格软件已把长数字变成了科学计数法，原号码已丢失；请把该列设为文本格式后重新填写",
    "a spreadsheet has turned the long number into an exponent and lost digits; "
      + "format the column as text and enter it again")

  /// Text between a closing quote and the next comma.
  public static let spoiltQuotes = Bilingual(
    "引号结束之后还有文字，可能少了逗号或引号，内容不可靠；字段里的引号要写成两个",
    "there is text behind the closing quote: a comma or a quote may be missing, so the value cannot be relied on; a quote "
      + "within a field is written twice")

  private static func range(_ field: RosterField) -> Bilingual {
    guard let kind = field.entry.kind else { preconditionFailure("only numbers have a range") }
    func plain(_ bound: Int64) -> String {
      let isWhole = kind.decimals == 0
      let text = isWhole ? String(bound) : Hours(hundredths: bound).description
      return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
    }
    let (least, most) = (plain(kind.range.lowerBound), plain(kind.range.upperBound))
    return Bilingual("\(least) 到 \(most) \(kind.unit.chinese)", "\(least) to \(most) \(kind.unit.english)")
  }

  private static func oneOf(_ words: Bilingual) -> Bilingual {
    Bilingual("只能是：\(words.chinese)", "this must be one of: \(words.english)")
  }

  private static func joined(_ words: [Bilingual]) -> Bilingual {
    Bilingual(words.map(\.chinese).joined(separator: "、"), words.map(\.english).joined(separator: ", "))
  }

  /// Somebody stands on the roster twice.
  public static func duplicate(firstAt line: Int, of file: String) -> Bilingual {
    Bilingual(
      "人员编号与 \(file) 第\(line)行重复，每人每月只发一次；请删去一行，或改正编号",
      "the employee number stands at \(file):\(line) already, and nobody is paid twice; "
        + "remove one row or correct the number")
  }

  /// An employee number that is another's further up on the roster, written differently.
  public static func similar(to line: Int, of file: String) -> Bilingual {
    Bilingual(
      "人员编号与 \(file) 第\(line)行的编号只差全角、大小写或前面的0，像是同一人；请把两处写成一样，或改正编号",
      "the employee number is that of \(file):\(line) but for full width, capitals or leading zeros, as if it were the "
        + "same person; write both alike, or correct the number")
  }

  /// An employee number that is another's in the ledger, written differently.
  public static func similar(inLedger employeeId: String) -> Bilingual {
    Bilingual(
      "台账中没有这个编号，却有“\(employeeId)”，只差全角、大小写或前面的0，像是同一人；请照台账的写法改正",
      "the ledger does not have this number but \"\(employeeId)\", which differs in full width, capitals or leading "
        + "zeros alone, as if it were the same person; write it as the ledger does")
  }

  /// A row whose fields do not fit the header.
  public static func columns(expected: Int, found: Int) -> Bilingual {
    Bilingual(
      "这一行有\(found)栏，标题行有\(expected)栏；请检查是否多了或少了逗号（金额里的千位逗号也算）、引号",
      "the row has \(found) fields and the header \(expected); look for a comma (that of thousands counts) or quote too many "
        + "or too few")
  }

  /// A region in which nobody can be paid, by what it lacks.
  public static func unknownRegion(_ lacks: [RegionLack], region: String, on day: CivilDate) -> Bilingual {
    let reasons = lacks.map { lack($0, region: region, on: day) }
    return Bilingual(
      reasons.map(\.chinese).joined(separator: "；"), reasons.map(\.english).joined(separator: "; "))
  }

  /// What a region lacks, and where to enter it.
  static func lack(_ lack: RegionLack, region: String, on day: CivilDate) -> Bilingual {
    switch lack {
    case .salary:
      Bilingual(
        "\(day) 没有适用于地区 \(region) 的基准工资；请核对地区代码，或在 salary.csv 补上",
        "no reference salary is in force in region \(region) on \(day); check the code or add it to salary.csv"
      )
    case .wageClass:
      Bilingual(
        "\(day) 没有地区 \(region) 的最低工资类别（只认这个代码本身的行，不沿用上级地区的）；请核对地区代码，或在 regions.csv 补上",
        "no class of the minimum wage is in force for exactly region \(region) on \(day) (that of a wider region does "
          + "not count); check the code or add it to regions.csv")
    case .minimumWage(let wageClass):
      Bilingual(
        "\(day) 地区 \(region) 的最低工资类别“\(wageClass)”没有生效的数额；请在 minimum_wage.csv 补上，或改正 regions.csv 的类别",
        "no minimum wage of class \"\(wageClass)\" is in force in region \(region) on \(day); add it to "
          + "minimum_wage.csv or correct the class in regions.csv")
    }
  }

  /// Something that no standard in force knows.
  public static func unknown(_ code: FaultCode, _ value: String, region: String, on day: CivilDate)
    -> Bilingual
  {
    let (chinese, english, table) =
      switch code {
      case .unknownPost: ("岗位", "post", "posts.csv")
      case .unknownGrade: ("层级", "grade", "grades.csv")
      default: ("考核等次", "rating", "ratings.csv")
      }
    return Bilingual(
      "\(day) 没有适用于地区 \(region) 的\(chinese)“\(value)”标准；请核对代码，或在 \(table) 补上标准",
      "no standard for \(english) \"\(value)\" is in force in region \(region) on \(day); "
        + "check the code or add it to \(table)")
  }

  /// The category is not the post's.
  public static func categoryMismatch(_ post: PostCategory) -> Bilingual {
    Bilingual(
      "类别与岗位不符：该岗位属于\(post.title.chinese)；请改正其一",
      "the category is not the post's, which is \(post.code); correct one of them")
  }

  /// An employee number with something in it that nobody sees.
  static let invisible = Bilingual(
    "人员编号中夹有空格或看不见的字符，看起来相同的编号会变成两个人；请重新输入编号",
    "there is a space or a character that cannot be seen within the employee number, so that it would be another "
      + "person's who looks the same; type the number again")

  /// What is no bank account.
  static let account = Bilingual(
    "银行账号须为8到32位数字（空格和连字符不计），请核对", "a bank account has 8 to 32 digits, spaces and hyphens aside; check it")

  /// A figure that money cannot hold.
  public static func overflow(_ title: Bilingual) -> Bilingual {
    Bilingual(
      "“\(title.chinese)”的金额超出可计算的范围；请检查标准和本行的金额",
      "\"\(title.english)\" is beyond what money can hold; check the standards and the row's amounts")
  }

  /// Which dates contradict each other, where it is known whose they are.
  private static func dateOrder(_ field: RosterField, _ employee: Employee?) -> Bilingual {
    guard let employee else {
      return Bilingual(
        "日期前后矛盾：入职日期不得晚于发放月份和离职日期；已离职人员不得再填考勤、加班或休假",
        "the dates contradict each other: hiring must not lie after the month or after leaving, and "
          + "somebody who has left can have no attendance, overtime or leave")
    }
    if field == .hireDate {
      return Bilingual(
        "入职日期晚于发放月份；请核对入职日期，或到入职的月份再列入名册",
        "hired after this month; check the hire date, or put the person on the roster of the month of hiring")
    }
    if let end = employee.endDate, end < employee.hireDate {
      return Bilingual(
        "离职日期早于入职日期；请核对两个日期", "the end date lies before the hire date; check both dates")
    }
    return Bilingual(
      "此人在本月以前已离职，不能再有考勤、加班、执勤或休假；没有后续发放的请从名册删去，有的请清空这些栏",
      "left before this month, so that there can be no attendance, overtime, duty or leave; remove the row if nothing "
        + "more is paid, or clear these columns")
  }

  /// A rule that the row breaks as a whole.
  ///
  /// - Parameter payableDays: the person's payable days of the month, where the calendar is known.
  public static func refused(
    _ refusal: Refusal, _ person: PersonMonth? = nil, payableDays: Int? = nil
  ) -> Bilingual {
    switch refusal.code {
    case .range: ofValue(.range, refusal.field, "")
    case .otherMonth:
      Bilingual(
        "所给标准不是这个月份的；请用 \(person?.period.description ?? "发放月份") 的标准",
        "the standards are those of another month; take those of \(person?.period.description ?? "the month paid")"
      )
    case .dateOrder: dateOrder(refusal.field, person?.employee)
    case .leaveExceedsPayableDays:
      Bilingual(
        "各类假期和缺勤天数之和超过本人当月计薪天数" + (payableDays.map { "（\($0)天）" } ?? "")
          + "；填的是计薪天数（工作日和法定节假日），不是日历天数，请核对",
        "the days of leave and absence together exceed the person's "
          + (payableDays.map { "\($0) " } ?? "")
          + "payable days of the month; payable days are meant, not calendar days, check them")
    case .compLeaveElected:
      Bilingual(
        "选择补休的小时多于休息日加班小时；只有休息日加班可以补休（劳动法第44条）",
        "more hours elected as leave than rest-day hours; only rest-day overtime may become leave "
          + "(劳动法 Art. 44)")
    case .compLeaveBalance:
      Bilingual(
        "已补休小时超过补休结余（含本月选择的小时）；请核对",
        "more compensatory leave taken than the balance holds, this month's hours included; check it")
    case .annualLeavePayout:
      Bilingual(
        "折算的未休年休假天数超过年休假结余；请核对",
        "more annual leave paid out than is left; check it")
    case .hoursSystem:
      Bilingual(
        "工时制度与加班小时不符：综合工时不计休息日加班，不定时工时不计加班",
        "the hours system does not know these hours: comprehensive hours have no rest-day overtime, "
          + "irregular hours no overtime at all")
    case .bonusTwice:
      Bilingual(
        "本年已有一次年终奖单独计税，每年只能一次；请改填“并入”（并入综合所得）",
        "a bonus has been taxed separately this year already, which is allowed once; tax this one combined")
    case .bonusTax:
      Bilingual(
        "当前没有年终奖单独计税的月度税率表；请改填“并入”（并入综合所得），或补充 tax.csv",
        "no monthly table is in force, so a bonus cannot be taxed separately; tax it combined "
          + "or complete tax.csv")
    case .alreadyPaid:
      Bilingual(
        "台账显示此人本月已发放；差额请在下月调整",
        "the ledger shows the person as paid for this month; correct it next month")
    case .ledgerAhead:
      Bilingual(
        "台账中此人的月份晚于发放月份；请核对所用台账",
        "the ledger's row of this person is of a later month; check which ledger was given")
    }
  }
}
