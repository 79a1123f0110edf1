import CSV
import Foundation
import Testing

@testable import PayrollCommand

/// `payroll new --opening`: the ledger with which a bureau begins, from the outside.
@Suite struct OpeningCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(
      "人员编号,姓名,地区代码,岗位,层级,入职日期\nA001,张三,530124,TRAFFIC,G6,2020-03-01\n=A2,李四,530124,TRAFFIC,G6,2026-07-01\n",
      "名册.csv")
    try scratch.write(
      "人员编号,累计收入,累计减除费用,已缴税额,应补（退）税额,上年月平均工资\nA001,45000,45000,0,0,5200\n=A2,15000,15000,0,-1,\n",
      "开始.csv")
  }

  private func make(_ words: String...) throws -> Program.Outcome {
    try Program.run(
      ["new", "--opening", "开始.csv", "--roster", "名册.csv", "--paid-until", "2026-09"] + words,
      in: scratch.folder)
  }

  @Test(
    "Ledger and roster are written for their owner alone, the account says what was derived, and the ledger pays"
  )
  func written() throws {
    let outcome = try make("--ledger", "台账/期初.csv", "--write-roster", "名册/2026-10.csv")
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    #expect(outcome.text.hasPrefix("已写台账 台账/期初.csv：2 人，发到 2026-09；推算的数：\n  A001：累计已扣税额 0.00（0.00 + 0.00）；"))
    #expect(outcome.text.hasSuffix("\n已写名册 名册/2026-10.csv：1 人填上了缴费基数\n"))
    #expect(Set(try scratch.files("")) == ["名册.csv", "开始.csv", "台账/期初.csv", "名册/2026-10.csv"])
    #expect(try scratch.mode("台账/期初.csv") == 0o600 && scratch.mode("名册/2026-10.csv") == 0o600)
    #expect(try scratch.text("台账/期初.csv").contains("\n'=A2,2026-09,2026-07-01,,2026,3,一般,"))
    #expect(try scratch.text("名册/2026-10.csv").contains("\n'=A2,李四,"))
    try #require(try Program.run(["new", "局"], in: scratch.folder).status == 0)
    let paid = try Program.run(
      ["run", "--roster", "名册/2026-10.csv", "--ledger", "台账/期初.csv", "--standards", "局/标准", "--out", "out"],
      in: scratch.folder)
    #expect(paid.status == 0 && paid.text.contains("2026-10 已发放 2 人"), "\(paid.errors)")
  }

  @Test("GBK is read, and a sheet in no known encoding or with an unknown title is exit 3")
  func encodings() throws {
    let words = ["iconv", "-f", "UTF-8", "-t", "GBK", "-o", scratch.path("gbk.csv"), scratch.path("开始.csv")]
    let iconv = try Process.run(URL(filePath: "/usr/bin/env"), arguments: words)
    iconv.waitUntilExit()
    func status(_ file: String) throws -> Int32 {
      try Program.run(
        [
          "new", "--opening", file, "--roster", "名册.csv", "--paid-until", "2026-09", "--ledger",
          "\(file).out",
        ],
        in: scratch.folder
      ).status
    }
    #expect(try status("gbk.csv") == 0)
    try scratch.write("人员编号,某列\n", "unknown.csv")
    #expect(try status("unknown.csv") == 3 && status("none.csv") == 3 && status("") == 2)
    #expect(try scratch.files("").filter { $0.hasSuffix(".out") } == ["gbk.csv.out"])
  }

  @Test("With one fault nothing is written, and what is there is never replaced but a ledger that may be")
  func refused() throws {
    try scratch.write("人员编号,累计收入,累计减除费用,已缴税额,应补（退）税额\nA001,a,45000,0,0\n", "错.csv")
    let wrong = try Program.run(
      [
        "new", "--opening", "错.csv", "--roster", "名册.csv", "--paid-until", "2026-09", "--ledger", "l.csv",
        "--write-roster", "r.csv",
      ], in: scratch.folder)
    #expect(wrong.status == 1 && wrong.errors.contains("\n错.csv 第2行「累计收入」：值为“a”：不是数字"))
    #expect(wrong.errors.hasPrefix("名册上有、表里没有的 1 人，"), "who is on one side only is told at once")
    #expect(Set(try scratch.files("")) == ["名册.csv", "开始.csv", "错.csv"])
    try #require(try Program.run(["new", "局"], in: scratch.folder).status == 0)
    #expect(try make("--ledger", "局/台账/期初.csv").status == 0, "a ledger without rows is filled in")
    let again = try make("--ledger", "局/台账/期初.csv")
    #expect(again.status == 1 && again.errors.contains("要替换请加 --replace，或用 --ledger 另指定"))
    #expect(try make("--ledger", "局/台账/期初.csv", "--replace").status == 0)
    for taken in ["名册.csv", "开始.csv", "局/README.md"] {
      let outcome = try make("--ledger", taken, "--replace")
      #expect(outcome.status == 1 && outcome.errors.contains("没有改动"), "\(taken)")
    }
    let roster = try make("--ledger", "l.csv", "--write-roster", "名册.csv", "--replace")
    #expect(roster.status == 1 && roster.errors.contains("名册.csv 已存在，没有改动"))
    #expect(try !scratch.files("").contains("l.csv"))
  }

  @Test("Options go together")
  func options() throws {
    #expect(try make().status == 2)
    #expect(try make("--ledger", "l.csv", "--write-roster", "l.csv").status == 2)
    #expect(try make("--ledger", "l.csv", "folder").status == 2)
    #expect(try make("--ledger", "l.csv", "--region", "53").status == 2)
    #expect(try Program.run(["new", "局", "--ledger", "l.csv"], in: scratch.folder).status == 2)
    #expect(try scratch.names() == ["名册.csv", "开始.csv"])
  }
}
