import Payroll

/// A bound of a parameter: the law's own floor or ceiling, or what the number can mean at all.
public struct ParameterLimit: Sendable {
  private enum Bound { case atLeast, atMost, above }

  private let bound: Bound
  private let limit: Rate
  /// The law that sets the limit; nil where it is only common sense.
  private let law: Bilingual?

  private init(_ bound: Bound, _ limit: Rate, _ law: Bilingual? = nil) {
    self.bound = bound
    self.limit = limit
    self.law = law
  }

  /// Whether a value keeps to the limit.
  public func admits(_ value: Rate) -> Bool {
    switch bound {
    case .atLeast: value >= limit
    case .atMost: value <= limit
    case .above: value > limit
    }
  }

  /// What is said of a value that breaks the limit.
  public var reason: Bilingual {
    if let law {
      return bound == .atLeast
        ? Bilingual(
          "低于法定下限 \(limit)（\(law.chinese)），请改正",
          "below the law's floor of \(limit) (\(law.english)); correct it")
        : Bilingual(
          "超过法定上限 \(limit)（\(law.chinese)），请改正",
          "above the law's limit of \(limit) (\(law.english)); correct it")
    }
    switch bound {
    case .atLeast: return Bilingual("不得小于 \(limit)，请改正", "must not be below \(limit); correct it")
    case .atMost: return Bilingual("不得大于 \(limit)，请改正", "must not be above \(limit); correct it")
    case .above: return Bilingual("必须大于 \(limit)，请改正", "must be above \(limit); correct it")
    }
  }
}

extension ParameterLimit {
  private static let zero = ParameterLimit(.atLeast, .zero)
  private static let positive = ParameterLimit(.above, .zero)

  private static func law(_ bound: Bound, _ millionths: Int64, _ chinese: String, _ english: String)
    -> ParameterLimit
  {
    ParameterLimit(bound, Rate(millionths: millionths), Bilingual(chinese, english))
  }

  /// No multiple, factor or number of hours is greater than 100; `150` for 150 % is a typing error.
  private static let hundred = ParameterLimit(.atMost, Rate(millionths: 100_000_000))
  /// A share of one: `80` for 80 % is a typing error.
  private static let one = ParameterLimit(.atMost, .one)

  /// The limits of a parameter that is a rate or a decimal number.
  public static func of(_ name: ParameterName) -> [ParameterLimit] {
    switch name {
    case .probationRate:
      [law(.atLeast, 800_000, "劳动合同法第二十条", "劳动合同法 Art. 20"), one]
    case .sickPayFloor:
      [law(.atLeast, 800_000, "劳部发〔1995〕309号第五十九条", "劳部发〔1995〕309号 Art. 59"), one]
    case .overtimeWorkdayRate:
      [law(.atLeast, 1_500_000, "劳动法第四十四条", "劳动法 Art. 44"), hundred]
    case .overtimeRestdayRate:
      [law(.atLeast, 2_000_000, "劳动法第四十四条", "劳动法 Art. 44"), hundred]
    case .overtimeHolidayRate:
      [law(.atLeast, 3_000_000, "劳动法第四十四条", "劳动法 Art. 44"), hundred]
    case .annualLeavePayoutRate:
      [law(.atLeast, 2_000_000, "企业职工带薪年休假实施办法第十条", "企业职工带薪年休假实施办法 Art. 10"), hundred]
    case .recoveryLimit:
      [zero, law(.atMost, 200_000, "工资支付暂行规定第十六条", "工资支付暂行规定 Art. 16")]
    case .overtimeMonthlyCapHours:
      [zero, law(.atMost, 36_000_000, "劳动法第四十一条", "劳动法 Art. 41")]
    case .monthlyPaidDays:
      [positive, law(.atMost, 21_750_000, "人社部发〔2025〕2号", "人社部发〔2025〕2号")]
    case .hoursPerDay:
      [positive, ParameterLimit(.atMost, Rate(millionths: 24_000_000))]
    default:
      [zero, hundred]
    }
  }

  /// The range of a parameter that is a whole number: a month of the year, years or months.
  public static func counts(of name: ParameterName) -> ClosedRange<Int64> {
    name == .healthCheckMonth ? 0...12 : 0...9999
  }
}
