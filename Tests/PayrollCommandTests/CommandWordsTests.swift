import Foundation
import Testing

/// The words of the command line come from the system itself.
@Suite struct CommandWordsTests {
  @Test("Every word arrives as it was typed, an empty one and one with spaces too")
  func words() throws {
    let outcome = try Program.run(["run", "--roster", "", "a b  c", "--lang", "en"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("unexpected argument a b  c"), "\(outcome.errors)")
  }

  @Test("Without a command nothing is done: the help goes to standard error, exit status 2")
  func none() throws {
    let outcome = try Program.run([])
    #expect(outcome.status == 2 && outcome.text.isEmpty)
    #expect(outcome.errors.contains("payroll run"))
  }

  @Test("Without /proc a command is still the command that was typed")
  func withoutProc() throws {
    let scratch = try Scratch()
    let line = "mount -t tmpfs none /proc && exec \(Program.path) --version"
    let hidden = try Program.start(
      ["-rm", "/bin/sh", "-c", line + " > \(scratch.path("said"))"], executable: "/usr/bin/unshare")
    hidden.waitUntilExit()
    // Some machines let nobody hide a folder from a program.
    guard hidden.terminationStatus == 0 else { return }
    #expect(try scratch.text("said").hasPrefix("payroll "))
  }
}
