/// What an adjustment changes of the figures with which a month begins.
public struct LedgerCorrection: Equatable, Sendable {
  /// Which figure.
  public let figure: Figure
  /// How much goes in, or out where it is negative, in hundredths of days or hours.
  public let hundredths: Int64
  /// The month for which it is owed.
  public let period: PayPeriod

  /// What may be corrected.
  public enum Figure: Sendable {
    /// Days of annual leave used in the year.
    case annualLeaveUsed
    /// Sick days of the year.
    case sickLeave
    /// Hours of compensatory leave.
    case compLeave
  }

  /// A correction.
  public init(_ figure: Figure, hundredths: Int64, for period: PayPeriod) {
    self.figure = figure
    self.hundredths = hundredths
    self.period = period
  }

  /// Whether it counts in a month: days do so in the tax year for which they are owed, hours always.
  ///
  /// - Parameter employment: the first day of an employment that begins anew after the ledger's, whose days begin at
  ///   nothing: those of the earlier one change nothing. The lots of the earlier one stay.
  func counts(in month: PayPeriod, of employment: CivilDate?) -> Bool {
    if figure == .compLeave { return true }
    guard let employment else { return period.year == month.year }
    return period.year == month.year && period.lastDay >= employment
  }
}

extension Carryover {
  /// Corrects the figures with which a month begins, and forgets the corrections.
  ///
  /// What goes in goes in first, then what goes out, in the order given. Hours go into and out of the lot of their
  /// month, and what it does not hold out of the oldest.
  ///
  /// - Precondition: no figure falls below 0; see ``firstOverdrawn(_:hiredOn:)``.
  mutating func correct(_ month: PayPeriod, hiredOn hired: CivilDate) {
    let employment = isNewEmployment(hiredOn: hired) ? hired : nil
    for goesIn in [true, false] {
      for correction in corrections
      where correction.counts(in: month, of: employment) && (correction.hundredths > 0) == goesIn {
        correct(by: correction)
      }
    }
    corrections = []
  }

  private mutating func correct(by correction: LedgerCorrection) {
    switch correction.figure {
    case .annualLeaveUsed:
      annualLeaveUsed = Days(hundredths: annualLeaveUsed.hundredths + correction.hundredths)
    case .sickLeave: sickLeave = Days(hundredths: sickLeave.hundredths + correction.hundredths)
    case .compLeave: correctLots(correction.hundredths, of: correction.period)
    }
  }

  private mutating func correctLots(_ hundredths: Int64, of period: PayPeriod) {
    let place = compLeaveLots.firstIndex { $0.period >= period } ?? compLeaveLots.count
    let isHeld = place < compLeaveLots.count && compLeaveLots[place].period == period
    if hundredths > 0 {
      if isHeld {
        compLeaveLots[place].hours = Hours(hundredths: compLeaveLots[place].hours.hundredths + hundredths)
      } else {
        compLeaveLots.insert(CompLeaveLot(period, Hours(hundredths: hundredths)), at: place)
      }
      return
    }
    var rest = -hundredths
    for place in (isHeld ? [place] : []) + Array(compLeaveLots.indices) {
      let taken = min(rest, compLeaveLots[place].hours.hundredths)
      compLeaveLots[place].hours = Hours(hundredths: compLeaveLots[place].hours.hundredths - taken)
      rest -= taken
    }
    compLeaveLots.removeAll { $0.hours == .zero }
  }

  /// The place among the corrections of the first that takes more out than there is when a month is opened; nil if
  /// none does.
  ///
  /// - Parameters:
  ///   - month: the month that is to be paid.
  ///   - hired: the hire date of the roster.
  public func firstOverdrawn(_ month: PayPeriod, hiredOn hired: CivilDate) -> Int? {
    let employment = isNewEmployment(hiredOn: hired) ? hired : nil
    var opened = self
    opened.corrections = []
    opened.open(month, hiredOn: hired)
    for goesIn in [true, false] {
      for (place, correction) in corrections.enumerated()
      where correction.counts(in: month, of: employment) && (correction.hundredths > 0) == goesIn {
        let held =
          switch correction.figure {
          case .annualLeaveUsed: opened.annualLeaveUsed.hundredths
          case .sickLeave: opened.sickLeave.hundredths
          case .compLeave: opened.compLeaveBalance.hundredths
          }
        if held + correction.hundredths < 0 { return place }
        opened.correct(by: correction)
      }
    }
    return nil
  }
}
