import Payroll
import Testing

@testable import PayrollFiles

/// Telling which code was meant.
@Suite struct KnownCodesTests {
  private static let grades = KnownCodes([
    ("G1", "一级"), ("G3", "三级"), ("G4", "四级"), ("G4", "四级"), ("TRAFFIC", "交通协勤"), ("X", ""),
  ])

  @Test(
    "A code is found by capitals, full width, its name, the beginning of a name or a near spelling",
    arguments: [
      ("g4", "G4"), ("Ｇ４", "G4"), ("三级", "G3"), ("交通", "TRAFFIC"), ("TRAFIC", "TRAFFIC"), ("x", "X"),
    ])
  func meant(_ text: String, _ code: String) {
    #expect(Self.grades.meant(by: text)?.code == code)
  }

  @Test(
    "A short text or a number is near to many, and none is told", arguments: ["G9", "4", "级", "", "530999"])
  func unknown(_ text: String) {
    #expect(Self.grades.meant(by: text) == nil)
  }

  @Test("The code is told with its name, otherwise those that there are, if they are few")
  func hint() {
    #expect(Self.grades.hint(for: "g4") == Bilingual("；是不是 G4（四级）？", "; did you mean G4 (四级)?"))
    #expect(Self.grades.hint(for: "9").chinese == "；现有：G1（一级）、G3（三级）、G4（四级）、TRAFFIC（交通协勤）、X")
    #expect(KnownCodes((1...13).map { ("P\($0)", "") }).hint(for: "9") == Bilingual("", ""))
    // A rating of another post's is no slip of the pen.
    #expect(Self.grades.hint(for: "G4") == Bilingual("", ""))
    #expect(KnownCodes([]).hint(for: "9") == Bilingual("", ""))
  }
}
