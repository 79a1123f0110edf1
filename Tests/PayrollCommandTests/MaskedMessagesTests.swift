import Foundation
import Testing

/// ID and bank numbers in no message of any command, in whatever column of whatever file they stand.
@Suite struct MaskedMessagesTests {
  private static let identity = "530111198206149973"
  private static let account = "6222020200000001111"
  private static let groupedAccount = "6222 0202 0000 0001 111"
  private static let secrets = [identity, account, groupedAccount]
  private static let header = "employee_id,name,region,post,grade,hire_date"

  /// Files, and the words of a command that reads them and has something to say about them.
  struct Told: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let words: [String]
    let files: [String: String]
    /// What is said besides.
    let expected: String

    init(_ name: String, _ words: String, _ files: [String: String], _ expected: String) {
      testDescription = name
      self.words = words.split(separator: " ").map(String.init)
      self.files = files
      self.expected = expected
    }
  }

  /// A roster on which every text that a row can hold, and some figures, is a personal number.
  private static let roster = secrets.enumerated().map { number, secret in
    "E\(number),张三,\(secret),\(secret),\(secret),\(secret)\n"
      + "F\(number),\(secret),530111,\(secret),G1,2020-03-01\n"
      + "G\(number),\(secret),530111,CLERK,\(secret),2020-03-01\n"
      + "H\(number),\(secret),530111,CLERK,G1,\(secret),\(secret)\n"
  }.joined()
  private static let faulty = ["roster.csv": "\(header)\n\(roster)"]
  private static let good = "\(header)\nE1,张三,530111,CLERK,G1,2020-03-01\n"
  private static let ledgerHeader =
    "employee_id,period,hire_date,end_date,tax_year,deduction_months,tax_basis,ytd_income,ytd_special,"
    + "ytd_additional,ytd_other,ytd_reduction,ytd_tax,bonus_taxed,annual_leave_used_days,sick_leave_days,"
    + "comp_leave_lots,wages,arrears,recovery_carried,deduction_carried\n"
  private static let figures = "0.00,0.00,0.00,0.00,0.00,0.00,no,0.00,0.00,,,0.00,0.00,0.00"
  /// A row with a personal number in every place, and rows with one in a single place.
  private static let ledger =
    ledgerHeader + secrets.map { [String](repeating: $0, count: 21).joined(separator: ",") + "\n" }.joined()
    + secrets.map { "\($0),2026-09,\($0),,2026,9,standard,\(figures)\n" }.joined()
    + secrets.map {
      "\($0),2026-09,2020-03-01,,2026,9,standard,\(figures.replacing(",,,", with: ",\($0),,"))\n"
    }.joined()
  private static let twice =
    ledgerHeader + String(repeating: "\(identity),2026-09,2020-03-01,,2026,9,standard,\(figures)\n", count: 2)
  private static let adjustments =
    "employee_id,item,amount,scheme,for_period\n"
    + secrets.map { "\($0),back_pay,5,,\n\($0),\($0),\($0),\($0),\($0)\n" }.joined()
  private static let cases =
    "case,employee_id,kind,date,region,wage,months,dependants\n"
    + secrets.map { "\($0),\($0),\($0),\($0),\($0),\($0),\($0),\($0)\n" }.joined()
  private static let checks =
    "case,period,region,post,grade,hire_date,allowance,expect_allowance,expect_code\n"
    + secrets.map { "\($0),2026-09,530111,\($0),G1,2020-03-01,1,,\n" }.joined()
    + secrets.map { "x\($0),2026-09,530111,CLERK,\($0),2020-03-01,1,2,\n" }.joined()
  private static let badChecks =
    "case,period,region,post,grade,hire_date,expect_allowance\n"
    + secrets.map { "\($0),\($0),530111,CLERK,G1,2020-03-01,\($0)\n" }.joined()

  static let told: [Told] = [
    Told("run, a roster", "run --roster roster.csv", faulty, "62*"),
    Told(
      "run, a folder of rosters", "run --roster sheets", ["sheets/a.csv": faulty["roster.csv"] ?? ""], "62*"),
    Told("run, as a filter", "run --roster roster.csv --payslips -", faulty, "62*"),
    Told(
      "run, good rows only", "run --roster roster.csv --allow-rejects --payslips -",
      ["roster.csv": good + roster], "62*"),
    Told(
      "run, a ledger", "run --roster roster.csv --ledger l.csv", ["roster.csv": good, "l.csv": ledger],
      "l.csv:2"),
    Told(
      "run, a person twice in the ledger", "run --roster roster.csv --ledger l.csv",
      ["roster.csv": good, "l.csv": twice], "l.csv:3 [employee_id]: value \"53*"),
    Told(
      "run, adjustments", "run --roster roster.csv --adjustments a.csv",
      ["roster.csv": good, "a.csv": adjustments], "a.csv:3"),
    Told(
      "run, adjustments of nobody", "run --roster roster.csv --adjustments a.csv",
      [
        "roster.csv": good,
        "a.csv": "employee_id,item,amount\n\(identity),back_pay,5\n\(groupedAccount),back_pay,5\n",
      ],
      "a.csv:3"),
    Told(
      "run, cases", "run --roster roster.csv --cases c.csv", ["roster.csv": good, "c.csv": cases], "c.csv:2"),
    Told(
      "run, an unknown column", "run --roster roster.csv", ["roster.csv": "\(header),\(identity)\n"],
      "unknown column"),
    Told("explain, a refused row", "explain E0 --roster roster.csv", faulty, "E0"),
    Told("explain, somebody unknown", "explain \(identity) --roster roster.csv", ["roster.csv": good], "53*"),
    Told(
      "explain, somebody like another", "explain \(identity) --roster roster.csv",
      ["roster.csv": good.replacing("E1", with: "530111198206149974")], "53*"),
    Told("explain, everybody", "explain --all --roster roster.csv --out out", faulty, "62*"),
    Told(
      "explain, an unknown case", "explain --case \(identity) --cases c.csv",
      ["c.csv": "case,employee_id,kind,date,region\n"], "no case 53*"),
    Told(
      "simulate, a roster", "simulate --roster roster.csv --scenario s.csv --out out",
      faulty.merging([
        "s.csv": "scenario,table,region,key,column,operation,value\na,grades,53,G1,grade_pay,add,1\n"
      ]) { $1 }, "62*"),
    Told("benefits", "benefits --cases c.csv --out out", ["c.csv": cases], "c.csv:2"),
    Told("check, cases that fail", "check c.csv", ["c.csv": checks], "FAILED"),
    Told("check, cases that cannot be read", "check c.csv", ["c.csv": badChecks], "c.csv:2"),
  ]

  @Test("No command tells a personal number", arguments: told)
  func commands(_ told: Told) throws {
    let scratch = try Scratch()
    for (name, text) in told.files { try scratch.write(text, name) }
    for language in ["en", "zh"] {
      let standards = ["--standards", Program.repository + "/SampleData/standards"]
      let outcome = try Program.run(told.words + standards + ["--lang", language], in: scratch.folder)
      let isFilter = told.words.contains("--payslips")
      let said = (isFilter ? "" : outcome.text) + outcome.errors
      for secret in MaskedMessagesTests.secrets { #expect(!said.contains(secret), "\(said.prefix(1_000))") }
      if language == "en" { #expect(said.contains(told.expected), "\(said.prefix(1_000))") }
      #expect(!said.isEmpty && outcome.status < 4)
    }
  }

  @Test(
    "Nor a number in the name of a file or in a word of the command line, whatever stands between its digits",
    arguments: [
      identity, "530111/19820614/9973", "530111.19820614.9973", "530111\u{200B}19820614\u{200B}9973",
      "530111_1982_06_14_9973", account,
    ])
  func names(_ number: String) throws {
    let scratch = try Scratch()
    let roster = number + ".csv"
    try scratch.write(MaskedMessagesTests.good, roster)
    let standards = ["--standards", Program.repository + "/SampleData/standards"]
    for words in [
      ["run", "--roster", roster, "--out", "out-" + number] + standards,
      ["explain", "E1", "--roster", roster] + standards, ["explain", number, "--roster", roster] + standards,
      ["run", "--period", number], ["run", "--" + number], ["run", number], ["verify", number], [number],
      ["check", "x" + number] + standards, ["benefits", "--cases", "x" + number], ["new", "new-" + number],
    ] {
      for language in ["en", "zh"] {
        let outcome = try Program.run(words + ["--lang", language], in: scratch.folder)
        let said = (outcome.text + outcome.errors).replacing("<U+200B>", with: "\u{200B}")
        // An explanation names the file, and not the folder above it.
        let isTold = words.dropFirst().first != "E1" || !number.contains("/")
        #expect(!said.contains(number) && (!isTold || said.contains("****")), "\(words): \(said.prefix(600))")
      }
    }
  }

  @Test("What differs in an archived month is told with personal numbers masked")
  func archive() throws {
    let scratch = try Scratch()
    let row = Roster.row("E1", identity: MaskedMessagesTests.identity, account: MaskedMessagesTests.account)
    try scratch.write(Roster.header + row, "roster.csv")
    let run = ["run", "--roster", scratch.path("roster.csv"), "--out", scratch.path("archive/2026-10")]
    #expect(try Program.run(run).status == 0)
    for (file, secret) in [
      ("tax_declaration.csv", MaskedMessagesTests.identity), ("bank.csv", MaskedMessagesTests.account),
    ] {
      let path = "archive/2026-10/" + file
      let before = try scratch.text(path)
      try scratch.write(before.replacing(secret, with: String(secret.reversed())), path)
      let verified = try Program.run(["verify", scratch.path("archive/2026-10"), "--lang", "en"])
      #expect(verified.status == 1 && verified.errors.contains("**"))
      for number in [secret, String(secret.reversed())] { #expect(!verified.errors.contains(number)) }
      try scratch.write(before, path)
    }
    // The roster's own copy with another number: payslips and declaration no longer come out.
    let changed = "archive/2026-10/payslips.csv"
    try scratch.write(try scratch.text(changed).replacing("张三", with: MaskedMessagesTests.identity), changed)
    let owed = try Program.run([
      "backpay", "--archive", scratch.path("archive"), "--from", "2026-10", "--to", "2026-10", "--out",
      scratch.path("out"), "--lang", "en", "--standards", "SampleData/standards",
    ])
    #expect(owed.status == 1 && owed.errors.contains("53**"))
    #expect(!owed.errors.contains(MaskedMessagesTests.identity))
  }

  @Test("Records of benefits and of back pay, and what is said of them, name nobody")
  func records() throws {
    let scratch = try Scratch()
    for words in [["benefits"], ["backpay"]] {
      let outcome = try Program.run(words + ["--out", scratch.path(words[0])])
      #expect(outcome.status == 0)
      let names = try scratch.people(of: words[0])
      #expect(names.count > 20)
      let texts = [outcome.text, try scratch.text(words[0] + "/run.json")]
      for text in texts {
        for name in names { #expect(!text.contains(name), "\(words[0]) \(name)") }
      }
    }
  }
}

extension Scratch {
  /// The employee numbers and names that a folder of results of the sample is about.
  fileprivate func people(of folder: String) throws -> Set<String> {
    var people: Set<String> = []
    let tables =
      folder == "benefits"
      ? ["benefits/inputs/cases/cases.csv"] : ["backpay/differences.csv", "backpay/left.csv"]
    for table in tables {
      for line in try text(table).split(separator: "\n").dropFirst() {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        let isOfCases = folder == "benefits"
        people.formUnion((isOfCases ? cells[1...2] : cells[0...0]).map(String.init))
        if table.hasSuffix("left.csv") { people.insert(String(cells[1])) }
      }
    }
    return people.filter { $0.count > 1 }
  }
}
