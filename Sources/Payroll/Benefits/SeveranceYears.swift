/// The years of service that severance counts, in halves.
///
///     full years from the hire date to the day after the last day employed
///     the rest: six full months or more 1, a shorter rest of at least a day 0.5, none 0
///
/// - Source: 劳动合同法 Art. 47(1)
public struct SeveranceYears: Hashable, Sendable {
  /// What is left after the full years.
  public enum Rest: Int, Sendable {
    /// Nothing.
    case none
    /// Less than six months.
    case half
    /// Six months or more.
    case whole
  }

  /// The full years.
  public let full: Int
  /// What is left.
  public let rest: Rest

  /// The service from the day of hiring to the last day employed, both included; the last day is no earlier.
  public init(from hireDate: CivilDate, through lastDay: CivilDate) {
    let end = lastDay.advanced(byDays: 1)
    let months = hireDate.fullMonths(to: end)
    full = months / 12
    if months % 12 >= 6 {
      rest = .whole
    } else {
      rest = hireDate.whenFull(months: full * 12) < end ? .half : .none
    }
  }

  /// What it counts, in half years.
  public var halves: Int { full * 2 + rest.rawValue }

  /// How the count came about.
  var words: Bilingual {
    switch rest {
    case .none: Bilingual("满\(full)年", "\(full) full years")
    case .half:
      Bilingual("满\(full)年，余下不满六个月计半年", "\(full) full years, and less than six months as half a one")
    case .whole:
      Bilingual("满\(full)年，余下六个月以上计一年", "\(full) full years, and six months or more as one")
    }
  }
}
