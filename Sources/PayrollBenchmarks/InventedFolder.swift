import CSV
import Glibc
import Payroll
import PayrollFiles

/// A folder of invented people with the standards under which they are paid: `standards/`, `roster.csv`, `ledger.csv`.
///
/// Each region, post, grade, rating and scheme has one row, so that a program that knows no more can read them.
struct InventedFolder {
  /// How many people.
  let rows: Int
  /// How they are spread.
  let shape: Shape
  /// The sample's standards, from which the tables that a shape does not change are taken.
  let sample: [StandardsFile]

  /// Writes the folder, which must be there.
  func write(to folder: String) {
    _ = unsafe mkdir(folder + "/standards", 0o700)
    for (name, text) in standards() {
      DiskFile.write("\(folder)/standards/\(name).csv") { buffer in
        buffer.append(text)
        return false
      }
    }
    writePeople(roster: folder + "/roster.csv", ledger: folder + "/ledger.csv")
  }

  /// Writes the people alone.
  func writePeople(roster: String, ledger: String?) {
    let order = shape.order(of: rows)
    var population = Population(shape, rows: rows, counties: counties)
    write(roster, header: Population.writeRosterHeader) { population.writeRosterRow(order[$0], to: $1) }
    guard let ledger else { return }
    write(ledger, header: Population.writeLedgerHeader) { number, buffer in
      if shape.isInLedger(number) { population.writeLedgerRow(number, to: buffer) }
    }
  }

  private func write(
    _ path: String, header: (ByteBuffer) -> Void, row: (Int, ByteBuffer) -> Void
  ) {
    var next = 0
    DiskFile.write(path) { buffer in
      if next == 0 { header(buffer) }
      let end = min(rows, next + 2_000)
      while next < end {
        row(next, buffer)
        next += 1
      }
      return next < rows
    }
  }

  /// The counties that the sample's regions name.
  private var counties: [String] {
    lines(of: "regions").map { String($0.prefix { $0 != "," }) }.filter { $0.utf8.count == 6 }
  }

  private func lines(of table: String) -> [Substring] {
    let file = sample.first { $0.name == table + ".csv" }
    return String(decoding: file?.bytes ?? [], as: UTF8.self).split(separator: "\n").dropFirst()[...].map {
      $0
    }
  }

  private func standards() -> [(name: String, text: String)] {
    let since = "2025-07-01"
    func table(_ header: String, _ rows: [String]) -> String {
      "\(header),effective_from,source\n" + rows.map { "\($0),\(since),invented\n" }.joined()
    }
    let regions = shape.regions(of: counties)
    let kept = ["accident_plans", "calendar", "injury", "leave", "parameters", "tax"].map { name in
      (name, String(decoding: sample.first { $0.name == name + ".csv" }?.bytes ?? [], as: UTF8.self))
    }
    return kept + [
      ("regions", table("region,region_name,wage_class", regions.map { "\($0),\($0),一类" })),
      ("minimum_wage", table("region,wage_class,minimum_wage", ["53,一类,2270.00"])),
      (
        "salary",
        table(
          "region,reference_salary", regions.enumerated().map { "\($1),\(2_800 + $0 * 5).00" })
      ),
      (
        "posts",
        table(
          "region,post,post_name,category,professionalism,risk,intensity,post_pay,duty_pay_per_day,accident_plan",
          shape.posts.enumerated().map {
            "53,\($1),\($1),\($0 % 2 == 0 ? "patrol" : "civilian"),1.0\($0 % 9 + 1),1.05,1.1,\(100 + $0 * 10).00,\(10 + $0).00,A"
          })
      ),
      (
        "grades",
        table("region,grade,grade_pay", shape.grades.enumerated().map { "53,\($1),\(900 - $0 * 100).00" })
      ),
      (
        "ratings",
        table("region,rating,coefficient", shape.ratings.enumerated().map { "53,\($1),0.\(25 - $0 * 5)" })
      ),
      (
        "contributions",
        table(
          "region,scheme,base_floor,base_ceiling,employer_rate,employee_rate,employer_rounding,employee_rounding,deductible",
          [
            "53,pension,4403.00,22017.00,0.16,0.08,,,yes", "53,medical,4403.00,22017.00,0.07,0.02,,,yes",
            "53,maternity,4403.00,22017.00,0.009,0,,,yes",
            "53,unemployment,4403.00,22017.00,0.007,0.003,,,yes",
            "53,work_injury,4403.00,22017.00,0.002,0,,,yes",
            "53,housing_fund,2070.00,32470.00,0.12,0.12,half_up_yuan,half_up_yuan,yes",
          ])
      ),
    ]
  }
}
