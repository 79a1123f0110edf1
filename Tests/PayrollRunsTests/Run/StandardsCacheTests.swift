import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Standards are looked up once for all who share them.
@Suite struct StandardsCacheTests {
  @Test(
    "A unit written with other bytes of the same characters is that unit, whoever comes first and on however many threads",
    arguments: [["E1", "E2"], ["E2", "E1"]])
  func canonicallyEqualUnits(order: [String]) throws {
    // U+F92C is a second code for U+90CE, which the standards use; GBK has both.
    let units = ["E1": "\u{F92C}类", "E2": "二所"]
    var month = Month(
      "2026-10", order.map { person($0, ["unit": units[$0] ?? "", "contribution_base": "6000"]) })
    month.standards = month.standards.adding(
      "53,\u{90CE}类,work_injury,4403,22017,1.9%,,,,,,,,,2020-01-01,test", to: "contributions.csv")
    let paid = try month.pay()
    // 6000 x 1.9 % and 6000 x 0.2 %
    #expect(paid.payslip("E1")["work_injury_employer"] == "114.00")
    #expect(paid.payslip("E2")["work_injury_employer"] == "12.00")
  }

  /// Two texts that share a hash of 128 bits whose numbers are no secret.
  private let pair = ["xhjabeeagLMaffIGJ2gn7idzPuSfX:M(", "xhjabeeagLMaffIGLaFoxIm5PuSfX:M("]

  @Test("Two posts whose codes were made to collide are paid each by its own row", arguments: [1, 2, 4])
  func collidingPosts(threads: Int) throws {
    // A sheet is a block at least, so that every worker may have some.
    var month = Month("2026-10", [])
    month.threads = threads
    month.sheets = (0..<12).map { sheet in
      let people = (0..<2).map { person("E\(sheet)-\($0)", ["post": pair[(sheet + $0) % 2], "grade": "0"]) }
      return ("\(sheet).csv", Month.roster(people))
    }
    month.standards = month.standards
      .adding("53,\(pair[0]),civilian,,,,100,,,2020-01-01,test", to: "posts.csv")
      .adding("53,\(pair[1]),civilian,,,,900,,,2020-01-01,test", to: "posts.csv")
    let paid = try month.pay()
    for sheet in 0..<12 {
      let paid = (0..<2).map { paid.payslip("E\(sheet)-\($0)")["post_pay"] }
      #expect(paid == (sheet % 2 == 0 ? ["100.00", "900.00"] : ["900.00", "100.00"]))
    }
    // 12 x 100 + 12 x 900
    #expect(paid.account.grossPay == Money(fen: 12_000_00))
  }

  @Test("Two people whose employee numbers were made to collide are two, in ledger and adjustments too")
  func collidingPeople() throws {
    let people = [person(pair[0]), person(pair[1], ["grade": "20000"])]
    let paid = try Month("2026-10", people).pay()
    #expect(paid.account.paid == 2)
    #expect(paid.payslip(pair[0])["gross_pay"] == "10000.00")
    #expect(paid.payslip(pair[1])["gross_pay"] == "20000.00")
    let next = Month(
      "2026-11", people.reversed(), ledger: paid.text(.ledger),
      adjustments: "employee_id,item,amount\n\(pair[0]),allowance,100\n\(pair[1]),allowance,900\n")
    let again = try next.pay()
    #expect(again.payslip(pair[0])["allowance"] == "100.00")
    #expect(again.payslip(pair[1])["allowance"] == "900.00")
    // 10,000 + 10,100, and 20,000 + 20,900.
    #expect(again.ledger(pair[0])["ytd_income"] == "20100.00")
    #expect(again.ledger(pair[1])["ytd_income"] == "40900.00")
  }

  /// A row that stands alone, with the texts that its standards go by.
  private func lookup(
    _ cache: StandardsCache, region: String = "5301", unit: String = "", post: String = "OFFICE",
    grade: String = "0", hasLeft: Bool = false
  ) throws -> StandardsLookup {
    let row = RosterRow(PayPeriod(unchecked: 2026, 10))
    row.region = try #require(Region(region))
    if hasLeft { row.person.employee.endDate = CivilDate(year: 2026, month: 9, day: 30) }
    let buffer = ByteBuffer()
    func text(_ text: String, _ field: RosterField) -> (RosterField, Range<Int>) {
      let start = buffer.count
      buffer.append(text)
      return (field, start..<buffer.count)
    }
    let texts = [text(region, .region), text(unit, .unit), text(post, .post), text(grade, .grade)]
    for (field, range) in texts { row[field] = buffer.bytes[range] }
    return try cache.lookup(row)
  }

  private func cache() throws -> StandardsCache {
    let standards = try StandardsFolder.load(PayStandards.common.files, converter: NoConverter())
    return StandardsCache(try standards.inForce(PayPeriod(unchecked: 2026, 10)))
  }

  @Test("Whoever shares region, post, grade and a named unit shares the lookup; nobody else does")
  func shared() throws {
    let cache = try cache()
    let first = try lookup(cache)
    #expect(try lookup(cache) === first)
    // No row of the contributions names this unit.
    #expect(try lookup(cache, unit: "二所") === first)
    #expect(try lookup(cache, unit: "八类") !== first)
    #expect(try lookup(cache, region: "5304") !== first)
    #expect(try lookup(cache, post: "PATROL") !== first)
    #expect(try lookup(cache, grade: "G1") !== first)
    #expect(try lookup(cache) === first)
  }

  @Test("Of somebody who has left neither post nor grade counts")
  func laterPayments() throws {
    let cache = try cache()
    let first = try lookup(cache, post: "A", hasLeft: true)
    #expect(try lookup(cache, post: "B", hasLeft: true) === first)
    #expect(try lookup(cache, post: "A") !== first)
  }
}
