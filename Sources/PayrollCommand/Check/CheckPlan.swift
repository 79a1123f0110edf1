import Payroll
import PayrollBatch

/// What somebody asked `payroll check` to do.
struct CheckPlan {
  /// The files and folders of cases.
  let paths: [String]
  let knownOn: CivilDate?
  let language: Language
  private let standards: String?

  /// The standards where neither an option nor a folder beside the cases names any.
  static let sampleStandards = "SampleData/standards"

  init(_ arguments: Arguments) throws(UsageError) {
    paths = arguments.operands.isEmpty ? ["SampleData/cases"] : arguments.operands
    knownOn = try arguments.day("--as-of")
    language = try arguments.language()
    standards = arguments["--standards"]
  }

  /// The files of cases, each with its standards; a folder stands for its `.csv` files by name.
  func inputs() throws -> [CheckInput] {
    var tables: [String: [StandardsFile]] = [:]
    return try files().map { path in
      let folder = folder(of: path)
      if tables[folder] == nil { tables[folder] = try CheckPlan.tables(in: folder) }
      let file = StandardsFile(name: Folder.name(of: path), bytes: try OpenFile.bytes(of: path))
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
      let found = try Folder.names(in: path).filter { $0.hasSuffix(".csv") }
      if found.isEmpty {
        throw FileFaults([
          FileFault(path, Bilingual("文件夹里没有 .csv 案例文件", "the folder holds no .csv file of cases"))
        ])
      }
      files += found.map { path + "/" + $0 }
    }
    return files
  }

  /// The folder of standards for a file of cases.
  private func folder(of path: String) -> String {
    if let standards { return standards }
    let parent = Folder.parent(of: path)
    let beside = parent.isEmpty ? "standards" : parent + "/standards"
    return Folder.isFolder(beside) ? beside : CheckPlan.sampleStandards
  }

  /// The `.csv` files of a folder of standards, by name.
  private static func tables(in folder: String) throws -> [StandardsFile] {
    try Folder.names(in: folder).filter { $0.hasSuffix(".csv") }.map { name in
      StandardsFile(name: name, bytes: try OpenFile.bytes(of: folder + "/" + name))
    }
  }
}
