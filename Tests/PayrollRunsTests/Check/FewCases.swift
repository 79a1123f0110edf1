import Foundation
import Payroll

@testable import PayrollFiles
@testable import PayrollRuns

/// A few cases in memory, under the standards of the tests that pay months.
enum FewCases {
  /// The columns that every case of pay needs, and a month of somebody who is in no scheme.
  static let header = "case,period,region,post,grade,hire_date,schemes_excluded"

  /// A case of somebody with a wage of 21,750: 1,000 a day, 125 an hour.
  static func row(_ name: String, _ rest: String) -> String {
    "\(name),2026-09,5301,OFFICE,21750,2024-05-06,all,\(rest)"
  }

  static func file(_ columns: String, _ rows: [String], name: String = "cases.csv") -> StandardsFile {
    let text = ([header + "," + columns] + rows).joined(separator: "\n") + "\n"
    return StandardsFile(name: name, bytes: Array(text.utf8))
  }

  static func run(_ file: StandardsFile, _ standards: PayStandards = .common) throws -> CheckRun {
    try CheckRun(
      [CheckInput(file, under: standards.files, from: "standards")], converter: FewCharacters())
  }

  static func run(_ columns: String, _ rows: [String]) throws -> CheckRun {
    try run(file(columns, rows))
  }

  /// What is wrong with a file, a line each.
  static func faults(_ file: StandardsFile, _ language: Language = .english) throws -> [String] {
    do {
      _ = try run(file)
      return []
    } catch let faults as FileFaults {
      return faults.faults.map { $0.message(in: language) }
    }
  }
}

/// The cases that the project ships.
enum SampleCases {
  static let folder =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/SampleData/cases"

  static func files(in folder: String) throws -> [StandardsFile] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { $0.hasSuffix(".csv") }.map {
      StandardsFile(name: $0, bytes: Array(try Data(contentsOf: URL(filePath: folder + "/" + $0))))
    }
  }

  static func run() throws -> CheckRun {
    let standards = try files(in: folder + "/standards")
    return try CheckRun(
      try files(in: folder).map { CheckInput($0, under: standards, from: "standards") },
      converter: FewCharacters())
  }
}
