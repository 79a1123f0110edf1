import Testing

/// The command line: what is wrong with it is said with what was probably meant, exit status 2.
@Suite struct ArgumentsTests {
  @Test(
    "A wrong command line ends with 2 and says what to type",
    arguments: [
      (["runn"], "没有 runn 这个命令，是不是 payroll run？"), (["zzzzzz"], "没有 zzzzzz 这个命令；用 payroll --help 查看全部命令"),
      (["runn", "--lang", "en"], "unknown command runn; did you mean payroll run?"),
      (["run", "--rooster", "x"], "没有 --rooster 这个选项，是不是 --roster？"),
      (["run", "--rooster=x", "--lang=en"], "unknown option --rooster; did you mean --roster?"),
      (["run", "--qqqqqqqqqqqqqq"], "没有 --qqqqqqqqqqqqqq 这个选项；用 --help 查看全部选项"),
      (["run", "--roster"], "--roster 后面缺少值"), (["run", "--replace=yes"], "--replace 不带值"),
      (["run", "--period", "2026-10", "--period", "2026-11"], "--period 只能给一次"),
      (["run", "--period", "2026-13"], "--period 应为月份，如 2026-10，不是“2026-13”"),
      (["run", "--period", "10"], "--period 应为月份，如 2026-10，不是“10”"),
      (["run", "--as-of", "2026-02-30"], "--as-of 应为日期，如 2026-10-31，不是“2026-02-30”"),
      (["run", "--threads", "0"], "--threads 应为 1 到 1024 的整数"),
      (["run", "--threads", "two"], "--threads 应为 1 到 1024 的整数"),
      (["run", "--lang", "de"], "--lang 应为 zh 或 en"),
      (
        ["run", "roster.csv"], "多余的参数 roster.csv；文件写在选项后面，如 --roster roster.csv，路径中有空格时用引号括起来"
      ),
      (["run", "—bureau", "b"], "没有 —bureau 这个选项，是不是 --bureau？"),
      (["run", "-bureau", "b"], "没有 -bureau 这个选项，是不是 --bureau？"),
      (["new", "局", "－region=530124"], "没有 －region=530124 这个选项，是不是 --region？"),
      (["run", "-r"], "没有 -r 这个选项；用 --help 查看全部选项"), (["rnu"], "没有 rnu 这个命令，是不是 payroll run？"),
      (["verify"], "请给出一个结果文件夹，如 payroll verify 结果/2026-10"),
      (["run", "--payslips", "file.csv"], "--payslips 只能是 -"),
    ])
  func wrong(_ words: [String], _ message: String) throws {
    let scratch = try Scratch()
    let outcome = try Program.run(words, in: scratch.folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.split(separator: "\n").first.map(String.init) == message)
    #expect(outcome.output.isEmpty)
    #expect(try scratch.names() == [])
  }

  @Test("An option's value may follow an equals sign")
  func equals() throws {
    let scratch = try Scratch()
    try scratch.write(Roster.good, "roster.csv")
    let outcome = try Program.run(
      [
        "run", "--roster=roster.csv", "--standards=" + Program.repository + "/SampleData/standards",
        "--out=out",
      ],
      in: scratch.folder)
    #expect(outcome.status == 0)
    #expect(try scratch.names() == ["out", "roster.csv"])
  }
}
