import Payroll
import PayrollFiles
import PayrollRuns

/// What somebody asked `payroll backpay` to do.
struct BackPayPlan {
  let options: BackPayOptions
  let archives: [String]
  /// The folders of the new standards, which together are one; nil where each month keeps its own.
  let standards: [String]?
  /// The files of corrected cells.
  let corrections: [String]
  /// The folder of results.
  let target: String
  let replaces: Bool

  var language: Language { options.language }

  /// How far back one looks at most, in months.
  static let mostMonths = 24

  init(_ arguments: Arguments) throws(UsageError) {
    try arguments.refuseOperands(meantFor: "--archive")
    let from = try arguments.period("--from") ?? PayPeriod(unchecked: 2026, 8)
    let to = try arguments.period("--to") ?? PayPeriod(unchecked: 2026, 10)
    if from > to {
      throw UsageError(
        reason: Bilingual("--from \(from) 晚于 --to \(to)", "--from \(from) is later than --to \(to)"))
    }
    let limit = try arguments.count("--months-limit") ?? BackPayPlan.mostMonths
    if to.index - from.index > limit {
      throw UsageError(
        reason: Bilingual(
          "\(from) 至 \(to) 相差超过 \(limit) 个月；确需追溯更久的，用 --months-limit 放宽",
          "\(from) to \(to) is more than \(limit) months; allow more with --months-limit if it is meant"))
    }
    var options = BackPayOptions(from...to)
    options.knownOn = try arguments.day("--as-of")
    if options.knownOn != nil, arguments.all("--standards").isEmpty, arguments.has("--corrections") {
      throw UsageError(
        reason: Bilingual(
          "只有更正时各月用自己的标准，--as-of 没有作用；请去掉，或者用 --standards 写出新标准",
          "with corrections alone each month keeps its own standards, so --as-of does nothing; leave it out, or name new "
            + "standards with --standards"))
    }
    options.language = try arguments.language()
    options.writesByteOrderMark = !arguments.has("--no-bom")
    options.threads = try arguments.threads()
    options.version = Version.current
    self.options = options
    let archives = arguments.all("--archive")
    self.archives = archives.isEmpty ? ["Reports"] : archives.map(Folder.plain)
    let standards = arguments.all("--standards")
    corrections = arguments.all("--corrections")
    if standards.isEmpty && corrections.isEmpty && !archives.isEmpty {
      throw UsageError(
        reason: Bilingual(
          "请用 --standards 写出新标准，或者用 --corrections 写出更正，或者两样都写",
          "name the new standards with --standards, or corrections with --corrections, or both"))
    }
    if !standards.isEmpty {
      self.standards = standards.map(Folder.plain)
    } else {
      self.standards = corrections.isEmpty ? BackPayPlan.sampleStandards : nil
    }
    target = try arguments.place() ?? "Reports/backpay"
    replaces = arguments.has("--replace")
  }

  /// Why the results may not go where they are to: a month of the archive, which is read, would make way for them.
  var refusalOfMonth: Bilingual? {
    get throws {
      let record = target + "/" + ResultFile.run.name
      let parent = Folder.parent(of: target)
      let place = Folder.resolved(parent.isEmpty ? "." : parent)
      guard Folder.exists(record), archives.contains(where: { Folder.resolved($0) == place }),
        RecordKind.isOfMonth(json: try OpenFile.bytes(of: record))
      else { return nil }
      return Bilingual(
        "\(target) 是归档里发放过的月份，不能换成补发的结果，没有改动；请用 --out 另指定",
        "\(target) is a month of the archive and makes no way for these results; it was left as it is, name another with "
          + "--out")
    }
  }

  private static let sampleStandards = ["SampleData/standards", "SampleData/standards-2026-10-20"]

  /// Copies the corrections into the folder in the making.
  ///
  /// - Throws: ``CorrectionFaults`` for lines that cannot be; ``FileFaults`` for a file that is no table of them.
  func takeCorrections(_ staging: Staging) throws -> [Correction] {
    let files = try corrections.enumerated().map { index, path in
      try staging.takeWhole(path, as: Folder.name(of: path), into: "corrections/\(index + 1)")
    }
    return try Correction.read(files, upTo: options.owed.upperBound, converter: SystemConverter())
  }

  /// Copies the new standards into the folder in the making.
  ///
  /// - Throws: ``RunError/unusable(_:)`` if two folders have a file of the same name.
  func takeStandards(_ staging: Staging) throws -> [StandardsFile]? {
    guard let standards else { return nil }
    var files: [StandardsFile] = []
    for folder in standards {
      for name in try StandardsFiles.names(in: folder, language) {
        if files.contains(where: { $0.name == name }) {
          throw RunError.unusable(
            FileFaults([
              FileFault(
                folder + "/" + name,
                Bilingual(
                  "另一个标准文件夹里已有同名文件；请改名（仍以表名开头）",
                  "another folder of standards has a file of that name; rename it, beginning with the table's name"
                ))
            ]))
        }
        files.append(try staging.takeWhole(folder + "/" + name, as: name, into: "standards"))
      }
    }
    return files
  }
}
