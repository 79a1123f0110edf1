import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// What somebody asked `payroll check` to do.
struct CheckPlan {
  /// The files and folders of cases.
  let paths: [String]
  let knownOn: CivilDate?
  let language: Language
  /// The folder that was named for all cases; nil where each file finds its own.
  let standards: String?
  /// The cases to write; nil where cases are to be checked.
  let boundaries: BoundaryPlan?

  /// The standards where neither an option nor a folder beside the cases names any.
  static let sampleStandards = "SampleData/standards"

  init(_ arguments: Arguments) throws(UsageError) {
    standards = arguments["--standards"]
    boundaries = try BoundaryPlan(arguments)
    // The sample's cases say nothing of the standards of somebody who asks for the edges of his own.
    let samples = boundaries != nil && standards != nil ? [] : ["SampleData/cases"]
    paths = arguments.operands.isEmpty ? samples : arguments.operands
    knownOn = try arguments.day("--as-of")
    language = try arguments.language()
  }

  /// The files of cases, each with its standards; a folder stands for its `.csv` files by name.
  func inputs() throws -> [CheckInput] {
    var tables: [String: [StandardsFile]] = [:]
    return try files().map { path in
      let folder = folder(of: path)
      if tables[folder] == nil { tables[folder] = try StandardsFiles.read(in: folder, language) }
      let file = StandardsFile(name: Folder.name(of: path), bytes: try StreamLimit.bytes(of: path))
      return CheckInput(file, under: tables[folder] ?? [], from: folder)
    }
  }

  private func files() throws -> [String] {
    var files: [String] = []
    for path in paths {
      guard Folder.isFolder(path) else {
        files.append(path)
        continue
      }
      let found = try Folder.names(in: path).filter {
        $0.lowercased().hasSuffix(".csv") && Folder.isFile(path + "/" + $0)
      }
      if found.isEmpty {
        throw FileFaults([
          FileFault(path, Bilingual("文件夹里没有 .csv 案例文件", "the folder holds no .csv file of cases"))
        ])
      }
      files += found.map { path + "/" + $0 }
    }
    return files
  }

  /// The folder of standards whose edges are asked for: the one that was named, else that of the first cases.
  func boundaryFolder() throws -> String {
    try standards ?? files().first.map { folder(of: $0) } ?? CheckPlan.sampleStandards
  }

  /// The folder of standards for a file of cases.
  private func folder(of path: String) -> String {
    if let standards { return standards }
    let parent = Folder.parent(of: path)
    let beside = parent.isEmpty ? "standards" : parent + "/standards"
    return Folder.isFolder(beside) ? beside : CheckPlan.sampleStandards
  }

}

/// What somebody asked of `payroll check --boundaries`.
struct BoundaryPlan {
  let period: PayPeriod
  let region: Region?
  /// The file to write; nil for standard output.
  let target: String?
  let replaces: Bool
  let writesByteOrderMark: Bool

  /// - Returns: nil where no boundaries are asked for.
  init?(_ arguments: Arguments) throws(UsageError) {
    guard arguments.has("--boundaries") else {
      if let name = ["--period", "--region", "--out", "--replace", "--no-bom"].first(where: {
        arguments.has($0)
      }) {
        throw UsageError(
          reason: Bilingual("\(name) 须与 --boundaries 同用", "\(name) goes with --boundaries only"))
      }
      return nil
    }
    period = try arguments.period("--period") ?? PayPeriod(unchecked: 2026, 10)
    region = try BoundaryPlan.region(arguments["--region"])
    target = try arguments.place()
    replaces = arguments.has("--replace")
    writesByteOrderMark = !arguments.has("--no-bom")
  }

  private static func region(_ code: String?) throws(UsageError) -> Region? {
    guard let code else { return nil }
    guard let region = Region(code), region != .everywhere else {
      throw UsageError(
        reason: Bilingual(
          "--region 应为 2、4 或 6 位地区代码，如 530111", "--region is a code of 2, 4 or 6 digits such as 530111"))
    }
    return region
  }
}
