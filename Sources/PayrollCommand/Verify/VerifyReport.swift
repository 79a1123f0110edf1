import Payroll
import PayrollFiles
import PayrollRuns

/// What `payroll verify` has found in a month: every difference, and what was compared and what was not.
struct VerifyReport {
  /// How many differences are told one by one.
  private static let told = 20

  /// The folder beside its record.
  let recorded: RecordedFolder
  /// How many people were paid again; nil if the month was not run again.
  var paid: Int?
  private let folder: String
  private let language: Language
  /// How many results were compared with those of the month run again.
  private var compared = 0
  /// Whether one of them has other columns.
  private var hasOtherColumns = false
  private var differences: [Bilingual] = []
  private var status: Int32 = 0

  init(_ folder: String, _ recorded: RecordedFolder, _ language: Language) {
    self.folder = folder
    self.recorded = recorded
    self.language = language
    if !recorded.differences.isEmpty { status = 1 }
  }

  /// Compares a result with that of the month run again.
  ///
  /// - Throws: what reading throws.
  mutating func compare(_ file: ResultFile, _ archived: InputFile, _ computed: InputFile) throws {
    compared += 1
    do {
      if let difference = try FileComparison.firstDifference(archived: archived, computed: computed) {
        // What was changed since, such as saved in another encoding, is told by its digest: no older version wrote it.
        if difference.isOlder, recorded.hasChanged(file.name) { return }
        differences.append(text(of: difference, in: file))
        status = max(status, 1)
      } else if try !FileComparison.areSame(archived, computed) {
        hasOtherColumns = true
      }
    } catch let faults as FileFaults {
      differences += faults.faults.map {
        Bilingual(Mask.numbers(in: $0.message(in: .chinese)), Mask.numbers(in: $0.message(in: .english)))
      }
      status = 3
    }
  }

  /// Whether the month is as it was paid.
  var isProven: Bool { status == 0 }

  /// Says what was found, and at the end what was compared.
  ///
  /// - Returns: the exit status.
  func tell() -> Int32 {
    tellDifferences()
    if status == 0 {
      say(
        Bilingual(
          "\(folder)：\(paid ?? 0) 人，\(agreement.chinese)",
          "\(folder): \(paid ?? 0) people, \(agreement.english)"))
      say(account)
    } else {
      warn(
        Bilingual(
          "\(folder)：不是当时发放的样子，共 \(count) 处",
          "\(folder): not as it was paid; differences: \(count)"))
      warn(account)
    }
    return status
  }

  /// Tells the differences, the first of the month that was run again before those of sizes and digests.
  func tellDifferences() {
    let lines = differences + recorded.differences.map(text)
    // Names and values in them are masked; a digest is told whole.
    Terminal.warn(lines.prefix(VerifyReport.told).map { $0.text(in: language) }, masks: false)
    if count > VerifyReport.told {
      let rest = count - VerifyReport.told
      warn(Bilingual("另有 \(rest) 处", "and \(rest) more"))
    }
  }

  private var count: Int { differences.count + recorded.differences.count }

  private func say(_ text: Bilingual) { Terminal.say(text.text(in: language)) }

  private func warn(_ text: Bilingual) { Terminal.warn(text.text(in: language)) }
}

extension VerifyReport {
  private var agreement: Bilingual {
    if recorded.byDigestAlone.isEmpty { return agreementOfRest }
    let names = recorded.byDigestAlone
    return Bilingual(
      "除 \(names.joined(separator: "、")) 外，" + agreementOfRest.chinese,
      "but for \(names.joined(separator: " and ")) " + agreementOfRest.english)
  }

  /// Of the files that are made again.
  private var agreementOfRest: Bilingual {
    hasOtherColumns
      ? Bilingual(
        "每一栏与重算结果一致；归档由较早的版本写成，没有的列重算都是0",
        "every column is the same; an earlier version wrote the month, and the columns that it lacks are 0")
      : Bilingual("全部文件与重算结果完全相同", "every file is the same to the byte")
  }

  /// What was compared, and what was not.
  private var account: Bilingual {
    let digests = Bilingual(
      "\(recorded.results) 个结果、\(recorded.inputs) 个输入与发放时记下的大小和校验值一致",
      "size and XXH64 of \(recorded.results) results and \(recorded.inputs) inputs with those in run.json")
    let again =
      paid == nil
      ? Bilingual(
        "。没有核对：重算的结果（输入不是发放时的，没有重算）、",
        ". Not compared: the results with the month run again, whose "
          + "inputs are not those that it was paid from; ")
      : Bilingual(
        "，\(compared) 个文件与重算的结果一字不差。没有核对：", ", \(compared) files with the month run again. Not compared: ")
    let names = recorded.byDigestAlone
    let older =
      names.isEmpty
      ? Bilingual("", "")
      : Bilingual(
        "\(names.joined(separator: "、")) 与重算的结果（要有那个较早的月份，只核对了大小和校验值）、",
        "\(names.joined(separator: " and ")) with the month run again, which needs the older month too (size and XXH64 "
          + "alone), ")
    return Bilingual(
      "核对了：" + digests.chinese + again.chinese + older.chinese + "输入的原件、台账是否由上月交来、由哪个版本写成",
      "Compared: " + digests.english + again.english + older.english
        + "the originals of the inputs, whether the ledger is the one that the month before left, the version that "
        + "run.json names")
  }

  private func text(_ difference: RecordedFolder.Difference) -> Bilingual {
    switch difference {
    case .changed(let file, let found):
      let name = Mask.numbers(in: file.name)
      return Bilingual(
        "\(name) 与 run.json 不符：所记为 \(file.size) 字节、XXH64 \(file.xxh64)，现为 \(found.size) 字节、"
          + "\(found.xxh64)；发放后改动过，请用备份恢复",
        "\(name) is not what run.json records: \(file.size) bytes with the XXH64 \(file.xxh64), now \(found.size) bytes "
          + "with \(found.xxh64); it was changed since, restore it from a copy")
    case .missing(let path):
      let name = Mask.numbers(in: path)
      return Bilingual(
        "归档中缺少 \(name)；请用备份恢复", "\(name) is missing in the archive; restore it from a copy")
    case .replaced(let path):
      let name = Mask.numbers(in: path)
      return Bilingual(
        "\(name) 不是发放时写的文件或文件夹，是链接或别的东西；请用备份恢复",
        "\(name) is not the file or folder that was written but a link or something else; restore it from a copy"
      )
    case .added(let path):
      let name = Mask.numbers(in: path)
      return Bilingual(
        "\(name) 不是这次发放写的，run.json 没有记；请移到别处",
        "\(name) was not written by this run, run.json does not name it; move it elsewhere")
    }
  }

  private func text(of difference: FileDifference, in file: ResultFile) -> Bilingual {
    let archived = Mask.numbers(in: difference.archived)
    let computed = Mask.numbers(in: difference.computed)
    if difference.isOlder {
      let column = difference.column ?? ""
      return Bilingual(
        "由旧版本写成：\(file.name) 第\(difference.line)行，归档没有“\(column)”这一列或现在没有它，重算为“\(computed)”；请用写成它的版本核对",
        "written by an older version: \(file.name):\(difference.line), the column \"\(column)\" is in one of them alone, "
          + "computed \"\(computed)\"; use the version that wrote it")
    }
    let column = difference.column.map { ("「\($0)」", " [\($0)]") } ?? ("", "")
    return Bilingual(
      "\(file.name) 第\(difference.line)行\(column.0)不一致：归档为“\(archived)”，重算为“\(computed)”",
      "\(file.name):\(difference.line)\(column.1) differs: archived \"\(archived)\", computed \"\(computed)\""
    )
  }

  /// Where an archive does not hold together.
  static func text(of broken: ArchiveChain.Break) -> Bilingual {
    switch broken {
    case .missing(let period):
      Bilingual(
        "缺少 \(period)：没有这个月的结果文件夹；请从备份恢复", "\(period) is missing: no folder holds it; restore it from a copy")
    case .otherLedger(let folder, let before):
      Bilingual(
        "\(folder) 用的台账不是 \(before) 留下的；中间那次发放的文件夹不在的，从备份恢复；重新发放过的，从那个月起依次重发",
        "\(folder) began with another ledger than \(before) left; if the folder of a run between them is missing, restore it; if a month "
          + "was paid again, pay those after it again in their order")
    }
  }
}
