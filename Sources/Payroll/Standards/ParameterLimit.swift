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
  static let positive = ParameterLimit(.above, .zero)

  /// A floor of the law.
  static func floor(_ millionths: Int64, _ chinese: String, _ english: String) -> ParameterLimit {
    ParameterLimit(.atLeast, Rate(millionths: millionths), Bilingual(chinese, english))
  }

  /// A ceiling of the law.
  static func ceiling(_ millionths: Int64, _ chinese: String, _ english: String) -> ParameterLimit {
    ParameterLimit(.atMost, Rate(millionths: millionths), Bilingual(chinese, english))
  }

  static func atMost(_ limit: Rate) -> ParameterLimit { ParameterLimit(.atMost, limit) }

  /// No month of a year has fewer payable days on the average.
  static let twenty = ParameterLimit(.atLeast, Rate(millionths: 20_000_000))
  static let zero = ParameterLimit(.atLeast, .zero)
  /// No multiple, factor or number of hours is greater than 100; `150` for 150 % is a typing error.
  static let hundred = atMost(Rate(millionths: 100_000_000))
  /// A share of one: `80` for 80 % is a typing error.
  static let one = atMost(.one)
}
