import Payroll

/// A recorder that keeps what it hears of each line.
struct LineRecorder: Recorder {
  /// What was said of a line when it was settled.
  struct Line {
    let exact: Fraction
    let rounding: Rounding?
    let amount: Int64
  }

  private(set) var lines: [PayItem: Line] = [:]

  mutating func record(
    _ item: PayItem, exact: @autoclosure () -> Fraction, rounding: Rounding?, amount: Int64
  ) {
    lines[item] = Line(exact: exact(), rounding: rounding, amount: amount)
  }
}

extension SampleStandards {
  /// What a recorder hears of the payslip of a person.
  func recorded(_ person: PersonMonth, _ carryover: Carryover? = nil) throws -> [PayItem: LineRecorder.Line] {
    var recorder = LineRecorder()
    _ = try Payslip.compute(
      person, carryover: carryover,
      under: applied(person.period, laterPayment: person.isLaterPayment), recordingTo: &recorder)
    return recorder.lines
  }
}
