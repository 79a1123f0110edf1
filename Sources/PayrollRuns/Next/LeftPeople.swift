import CSV
import Payroll
import PayrollFiles

/// People who have left and are owed something: what `left.csv` of a computation of back pay lists.
public struct LeftPeople {
  /// Somebody who has left.
  struct Entry {
    let employeeId: String
    let line: Int
    let endDate: CivilDate
  }

  let entries: [Entry]
  private let table: TextTable

  private static let columns = BackPayColumns.left.map {
    Column($0.code, $0.title, isRequired: $0.code == "employee_id" || $0.code == "end_date")
  }

  private static func place(of code: String) -> Int {
    columns.firstIndex { $0.code == code } ?? 0
  }

  /// Reads a list.
  ///
  /// - Throws: ``FileFaults`` if it cannot be used, or a row of it cannot be.
  public init(_ file: StandardsFile, converter: any TextConverter) throws(FileFaults) {
    table = try TextTable(
      file: file.name, bytes: file.bytes, columns: LeftPeople.columns, converter: converter)
    var entries: [Entry] = []
    var faults: [FileFault] = []
    var seen: Set<String> = []
    for row in table.rows {
      let (employeeId, end) = (
        row[LeftPeople.place(of: "employee_id")], row[LeftPeople.place(of: "end_date")]
      )
      if !employeeId.isEmpty, !seen.insert(employeeId).inserted {
        faults.append(
          FileFault(
            file.name, line: row.line, value: employeeId,
            Bilingual("此人已有一行，每人只能有一行", "this person has a row already; each person has one")))
      } else if let endDate = ReadText.day(end), !employeeId.isEmpty {
        entries.append(Entry(employeeId: employeeId, line: row.line, endDate: endDate))
      } else {
        faults.append(
          FileFault(
            file.name, line: row.line,
            Bilingual(
              "每行都要有人员编号和离职日期；请用 payroll backpay 写的 left.csv",
              "every row needs an employee number and an end date; use left.csv as payroll backpay has written it"
            )))
      }
    }
    if !faults.isEmpty { throw FileFaults(faults) }
    self.entries = entries
  }

  /// The employee numbers.
  public var employeeIds: Set<String> { Set(entries.map(\.employeeId)) }

  /// That somebody has not left before a month.
  func faultOfEmployed(_ entry: Entry, in month: PayPeriod) -> FileFault {
    FileFault(
      table.file, line: entry.line,
      column: table.title(of: LeftPeople.columns[LeftPeople.place(of: "end_date")]),
      value: entry.endDate.description,
      Bilingual(
        "\(month) 还在职，不是离职后补发；请核对离职日期",
        "still employed in \(month), so this is no later payment; check the date"))
  }

  /// That no month of the archive has a row of somebody.
  func faultOfMissing(_ entry: Entry) -> FileFault {
    FileFault(
      table.file, line: entry.line, column: table.title(of: LeftPeople.columns[0]), value: entry.employeeId,
      Bilingual(
        "归档的各月都没有发放过此人；请用 --archive 写出此人最后发放的月份所在的文件夹",
        "no month of the archive has paid this person; name with --archive the folder that holds the last month that did"
      ))
  }
}
