import Payroll
import PayrollFiles

/// What somebody should know of a roster that was made from the month before: who is not on it, and what was kept that
/// may not hold any more.
public struct NextNotes {
  /// What a note is about.
  public enum What: CaseIterable, Sendable {
    /// Somebody has left and is not on the roster.
    case leftOut
    /// Somebody has left, is owed something and is on the roster for it.
    case later
    /// Somebody was refused last month and is not on the roster.
    case rejected
    /// Somebody is employed by the ledger and on no roster of the month.
    case missing
    /// Probation is over.
    case probationEnded
    /// A value was kept and should be looked at.
    case lookAt
    /// Somebody was not on last month's roster.
    case new
    /// Somebody was on last month's roster and is not on the office's list.
    case gone
    /// The office's list says something else than last month's roster.
    case changed

    /// How it is called, in the file and on the terminal.
    public var title: Bilingual {
      switch self {
      case .leftOut: Bilingual("已离职，未列入", "left out")
      case .later: Bilingual("离职后补发", "later payment")
      case .rejected: Bilingual("上月退回，未列入", "rejected")
      case .missing: Bilingual("台账里在职，名册上没有，未列入", "missing")
      case .probationEnded: Bilingual("试用期满", "probation ended")
      case .lookAt: Bilingual("沿用，请核对", "look at")
      case .new: Bilingual("新增", "new")
      case .gone: Bilingual("减少", "gone")
      case .changed: Bilingual("变动", "changed")
      }
    }
  }

  /// The columns of the file.
  public static let columns: [(code: String, title: Bilingual)] = [
    ("employee_id", RosterField.employeeId.entry.title), ("name", RosterField.name.entry.title),
    ("what", Bilingual("事项", "What")), ("note", Bilingual("说明", "Note")),
  ]

  /// Where the notes of a roster lie.
  public static func path(of roster: String) -> String { roster + ".notes.csv" }

  /// Whether a table with these titles is one of notes.
  public static func areNotes(_ titles: [String]) -> Bool {
    titles.count == columns.count
      && zip(titles, columns).allSatisfy { $0 == $1.code || $0 == $1.title.chinese }
  }

  private var notes: [(what: What, employeeId: String, name: String, text: Bilingual)] = []

  /// How many notes there are of a kind.
  public func count(_ what: What) -> Int { notes.count { $0.what == what } }

  mutating func add(_ what: What, _ employeeId: String, _ name: String, _ text: Bilingual) {
    notes.append((what, employeeId, name, text))
  }

  /// The bytes of the file: the notes in the order of the roster.
  public func bytes(_ language: Language, withByteOrderMark: Bool) -> [UInt8] {
    CSVText.bytes(
      NextNotes.columns,
      rows: notes.map {
        [$0.employeeId, $0.name, $0.what.title.text(in: language), $0.text.text(in: language)]
      },
      language, withByteOrderMark: withByteOrderMark)
  }
}

/// The sentences.
extension NextNotes {
  static let rejected = Bilingual(
    "上月的这一行被退回，没有发放；补发后仍在职的，请自己加进名册",
    "the row was refused last month and not paid; once it is paid, put the person on the roster yourself")
  static let missing = Bilingual(
    "给出的这些次发放的名册上没有此人；那个月还有别的发放的，把它们的文件夹也写上，否则请自己加进名册",
    "on no roster of the runs that were named; if the month has other runs name their folders too, otherwise put the person "
      + "on the roster yourself")
  static let new = Bilingual(
    "上月名册上没有此人；请补上基数、账号等", "not on last month's roster; add bases, account and the like")
  static let newAfterRejection = Bilingual(
    "上月的行被退回，没有发放；请确认这里的各项已改正",
    "the row was refused last month and not paid; make sure that what was wrong is mended here")
  static let gone = Bilingual(
    "上月名册上有，这份名单上没有；离职的请在最后一个月的名册上写离职日期",
    "on last month's roster and not on this list; whoever leaves needs an end date on the roster of the last month"
  )

  static let onRosterAlready = Bilingual(
    "名册上已有此人（再入职），没有另列一行；adjustments-left.csv 里此人的行照给就行",
    "this person is on the roster already, hired anew, and gets no second row; give the lines of adjustments-left.csv as "
      + "they are")

  static func later(_ endDate: CivilDate) -> Bilingual {
    Bilingual(
      "\(endDate) 离职，列入是为了补发（见 adjustments-left.csv）；津补贴、各项扣除和扣款已清空",
      "left on \(endDate), on the roster for what is still owed (adjustments-left.csv); allowances, tax deductions and other "
        + "deductions are blank")
  }

  static func leftOut(_ endDate: CivilDate) -> Bilingual {
    Bilingual(
      "离职日期 \(endDate)；还有补发的，用 --left 列入，或者自己加进名册并保留离职日期",
      "left on \(endDate); if something is still owed, name left.csv with --left, or put the person on the roster with this "
        + "end date")
  }

  static func probationEnded(_ until: CivilDate) -> Bilingual {
    Bilingual(
      "试用期到 \(until) 为止；请核对层级、考核等次和工资", "probation ended on \(until); check grade, rating and pay")
  }

  static func kept(_ field: RosterField, _ value: String) -> Bilingual {
    let (title, shown) = (field.entry.title, NextNotes.shown(field, value))
    return Bilingual(
      "“\(title.chinese)”沿用上月的 \(shown)；请核对本月是否还有",
      "\(field.code) \(shown) is last month's; check that it still holds")
  }

  static func changed(_ field: RosterField, _ before: String, _ after: String) -> Bilingual {
    func text(_ value: String, _ blank: String) -> String {
      value.isEmpty ? blank : NextNotes.shown(field, value)
    }
    return Bilingual(
      "“\(field.entry.title.chinese)”由 \(text(before, "空")) 改为 \(text(after, "空"))",
      "\(field.code): \(text(before, "blank")) became \(text(after, "blank"))")
  }

  private static func shown(_ field: RosterField, _ value: String) -> String {
    field.entry.isPersonal ? Mask.number(value) : value
  }
}
