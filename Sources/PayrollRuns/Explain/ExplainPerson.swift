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

/// The rows of a roster that has been surveyed, one after the other.
private final class RosterWalk {
  private let feed: RosterFeed
  private let block = Block()
  private(set) var record = RecordReader()
  /// The sheet that the record is on.
  private(set) var sheet = 0
  private var isOpen = false

  init(_ context: RunContext) {
    feed = RosterFeed(context.inputs.rosters)
  }

  /// Goes to the next row; false if there is none.
  func next() throws -> Bool {
    while true {
      if isOpen && record.next() { return true }
      guard let (sheet, beginsSheet) = try feed.next(into: block) else { return false }
      self.sheet = sheet
      record.start(block)
      if beginsSheet { _ = record.next() }
      isOpen = true
    }
  }
}

extension PayrollRun {
  /// Explains one person's payslip: reads and checks everything as a run does, and pays that person alone.
  ///
  /// - Parameter employeeId: the employee number as on the roster.
  /// - Throws: ``RunError``, or what reading throws.
  public func explain(_ employeeId: String) throws -> ExplainOutcome {
    try RunError.telling {
      let context = try RunContext(options, inputs, converter)
      let paymaster = RosterPaymaster(context, explains: true)
      let roster = RosterWalk(context)
      while try roster.next() {
        let columns = context.survey.sheets[roster.sheet]
        guard let place = columns.employeePlace, place < roster.record.fieldCount else { continue }
        let given = roster.record[place].trimmed().withoutApostrophe()
        if !ByteSlice.with(employeeId, { $0.equals(given) }) { continue }
        switch try paymaster.pay(roster.record, columns, sheet: roster.sheet) {
        case .paid(let paid):
          if let explanation = PersonExplanation(paid, context) { return .explained(explanation) }
        case .refused(let refused): return .refused(refused.told(in: context))
        }
      }
      return .unknown(nearest: try nearest(to: employeeId, context))
    }
  }

  /// The numbers that differ from `wanted` by at most two characters, or of people whose name it is; at most 5.
  private func nearest(to wanted: String, _ context: RunContext) throws -> [String] {
    let letters = Array(wanted.lowercased())
    var found: [(distance: Int, employeeId: String)] = []
    let roster = RosterWalk(context)
    let row = RosterRow(context.period)
    while try roster.next() {
      let sheet = context.survey.sheets[roster.sheet]
      guard roster.record.fieldCount == sheet.fieldCount else { continue }
      row.read(roster.record, sheet)
      if ByteSlice.with(wanted, { $0.equals(row[.name]) }) { found.append((0, String(row[.employeeId]))) }
      if abs(row[.employeeId].count - wanted.utf8.count) > 2 { continue }
      let employeeId = String(row[.employeeId])
      let distance = NearestName.editDistance(letters, Array(employeeId.lowercased()))
      if distance <= 2 { found.append((distance, employeeId)) }
      if found.count > 1_000 { found = Array(found.sorted { $0.distance < $1.distance }.prefix(5)) }
    }
    return found.sorted { $0.distance < $1.distance }.prefix(5).map(\.employeeId)
  }
}
