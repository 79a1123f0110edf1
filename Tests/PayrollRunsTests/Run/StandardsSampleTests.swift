import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Standards that are looked up anew to prove a run.
@Suite struct StandardsSampleTests {
  /// Whether each row is by its standards, in the order in which they are paid.
  private final class Judge: RowListener {
    private let view: StandardsInForce
    private(set) var isByThem: [Bool] = []

    init(_ view: StandardsInForce) { self.view = view }

    func take(_ paid: PaidRow) { isByThem.append(paid.isPaidByItsStandards(view)) }
  }

  /// People with every kind of row of the standards, one paid after leaving, judged by other standards.
  private func judged(by standards: PayStandards) throws -> [Bool] {
    let view = try StandardsFolder.load(standards.files, converter: NoConverter())
      .inForce(PayPeriod(unchecked: 2026, 10))
    let judge = Judge(view)
    let month = Month(
      "2026-10",
      [
        person("E1"), person("E2", ["unit": "八类", "rating": "A"]), person("E3", ["post": "PATROL"]),
        person("E4", ["end_date": "2026-09-30", "back_pay": "1"]),
      ])
    _ = try month.run(into: MemorySink()).pay(telling: [{ judge }])
    return judge.isByThem
  }

  @Test("A run's rows are by the standards that a plain search finds")
  func own() throws {
    #expect(try judged(by: .common) == [true, true, true, true])
  }

  @Test(
    "A row of any table that is not the one found shows",
    arguments: [
      ("posts.csv", "5301,OFFICE,civilian,,,,,,,2020-01-01,test", [false, false, true, true]),
      ("grades.csv", "5301,10000,10000,2020-01-01,test", [false, false, false, true]),
      ("ratings.csv", "5301,A,,,,,,2020-01-01,test", [true, false, true, true]),
      ("contributions.csv", "5301,八类,pension,,,1%,,,,,,,,,2020-01-01,test", [true, false, true, true]),
    ])
  func others(_ file: String, _ row: String, _ expected: [Bool]) throws {
    #expect(try judged(by: PayStandards.common.adding(row, to: file)) == expected)
  }

  @Test("The sample is the first row of a sheet, ever fewer of the next, and one of a thousand")
  func sample() {
    #expect((2...70).filter { StandardsSample.holds(line: $0) } == [2, 4, 8, 16, 32, 64])
    #expect((2...102_401).filter { StandardsSample.holds(line: $0) }.count == 16 + 99)
  }
}
