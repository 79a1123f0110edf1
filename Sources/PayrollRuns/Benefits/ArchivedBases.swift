import CSV
import Payroll
import PayrollFiles

/// The bases of work injury insurance of some people in the months of an archive.
struct ArchivedBases {
  private var bases: [String: [PayPeriod: Money]] = [:]

  private static let read = ["period", "employee_id", PayItem.workInjuryBase.code]
  private static let columns = PayslipTable.columns.map { code, title in
    Column(code, title, isRequired: read.contains(code))
  }

  /// Reads archived payslips.
  ///
  /// - Throws: `FileFaults` for a file that is not as a run writes it, and where two payslips of a person and month
  ///   do not agree; what reading throws.
  init(_ payslips: [InputFile], of people: Set<String>) throws {
    for file in payslips { try add(file, people) }
  }

  /// The base of each month in which somebody was paid.
  subscript(employeeId: String) -> [PayPeriod: Money] { bases[employeeId] ?? [:] }

  private mutating func add(_ file: InputFile, _ people: Set<String>) throws {
    let walk = try RecordWalk(file)
    guard try walk.next() else { throw FileFaults([FileMessage.empty(file.name)]) }
    let titles = walk.reader.titles
    let header = try Header(titles, of: ArchivedBases.columns, file: file.name, line: 1)
    let places = ArchivedBases.read.compactMap { code in
      ArchivedBases.columns.firstIndex { $0.code == code }.flatMap { header.placeOfColumn[$0] }
    }
    while try walk.next() {
      func refused(_ reason: Bilingual) -> FileFaults {
        FileFaults([FileFault(file.name, line: walk.reader.line, reason)])
      }
      guard walk.reader.fieldCount == titles.count else { throw refused(ArchivedBases.changed) }
      let employeeId = String(walk.reader[places[1]].withoutApostrophe())
      guard people.contains(employeeId) else { continue }
      guard let period = DateText.readMonth(walk.reader[places[0]]),
        case .number(let fen) = DecimalText.read(walk.reader[places[2]], decimals: 2)
      else { throw refused(ArchivedBases.changed) }
      let base = Money(fen: fen)
      if let other = bases[employeeId]?[period], other != base {
        throw refused(ArchivedBases.twice(period, other, base))
      }
      bases[employeeId, default: [:]][period] = base
    }
  }

  private static let changed = Bilingual(
    "归档的工资条这一行不是程序写的样子，可能被改动过；请从备份恢复这个月的结果文件夹",
    "this row of the archived payslips is not as the program writes it, and may have been changed; take the month's "
      + "folder from a backup")

  private static func twice(_ period: PayPeriod, _ first: Money, _ second: Money) -> Bilingual {
    Bilingual(
      "归档中此人 \(period) 有两份工资条，工伤保险缴费基数不同（\(first) 和 \(second)）；请只留实际发放的结果文件夹",
      "the archive has two payslips of this person for \(period), with bases of work injury insurance that differ "
        + "(\(first) and \(second)); keep only the folder that was paid")
  }
}
