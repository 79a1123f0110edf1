import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// What lies in a folder of results, set beside what its record names: sizes and digests, what is missing, and what
/// does not belong there.
///
/// Links are not followed: what a record names are files in this folder.
struct RecordedFolder {
  /// What is not as the record says.
  enum Difference {
    /// A file has another size or digest.
    case changed(RecordedFile, found: RecordedFile)
    /// Nothing has this name.
    case missing(String)
    /// A link, or something else that is no file, stands in a file's place, or in that of a folder of files.
    case replaced(String)
    /// The record does not name it.
    case added(String)
  }

  /// The differences: files that the record names in its order, then the others by name.
  private(set) var differences: [Difference] = []
  /// How many results have been compared.
  private(set) var results = 0
  /// How many copies of inputs have been compared.
  private(set) var inputs = 0
  /// The results that cannot be made again from the month's own inputs: of them nothing but size and digest is known.
  let byDigestAlone: [String]
  /// Whether every input is there as it was.
  private(set) var hasItsInputs = true

  private let folder: String
  /// Names are compared by their bytes.
  private typealias Name = [UInt8]
  /// The folders in which the record's files lie, and the files that are not the record's to name.
  private let folders: Set<Name>
  private let named: Set<Name>
  /// Everything that was found, in order, but for the folders in which the record's files lie.
  private var found: [(path: String, isFile: Bool)] = []

  /// Looks through a folder.
  ///
  /// - Parameter comparesBytes: whether files are read, to compare their sizes and digests.
  /// - Throws: `PlatformError` if it cannot be read.
  init(_ folder: String, _ files: [RecordedFile], comparesBytes: Bool = true) throws(PlatformError) {
    self.folder = folder
    byDigestAlone = ResultFile.allCases.filter { !$0.isOfMonthAlone }.map(\.name)
      .filter { name in files.contains { $0.name == name } }
    named = Set(files.map { Name($0.name.utf8) } + [Name(ResultFile.run.name.utf8)])
    folders = Set(files.flatMap { RecordedFolder.folders(above: Name($0.name.utf8)) })
    try look(into: "")
    let isFile = Dictionary(
      found.map { (Name($0.path.utf8), $0.isFile) }, uniquingKeysWith: { first, _ in first })
    for file in files where comparesBytes { try compare(file, isFile) }
    for (path, isFile) in found
    where !named.contains(Name(path.utf8)) || path == ResultFile.run.name && !isFile {
      let belongs = folders.contains(Name(path.utf8)) || path == ResultFile.run.name
      differences.append(belongs ? .replaced(path) : .added(path))
    }
  }

  /// Whether a file is not what the record says.
  func hasChanged(_ name: String) -> Bool {
    differences.contains { if case .changed(let file, _) = $0 { file.name == name } else { false } }
  }

  /// What the record does not name.
  var strangers: [String] {
    differences.compactMap { if case .added(let path) = $0 { path } else { nil } }
  }

  /// The folders above a path: of `inputs/roster/1/a.csv` these are `inputs`, `inputs/roster` and `inputs/roster/1`.
  private static func folders(above path: Name) -> [Name] {
    path.indices.filter { path[$0] == 0x2F }.map { Name(path[..<$0]) }
  }

  private mutating func look(into part: String) throws(PlatformError) {
    for name in try Folder.names(in: part.isEmpty ? folder : folder + "/" + part) {
      let path = part.isEmpty ? name : part + "/" + name
      if folders.contains(Name(path.utf8)), Folder.isFolderItself(folder + "/" + path) {
        try look(into: path)
      } else if try !isMark(path), !Folder.leftBySystems.contains(name) {
        found.append((path, Folder.isFileItself(folder + "/" + path)))
      }
    }
  }

  /// Whether a file is the mark of a folder in the making, which a run that was killed in its last step has left on its
  /// results.
  private func isMark(_ path: String) throws(PlatformError) -> Bool {
    guard path == WorkMark.name, Folder.isFileItself(folder + "/" + path) else { return false }
    return try OpenFile.digest(of: folder + "/" + path).count == 0
  }

  private mutating func compare(_ file: RecordedFile, _ isFile: [Name: Bool]) throws(PlatformError) {
    let name = Name(file.name.utf8)
    guard isFile[name] == true else {
      if file.isInput { hasItsInputs = false }
      // What stands in the place of its folder is told once.
      if RecordedFolder.folders(above: name).contains(where: { isFile[$0] != nil }) { return }
      differences.append(isFile[name] == nil ? .missing(file.name) : .replaced(file.name))
      return
    }
    let now = RecordedFile(file.name, try OpenFile.digest(of: folder + "/" + file.name))
    if file.isInput { inputs += 1 } else { results += 1 }
    if now == file { return }
    if file.isInput { hasItsInputs = false }
    differences.append(.changed(file, found: now))
  }
}
