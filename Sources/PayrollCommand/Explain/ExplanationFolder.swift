import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// The explanations of everybody in a folder in the making: one table, and a printable file for each unit.
final class ExplanationFolder: ExplanationSink {
  /// Files of units that are kept open at a time; a system lets a program have about a thousand.
  private static let mostOpen = min(200, max(1, Allowance.mostDescriptors - Allowance.descriptors))

  private let folder: String
  private let options: RunOptions
  private let table: OpenFile
  private var paths: [String: String] = [:]
  private var open: [String: OpenFile] = [:]

  init(_ folder: String, _ options: RunOptions) throws(PlatformError) {
    self.folder = folder
    self.options = options
    table = try OpenFile.writing(folder + "/explanations.csv")
  }

  /// How many units have a file.
  var sheetCount: Int { paths.count }

  func write(_ bytes: ByteSlice) throws {
    try table.write(bytes)
  }

  func write(_ bytes: ByteSlice, toSheetOf unit: String) throws {
    try file(of: unit).write(bytes)
  }

  private func file(of unit: String) throws(PlatformError) -> OpenFile {
    if let file = open[unit] { return file }
    if open.count >= ExplanationFolder.mostOpen { open.removeAll() }
    let file: OpenFile
    if let path = paths[unit] {
      file = try OpenFile.appending(path)
    } else {
      let path = folder + "/" + ExplanationFolder.name(ofUnit: unit, paths.count + 1, options.language)
      file = try OpenFile.writing(path)
      paths[unit] = path
      let title = "\(options.period) " + (unit.isEmpty ? ExplanationFolder.noUnit(options.language) : unit)
      try ByteSlice.with(ExplanationSheet.pageStart(title, options.language)) {
        (start) throws(PlatformError) in try file.write(start)
      }
    }
    open[unit] = file
    return file
  }

  /// Ends all files and begins to bring them to the disk.
  func finish(to disk: DiskQueue) throws(PlatformError) {
    disk.add(table)
    open.removeAll()
    for path in paths.values {
      let file = try OpenFile.appending(path)
      try ByteSlice.with(ExplanationSheet.pageEnd) { (end) throws(PlatformError) in try file.write(end) }
      disk.add(file)
    }
  }

  /// A file name for a unit: its number in the order of the roster, and as much of its name as a file's may hold.
  static func name(ofUnit unit: String, _ number: Int, _ language: Language) -> String {
    let digits = String(number)
    var name = String(repeating: "0", count: max(0, 3 - digits.count)) + digits + "-"
    for scalar in (unit.isEmpty ? noUnit(language) : unit).unicodeScalars {
      if name.utf8.count > 150 { break }
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
      name.unicodeScalars.append(isPlain ? scalar : "_")
    }
    return name + ".html"
  }

  private static func noUnit(_ language: Language) -> String {
    Bilingual("未填单位", "no-unit").text(in: language)
  }
}
