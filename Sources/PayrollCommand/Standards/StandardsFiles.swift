import Payroll
import PayrollFiles

/// The files of a folder of standards.
enum StandardsFiles {
  /// The names of the files that belong to a table, in their order; whatever else lies there is named as left out, but
  /// for hidden entries.
  static func names(in folder: String, _ language: Language) throws -> [String] {
    let entries = try entries(in: folder)
    warn(entries.unread, in: folder, language)
    return entries.tables
  }

  /// The names of the files that belong to a table, and of what else lies in the folder, hidden entries aside.
  static func entries(in folder: String) throws -> (tables: [String], unread: [String]) {
    let names = try Folder.names(in: folder)
    let tables = Set(
      names.filter { StandardsTable(fileName: $0) != nil && Folder.isFile(folder + "/" + $0) })
    return (names.filter(tables.contains), names.filter { !tables.contains($0) && !$0.hasPrefix(".") })
  }

  /// Names what was left out.
  static func warn(_ unread: [String], in folder: String, _ language: Language) {
    let lines = unread.map { StandardsTable.leftOut(folder + "/" + $0, $0).text(in: language) }
    Terminal.warn(ToldFaults.lines(lines, language, indentation: ""))
  }

  /// The files themselves.
  static func read(in folder: String, _ language: Language) throws -> [StandardsFile] {
    try read(names(in: folder, language), in: folder)
  }

  /// The files of some names.
  static func read(_ names: [String], in folder: String) throws -> [StandardsFile] {
    try names.map { StandardsFile(name: $0, bytes: try OpenFile.bytes(of: folder + "/" + $0)) }
  }
}
