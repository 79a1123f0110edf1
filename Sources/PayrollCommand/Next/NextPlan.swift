import Payroll
import PayrollFiles
import PayrollRuns

/// What somebody asked `payroll next` to do.
struct NextPlan {
  let asked: PaidMonthsRequest
  /// The office's own list of people; nil if it has none.
  let list: String?

  var language: Language { asked.language }

  /// What should be known of the roster, beside it.
  var notes: String { NextNotes.path(of: asked.target) }

  /// Whether, and what, makes way for the roster.
  var replacement: Replacement { asked.replacement(reading: [list]) }

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
  }
}
