/// A contribution rate that its scheme has nowhere, and what to look at.
public struct OddRate: Hashable, Sendable {
  /// Whose rate it is.
  public enum Side: CaseIterable, Sendable {
    /// The employer's.
    case employer
    /// The person's.
    case employee
  }

  /// Whose rate it is.
  public let side: Side
  /// Whether the law itself has the bound, so that it is wrong for sure.
  public let isUnlawful: Bool
  /// What is odd, and what to look at.
  public let reason: Bilingual
}

/// What the rates of a scheme are wherever it is known, in hundredths of a percent, and what the law forbids of it.
private struct UsualRates {
  let employer: ClosedRange<Int64>
  let employee: ClosedRange<Int64>
  var lawful: (employer: ClosedRange<Int64>, employee: ClosedRange<Int64>)?
  var law = ""

  init?(_ scheme: Scheme) {
    switch scheme {
    case .pension: (employer, employee) = (1600...1600, 800...800)
    case .medical: (employer, employee) = (500...1200, 200...200)
    case .maternity: (employer, employee) = (40...120, 0...0)
    case .unemployment:
      (employer, employee) = (50...200, 20...100)
      lawful = (0...200, 0...100)
      law = "失业保险条例第六条"
    case .workInjury: (employer, employee) = (16...285, 0...0)
    case .housingFund: (employer, employee) = (500...1200, 500...1200)
    case .seriousIllness: return nil
    }
  }

  func side(_ side: OddRate.Side) -> (usual: ClosedRange<Int64>, lawful: ClosedRange<Int64>?) {
    side == .employer ? (employer, lawful?.employer) : (employee, lawful?.employee)
  }
}

extension Scheme {
  /// Rates that the scheme has nowhere: sides that were swapped, `0.16%` for 16%, `80%` for 8%.
  ///
  ///     pension         16          8             housing fund   5 to 12   5 to 12, both sides alike
  ///     medical         5 to 12     2             maternity      0.4 to 1.2   0
  ///     unemployment    0.5 to 2    0.2 to 1      work injury    0.16 to 2.85   0
  ///
  /// It is a doubt, and wrong where the law itself has the bound: more for unemployment than 2% and 1%. Less than 5% for the
  /// housing fund is a doubt, since it may be allowed for a time (Art. 20).
  ///
  /// - Parameters:
  ///   - employer: the employer's rate, or nil where it is still to be entered.
  ///   - employee: the person's rate, or nil where it is still to be entered.
  /// - Source: 失业保险条例 Art. 6
  /// - Source: 住房公积金管理条例 Arts. 18, 20
  /// - Reading: a rate of 0 is a doubt in the housing fund too: a unit may be left out of it on purpose.
  public func oddRates(employer: Rate?, employee: Rate?) -> [OddRate] {
    guard let known = UsualRates(self) else { return [] }
    if let employer, let employee {
      if isSwapped(employer, employee, known) {
        return [OddRate(side: .employer, isUnlawful: false, reason: swapped)]
      }
      if self == .housingFund, employer != employee {
        return [OddRate(side: .employee, isUnlawful: false, reason: Scheme.unlike)]
      }
    }
    return zip(OddRate.Side.allCases, [employer, employee]).compactMap { side, rate in
      guard let rate else { return nil }
      let (usual, lawful) = known.side(side)
      if usual.contains(rate) { return nil }
      let isUnlawful = rate != .zero && lawful.map { !$0.contains(rate) } ?? false
      return OddRate(
        side: side, isUnlawful: isUnlawful, reason: outside(usual, isUnlawful ? known.law : nil))
    }
  }

  private func isSwapped(_ employer: Rate, _ employee: Rate, _ known: UsualRates) -> Bool {
    known.employer != known.employee && known.employer.contains(employee) && known.employee.contains(employer)
      && !(known.employer.contains(employer) && known.employee.contains(employee))
  }

  private var swapped: Bilingual {
    Bilingual(
      "\(title.chinese)的单位费率和个人费率像是写反了，请核对",
      "the employer's and the person's rate of \(title.english) look swapped; check them")
  }

  private static let unlike = Bilingual(
    "住房公积金单位和个人的缴存比例应当相同，请核对",
    "the employer's and the person's rate of the housing fund should be alike; check them")

  private func outside(_ usual: ClosedRange<Int64>, _ law: String?) -> Bilingual {
    let usual = usual.told
    let chinese = law.map { "（\($0)）" } ?? ""
    let english = law.map { " (\($0))" } ?? ""
    return Bilingual(
      "\(title.chinese)这一方的费率各地都是 \(usual.chinese)\(chinese)，空白为 0；请核对小数点、百分号，单位和个人是否写反",
      "this side's rate of \(title.english) is \(usual.english) everywhere\(english), and a blank is 0; check the "
        + "point, the percent sign, and which side it is")
  }
}

/// Bounds in hundredths of a percent.
extension ClosedRange<Int64> {
  fileprivate func contains(_ rate: Rate) -> Bool {
    (Rate(millionths: lowerBound * 100)...Rate(millionths: upperBound * 100)).contains(rate)
  }

  fileprivate var told: Bilingual {
    let (low, high) = (percent(lowerBound), percent(upperBound))
    return low == high ? Bilingual(low, low) : Bilingual("\(low) 至 \(high)", "\(low) to \(high)")
  }

  private func percent(_ hundredths: Int64) -> String {
    Rate(millionths: hundredths * 10_000).description + "%"
  }
}
