import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

extension SmallFolder {
  /// The folder as a book.
  func book() throws -> StandardsBook {
    try StandardsBook(standardsFiles, converter: FewCharacters())
  }

  /// What one check finds.
  func findings(
    _ check: StandardsCheckName, on day: String = "2026-10-01", in region: String? = nil,
    knownOn: String? = nil
  ) throws -> [StandardsFinding] {
    try book().findings(
      on: try #require(ReadText.day(day)), in: region.flatMap { Region($0) },
      knownOn: knownOn.flatMap { ReadText.day($0) }
    ).filter { $0.check == check }
  }

  /// Where one check finds something: level, file, line and column.
  func places(
    _ check: StandardsCheckName, on day: String = "2026-10-01", in region: String? = nil,
    knownOn: String? = nil
  ) throws -> [String] {
    try findings(check, on: day, in: region, knownOn: knownOn).map { finding in
      let line = finding.fault.line.map { ":\($0)" } ?? ""
      return "\(finding.level) \(finding.fault.file)\(line) \(finding.fault.column ?? "")"
    }
  }

  /// The folder with two cells changed in one row.
  func with(
    _ file: String, _ line: Int, _ first: (String, String), _ second: (String, String)
  ) -> SmallFolder {
    with(file, line, first.0, first.1).with(file, line, second.0, second.1)
  }
}
