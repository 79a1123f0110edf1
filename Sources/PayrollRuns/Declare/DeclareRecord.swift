import FoundationEssentials
import Payroll
import PayrollFiles

/// `run.json` of files for other programs: what was written, in counts and sums; nothing of any person.
struct DeclareRecord: Codable, Sendable {
  /// A file of it.
  struct Table: Codable, Sendable {
    let file: String
    let people: Int
    /// What each column of money comes to, in yuan with two decimals.
    let sums: [Sum]
  }

  /// What a column comes to.
  struct Sum: Codable, Sendable {
    let title: String
    let sum: String
  }

  var command = "declare"
  let version: String
  let language: String
  let format: String
  /// nil for a year.
  let month: String?
  let tables: [Table]
  let files: [RecordedFile]

  init(_ options: DeclareOptions, _ result: DeclareResult, _ files: [RecordedFile]) throws {
    version = options.version
    language = options.language.rawValue
    format = options.format.rawValue
    month = result.period?.description
    tables = result.tables.map { table in
      Table(
        file: table.file, people: table.people,
        sums: table.sums.map { Sum(title: $0.title, sum: BackPaySums.text($0.fen)) })
    }
    self.files = files
  }

  /// The text of the file.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Array(try encoder.encode(self)) + [0x0A]
  }
}
