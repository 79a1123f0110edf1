import PayrollTestSupport
import Testing

@testable import Payroll

/// What a folder may name: nothing that stands above it or beside it, in every module.
@Suite struct FloorsTests {
  /// A module with its folders from the ground up; those of one row are side by side and do not know each other.
  struct House: Sendable, CustomTestStringConvertible {
    let module: String
    let floors: [[String]]

    var testDescription: String { module }

    /// How high a folder is; nil for one that is not listed.
    func height(of folder: String) -> Int? { floors.firstIndex { $0.contains(folder) } }
  }

  /// The modules, the highest first. A module names only those below it, which the package's manifest sees to.
  private static let houses = [
    House(
      module: "PayrollCommand",
      floors: [
        ["Platform"], ["Arguments"], ["Standards"], ["Results"], ["Verify"], ["Run"], ["Check", "Simulate"],
        ["BackPay", "Bureau", "Compare", "Declare", "Next", "Slips", "Year"], ["Benefits", "Starter"],
        ["Explain"],
        ["Program"],
      ]),
    House(
      module: "PayrollRuns",
      floors: [
        ["Archive", "Pages", "Run"], ["Results"], ["Report", "Simulation"], ["Month"],
        ["BackPay", "Benefits", "Explain"],
        ["Around", "Check", "Compare", "Next", "Slips", "Year"], ["Declare", "Opening", "Probes"],
      ]),
    House(
      module: "PayrollFiles",
      floors: [
        ["Text"], ["Columns"], ["Input", "Standards"], ["Adjustments", "Cases", "Ledger"], ["Roster"],
        ["Kinds"],
      ]),
    House(
      module: "Payroll",
      floors: [
        ["Money"], ["Time"], ["Law"], ["Standards"], ["People"], ["Formula"], ["Applied"],
        ["Wage", "Overtime", "Contributions", "IncomeTax"], ["Payslip"], ["Benefits", "Planning"],
      ]),
  ]

  /// Types of a floor that lower ones may name, and why.
  private static let exceptions: [String: Set<String>] = [
    // The table on which a payslip is worked out, which the rules below extend.
    "Payroll/Payslip": ["Calculation"]
  ]

  @Test("No file of the library has an import")
  func imports() throws {
    let files = try SourceTree().files(ofTarget: "Payroll")
    #expect(files.count > 40)
    for file in files { #expect(file.imports.isEmpty, "\(file.path)") }
  }

  @Test("Every file stands on a floor that has its place here", arguments: houses)
  func known(_ house: House) throws {
    let files = try SourceTree().files(ofTarget: house.module)
    for file in files {
      #expect(house.height(of: file.floor) != nil, "\(file.path): say in this test which floor it is")
    }
    let folders = Set(files.map(\.floor))
    for folder in house.floors.joined() {
      #expect(folders.contains(folder), "there is no folder \(folder) any more")
    }
  }

  @Test("A floor names only types of its own and of the floors below, in every module", arguments: houses)
  func floors(_ house: House) throws {
    let files = try SourceTree().files(ofTarget: house.module)
    var home: [String: String] = [:]
    for file in files { for type in file.declaredTypes { home[type] = file.floor } }
    #expect(home.count > 40)
    for file in files {
      guard let height = house.height(of: file.floor) else { continue }
      for type in file.namedTypes.subtracting(file.nestedTypes).subtracting(file.declaredTypes) {
        guard let floor = home[type], floor != file.floor, let other = house.height(of: floor) else {
          continue
        }
        let isAllowed = other < height || Self.exceptions[house.module + "/" + floor]?.contains(type) == true
        #expect(isAllowed, "\(file.path) names \(type), which is of \(floor)")
      }
    }
  }

  @Test("The documentation shows the modules and their folders as they stand here")
  func picture() throws {
    var lines: [String] = []
    for house in Self.houses {
      for (place, floor) in house.floors.reversed().enumerated() {
        let name = place == 0 ? house.module : ""
        lines.append(name + String(repeating: " ", count: 16 - name.count) + floor.joined(separator: "  "))
      }
      lines.append("")
    }
    let picture =
      lines.joined(separator: "\n") + "\nCSV             bytes and records, without folders"
      + "\nSpreadsheet     tables as workbooks, without folders"
    let page = "Sources/Payroll/Payroll.docc/TheHouse.md"
    #expect(try SourceTree().text(page).contains(picture), "put this into \(page):\n\(picture)")
  }

  @Test("Workbooks know nothing of what stands in them: the module that writes them has no import")
  func spreadsheet() throws {
    let files = try SourceTree().files(ofTarget: "Spreadsheet")
    #expect(files.count >= 5)
    for file in files { #expect(file.imports.isEmpty, "\(file.path)") }
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
