import Foundation
import Testing

@testable import PayrollCommand

/// The program's version stands in one place.
@Suite struct VersionTests {
  @Test("The README takes the package in by the version that the program and run.json name")
  func readme() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    #expect(text.contains(#".package(url: "https://your.server/payroll.git", from: "\#(Version.current)")"#))
    let client = try String(contentsOf: root.appending(path: "Tests/Client/Package.swift"), encoding: .utf8)
    #expect(client.contains(#"from: "\#(Version.current)")"#))
  }
}
