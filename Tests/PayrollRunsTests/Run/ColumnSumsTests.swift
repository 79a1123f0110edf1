import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Sums of the columns of a file.
@Suite struct ColumnSumsTests {
  /// 2^50, the edge of 51 bits with a sign.
  private static let edge: Int64 = 1_125_899_906_842_624

  @Test(
    "Five thousand rows add up exactly, of usual size and at the edge of 51 bits",
    arguments: [0, 512_340, -1, edge - 1, edge, -edge, -edge - 1, .max, .min] as [Int64])
  func many(figure: Int64) {
    var sums = ColumnSums<3>()
    for _ in 0..<5_000 { sums.add([figure, 1, -2]) }
    #expect(sums[0] == Int128(figure) * 5_000)
    #expect(sums[1] == 5_000 && sums[2] == -10_000)
  }

  @Test("Sums of parts are the sum of the whole, and a sum may be set")
  func parts() {
    var left = ColumnSums<2>()
    left.add([1, 2])
    var right = ColumnSums<2>()
    right.add([10, 20])
    right.add([.max, 200])
    left.add(right)
    #expect(left[0] == Int128(Int64.max) + 11 && left[1] == 222)
    left[1] += 5
    #expect(left[1] == 227)
    left[1] = 3
    left.add([0, 4])
    #expect(left[1] == 7)
  }
}
