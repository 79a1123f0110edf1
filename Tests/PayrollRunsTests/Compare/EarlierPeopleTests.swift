import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The people of the earlier month, kept until the later one is paid.
@Suite struct EarlierPeopleTests {
  private static func people(_ roster: [Cells]) throws -> EarlierPeople {
    let people = EarlierPeople()
    let listener = EarlierListener(people, run: 3)
    let run = try Month("2026-09", roster).run(into: MemorySink())
    _ = try run.pay(telling: [{ listener }])
    return people
  }

  @Test("Cells, lines, days and net pay come back as they were, and blanks as blanks")
  func read() throws {
    let people = try Self.people([
      plain("A"), plain("张三", ["unit": "甲,\"乙\"", "hire_date": "2026-09-14", "other_deduction": "10.5"]),
    ])
    #expect(people.count == 2)
    let index = try #require(ByteSlice.with("张三") { people.index(of: $0) })
    #expect(people.place(at: index).run == 3 && people.place(at: index).inLedger == nil)
    let person = EarlierPerson()
    people.read(0, into: person)
    people.read(index, into: person)
    #expect(String(person.cells[RosterField.unit.rawValue]) == "甲,\"乙\"")
    #expect(String(person.cells[RosterField.otherDeduction.rawValue]) == "10.5")
    #expect(person.cells[RosterField.rating.rawValue].isEmpty)
    // From 14 September on 13 of 23 payable days: 14 to 18, 20 to 25, 28 to 30, with Sunday the 20th a workday.
    #expect(person.days.month == 23_00 && person.days.person == 14_00)
    let deduction = ComparedLines.items.firstIndex(of: .otherDeduction).map { person.lines[$0] }
    #expect(deduction == -10_50)
    #expect(person.lines.reduce(0, +) == person.netPay)
  }

  @Test("Nobody is known who was not paid")
  func unknown() throws {
    let people = try Self.people([plain("A")])
    #expect(ByteSlice.with("B") { people.index(of: $0) } == nil)
    #expect(people.unseen == [0])
    people.see(0)
    #expect(people.unseen.isEmpty)
  }
}
