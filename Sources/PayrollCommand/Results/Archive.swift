import Payroll
import PayrollFiles
import PayrollRuns

/// A month that was paid: a folder of results with its `inputs/`.
struct Archive {
  let folder: String
  let record: RunRecord
  let options: RunOptions

  /// Opens the folder of a month.
  ///
  /// - Throws: ``RunError/unusable(_:)`` if it is no such folder, ``RunError/older(folder:)`` if an older version has
  ///   written it.
  init(_ folder: String) throws {
    self.folder = folder
    let path = folder + "/" + ResultFile.run.name
    // A pipe in the record's place would be waited for.
    guard !Folder.exists(path) || Folder.isFile(path) || Folder.isFolder(path) else {
      throw RunError.unusable(
        FileFaults([
          FileFault(
            path, Bilingual("不是普通文件；请用备份恢复", "this is no ordinary file; restore it from a copy"))
        ]))
    }
    let json = try OpenFile.bytes(of: path)
    if RunRecord.isOlder(json: json) { throw RunError.older(folder: folder) }
    do throws(FileFault) {
      record = try RunRecord(json: json, file: path)
      options = try record.options(file: path)
      try record.checkNames(file: path)
    } catch {
      throw RunError.unusable(FileFaults([error]))
    }
  }

  /// What the month was paid from.
  ///
  /// - Parameter place: a folder of its own for the copies, with a slash at its end, where there are other months.
  func takeInputs(_ staging: Staging, under place: String = "") throws -> RunInputs {
    let inputs = folder + "/inputs"
    var rosters: [InputFile] = []
    for (index, name) in record.inputs.rosters.enumerated() {
      let path = "roster/\(index + 1)"
      rosters.append(try staging.take("\(inputs)/\(path)/\(name)", as: name, into: place + path))
    }
    var taken = RunInputs(rosters: rosters, standards: [])
    if let name = record.inputs.ledger {
      taken.ledger = try staging.take("\(inputs)/ledger/\(name)", as: name, into: place + "ledger")
    }
    for (index, name) in record.inputs.adjustments.enumerated() {
      let path = "adjustments/\(index + 1)"
      taken.adjustments.append(
        try staging.takeWhole("\(inputs)/\(path)/\(name)", as: name, into: place + path))
    }
    if let name = record.inputs.cases {
      taken.cases = try staging.takeWhole("\(inputs)/cases/\(name)", as: name, into: place + "cases")
    }
    for name in record.inputs.standards {
      taken.standards.append(
        try staging.takeWhole("\(inputs)/standards/\(name)", as: name, into: place + "standards"))
    }
    if let name = record.inputs.earlierMonth {
      taken.earlier = try staging.takeEarlierMonth(inputs + "/earlier_month", name: name)
    }
    return taken
  }

  /// A result of the month.
  ///
  /// - Throws: `PlatformError` if it cannot be read.
  func result(_ file: ResultFile) throws -> InputFile {
    let path = folder + "/" + file.name
    _ = try OpenFile.reading(path)
    return InputFile(path) { FileInput(try OpenFile.reading(path)) }
  }
}
