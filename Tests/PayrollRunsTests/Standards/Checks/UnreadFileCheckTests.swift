import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Entries of the folder that no table reads.
@Suite struct UnreadFileCheckTests {
  @Test("Each is a doubt with the nearest name of a table; without any there is none")
  func unread() throws {
    let day = try #require(ReadText.day("2026-10-01"))
    let found = try SmallFolder.valid.book().findings(on: day, unread: ["salry.csv", "旧"])
      .filter { $0.check == .unreadFile }
    #expect(found.map(\.fault.file) == ["salry.csv", "旧"])
    #expect(found.allSatisfy { $0.level == .suspicious })
    #expect(found.first?.fault.reason.english.hasSuffix("did you mean \"salary.csv\"?") == true)
    #expect(try SmallFolder.valid.findings(.unreadFile).isEmpty)
  }
}
