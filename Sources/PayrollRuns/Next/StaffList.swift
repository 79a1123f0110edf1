import Payroll
import PayrollFiles

/// The office's own list of people, with columns of the roster: whoever is on it is on the next roster.
public struct StaffList {
  /// Somebody on the list.
  struct Entry {
    let employeeId: String
    let line: Int
    /// The values, in the order of the list's known columns.
    let values: [String]
  }

  /// The known columns that the list has.
  let fields: [RosterField]
  let people: [Entry]
  /// What is wrong with its rows.
  let faults: [FileFault]
  private let table: TextTable
  private static let columns = RosterSheet.columns.map {
    Column($0.code, $0.title, isRequired: $0.code == RosterField.employeeId.code)
  }

  /// Reads a list.
  ///
  /// - Throws: ``FileFaults`` if it cannot be used at all.
  public init(_ file: StandardsFile, converter: any TextConverter) throws(FileFaults) {
    table = try TextTable(
      file: file.name, bytes: file.bytes, columns: StaffList.columns, converter: converter,
      keepsRowFaults: true)
    let header = table.header
    fields = RosterField.allCases.filter { header.placeOfColumn[$0.rawValue] != nil }
    var lines: [String: Int] = [:]
    var faults: [FileFault] = []
    var people: [Entry] = []
    let title = table.title(of: StaffList.columns[RosterField.employeeId.rawValue])
    for row in table.rows {
      let employeeId = row[RosterField.employeeId.rawValue]
      if employeeId.isEmpty {
        faults.append(
          FileFault(
            file.name, line: row.line, column: title,
            Bilingual("人员编号必须填写", "the employee number must not be blank")))
      } else if let first = lines.updateValue(row.line, forKey: employeeId) {
        faults.append(
          FileFault(
            file.name, line: row.line, column: title, value: employeeId,
            Bilingual(
              "此人在第\(first)行已有一行，每人只能有一行",
              "this person has a row on line \(first) already; each person has one")))
      }
      people.append(
        Entry(employeeId: employeeId, line: row.line, values: fields.map { row[$0.rawValue] }))
    }
    self.faults = Array((table.rowFaults + faults).prefix(TextTable.maximumFaults))
    self.people = people
  }

  /// What a roster needs of somebody who was not on last month's and the list does not say; nil if nothing is missing.
  func fault(ofNew entry: Entry) -> FileFault? {
    let missing = RosterField.allCases.filter { field in
      field.isRequired && (fields.firstIndex(of: field).map { entry.values[$0].isEmpty } ?? true)
    }
    guard let first = missing.first else { return nil }
    let chinese = missing.map(\.entry.title.chinese).joined(separator: "、")
    let english = missing.map(\.code).joined(separator: ", ")
    return FileFault(
      table.file, line: entry.line, column: table.title(of: StaffList.columns[first.rawValue]),
      value: entry.employeeId,
      Bilingual(
        "上月名册上没有此人，新增的人还要填：\(chinese)",
        "this person was not on last month's roster; somebody new also needs \(english)"))
  }
}
