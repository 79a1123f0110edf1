import Payroll
import PayrollFiles
import PayrollRuns

/// What somebody asked `payroll next` to do.
struct NextPlan {
  let asked: PaidMonthsRequest
  /// The office's own list of people; nil if it has none.
  let list: String?
  /// The list of people who have left and are owed something; nil if there is none.
  let left: String?
  /// The folders that hold the months of those.
  let archives: [String]

  var language: Language { asked.language }

  /// What should be known of the roster, beside it.
  var notes: String { NextNotes.path(of: asked.target) }

  /// Whether, and what, makes way for the roster.
  var replacement: Replacement { asked.replacement(reading: [list, left]) }

  /// Whether, and what, makes way for the notes.
  var replacementOfNotes: Replacement {
    Replacement(target: notes, isAllowed: asked.replaces, inputs: replacement.inputs)
  }

  init(_ arguments: Arguments) throws(UsageError) {
    asked = try PaidMonthsRequest(
      arguments, atLeast: 1,
      folders: Bilingual(
        "请给出已发放月份的结果文件夹，如 payroll next 结果/2026-10 --out 名册/2026-11.csv",
        "name the folder of a month that is paid, such as payroll next results/2026-10 --out rosters/2026-11.csv"
      ),
      place: Bilingual("请用 --out 写出新名册的文件名", "name the file of the new roster with --out"))
    list = arguments["--from-roster"]
    left = arguments["--left"]
    let archives = arguments.all("--archive")
    if left == nil, !archives.isEmpty {
      throw UsageError(
        reason: Bilingual("--archive 只和 --left 一起用", "--archive goes with --left only"))
    }
    self.archives =
      archives.isEmpty
      ? asked.folders.prefix(1).map { Folder.parent(of: Folder.plain($0)) }.map { $0.isEmpty ? "." : $0 }
      : archives.map(Folder.plain)
  }
}
