import Payroll

@testable import PayrollFiles
@testable import PayrollRuns

/// A random roster on three sheets with different columns and languages, some rows of which are spoilt.
struct FaultyRoster {
  /// The people, without a fault.
  let clean: RandomRoster
  /// For each spoilt row, what is wrong with it.
  private(set) var faults: [Int: RandomFault] = [:]

  /// Every eighth row or so is spoilt.
  init(_ count: Int, seed: UInt64) {
    clean = RandomRoster(count, seed: seed)
    var dice = Dice(seed + 1)
    for index in 1..<count where dice.isOne(in: 8) {
      // The number of somebody who keeps it.
      var earlier = dice.below(index)
      while faults[earlier] != nil { earlier -= 1 }
      faults[index] = .next(&dice, earlier: clean.people[earlier]["employee_id"] ?? "")
      // Post, grade and rating of somebody who has left are not looked up.
      if clean.people[index]["end_date"] == "2026-09-20" { faults[index] = .value(column: "name", value: "") }
    }
  }

  /// The columns of every sheet: all that somebody may need, the later sheets turned round.
  private static let columns = RosterField.allCases.map(\.code)

  private func columns(_ sheet: Int) -> [String] {
    switch sheet {
    case 0: FaultyRoster.columns
    case 1: FaultyRoster.columns.reversed() + ["x_旧编号"]
    default: ["x_note"] + FaultyRoster.columns
    }
  }

  /// Seven of ten people stand on the first sheet, two on the second.
  private func sheet(of index: Int) -> Int {
    let tenth = index * 10 / clean.people.count
    return tenth < 7 ? 0 : tenth < 9 ? 1 : 2
  }

  private func first(of sheet: Int) -> Int {
    clean.people.indices.first { self.sheet(of: $0) == sheet } ?? 0
  }

  /// Titles: Chinese, English, and both by turns.
  private func title(_ column: String, _ sheet: Int) -> String {
    let chinese = RosterField.allCases.first { $0.code == column }?.entry.title.chinese ?? column
    let isChinese = sheet == 0 || sheet == 2 && column.count % 2 == 0
    return isChinese ? chinese : column
  }

  /// The sheets, with the faults or without.
  func sheets(spoilt: Bool) -> [(name: String, text: String)] {
    (0..<3).map { sheet in
      let columns = columns(sheet)
      var lines = [columns.map { title($0, sheet) }.joined(separator: ",")]
      for index in clean.people.indices where self.sheet(of: index) == sheet {
        var row = clean.people[index]
        row["x_note"] = "note \(index)"
        var surplus = ""
        var missing = 0
        switch spoilt ? faults[index] : nil {
        case .value(let column, let value): row[column] = value
        case .tooMany: surplus = ",too much"
        case .tooFew: missing = 1
        case nil: break
        }
        lines.append(
          columns.dropLast(missing).map { Month.quoted(row[$0] ?? "") }.joined(separator: ",") + surplus)
      }
      return ("\(sheet + 1).csv", lines.joined(separator: "\n"))
    }
  }

  /// Adjustments of people whose number can be read in the spoilt roster.
  var adjustments: String {
    var hidden: Set<String> = []
    for (index, fault) in faults {
      switch fault {
      case .value("employee_id", _), .tooFew, .tooMany:
        hidden.insert(clean.people[index]["employee_id"] ?? "")
      default: break
      }
    }
    return clean.adjustmentsText { !hidden.contains($0) }
  }

  /// The month with the faults.
  func month(_ language: Language) -> Month {
    var month = Month(RandomRoster.period, [], ledger: clean.ledgerText, adjustments: adjustments)
    month.sheets = sheets(spoilt: true)
    month.allowsRejects = true
    month.language = language
    return month
  }

  /// The rejects as the office mends them: in that very file, the spoilt value alone.
  func mended(_ rejects: ResultTable) -> String {
    let places = Dictionary(uniqueKeysWithValues: rejects.header.enumerated().map { ($1, $0) })
    func place(_ column: String) -> Int? { places[column] ?? places[title(column, 0)] }
    var lines = [rejects.header.joined(separator: ",")]
    for var row in rejects.rows {
      guard let sheet = Int(row[0].prefix(1)), let line = Int(row[1]) else { continue }
      let index = first(of: sheet - 1) + line - 2
      let person = clean.people[index]
      switch faults[index] {
      case .value(let column, _):
        if let place = place(column) { row[place] = person[column] ?? "" }
      default:
        for column in FaultyRoster.columns { place(column).map { row[$0] = person[column] ?? "" } }
      }
      lines.append(row.map(Month.quoted).joined(separator: ","))
    }
    return lines.joined(separator: "\n")
  }
}
