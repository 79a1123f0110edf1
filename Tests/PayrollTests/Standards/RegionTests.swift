import PayrollTestSupport
import Testing

@testable import Payroll

/// Regions by their GB/T 2260 codes.
@Suite struct RegionTests {
  @Test("A code has 2, 4 or 6 digits, or none", arguments: ["", "53", "5301", "530111", "01", "000000"])
  func legal(_ code: String) {
    #expect(Region(code)?.code == code)
  }

  @Test(
    "Anything else is no region", arguments: ["5", "530", "53011", "5301111", "53a1", "５３", " 53", "-53"])
  func illegal(_ code: String) {
    #expect(Region(code) == nil)
  }

  @Test(
    "A row serves every region its code is a prefix of",
    arguments: [
      ("", "", true), ("", "53", true), ("", "530111", true), ("53", "53", true), ("53", "5301", true),
      ("53", "530111", true), ("5301", "530111", true), ("5301", "53", false), ("53", "", false),
      ("5301", "5302", false), ("5301", "530211", false), ("54", "5301", false), ("01", "0153", true),
      ("01", "1", false),
    ] as [(String, String, Bool)])
  func serves(_ row: String, _ person: String, _ serves: Bool) {
    guard let row = Region(row), let person = Region(person) else {
      #expect(!serves)
      return
    }
    #expect(row.serves(person) == serves)
  }

  @Test("A region is a part of the one whose code has two digits less")
  func wider() {
    #expect(Region("030111")?.wider == Region("0301"))
    #expect(Region("0301")?.wider == Region("03"))
    #expect(Region("03")?.wider == Region.everywhere)
    #expect(Region.everywhere.wider == nil)
  }

  @Test("Regions are ordered as their codes are ordered as text")
  func order() {
    let codes = ["", "01", "53", "5301", "530111", "5302", "54"]
    #expect(codes.reversed().compactMap { Region($0) }.sorted().map(\.code) == codes)
    #expect(Region.everywhere.code == "")
  }

  @Test("Codes of different length are different regions, also with the same number")
  func leadingZero() {
    #expect(Region("01") != Region("0001"))
  }
}
