import Testing

@testable import PayrollCommand

/// The regions of which a folder can be made.
@Suite struct StarterRegionTests {
  @Test("A region has its name, its class, and the prefecture that decides; a provincial bureau is its own")
  func known() throws {
    let county = try #require(StarterRegion("533423"))
    #expect(county.name == "维西傈僳族自治县" && county.prefecture.name == "迪庆州")
    #expect(county.classes.map(\.wageClass) == ["三类"])
    #expect(StarterRegion("5334")?.classes.count == 4)
    #expect(StarterRegion("53")?.prefecture.code == "53")
    #expect(StarterRegion.codes.allSatisfy { StarterRegion($0) != nil })
  }

  @Test("Other codes are none", arguments: ["", "5", "54", "530", "5302", "530100", "5301240", "五华区"])
  func unknown(_ code: String) {
    #expect(StarterRegion(code) == nil)
  }
}
