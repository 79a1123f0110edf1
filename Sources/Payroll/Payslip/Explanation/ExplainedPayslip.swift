/// A payslip whose every line says how it was worked out.
///
/// The lines come from the formulas that pay: each tells its working while it computes, so what explains is what
/// pays. A program can test a formula with it:
///
/// ```swift
/// let explained = try Payslip.explain(person, under: standards)
/// #expect(explained[.dutyPay].exact == Fraction(83_325, 1_000))
/// #expect(explained[.dutyPay].amount == Money(fen: 8_333))
/// ```
public struct ExplainedPayslip: Sendable {
  /// The payslip.
  public let payslip: Payslip
  /// All lines, in the order of `payslips.csv`.
  public let lines: [ExplainedLine]

  /// A payslip with the working of its lines.
  ///
  /// - Parameters:
  ///   - payslip: the payslip.
  ///   - lines: all of its lines, in the order of `payslips.csv`.
  public init(payslip: Payslip, lines: [ExplainedLine]) {
    self.payslip = payslip
    self.lines = lines
  }

  /// One line.
  public subscript(item: PayItem) -> ExplainedLine { lines[item.rawValue] }
}

/// One line of a payslip with its working.
public struct ExplainedLine: Sendable {
  /// The line.
  public let item: PayItem
  /// What stands on the payslip, in hundredths: fen, or hundredths of days and hours.
  public let hundredths: Int64
  /// How it was worked out.
  public let working: Working

  /// The amount, where the line is money.
  public var amount: Money { Money(fen: hundredths) }

  /// The value before the line's roundings: yuan, days or hours.
  public var exact: Fraction { working.workedOut.exact }

  /// The roundings that settled the line: one for nearly every line, one for each product where the line is the
  /// difference of two that are rounded, none for sums and amounts taken over.
  public var roundings: [AppliedRounding] { working.workedOut.roundings }

  /// What the roundings cut off: above 0 where the line is less than its exact value.
  public var cutOff: Fraction { (exact - Fraction(Int128(hundredths), 100)).reduced }

  /// Why nothing is due, or nil for a line with a formula.
  public var reason: Bilingual? {
    if case .nothing(let reason) = working { return reason }
    return nil
  }

  /// What the line rests on: its own article, then those of the formula that counted.
  public var citations: [Citation] {
    working.citations.reduce(into: [item.entry.citation]) { found, citation in
      if !found.contains(citation) { found.append(citation) }
    }
  }
}

extension Payslip {
  /// Computes a payslip and explains it: the same formulas as ``compute(_:carryover:isLedgerGiven:under:)``, listened to.
  ///
  /// - Parameters:
  ///   - person: what is said of the person this month. It must have passed ``PersonMonth/refusals(carryover:under:faulty:)``.
  ///   - carryover: the person's row of the ledger, or nil if there is none.
  ///   - isLedgerGiven: whether there is a ledger at all; somebody without a row in it is new.
  ///   - standards: what is in force for the person.
  /// - Throws: ``PayrollError`` where a figure leaves the range of money or a standard is missing.
  public static func explain(
    _ person: PersonMonth, carryover: Carryover? = nil, isLedgerGiven: Bool = false,
    under standards: AppliedStandards
  ) throws(PayrollError) -> ExplainedPayslip {
    var calculation = Calculation(
      person, carryover, isLedgerGiven: isLedgerGiven, standards, WorkingRecorder())
    try calculation.pay()
    let workings = calculation.recorder.workings
    let lines = PayItem.allCases.map { item in
      ExplainedLine(
        item: item, hundredths: calculation.payslip.amounts[item],
        working: workings[item] ?? .nothing(calculation.reasonForNothing(item)))
    }
    return ExplainedPayslip(payslip: calculation.payslip, lines: lines)
  }
}

/// Keeps what the formulas tell.
private struct WorkingRecorder: Recorder {
  private(set) var workings: [PayItem: Working] = [:]

  mutating func record(_ item: PayItem, _ working: Working) {
    workings[item] = working
  }
}
