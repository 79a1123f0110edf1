import Foundation
import Testing

/// No cell of any file that any command writes is one that a spreadsheet would run, in either language, although
/// every text that is read is such a cell; and what is read again comes back as it was.
@Suite struct FormulaCellsTests {
  private let scratch: Scratch
  private static let employee = "=HYPERLINK(\"http://x\")"
  /// The same as a field of CSV, with the apostrophe that neutralises it.
  private static let employeeField = "\"'=HYPERLINK(\"\"http://x\"\")\""

  init() throws {
    scratch = try Scratch()
    let sample = Program.repository + "/SampleData/standards/"
    for name in try FileManager.default.contentsOfDirectory(atPath: sample) where name.hasSuffix(".csv") {
      try scratch.write(Array(try Data(contentsOf: URL(filePath: sample + name))), "standards/" + name)
    }
    // Codes of the office's own, each of which a spreadsheet would run.
    try add(to: "posts", "53,'=P,'=P,patrol,1,1.2,1,10,5,A,2024-07-01,,'=source,")
    try add(to: "grades", "53,'+G,'+G,900.00,2024-07-01,,'@source,")
    try add(to: "ratings", "53,'@R,'@R,,,0.25,200.00,no,2024-07-01,,'-source,")
    try add(to: "contributions", "53,'-unit,medical,,,7%,2%,,,,,,,yes,2024-07-01,,'=source,")
    try scratch.write(
      "employee_id,name,unit,region,post,grade,rating,hire_date,bank_account,prior_service_months,recovery\n"
        + "\(FormulaCellsTests.employeeField),'@name,'-unit,530111,'=P,'+G,'@R,2020-03-01,62284801,24,1\n"
        + "'-2,'+name,'=unit,530111,'=P,'+G,'@R,2020-03-01,62284802,24,100000\n"
        + "'@3,'''name,'@unit,530111,'=NONE,'+NONE,'@R,2020-03-01,62284803,24,0\n", "roster.csv")
    try scratch.write(
      "scenario,table,region,key,column,operation,value,note\n"
        + "'=scenario,posts,53,'=P,risk,set,1.3,'=note\n'=scenario,grades,53,'+G,grade_pay,add,-10,'@note\n"
        + "'-other,grades,53,'+G,grade_pay,percent,-1,'+note\n", "scenario.csv")
    try scratch.write(
      "case,employee_id,name,kind,date,region,disability_grade,own_wage,wage,months,suitable_work,note\n"
        + "'=C1,'+E1,'-name,disability,2026-03-01,530111,5,5000,5200,,no,'=note\n"
        + "'@C2,'=E2,'@name,injury_leave,2026-03-01,530111,,,5200,3,,'@note\n", "cases.csv")
    try scratch.write(
      "case,period,region,post,grade,hire_date,name,expect_code\n"
        + "'=case,2026-10,530111,'=P,'+G,2020-03-01,'@name,\n", "checks.csv")
  }

  private func add(to table: String, _ row: String) throws {
    let text = try scratch.text("standards/\(table).csv")
    try scratch.write(text + (text.hasSuffix("\n") ? "" : "\n") + row + "\n", "standards/\(table).csv")
  }

  /// Runs a command and gives what it said.
  private func run(_ language: String, _ words: String) throws -> Program.Outcome {
    let outcome = try Program.run(
      words.split(separator: " ").map(String.init) + ["--lang", language], in: scratch.folder)
    #expect(outcome.status == 0, "\(words): \(outcome.errors)")
    return outcome
  }

  @Test("Results of run, simulate, backpay, benefits, explain, standards and check", arguments: ["zh", "en"])
  func cells(_ language: String) throws { try check(language) }

  @Test(
    "The same, where a text begins with a full-width sign, a line break, or what cannot be seen",
    arguments: [
      "＝", "＋", "－", "＠", "\t", "\n", "\r", "\u{85}", "\u{A0}", "\u{AD}", "\u{200B}", "\u{202E}", "\u{2028}",
      "\u{2029}",
      "\u{2060}", "\u{3000}", "\u{FEFF}", "\u{E0041}",
    ])
  func others(_ mark: String) throws {
    for file in try scratch.files("").filter({ $0.hasSuffix(".csv") }) {
      let text = try scratch.text(file)
      let marked = text.replacing(/'[=+@-](?<word>source|name|unit|note|scenario|other|case|C1|C2)\b/) {
        match in
        "\"'\(mark)=\(match.word)\""
      }
      try scratch.write(marked, file)
    }
    try check("en")
  }

  private func check(_ language: String) throws {
    let month = "--roster roster.csv --standards standards --allow-rejects"
    _ = try run(language, "run \(month) --out archive/2026-10 --html")
    _ = try run(
      language, "run \(month) --out archive/2026-11 --period 2026-11 --ledger archive/2026-10/ledger.csv")
    _ = try run(language, "simulate \(month) --scenario scenario.csv --months 2 --people --out simulation")
    _ = try run(
      language,
      "simulate \(month) --scenario scenario.csv --months 1 --solve grades.grade_pay --budget 900000 --out solved"
    )
    _ = try run(language, "benefits --cases cases.csv --standards standards --out benefits")
    _ = try run(language, "explain --all \(month) --out explained")
    _ = try run(language, "check --boundaries --standards standards --out edges.csv")
    try scratch.write(
      try run(language, "standards --standards standards --region 530111 --format csv").text, "shown.csv")
    // A correction decided later owes something to everybody.
    try add(to: "posts", "53,'=P,'=P,patrol,1,1.3,1,10,5,A,2024-07-01,,'=source,2026-11-20")
    _ = try run(
      language, "backpay --from 2026-10 --to 2026-11 --archive archive --standards standards --out owed")
    var met: [String: Int] = [:]
    for file in try scratch.files("").filter({ $0.hasSuffix(".csv") && !$0.contains("inputs/") }) {
      let isRead = ["roster.csv", "scenario.csv", "cases.csv", "checks.csv"].contains(file)
      if isRead || file.hasPrefix("standards/") { continue }
      for (line, record) in try scratch.records(of: file).enumerated() {
        for cell in record where cell.isFormula { Issue.record("\(file), record \(line + 1): \(cell)") }
        met[file, default: 0] += record.count { $0.unicodeScalars.first == "'" }
      }
    }
    // Where texts of the office's own stand they were met.
    for file in [
      "archive/2026-10/payslips.csv", "archive/2026-10/ledger.csv", "archive/2026-10/summary.csv",
      "archive/2026-10/contributions.csv", "archive/2026-10/bank.csv", "archive/2026-10/tax_declaration.csv",
      "archive/2026-10/findings.csv", "archive/2026-10/rejects.csv", "simulation/totals.csv",
      "simulation/groups.csv", "simulation/causes.csv", "simulation/people.csv", "simulation/largest.csv",
      "simulation/rejects.csv", "benefits/benefits.csv", "benefits/duties.csv", "explained/explanations.csv",
      "owed/differences.csv", "owed/adjustments.csv", "owed/causes.csv", "owed/lines.csv", "shown.csv",
    ] {
      #expect(met[file, default: 0] > 0, "\(file)")
    }
  }

  @Test(
    "Adjustments of back pay, boundary cases and mended rejects are read as they were meant",
    arguments: ["zh", "en"])
  func comesBack(_ language: String) throws {
    let month = "--roster roster.csv --standards standards --allow-rejects"
    _ = try run(language, "run \(month) --out archive/2026-10")
    try add(to: "posts", "53,'=P,'=P,patrol,1,1.3,1,10,5,A,2024-07-01,,'=source,2026-11-20")
    _ = try run(
      language, "backpay --from 2026-10 --to 2026-10 --archive archive --standards standards --out owed")
    // They are owed to the same people: none of them is unknown.
    _ = try run(
      language,
      "run \(month) --out next --period 2026-11 --ledger archive/2026-10/ledger.csv --adjustments owed/adjustments.csv"
    )
    let payslips = try scratch.records(of: "next/payslips.csv")
    let place = try #require(payslips.first?.firstIndex { ["back_pay", "补发工资"].contains($0) })
    #expect(payslips.count == 3 && payslips.dropFirst().allSatisfy { $0[place] != "0.00" })
    #expect(payslips[1][1...4] == ["'" + FormulaCellsTests.employee, "'@name", "'-unit", "530111"])
    // The person whose row was mended is the one whose row was refused.
    let mended = try scratch.text("archive/2026-10/rejects.csv").replacing("=NONE", with: "=P")
      .replacing("+NONE", with: "+G")
    try scratch.write(mended, "mended.csv")
    _ = try run(
      language,
      "run --roster mended.csv --standards standards --ledger archive/2026-10/ledger.csv --out second")
    let second = try scratch.records(of: "second/payslips.csv")
    #expect(second.count == 2 && second[1][1...3] == ["'@3", "'''name", "'@unit"])
    #expect(try scratch.records(of: "second/ledger.csv").count == 4)
    #expect(try scratch.records(of: "second/bank.csv")[1][0] == "62284803")
    _ = try run(language, "check --boundaries --standards standards --out edges.csv")
    #expect(try run(language, "check edges.csv --standards standards").text.contains(" 0 failed"))
    #expect(try run(language, "check checks.csv --standards standards").text.contains("1 passed"))
  }
}

extension String {
  /// Whether a spreadsheet would run it: a plain number is none.
  fileprivate var isFormula: Bool {
    guard let first = unicodeScalars.first else { return false }
    if first == "-" || first == "+" { return Double(self) == nil }
    if ["=", "@", "＝", "＋", "－", "＠"].contains(first) { return true }
    switch first.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}

extension Scratch {
  /// The records of a file, by a parser of the tests' own.
  func records(of file: String) throws -> [[String]] {
    var records: [[String]] = [[""]]
    var isQuoted = false
    for scalar in try text(file).unicodeScalars.trimmingPrefix(["\u{FEFF}"]) {
      let (record, field) = (records.count - 1, records[records.count - 1].count - 1)
      switch scalar {
      case "\"":
        // A doubled quote closes and opens: the first of a quoted field is none of its own.
        isQuoted.toggle()
        if isQuoted, records[record][field].isEmpty == false { records[record][field] += "\"" }
      case "," where !isQuoted: records[record].append("")
      case "\n" where !isQuoted: records.append([""])
      default: records[record][field].unicodeScalars.append(scalar)
      }
    }
    return records.dropLast()
  }
}
