import Testing

@testable import Payroll

/// What the library may name: nothing outside itself, and inside only what lies below.
@Suite struct FloorsTests {
  /// The floors from the ground up; those of one row are side by side and do not know each other.
  private static let floors: [[String]] = [
    ["Money"], ["Time"], ["Law"], ["Standards"], ["People"], ["Formula"], ["Applied"],
    ["Wage", "Overtime", "Contributions", "IncomeTax"], ["Payslip"], ["Benefits", "Planning"],
  ]

  /// Types of a floor that lower ones may name, and why.
  private static let exceptions: [String: Set<String>] = [
    // The table on which a payslip is worked out, which the rules below extend.
    "Payslip": ["Calculation"]
  ]

  /// How high a floor is; nil for one that is not listed.
  private static func height(of floor: String) -> Int? {
    floors.firstIndex { $0.contains(floor) }
  }

  @Test("No file of the library has an import")
  func imports() throws {
    let files = try SourceTree().files(ofTarget: "Payroll")
    #expect(files.count > 40)
    for file in files { #expect(file.imports.isEmpty, "\(file.path)") }
  }

  @Test("Every file stands on a floor that has its place here")
  func known() throws {
    for file in try SourceTree().files(ofTarget: "Payroll") {
      #expect(Self.height(of: file.floor) != nil, "\(file.path): say in this test which floor it is")
    }
  }

  @Test("A floor names only types of its own and of the floors below")
  func floors() throws {
    let files = try SourceTree().files(ofTarget: "Payroll")
    var home: [String: String] = [:]
    for file in files { for type in file.declaredTypes { home[type] = file.floor } }
    #expect(home["Money"] == "Money" && home["Payslip"] == "Payslip" && home["WorkCalendar"] == "Time")
    for file in files {
      guard let height = Self.height(of: file.floor) else { continue }
      for type in file.namedTypes.subtracting(file.nestedTypes) {
        guard let floor = home[type], floor != file.floor, let other = Self.height(of: floor) else {
          continue
        }
        let isAllowed = other < height || Self.exceptions[floor]?.contains(type) == true
        #expect(isAllowed, "\(file.path) names \(type), which is of \(floor)")
      }
    }
  }

  @Test("The package depends on nothing")
  func package() throws {
    let manifest = try SourceTree().text("Package.swift")
    #expect(manifest.contains("let package = Package("))
    #expect(!manifest.contains(".package("))
  }

  @Test("The reading of sources sees what it should")
  func reading() {
    let file = SourceFile(
      path: "Money/Sample.swift",
      text: """
        /// Speaks of ``Payslip`` in a comment.
        @testable import Foundation  // Fraction
        public struct Sample: Comparable { let rate: Rate; let text = "Money \\"Days\\" x"; var kind: PayItem.Kind }
        final class Other {}
          struct Inner {}
        """)
    #expect(file.floor == "Money")
    #expect(file.declaredTypes == ["Sample", "Other"])
    #expect(file.nestedTypes == ["Inner"])
    #expect(file.imports.count == 1)
    #expect(file.namedTypes == ["Foundation", "Sample", "Comparable", "Rate", "PayItem", "Other", "Inner"])
  }
}
