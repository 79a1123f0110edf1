import Foundation
import Testing

/// The built program, run as a process of its own.
enum Program {
  /// What a run of the program has left.
  struct Outcome {
    let status: Int32
    let output: [UInt8]
    let errors: String

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The folder of the repository.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The program, which lies beside the bundle of the tests.
  static let path: String = {
    let own =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    let beside = URL(filePath: own).deletingLastPathComponent().appending(path: "payroll").path
    return FileManager.default.isExecutableFile(atPath: beside)
      ? beside : repository + "/.build/debug/payroll"
  }()

  /// Starts the program, or another, in the repository's folder with nothing to read; what it says is thrown away.
  static func start(_ words: [String], executable: String = path) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: repository)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs the program in a folder and waits until it has ended.
  ///
  /// - Parameters:
  ///   - input: what stands on standard input; nothing by default.
  ///   - output: a file to which standard output goes; it is then not read.
  static func run(
    _ words: [String], in folder: String = repository, input: [UInt8] = [], output: String? = nil
  ) throws -> Outcome {
    let scratch = try Scratch()
    try scratch.write([], "output")
    try scratch.write([], "errors")
    try scratch.write(input, "input")
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = FileHandle(forReadingAtPath: scratch.path("input"))
    process.standardOutput = FileHandle(forWritingAtPath: output ?? scratch.path("output"))
    process.standardError = FileHandle(forWritingAtPath: scratch.path("errors"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try scratch.bytes("output"),
      errors: try scratch.text("errors"))
  }
}

/// A temporary folder that goes away with the test.
final class Scratch {
  /// The folder.
  let folder: String

  /// A new, empty folder.
  init() throws {
    // Letters alone: long numbers are masked in messages, and in the paths that they name.
    let name = UUID().uuidString.map {
      $0.wholeNumberValue.map { "ghijklmnop".dropFirst($0).prefix(1) } ?? "\($0)"
    }
    folder = FileManager.default.temporaryDirectory.path + "/payroll-tests-" + name.joined()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The path of a file in it.
  func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a file, with the folders above it.
  func write(_ bytes: [UInt8], _ name: String) throws {
    let url = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Writes a file of text.
  func write(_ text: String, _ name: String) throws { try write(Array(text.utf8), name) }

  /// What a file holds.
  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path(name)))) }

  /// What a file holds, as text.
  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Makes a folder look like earlier results of the sample month, which a run may replace.
  func writeRecord(_ folder: String) throws {
    let sample = URL(filePath: Program.repository + "/Reports/sample-2026-10/run.json")
    try write(Array(try Data(contentsOf: sample)), folder + "/run.json")
  }

  /// Makes a folder look like what a killed run has left: marked, and closed to all but its owner.
  func leaveWork(_ folder: String) throws {
    try write("", folder + "/.payroll-work")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path(folder))
  }

  /// The names in it or in a folder in it, sorted.
  func names(_ name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
  }

  /// Every file in a folder in it, with its path from there.
  func files(_ name: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path(name)).filter { file in
      let attributes = try FileManager.default.attributesOfItem(atPath: path(name) + "/" + file)
      return attributes[.type] as? FileAttributeType == .typeRegular
    }.sorted()
  }

  /// The permissions of a file or folder.
  func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return try #require(attributes[.posixPermissions] as? Int)
  }
}

/// A roster of the sample's standards.
enum Roster {
  static let header = "employee_id,name,region,post,grade,hire_date,id_number,bank_account\n"

  /// A row of somebody in an ordinary post.
  static func row(
    _ employeeId: String, name: String = "张三", grade: String = "G1", identity: String = "",
    account: String = ""
  ) -> String {
    "\(employeeId),\(name),530111,CLERK,\(grade),2020-03-01,\(identity),\(account)\n"
  }

  static let good = header + row("E1") + row("E2", account: "6222000000001111")
  static let withOneFault = header + row("E1") + row("E2", grade: "NOPE")
}
