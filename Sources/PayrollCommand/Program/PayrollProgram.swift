import Payroll
import PayrollFiles
import PayrollRuns

/// The program `payroll`.
@main
enum PayrollProgram {
  static func main() {
    Processes.holdStandardStreams()
    Processes.letWritesFail()
    let words = CommandWords.all
    let status = run(words)
    guard status == 0, let failure = Terminal.lostOutput else { Processes.end(with: status) }
    Terminal.warn(failure.message.text(in: CommandWords.language(of: words)))
    Processes.end(with: 4)
  }

  /// Does what the words ask for.
  ///
  /// - Returns: 0 done; 1 the input was refused; 2 the command line is wrong; 3 a file cannot be used at all;
  ///   4 reading or writing failed; 5 the run's own proof failed.
  static func run(_ words: [String]) -> Int32 {
    let language = CommandWords.language(of: words)
    let asksForHelp = ["--help", "-h", "help", "--lang", "--lang=en", "--lang=zh"]
    guard let name = words.first else {
      Terminal.warn(HelpText.program(in: language))
      return 2
    }
    if asksForHelp.contains(name) {
      Terminal.say(HelpText.program(in: language))
      return 0
    }
    if name == "--version" {
      Terminal.say("payroll \(Version.current)")
      return 0
    }
    guard let command = Command.all.first(where: { $0.name == name }) else {
      let nearest = NearestName.of(name, among: Command.all.map(\.name))
      Terminal.warn(HelpText.unknownCommand(name, nearest, language))
      return 2
    }
    let rest = Array(words.dropFirst())
    if rest.contains("--help") || rest.contains("-h") {
      Terminal.say(command.help(in: language))
      return 0
    }
    if let shortage = Allowance.shortage() {
      Terminal.warn(shortage.text(in: language))
      return 4
    }
    do {
      return try command.run(try BureauArguments.expanded(rest, of: command.name, command.options))
    } catch { return Failure.report(error, command, language) }
  }
}
