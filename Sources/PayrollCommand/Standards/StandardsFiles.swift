import Payroll
import PayrollFiles

/// The files of a folder of standards.
enum StandardsFiles {
  /// The names of the files that belong to a table, in their order; whatever else lies there is named as left out, but
  /// for hidden entries.
  static func names(in folder: String, _ language: Language) throws -> [String] {
    var leftOut: [String] = []
    let names = try Folder.names(in: folder).filter { name in
      if StandardsTable(fileName: name) != nil, Folder.isFile(folder + "/" + name) { return true }
      if !name.hasPrefix(".") {
        leftOut.append(StandardsTable.leftOut(folder + "/" + name, name).text(in: language))
      }
      return false
    }
    Terminal.warn(ToldFaults.lines(leftOut, language, indentation: ""))
    return names
  }

  /// The files themselves.
  static func read(in folder: String, _ language: Language) throws -> [StandardsFile] {
    try names(in: folder, language).map { name in
      StandardsFile(name: name, bytes: try OpenFile.bytes(of: folder + "/" + name))
    }
  }
}
