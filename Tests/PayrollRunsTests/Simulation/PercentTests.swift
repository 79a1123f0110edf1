import Testing

@testable import PayrollFiles
@testable import PayrollRuns

@Suite("Percent")
struct PercentTests {
  @Test(
    "A share is rounded half up to hundredths of a per cent, of a negative whole too",
    arguments: [
      (1, 4, 2_500), (1, 3, 3_333), (2, 3, 6_667), (-1, 4, -2_500), (1, -4, -2_500), (-1, -4, 2_500),
      (-3, -2, 15_000), (0, -5, 0),
    ] as [(Int128, Int128, Int64)])
  func share(part: Int128, whole: Int128, expected: Int64) {
    #expect(Percent.hundredths(part, of: whole) == expected)
  }

  @Test("Nothing has no shares")
  func nothing() {
    #expect(Percent.hundredths(1, of: 0) == nil)
  }
}
