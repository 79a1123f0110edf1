import Payroll
import PayrollFiles
import PayrollRuns

/// What somebody asked `payroll next` to do.
struct NextPlan {
  /// The folders of the month that is paid.
  let folders: [String]
  /// The office's own list of people; nil if it has none.
  let list: String?
  /// The roster to write.
  let target: String
  let replaces: Bool
  let threads: Int
  let language: Language
  let writesByteOrderMark: Bool

  /// What should be known of the roster, beside it.
  var notes: String { target + ".notes.csv" }

  private var reads: [String?] { folders + [list] }

  /// Whether, and what, makes way for the roster.
  var replacement: Replacement { Replacement(target: target, isAllowed: replaces, inputs: reads) }

  /// Whether, and what, makes way for the notes.
  var replacementOfNotes: Replacement { Replacement(target: notes, isAllowed: replaces, inputs: reads) }

  /// Why the roster may not lie where it is to be put: nothing is written into a folder of results.
  var refusalOfPlace: Bilingual? {
    let parent = Folder.parent(of: target)
    guard Folder.exists((parent.isEmpty ? "." : parent) + "/" + ResultFile.run.name) else { return nil }
    return Bilingual(
      "\(parent) 是结果文件夹，不能放名册，没有写；请用 --out 另指定",
      "\(parent) is a folder of results, and no place for a roster; nothing was written, name another with --out"
    )
  }

  init(_ arguments: Arguments) throws(UsageError) {
    folders = arguments.operands
    if folders.isEmpty {
      throw UsageError(
        reason: Bilingual(
          "请给出已发放月份的结果文件夹，如 payroll next 结果/2026-10 --out 名册/2026-11.csv",
          "name the folder of a month that is paid, such as payroll next results/2026-10 --out rosters/2026-11.csv"
        ))
    }
    guard let target = try arguments.place() else {
      throw UsageError(
        reason: Bilingual("请用 --out 写出新名册的文件名", "name the file of the new roster with --out"))
    }
    self.target = target
    list = arguments["--from-roster"]
    replaces = arguments.has("--replace")
    threads = try arguments.threads()
    language = try arguments.language()
    writesByteOrderMark = !arguments.has("--no-bom")
  }
}
