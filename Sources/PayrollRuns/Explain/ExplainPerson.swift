import CSV
import Payroll
import PayrollFiles

/// What became of the wish to have one person's payslip explained.
public enum ExplainOutcome: Sendable {
  /// The explanation.
  case explained(PersonExplanation)
  /// The person's row is refused, and why; personal numbers are masked.
  case refused([FileFault])
  /// Nobody on the roster has this number; the numbers nearest to it, or of people who have it as their name.
  case unknown(nearest: [String])
}

/// Keeps the first explanation.
private final class OneExplanation: ExplanationReader {
  private(set) var found: PersonExplanation?

  func take(_ explanation: PersonExplanation) { found = found ?? explanation }
  func deliver() {}
}

extension PayrollRun {
  /// Explains one person's payslip: reads and checks everything as a run does, and pays that person alone.
  ///
  /// - Parameter employeeId: the employee number as on the roster.
  /// - Throws: ``RunError``, or what reading throws.
  public func explain(_ employeeId: String) throws -> ExplainOutcome {
    try telling {
      let (context, _) = try readContext()
      let reader = OneExplanation()
      let worker = PayWorker(context)
      worker.explainer = PersonExplainer(only: employeeId, reader)
      let feed = RosterFeed(inputs.rosters)
      while let (sheet, beginsSheet) = try feed.next(into: worker.block) {
        worker.sheet = sheet
        worker.beginsSheet = beginsSheet
        try worker.payBlock()
        if let found = reader.found { return .explained(found) }
        if !worker.firstFaults.isEmpty { return .refused(worker.firstFaults.map(\.fault)) }
      }
      return .unknown(nearest: try nearest(to: employeeId, context))
    }
  }

  /// The numbers that differ from `wanted` by at most two characters, or of people whose name it is; at most 5.
  private func nearest(to wanted: String, _ context: RunContext) throws -> [String] {
    let letters = Array(wanted.lowercased())
    var found: [(distance: Int, employeeId: String)] = []
    let feed = RosterFeed(inputs.rosters)
    let block = Block()
    var reader = RecordReader()
    let row = RosterRow(context.period)
    while let (sheet, beginsSheet) = try feed.next(into: block) {
      reader.start(block)
      if beginsSheet { _ = reader.next() }
      while reader.next() {
        guard reader.fieldCount == context.survey.sheets[sheet].fieldCount else { continue }
        row.read(reader, context.survey.sheets[sheet])
        if ByteSlice.with(wanted, { $0.equals(row[.name]) }) { found.append((0, String(row[.employeeId]))) }
        if abs(row[.employeeId].count - wanted.utf8.count) > 2 { continue }
        let employeeId = String(row[.employeeId])
        let distance = NearestName.editDistance(letters, Array(employeeId.lowercased()))
        if distance <= 2 { found.append((distance, employeeId)) }
        if found.count > 1_000 { found = Array(found.sorted { $0.distance < $1.distance }.prefix(5)) }
      }
    }
    return found.sorted { $0.distance < $1.distance }.prefix(5).map(\.employeeId)
  }
}
