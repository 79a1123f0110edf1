import Payroll

/// The help of the program.
enum HelpText {
  /// The exit statuses.
  static let statuses = Bilingual(
    "退出状态：0 完成；1 输入被退回；2 命令行有误；3 文件不可用；4 读写失败；5 自检不符",
    "Exit status: 0 done; 1 input refused; 2 wrong command line; 3 unusable file; 4 reading or writing failed; "
      + "5 own proof failed")

  /// The help of the whole program.
  static func program(in language: Language) -> [String] {
    var lines = [
      Bilingual(
        "payroll — 云南省公安机关警务辅助人员工资", "payroll — pay of police auxiliaries in Yunnan"
      ).text(in: language), "",
      Bilingual("命令：", "Commands:").text(in: language),
    ]
    let width = Command.all.map(\.name.count).max() ?? 0
    for command in Command.all {
      let space = String(repeating: " ", count: width - command.name.count)
      lines.append("  payroll \(command.name)\(space)  \(command.purpose.text(in: language))")
    }
    lines += [
      "",
      Bilingual(
        "第一次用：payroll new 文件夹，然后照其中 README.md 的步骤做（在本程序的源文件夹里，payroll run 发放示例月份）",
        "To begin: payroll new DIR, and follow the README.md in it (in the folder of this program's sources, payroll run "
          + "pays the sample month)"
      ).text(in: language),
      Bilingual(
        "每个命令的选项和默认值：payroll 命令 --help（--lang en 为英文）",
        "Options and defaults of each command: payroll COMMAND --help (--lang zh for Chinese)"
      ).text(in: language), statuses.text(in: language),
    ]
    return lines
  }

  /// A command that does not exist.
  static func unknownCommand(_ name: String, _ nearest: String?, _ language: Language) -> String {
    Bilingual(
      "没有 \(name) 这个命令" + (nearest.map { "，是不是 payroll \($0)？" } ?? "；用 payroll --help 查看全部命令"),
      "unknown command \(name)" + (nearest.map { "; did you mean payroll \($0)?" } ?? "; see payroll --help")
    ).text(in: language)
  }
}
