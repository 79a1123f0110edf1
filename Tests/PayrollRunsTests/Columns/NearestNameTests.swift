import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Finding the name that a mistyped one was meant to be.
@Suite struct NearestNameTests {
  @Test(
    "A letter added, removed or replaced costs one, and neighbours exchanged cost one",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ab", 1),
      ("abc", "xabc", 1),
      ("kitten", "sitting", 3), ("姓名", "名姓", 1),
      ("rnu", "run", 1), ("abcd", "badc", 2), ("ab", "bca", 3), ("岗位工资", "岗位公资", 1),
    ])
  func distance(_ left: String, _ right: String, _ distance: Int) {
    #expect(NearestName.editDistance(Array(left), Array(right)) == distance)
    #expect(NearestName.editDistance(Array(right), Array(left)) == distance)
  }

  @Test("The nearest name is found, whatever the case of its letters")
  func nearest() {
    let names = ["employer_rate", "employee_rate", "scheme", "险种"]
    #expect(NearestName.of("employe_rate", among: names) == "employer_rate")
    #expect(NearestName.of("Employee_Rates", among: names) == "employee_rate")
    #expect(NearestName.of("SCHEME", among: names) == "scheme")
    #expect(NearestName.of("险钟", among: names) == "险种")
  }

  @Test("Of two equally near names the first is taken")
  func first() {
    #expect(NearestName.of("ac", among: ["ab", "ad"]) == "ab")
  }

  @Test("A text of many megabytes is nobody's mistyped name, and is not compared")
  func paragraph() {
    #expect(NearestName.of(String(repeating: "a", count: 20_000_000), among: ["abcd"]) == nil)
  }

  @Test("At most half of the letters may differ")
  func far() {
    #expect(NearestName.of("abxy", among: ["abcd"]) == "abcd")
    #expect(NearestName.of("axyz", among: ["abcd"]) == nil)
    #expect(NearestName.of("total", among: ["险种"]) == nil)
    #expect(NearestName.of("", among: ["a"]) == nil)
    #expect(NearestName.of("a", among: []) == nil)
  }
}
