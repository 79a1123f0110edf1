import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What is shown is what pays.
@Suite struct StandardsBookTests {
  /// Numbers that are the same on every run.
  private struct Numbers {
    var state: UInt64
    mutating func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
  }

  private static let regions = ["", "53", "5301", "530111"]
  private static let days = ["2025-01-01", "2025-02-15", "2025-04-01", "2025-07-01", "2026-01-01"]

  /// When and where a random row applies: region, from, to and decision.
  private static func dates(_ numbers: inout Numbers) -> (region: String, dates: String) {
    let region = regions[numbers.next(4)]
    let from = days[numbers.next(5)]
    let to = numbers.next(3) == 0 ? "2026-03-31" : ""
    let decided = numbers.next(2) == 0 ? "" : "2025-0\(1 + numbers.next(9))-10"
    return (region, "\(from),\(to),文件,\(decided)")
  }

  @Test("A rating is found as the paying code finds it", arguments: 1...20)
  func ratings(_ seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    var rows: Set<String> = []
    var ranks: Set<String> = []
    for _ in 0..<40 {
      let (region, dates) = Self.dates(&numbers)
      let name = "A,,\(["", "PATROL", "CLERK"][numbers.next(3)]),\(["", "G1", "G2"][numbers.next(3)])"
      let parts = dates.split(separator: ",", omittingEmptySubsequences: false)
      if ranks.insert("\(region) \(name) \(parts[0]) \(parts[3])").inserted {
        rows.insert("\(region),\(name),0.1,,,\(dates)")
      }
    }
    let header = SmallFolder.valid.lines(of: "ratings.csv")[0]
    let folder = SmallFolder.valid.replacing("ratings.csv", by: [header] + rows.sorted())
    let (book, standards) = (try folder.book(), try folder.load())
    let subject = StandardsEntry.Subject(table: .ratings, code: "A")
    for month in [2, 4, 10] {
      let period = PayPeriod(unchecked: 2026, month)
      let knownOn = numbers.next(2) == 0 ? nil : ReadText.day("2025-06-01")
      let view = try standards.inForce(period, knownOn: knownOn)
      let lookup = LookupDay(period, knownOn: knownOn)
      for region in ["5301", "530111", "530102", "53"].compactMap({ Region($0) }) {
        for post in ["PATROL", "CLERK", "OTHER"] {
          for grade in ["G1", "G2", "G3"] {
            let paid = view.rating("A", post: post, grade: grade, in: region)
            let shown = book.inForce(subject, [post, grade], lookup, in: region)
            #expect(shown?.origin.place == paid?.origin.place)
          }
        }
      }
    }
  }

  @Test("A scheme is found as the paying code finds it", arguments: 1...20)
  func schemes(_ seed: UInt64) throws {
    var numbers = Numbers(state: seed &+ 1000)
    var rows: Set<String> = []
    var ranks: Set<String> = []
    for _ in 0..<40 {
      let (region, dates) = Self.dates(&numbers)
      let name = "\(["", "一所", "二所"][numbers.next(3)]),\(["pension", "医疗"][numbers.next(2)])"
      let parts = dates.split(separator: ",", omittingEmptySubsequences: false)
      if ranks.insert("\(region) \(name) \(parts[0]) \(parts[3])").inserted {
        rows.insert("\(region),\(name),,,1%,,,,,,,,,\(dates)")
      }
    }
    let header = SmallFolder.valid.lines(of: "contributions.csv")[0]
    let folder = SmallFolder.valid.replacing("contributions.csv", by: [header] + rows.sorted())
    let book = try folder.book()
    let view = try folder.load().inForce(PayPeriod(unchecked: 2026, 2))
    let lookup = LookupDay(PayPeriod(unchecked: 2026, 2))
    for region in ["5301", "530111", "53"].compactMap({ Region($0) }) {
      for unit in ["一所", "二所", "三所"] {
        let shown = Scheme.allCases.compactMap { scheme in
          book.inForce(.init(table: .contributions, code: scheme.code), [unit], lookup, in: region)
        }
        let paid = view.contributions(unit: unit, in: region)
        #expect(shown.map(\.origin.place) == paid.map(\.origin.place))
      }
    }
  }

  @Test("A folder that cannot be paid by is refused with all its faults")
  func refused() throws {
    let folder = SmallFolder.valid.adding("53,G1,,1,2025-01-01,,文件乙,", to: "grades.csv")
      .with("tax.csv", 3, "quick_deduction", "2521")
    let error = #expect(throws: FileFaults.self) { try folder.book() }
    #expect(error?.faults.map(\.file) == ["grades.csv", "tax.csv"])
  }
}
