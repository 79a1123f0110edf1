import Foundation
import Glibc
import Testing

/// Rejects that an office is mending are not written over.
@Suite struct RejectsFileTests {
  @Test(
    "Rejects that are there already are left alone, told, and replaced only where that is asked for and they are rejects"
  )
  func rejects() throws {
    let scratch = try Scratch()
    try scratch.write(Roster.withOneFault, "roster.csv")
    let words = ["run", "--lang", "en", "--out", scratch.path("out"), "--roster"]
    #expect(try Program.run(words + [scratch.path("roster.csv")]).status == 1)
    let mended = try scratch.text("out.rejects.csv").replacing("NOPE", with: "G2,mended")
    try scratch.write(mended, "out.rejects.csv")
    let again = try Program.run(words + [scratch.path("roster.csv")])
    #expect(again.status == 1)
    #expect(
      again.errors.contains("out.rejects.csv is there already and was left as it is"), "\(again.errors)")
    #expect(again.errors.contains("NOPE"))
    #expect(try scratch.text("out.rejects.csv") == mended)
    #expect(try Program.run(words + [scratch.path("roster.csv"), "--replace"]).status == 1)
    #expect(try scratch.text("out.rejects.csv") != mended)
    // As the roster of this very run, or as anything else, it stays.
    let half = try scratch.text("out.rejects.csv").replacing("NOPE", with: "STILL-NOPE")
    try scratch.write(half, "out.rejects.csv")
    #expect(try Program.run(words + [scratch.path("out.rejects.csv"), "--replace"]).status == 1)
    #expect(try scratch.text("out.rejects.csv") == half)
    try scratch.write(Roster.withOneFault, "out.rejects.csv")
    #expect(try Program.run(words + [scratch.path("out.rejects.csv"), "--replace"]).status == 1)
    #expect(try scratch.text("out.rejects.csv") == Roster.withOneFault)
    let other = try Program.run(words + [scratch.path("roster.csv"), "--replace"])
    #expect(
      other.status == 1 && other.errors.contains("out.rejects.csv is no file of rejects"), "\(other.errors)")
    #expect(try scratch.text("out.rejects.csv") == Roster.withOneFault)
  }
}
