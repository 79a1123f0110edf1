import Foundation
import Testing

/// Files as offices really have them: each is read right or refused with a clear word, and none stops the program.
@Suite struct FilesFromLifeTests {
  /// A file and what becomes of it.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let status: Int32
    /// What stands in the payslips, or in the message.
    let expected: String

    init(_ name: String, bytes: [UInt8], _ status: Int32, _ expected: String) {
      testDescription = name
      self.bytes = bytes
      self.status = status
      self.expected = expected
    }

    init(_ name: String, _ text: String, _ status: Int32, _ expected: String) {
      self.init(name, bytes: Array(text.utf8), status, expected)
    }

    /// A good roster with another value in one column.
    init(_ name: String, _ column: String, _ value: String, _ status: Int32, _ expected: String) {
      self.init(name, "\(Case.header),\(column)\n\(Case.row),\(value)\n", status, expected)
    }

    static let header = "employee_id,name,region,post,grade,hire_date"
    static let row = "E1,张三,530111,CLERK,G1,2020-03-01"
    static let paid = ",E1,张三,"
  }

  private static let pdf: [UInt8] = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3]
  private static let utf16: [UInt8] = Case.header.utf8.flatMap { byte -> [UInt8] in [byte, 0] }

  static let shapes: [Case] = [
    Case("UTF-8", "\(Case.header)\n\(Case.row)\n", 0, Case.paid),
    Case("UTF-8 with a mark", "\u{FEFF}\(Case.header)\n\(Case.row)\n", 0, Case.paid),
    Case("CRLF", "\(Case.header)\r\n\(Case.row)\r\n", 0, Case.paid),
    Case("CR alone", "\(Case.header)\r\(Case.row)\r", 0, Case.paid),
    Case("no last line break", "\(Case.header)\n\(Case.row)", 0, Case.paid),
    Case("blank lines", "\n\n\(Case.header)\n\n \n\(Case.row)\n\n", 0, Case.paid),
    Case(
      "everything in quotes",
      "\"employee_id\",\"name\",\"region\",\"post\",\"grade\",\"hire_date\"\n\"E1\",\"张三\",\"530111\",\"CLERK\",\"G1\",\"2020-03-01\"\n",
      0, Case.paid),
    Case("a header alone", "\(Case.header)\n", 0, "period,employee_id"),
    Case("an empty file", "", 3, "roster.csv: the file is empty"),
    Case("a mark alone", "\u{FEFF}", 3, "roster.csv: the file is empty"),
    Case("line breaks alone", "\n\n\r\n", 3, "roster.csv: the file is empty"),
    Case(
      "NUL", "\(Case.header)\n\(Case.row)\n\0\0\n", 3,
      "roster.csv:3: a NUL byte: this is not a text file"),
    Case(
      "a quote that never closes", "\(Case.header)\nE1,\"张三,530111\n\n", 3,
      "roster.csv:2: a quote that begins here"),
    Case(
      "an employee number that Excel spoilt", "\(Case.header)\n2.02601E+11,张三,530111,CLERK,G1,2020-03-01\n",
      1,
      "roster.csv:2 [employee_id]: value \"2.02601E+11\": a spreadsheet has turned the long number"),
    Case(
      "an employee number with a letter", "\(Case.header)\n5301E001,张三,530111,CLERK,G1,2020-03-01\n", 0,
      ",5301E001,张三,"),
    Case(
      "names with commas, quotes and combining marks",
      "\(Case.header)\nE1,\"e\u{301}, \"\"x\"\" 张\u{301}三\",530111,CLERK,G1,2020-03-01\n", 0,
      ",E1,\"e\u{301}, \"\"x\"\" 张\u{301}三\","),
    Case("semicolons", "employee_id;name;region;post;grade;hire_date\nE1;张三;1;2;3;4\n", 3, "is separated by"),
    Case("a row too short", "\(Case.header)\nE1,张三\n", 1, "the row has 2 fields and the header 6"),
    Case(
      "a row too long", "\(Case.header)\n\(Case.row),,\n", 1, "the row has 8 fields and the header 6"),
    Case("UTF-16 without a mark", bytes: utf16, 3, "in UTF-16"),
    Case(
      "a workbook", bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 6, 0, 8, 0, 0xFF, 0xFE], 3,
      "no CSV but a workbook"),
    Case("a PDF", bytes: pdf, 3, "no CSV but a PDF"),
    Case("a page saved as a table", "<html><table><tr><td>E1</td></tr></table></html>", 3, "a page of HTML"),
  ]

  static let values: [Case] = [
    Case("a comma in a name", "unit", "\"一所,二组\"", 0, ",\"一所,二组\","),
    Case("quotes in a name", "unit", "\"一\"\"所\"\"\"", 0, ",\"一\"\"所\"\"\","),
    Case("a line break in a name", "unit", "\"一\n所\"", 0, ",\"一\n所\","),
    Case("combining marks stay", "unit", "e\u{301}所", 0, ",e\u{301}所,"),
    Case("characters beyond the basic plane", "unit", "𠮷䶮所", 0, ",𠮷䶮所,"),
    Case(
      "a name of emoji joined by an invisible sign", "unit", "\u{1F468}\u{200D}\u{1F469}", 0,
      "\u{1F468}\u{200D}\u{1F469}"),
    Case("spaces of all kinds around a value", "allowance", " \t\u{3000}100 \u{3000}", 0, ",100.00,"),
    Case("a no-break space before a number", "allowance", "\u{A0}100", 0, ",100.00,"),
    Case("a space of no width after a day", "probation_until", "2020-06-01\u{200B}", 0, Case.paid),
    Case("a mark of order before a number", "allowance", "\u{FEFF}100", 0, ",100.00,"),
    Case("a code with a no-break space", "rating", "A\u{A0}", 0, Case.paid),
    Case("a line break within a number", "allowance", "\"1\n00\"", 1, "value \"1<U+000A>00\""),
    Case("a sign that moves the cursor", "allowance", "\u{1B}[2J", 1, "value \"<U+001B>[2J\""),
    Case("no-break spaces around a text", "unit", "\u{A0}一所\u{A0}", 0, ",一所,"),
    Case("a number in quotes", "allowance", "\"100\"", 0, ",100.00,"),
    Case("an apostrophe before digits, as Excel's text", "bank_account", "6222020000000001111", 0, Case.paid),
    Case(
      "long digits that Excel spoilt", "bank_account", "6.22E+18", 1,
      "a spreadsheet has turned the long number"),
    Case(
      "an ID number that Excel spoilt", "id_number", "5.30111E+17", 1,
      "a spreadsheet has turned the long number"),
    Case("an exponent without a sign is a text", "unit", "12E3", 0, ",12E3,"),
    Case("thousands separators", "allowance", "\"1,234.50\"", 1, "without thousands separators"),
    Case("a column too narrow", "allowance", "####", 1, "this is no number; write a plain decimal"),
    Case("an error of a formula", "allowance", "#N/A", 1, "this is no number; write a plain decimal"),
    Case("full-width digits", "allowance", "１２３", 1, "write 123, without thousands"),
    Case(
      "full-width digits of hours", "overtime_workday_hours", "８", 1, "this is no number; write 8, "
    ),
    Case(
      "full-width digits of months", "prior_service_months", "１２", 1, "this is no number; write 12, "),
    Case("a full-width day", "probation_until", "２０２０-０６-０１", 1, "write 2020-06-01"),
    Case("a day with full-width slashes", "probation_until", "2020／6／1", 1, "write 2020-06-01"),
    Case("a day with points", "probation_until", "2020.6.1", 1, "write 2020-06-01"),
    Case(
      "a day with hyphens and one digit", "probation_until", "2020-6-1", 1, "write 2020-06-01"),
    Case("full-width digits in a text", "unit", "１２３所", 0, ",１２３所,"),
    Case("an amount in brackets", "allowance", "(100.00)", 1, "this is no number; write a plain decimal"),
    Case("an amount in 10,000", "allowance", "1万", 1, "this is no number; write a plain decimal"),
    Case("a point with nothing after it", "allowance", "100.", 1, "this is no number; write a plain decimal"),
    Case("a point with nothing before it", "allowance", ".50", 1, "this is no number; write a plain decimal"),
    Case("a figure as text", "allowance", "'100", 0, ",100.00,"),
    Case("full-width signs", "allowance", "100．50", 1, "write 100.50, without"),
    Case("a sign of currency", "allowance", "¥100", 1, "write 100, without"),
    Case("an exponent", "allowance", "1e3", 1, "this is no number; write a plain decimal"),
    Case("a no-break space within", "allowance", "1\u{A0}000", 1, "this is no number; write "),
    Case("three decimals", "allowance", "1.005", 1, "at most two decimals"),
    Case("a day with slashes", "probation_until", "2020/6/1", 0, Case.paid),
    Case("a day of digits alone", "probation_until", "20200601", 0, Case.paid),
    Case(
      "a day of Excel's count", "probation_until", "43983", 1, "a spreadsheet's number of a day, 2020-06-01"),
    Case("a day that is none", "probation_until", "2021-02-29", 1, "there is no such day; check it"),
    Case("a day written out", "probation_until", "2020年6月1日", 0, Case.paid),
    Case("a day with a time", "probation_until", "2020-06-01 00:00", 1, "write 2020-06-01"),
    Case(
      "a day with the month first", "probation_until", "06/01/2020", 1, "write 2020-06-01 or 2020-01-06"),
    Case("a code that lost its zero", "unit", "00123", 0, ",00123,"),
    Case("a text that looks like a number", "unit", "-100.00", 0, ",'-100.00,"),
    Case("a telephone number", "unit", "+86 138", 0, ",'+86 138,"),
    Case("an account with zeros before it", "bank_account", "00123456", 0, Case.paid),
  ]

  @Test("Shapes of files", arguments: shapes)
  func shape(_ item: Case) throws { try check(item) }

  @Test("Values", arguments: values)
  func value(_ item: Case) throws { try check(item) }

  @Test(
    "Ten thousand columns, of which the program knows six: read when they begin with x_, else refused in few lines"
  )
  func manyColumns() throws {
    let marked = (0..<10_000).map { "x_\($0)" }.joined(separator: ",")
    let commas = String(repeating: ",", count: 10_000)
    try check(Case("", "\(Case.header),\(marked)\n\(Case.row)\(commas)\n", 0, Case.paid))
    let unknown = (0..<10_000).map { "c\($0)" }.joined(separator: ",")
    let outcome = try run(Array("\(Case.header),\(unknown)\n\(Case.row)\(commas)\n".utf8)).outcome
    #expect(outcome.status == 3 && outcome.errors.split(separator: "\n").count == 21)
  }

  @Test("Ten megabytes in one field, in quotes with line breaks and without")
  func longField() throws {
    let long = String(repeating: "字", count: 3_500_000)
    let lines = String(repeating: "一行\n", count: 1_500_000)
    for value in [long, "\"\(lines)\""] {
      let (outcome, payslips) = try run(
        Array("\(Case.header),unit\n\(Case.row),\(value)\n".utf8))
      #expect(outcome.status == 0)
      #expect(payslips.utf8.count > 10_000_000)
    }
    let refused = try run(Array("\(Case.header),allowance\n\(Case.row),\(long)\n".utf8)).outcome
    #expect(refused.status == 1 && refused.errors.utf8.count < 2_000)
    let title = try run(Array("\(Case.header),\(long)\n\(Case.row),1\n".utf8)).outcome
    #expect(title.status == 3 && title.errors.utf8.count < 2_000)
  }

  /// What a huge field consists of, and of how many megabytes: ASCII, lines in quotes, and, for the conversion is slow
  /// in tests, twenty of GBK; `Tests/reliability.sh` tries a hundred of each kind.
  static let hugeFields: [([UInt8], Int)] = [([0x61], 100), ([0x0A, 0x2C], 100), ([0xD5, 0xC5], 20)]

  @Test(
    "A hundred megabytes in one field are refused with their line, in 512 MiB of address space",
    arguments: hugeFields)
  func hugeField(_ unit: [UInt8], _ megabytes: Int) throws {
    let scratch = try Scratch()
    try scratch.write("\(Case.header)\nE1,", "roster.csv")
    let million = Data([[UInt8]](repeating: unit, count: 1_000_000 / unit.count).joined())
    let file = try #require(FileHandle(forWritingAtPath: scratch.path("roster.csv")))
    try file.seekToEnd()
    if unit[0] == 0x0A { try file.write(contentsOf: Data([0x22])) }
    for _ in 0..<megabytes { try file.write(contentsOf: million) }
    try file.close()
    let words =
      "run --roster roster.csv --standards \(Program.repository)/SampleData/standards --out out --lang en"
    let shell = try Program.start(
      ["-c", "cd \(scratch.folder); ulimit -v 524288; exec \(Program.path) \(words) 2> errors"],
      executable: "/bin/bash")
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 3)
    let errors = try scratch.text("errors")
    #expect(errors.hasPrefix("roster.csv:2: ") && errors.utf8.count < 300, "\(errors.prefix(600))")
    #expect(try scratch.names() == ["errors", "roster.csv"])
  }

  private func check(_ item: Case) throws {
    let (outcome, payslips) = try run(item.bytes)
    #expect(outcome.status == item.status, "\(outcome.errors)")
    let text = item.status == 0 ? payslips : outcome.errors
    #expect(text.contains(item.expected), "\(text.prefix(600))")
  }

  private func run(_ roster: [UInt8]) throws -> (outcome: Program.Outcome, payslips: String) {
    let scratch = try Scratch()
    try scratch.write(roster, "roster.csv")
    let outcome = try Program.run(
      [
        "run", "--standards", Program.repository + "/SampleData/standards", "--roster", "roster.csv", "--out",
        "out",
        "--lang", "en", "--no-bom",
      ], in: scratch.folder)
    return (outcome, outcome.status == 0 ? try scratch.text("out/payslips.csv") : "")
  }
}
