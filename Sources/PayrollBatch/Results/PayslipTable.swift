import CSV
import Payroll

/// `payslips.csv`: one row a person, in the order of the roster.
enum PayslipTable {
  static let columns: [(code: String, title: Bilingual)] =
    [("period", Bilingual("发放月份", "Period"))] + identity + PayItem.allCases.map { ($0.code, $0.entry.title) }

  private static let identity: [(code: String, title: Bilingual)] = [
    RosterField.employeeId, .name, .unit, .region, .category, .post, .grade,
  ].map { ($0.code, $0.entry.title) }
}

/// Where the texts of the person just paid stand in the payslips' bytes.
///
/// The other files copy them from there, so that each text is looked at once for what needs quotes.
struct WrittenIdentity {
  /// `employee_id`.
  let employeeId: Range<Int>
  /// `name`.
  let name: Range<Int>
  /// `employee_id,name,unit,region`.
  let all: Range<Int>

  /// `employee_id,name`.
  var employeeAndName: Range<Int> { employeeId.lowerBound..<name.upperBound }
}

extension PayWorker {
  /// Writes what a payslip brings to every result file.
  func write(
    _ payslip: Payslip, _ person: PersonMonth, _ lookup: StandardsLookup, _ applied: AppliedStandards,
    _ place: UInt32, _ carryover: Carryover?
  ) {
    totals.paid += 1
    let identity = writeIdentity()
    writePost(lookup, applied, isLaterPayment: person.isLaterPayment)
    let file = self[.payslips]
    payslip.amounts.withFigures { file.appendSeparated(hundredths: $0) }
    file.endRecord()
    totals.payslips.add(payslip.amounts)
    writeLedgerRow(payslip.next, identity)
    writeBank(payslip, identity)
    writeDeclaration(payslip, identity)
    writeFindings(payslip, person, applied, place, carryover, identity)
    addToGroup(payslip, person)
    prove(payslip, applied, carryover)
  }

  /// A stretch of the payslips' bytes; valid until the next payslip is written.
  func written(_ range: Range<Int>) -> ByteSlice { self[.payslips].bytes[range] }

  private func writeIdentity() -> WrittenIdentity {
    let file = self[.payslips]
    file.append(periodText)
    file.appendSeparator()
    let start = file.count
    file.appendText(row.employeeId)
    let endOfId = file.count
    file.appendSeparator()
    let startOfName = file.count
    file.appendText(row.name)
    let endOfName = file.count
    file.appendSeparator()
    file.appendText(row.unit)
    file.appendSeparator()
    file.appendText(row.regionCode)
    return WrittenIdentity(
      employeeId: start..<endOfId, name: startOfName..<endOfName, all: start..<file.count)
  }

  /// Category, post and grade: the same for all who share their standards, but for later payments, whose post
  /// and grade are not looked up.
  private func writePost(
    _ lookup: StandardsLookup, _ applied: AppliedStandards, isLaterPayment: Bool
  ) {
    let file = self[.payslips]
    if let written = lookup.writtenPost { return file.append(written) }
    let start = file.count
    file.appendSeparator()
    if let category = applied.post?.terms.category ?? row.category {
      file.append(category.title, code: category.code, context.language)
    }
    for text in [row.post, row.grade] {
      file.appendSeparator()
      file.appendText(text)
    }
    if isLaterPayment { return }
    let written = ByteBuffer()
    written.append(file.bytes[start..<file.count])
    lookup.writtenPost = written
  }
}
