import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The lookups of standards by what they depend on.
@Suite struct LookupTableTests {
  private func key(_ region: String, _ post: String, _ grade: String, unit: String = "") throws -> LookupKey {
    let row = RosterRow(PayPeriod(year: 2026, month: 10))
    row.region = try #require(Region(region))
    return ByteSlice.with(post) { post in
      ByteSlice.with(grade) { grade in
        ByteSlice.with(unit) { unit in
          (row[.post], row[.grade], row[.unit]) = (post, grade, unit)
          return LookupKey(row, unit: unit.key128())
        }
      }
    }
  }

  @Test("Every key finds its own lookup, however many there are")
  func many() throws {
    var table = LookupTable()
    var lookups: [(LookupKey, StandardsLookup)] = []
    for region in ["53", "5301", "530111"] {
      for post in 0..<40 {
        for grade in ["G1", "G2", "G3", "1G", "专"] {
          let key = try key(region, "POST\(post)", grade)
          #expect(table[key] == nil)
          let lookup = StandardsLookup()
          table.insert(lookup, for: key)
          lookups.append((key, lookup))
        }
      }
    }
    for (key, lookup) in lookups { #expect(table[key] === lookup) }
  }

  @Test("People of another named unit have another key")
  func units() throws {
    #expect(try key("53", "P", "G", unit: "一所") == key("53", "P", "G", unit: "一所"))
    #expect(try key("53", "P", "G") != key("53", "P", "G", unit: "一所"))
  }

  @Test("Of somebody who has left neither post nor grade counts")
  func laterPayments() throws {
    let row = RosterRow(PayPeriod(year: 2026, month: 10))
    row.person.employee.endDate = CivilDate(year: 2026, month: 9, day: 30)
    let first = ByteSlice.with("A") { post in
      row[.post] = post
      return LookupKey(row, unit: Key128(high: 0, low: 0))
    }
    let second = ByteSlice.with("B") { post in
      row[.post] = post
      return LookupKey(row, unit: Key128(high: 0, low: 0))
    }
    #expect(first == second)
    row.person.employee.endDate = nil
    #expect(first != LookupKey(row, unit: Key128(high: 0, low: 0)))
  }
}
