/// A CSV text as a table, read by a parser of the tests' own (RFC 4180), so that the program is not judged by
/// its own reading.
struct ResultTable: Sendable {
  /// The titles.
  let header: [String]
  /// The rows as they stand.
  let rows: [[String]]

  /// Reads a text; a byte order mark is left out.
  init(_ text: String) {
    var records = ResultTable.records(Array(text.utf8))
    header = records.isEmpty ? [] : records.removeFirst()
    rows = records
  }

  /// A column from top to bottom.
  func column(_ title: String) -> [String] {
    guard let place = header.firstIndex(of: title) else { return [] }
    return rows.map { $0[place] }
  }

  /// A row with its titles.
  func cells(_ index: Int) -> [String: String] {
    guard rows.indices.contains(index) else { return [:] }
    return Dictionary(zip(header, rows[index]), uniquingKeysWith: { first, _ in first })
  }

  /// The rows in which a column has a value.
  func all(_ title: String, _ value: String) -> [[String: String]] {
    guard let place = header.firstIndex(of: title) else { return [] }
    return rows.indices.filter { rows[$0][place] == value }.map { cells($0) }
  }

  /// The one row of a person; empty if there is none or more than one.
  func of(_ employeeId: String) -> [String: String] {
    let found = all("employee_id", employeeId)
    return found.count == 1 ? found[0] : [:]
  }

  private static func records(_ bytes: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && index < bytes.count && bytes[index] == byte:
        field.append(byte)
        index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        record.append(String(decoding: field, as: UTF8.self))
        field.removeAll()
      case UInt8(ascii: "\n") where !isQuoted:
        record.append(String(decoding: field, as: UTF8.self))
        field.removeAll()
        records.append(record)
        record.removeAll()
      default: field.append(byte)
      }
    }
    return records
  }
}
