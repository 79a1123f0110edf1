import CSV
import Foundation
import Payroll
import PayrollFiles
import PayrollRuns
import Testing

@testable import PayrollCommand

/// `payroll new`: what a bureau gets, and that the first own month can be paid with it.
@Suite struct NewCommandTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func make(_ words: String...) throws -> Program.Outcome {
    try Program.run(["new"] + words, in: scratch.folder)
  }

  @Test("The folder is for its owner alone and holds standards, a roster, explanations and the steps")
  func folder() throws {
    let outcome = try make("局/2026")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.text.hasPrefix("已建好 局/2026/"))
    #expect(try scratch.names("局") == ["2026"])
    #expect(
      Set(try scratch.names("局/2026")) == [
        "README.md", "填写说明.csv", "标准", "名册", "调整", "台账", "报盘格式", "结果", "输出",
      ])
    #expect(try scratch.names("局/2026/标准").count == 13)
    for file in try scratch.files("局/2026") {
      #expect(try scratch.mode("局/2026/" + file) == 0o600, "\(file)")
    }
    for folder in ["", "/标准", "/名册", "/调整", "/台账", "/报盘格式", "/结果", "/输出"] {
      #expect(try scratch.mode("局/2026" + folder) == 0o700, "\(folder)")
    }
  }

  @Test("A folder that holds something is refused and left as it is; an empty one is used")
  func taken() throws {
    try scratch.write("mine", "bureau/notes.txt")
    let refused = try make("bureau")
    #expect(refused.status == 1)
    #expect(refused.errors == "bureau 已存在且不是空文件夹，没有改动；请另取一个名字\n")
    #expect(try scratch.files("bureau") == ["notes.txt"])
    #expect(try make("bureau/notes.txt", "--lang", "en").status == 1)
    #expect(try scratch.text("bureau/notes.txt") == "mine")
    try FileManager.default.createDirectory(
      atPath: scratch.path("empty"), withIntermediateDirectories: false)
    #expect(try make("empty/").status == 0)
    #expect(try scratch.names("empty").contains("README.md"))
    #expect(try make().status == 2)
    #expect(try make("a", "b").status == 2)
    #expect(try scratch.names() == ["bureau", "empty"])
  }

  @Test(
    "Tables of a Chinese folder are in Chinese, words and all, and say the same as those of an English one")
  func words() throws {
    #expect(try make("中").status == 0)
    #expect(try make("en", "--lang", "en").status == 0)
    #expect(try scratch.text("中/标准/parameters.csv").contains("\n,系数合成方法,连乘,"))
    #expect(try scratch.text("中/标准/injury.csv").contains("\n,一次性伤残补助金,四级,21,,,基金,"))
    #expect(try scratch.text("中/标准/contributions.csv").contains(",四舍五入到元,四舍五入到元,"))
    #expect(try scratch.text("中/报盘格式/银行代发.csv").contains(",账号,银行代发.银行账号,,是,"))
    #expect(try scratch.text("en/layouts/银行代发.csv").contains(",账号,bank.bank_account,,yes,"))
    let list = ["standards", "--format", "csv", "--date", "2026-10-01"]
    let chinese = try Program.run(list + ["--standards", "中/标准"], in: scratch.folder)
    let english = try Program.run(list + ["--standards", "en/standards"], in: scratch.folder)
    #expect(chinese.status == 0 && chinese.text == english.text && chinese.text.contains("一次性伤残补助金 四级"))
  }

  @Test(
    "The blank files have every column by its title, and no rows", arguments: [Language.chinese, .english])
  func blanks(_ language: Language) throws {
    let chinese = language == .chinese
    #expect(try make("b", "--lang", language.rawValue).status == 0)
    for (path, columns) in [
      (chinese ? "名册/2026-10.csv" : "rosters/2026-10.csv", InputColumns.roster),
      (chinese ? "调整/空白.csv" : "adjustments/blank.csv", InputColumns.adjustments),
      (chinese ? "台账/期初.csv" : "ledgers/opening.csv", InputColumns.ledger),
    ] {
      let titles = columns.map { chinese ? $0.title.chinese : $0.code }
      #expect(try scratch.text("b/" + path) == "\u{FEFF}" + titles.joined(separator: ",") + "\n")
    }
  }

  @Test(
    "Every column of every file that a bureau fills in is explained, in their order", arguments: ["zh", "en"])
  func explained(_ language: String) throws {
    let own = [
      InputColumns.roster, InputColumns.adjustments, InputColumns.ledger, InputColumns.corrections,
      OpeningColumn.columns, InputColumns.benefitCases, LayoutFiles.columns,
    ]
    let tables = StandardsTable.allCases.map { InputColumns.standards($0.rawValue + ".csv") }
    let columns = (own + tables).flatMap(\.self)
    #expect(columns.allSatisfy { $0.note != nil } && tables.allSatisfy { !$0.isEmpty })
    for column in InputColumns.roster + LayoutFiles.columns + InputColumns.benefitCases {
      #expect(column.isRequired == column.note?.blank.isRefused, "\(column.code)")
    }
    #expect(try make("b", "--lang", language).status == 0)
    let lines = try scratch.text(language == "zh" ? "b/填写说明.csv" : "b/columns.csv").split(separator: "\n")
    #expect(lines.count == 1 + columns.count)
    if language == "en" {
      #expect(
        lines.contains(
          "standards/contributions.csv,employer_rate,blank = 0,\"share of the base that the employer pays, 8% or 0.08\",16%"
        ))
      return
    }
    #expect(lines[0] == "\u{FEFF}文件,列名,必填或缺省,含义,示例")
    #expect(lines[5].hasPrefix("名册,地区代码,必填,"))
    for line in [
      "标准/posts.csv,生效日期,必填,生效的第一天；每月1日有效的行算数,2024-07-01",
      "标准/contributions.csv,单位,空=不限,只管这个单位的人,",
      "标准/parameters.csv,数值,必填,金额、比例或整数，随这一行的参数；系数合成方法填 连乘、相加；不足月折算方法填 按当月天数、按月计薪天数、按缺勤；"
        + "缺勤日工资方法填 按当月天数、按月计薪天数；加班工资基数填 月工资、月工资和绩效,连乘", "期初的表（new --opening）,已缴税额,必填,该月以前已缴的，元,0.00",
    ] {
      #expect(lines.contains { $0 == line }, "\(line)")
    }
  }

  @Test(
    "The examples of the explanations can be typed: together they are a person who is paid",
    arguments: ["zh", "en"])
  func examples(_ language: String) throws {
    func csv(_ columns: [Column]) -> String {
      let values = columns.compactMap(\.note).map {
        language == "zh" ? $0.example.chinese : $0.example.english
      }
      return columns.map(\.code).joined(separator: ",") + "\n" + values.joined(separator: ",") + "\n"
    }
    #expect(try make("b", "--lang", language).status == 0)
    try scratch.write(csv(InputColumns.roster), "roster.csv")
    try scratch.write(csv(InputColumns.ledger), "ledger.csv")
    try scratch.write(csv(InputColumns.adjustments), "adjustments.csv")
    let outcome = try Program.run(
      [
        "run", "--roster", "roster.csv", "--ledger", "ledger.csv", "--adjustments", "adjustments.csv",
        "--standards", language == "zh" ? "b/标准" : "b/standards", "--out", "out",
      ], in: scratch.folder)
    #expect(outcome.status == 0 && outcome.errors == "")
  }

  @Test("With a region the folder has its standards, and the check says what is open and whom to ask")
  func region() throws {
    let outcome = try make("b", "--region", "532301")
    #expect(outcome.status == 0 && outcome.text.contains("写着“待填”的格填上"))
    let checked = try Program.run(["standards", "--check", "--bureau", "b"], in: scratch.folder)
    #expect(checked.status == 1 && checked.text.contains("问楚雄州医保局：职工基本医疗保险单位缴费比例"))
    #expect(checked.text.contains("\n待填的格数：基准工资 1、") && !checked.text.contains("示例的行数"))
    let sheet = try scratch.text("b/要填的.csv").split(separator: "\n")
    #expect(sheet[0] == "\u{FEFF}次序,问谁、问什么,示例,文件,行号,列名")
    #expect(sheet[1].hasPrefix("1,问楚雄市公安、财政、人社部门") && sheet[1].hasSuffix(",3000.00,标准/salary.csv,2,核定基准工资"))
    let open = try make("--check", "b")
    #expect(open.status == 1 && open.text.hasSuffix("\n还有 \(sheet.count - 1) 格待填\n"))
    #expect(open.text.contains("salary.csv 第2行「核定基准工资」待填；依据文件：问楚雄市公安、财政、人社部门"))
    #expect(open.text.contains("「试用期发放」待填，应为 是 或 否；依据文件："))
    #expect(open.text.contains("绩效系数和定额，没有的填0；试用期是否发，填是或否（条例第二十八条）"))
    for (code, hint) in [
      ("5302", ""), ("53030", ""), ("530999", ""), ("kunming", ""), ("昆明", "；是不是 5301（昆明市）？"),
      ("楚雄市", "；是不是 532301（楚雄市）？"),
      ("５３０１１１", "；是不是 530111（官渡区）？"),
    ] {
      let refused = try make("c", "--region", code)
      #expect(
        refused.status == 2 && refused.errors.contains("如 530302，没有“\(code)”\(hint)\n"), "\(refused.errors)")
    }
    #expect(try scratch.names() == ["b"])
  }

  @Test("What is checked for open figures is a bureau's folder; where nothing is open the status is 0")
  func settled() throws {
    #expect(try make("b", "--lang", "en").status == 0)
    let outcome = try make("--check", "b", "--lang", "en")
    #expect(outcome.status == 0 && outcome.text.hasPrefix("nothing is left to fill in\n"))
    #expect(
      outcome.text.hasSuffix("or suspicious: payroll standards --check --bureau b\n"), "\(outcome.text)")
    // What was left blank is told with what it stands for.
    let posts = try scratch.text("b/standards/posts.csv").replacing(
      ",200.00,", with: ",,", maxReplacements: 1)
    try scratch.write(posts, "b/standards/posts.csv")
    let blank = try make("--check", "b", "--lang", "en")
    #expect(
      blank.status == 0 && blank.text.contains("blank, and taken for 0.00; confirm it"), "\(blank.text)")
    #expect(try make("--check", "none").status == 2 && make("--check", "b", "c").status == 2)
  }
}
