import CSV
import Payroll
import PayrollFiles

/// Looks whether somebody on a roster was paid in another month.
public enum PaidBefore {
  /// The first employee number of a roster that has a payslip; nil if nobody has one.
  ///
  /// - Throws: ``FileFaults`` if a file cannot be used; what reading throws.
  public static func first(of rosters: [InputFile], in payslips: [InputFile]) throws -> String? {
    let paid = KeyTable<Void>()
    var walk = PayslipWalk(payslips)
    while let row = try walk.next() { ByteSlice.with(row.employeeId) { _ = paid.insertNew($0, ()) } }
    for roster in rosters {
      let walk = try RecordWalk(roster)
      guard try walk.next() else { continue }
      let titles = walk.reader.titles
      let title = RosterField.employeeId.entry.title.chinese
      guard let place = titles.firstIndex(where: { $0 == RosterField.employeeId.code || $0 == title }) else {
        continue
      }
      while try walk.next() {
        guard place < walk.reader.fieldCount else { continue }
        let employeeId = walk.reader[place].trimmed().withoutApostrophe()
        if paid.place(of: employeeId) != nil { return String(employeeId) }
      }
    }
    return nil
  }
}
