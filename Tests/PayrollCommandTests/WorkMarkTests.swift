import Foundation
import Glibc
import Testing

/// What was not left by a run of this user is never taken away.
@Suite struct WorkMarkTests {
  private let sample = ["run", "--no-bom", "--lang", "en"]

  @Test(
    "What has the name of a folder in the making and was not left by a run of this user is told and left alone",
    arguments: [".partial", ".partial-ended", ".partial.aside"])
  func stranger(_ ending: String) throws {
    let scratch = try Scratch()
    try scratch.write("mine", "out\(ending)/contract.docx")
    for words in [sample, ["run", "--roster", "/dev/null", "--lang", "en"]] {
      let outcome = try Program.run(words + ["--out", scratch.path("out")])
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.contains("\(scratch.path("out" + ending)) was not left by a run of yours"),
        "\(outcome.errors)")
      #expect(try scratch.files(".") == ["out\(ending)/contract.docx"])
    }
  }

  @Test("A marked folder that others may write to, a file or a link of that name is not a leftover either")
  func notQuiteOurs() throws {
    let scratch = try Scratch()
    try scratch.leaveWork("open.partial")
    #expect(unsafe chmod(scratch.path("open.partial"), 0o777) == 0)
    try scratch.write("mine", "file.partial")
    try scratch.leaveWork("elsewhere")
    try scratch.write("mine", "elsewhere/kept.csv")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link.partial"), withDestinationPath: scratch.path("elsewhere"))
    for name in ["open", "file", "link"] {
      #expect(try Program.run(sample + ["--out", scratch.path(name)]).status == 1)
    }
    #expect(
      try scratch.files(".") == [
        "elsewhere/.payroll-work", "elsewhere/kept.csv", "file.partial", "open.partial/.payroll-work",
      ])
  }

  @Test("An empty folder that a run was killed in at once is taken over, and one of another user is not")
  func emptyLeftover() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path("out.partial"), withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
    #expect(try Program.run(sample + ["--out", scratch.path("out")]).status == 0)
    #expect(try scratch.mode("out") == 0o700)
    #expect(try !scratch.names("out").contains(".payroll-work"))
    // Only root can give a folder away.
    guard getuid() == 0 else { return }
    try scratch.leaveWork("other.partial")
    #expect(unsafe chown(scratch.path("other.partial"), 12_345, 12_345) == 0)
    #expect(try Program.run(sample + ["--out", scratch.path("other")]).status == 1)
    #expect(try scratch.names("other.partial") == [".payroll-work"])
  }

  @Test("What --out means is a place of its own, also where it is the folder that one is in")
  func ownFolder() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(
      sample + [
        "--replace", "--standards", Program.repository + "/SampleData/standards", "--roster", "r.csv",
        "--out", ".",
      ],
      in: scratch.folder)
    #expect(outcome.status == 3 && !outcome.errors.contains("..partial"), "\(outcome.errors)")
    #expect(try scratch.names() == [])
  }

  @Test("A new bureau's folder that cannot be made leaves nothing of its own beside what is somebody's")
  func newBesideAStranger() throws {
    let scratch = try Scratch()
    try scratch.write("mine", ".bureau.new-ended/contract.docx")
    #expect(try Program.run(["new", scratch.path("bureau")]).status == 1)
    #expect(try scratch.names() == [".bureau.new-ended"])
    #expect(try scratch.text(".bureau.new-ended/contract.docx") == "mine")
  }

  @Test("The places beside a single file and a new bureau's folder are no less somebody's")
  func otherPlaces() throws {
    let scratch = try Scratch()
    try scratch.write("mine", "e.txt.partial/contract.docx")
    try scratch.write("mine", ".bureau.new/contract.docx")
    #expect(try Program.run(["explain", "GD0001", "--out", scratch.path("e.txt")]).status == 1)
    #expect(try Program.run(["new", scratch.path("bureau")]).status == 1)
    #expect(try scratch.files(".") == [".bureau.new/contract.docx", "e.txt.partial/contract.docx"])
  }
}
