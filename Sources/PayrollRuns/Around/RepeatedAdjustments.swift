import CSV
import Payroll
import PayrollFiles

/// Lines of adjustments that an earlier month has paid already: the same person, item, amount, scheme, month, origin and
/// note.
public struct RepeatedAdjustments {
  /// A line that was paid before.
  public struct Line: Sendable {
    /// The file and line of this month.
    public let file: String
    /// The line, as an editor counts.
    public let line: Int
    /// The person.
    public let employeeId: String
    /// The folder of the month that has paid it.
    public let folder: String
  }

  /// A run that has paid a month.
  public struct Run {
    /// Its folder.
    public let folder: String
    /// What it was given.
    public let adjustments: [StandardsFile]
    /// Whom it has paid.
    public let payslips: InputFile

    /// A run that has paid a month.
    public init(folder: String, adjustments: [StandardsFile], payslips: InputFile) {
      self.folder = folder
      self.adjustments = adjustments
      self.payslips = payslips
    }
  }

  private let converter: any TextConverter
  private var lines: [AdjustmentLine: (file: String, line: Int)] = [:]

  /// The lines of a month that name the month for which something is owed.
  ///
  /// - Throws: ``FileFaults`` if a file is no table.
  public init(_ files: [StandardsFile], converter: any TextConverter) throws(FileFaults) {
    self.converter = converter
    for file in files {
      for (line, adjustment) in try AdjustmentLine.all(in: file, converter: converter) {
        lines[adjustment] = (file.name, line)
      }
    }
  }

  /// Whether there is nothing that could be repeated.
  public var isEmpty: Bool { lines.isEmpty }

  /// The lines that a run has paid, in the order of the files.
  ///
  /// - Throws: what reading throws.
  public func paid(in run: Run) throws -> [Line] {
    var repeated: [String: [Line]] = [:]
    for file in run.adjustments {
      for (_, adjustment) in try AdjustmentLine.all(in: file, converter: converter) {
        guard let line = lines[adjustment] else { continue }
        repeated[adjustment.employeeId, default: []].append(
          Line(file: line.file, line: line.line, employeeId: adjustment.employeeId, folder: run.folder))
      }
    }
    if repeated.isEmpty { return [] }
    var paid: [Line] = []
    var walk = PayslipWalk([run.payslips])
    while let row = try walk.next() { paid += repeated.removeValue(forKey: row.employeeId) ?? [] }
    return paid.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
  }
}
