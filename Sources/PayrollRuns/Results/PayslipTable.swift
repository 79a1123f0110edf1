import CSV
import Payroll
import PayrollFiles

/// The texts of the person just paid, as they stand in the payslips' bytes; valid until the next payslip.
///
/// The other files copy them from there, so that each text is looked at once for what needs quotes.
struct WrittenIdentity {
  /// `employee_id`.
  let employeeId: ByteSlice
  /// `,employee_id`.
  let separatedId: ByteSlice
  /// `,name`.
  let separatedName: ByteSlice
  /// `employee_id,name,`.
  let beforeUnit: ByteSlice
  /// `employee_id,name,unit,region`.
  let all: ByteSlice
}

extension PayWorker {
  /// Writes what the payslip of the person in ``row`` brings to every result file.
  func write(
    _ payslip: Payslip, _ lookup: StandardsLookup, _ applied: AppliedStandards, _ place: UInt32,
    _ carryover: Carryover?
  ) {
    totals.paid += 1
    let identity = writePayslip(payslip, lookup, applied, isLaterPayment: row.person.isLaterPayment)
    writeLedgerRow(payslip.next, identity)
    writeBank(payslip, identity)
    writeDeclaration(payslip, identity)
    writeFindings(payslip, applied, place, carryover, identity)
    addToSums(payslip)
    prove(payslip, applied, carryover)
  }

  private func writePayslip(
    _ payslip: Payslip, _ lookup: StandardsLookup, _ applied: AppliedStandards, isLaterPayment: Bool
  ) -> WrittenIdentity {
    let file = files.payslips
    file.append(periodText)
    let start = file.count
    file.appendText(row[.employeeId])
    let endOfId = file.count
    file.appendSeparator()
    file.appendText(row[.name])
    let endOfName = file.count
    file.appendSeparator()
    file.appendText(row[.unit])
    file.appendSeparator()
    file.append(row[.region])
    let end = file.count
    payslip.amounts.withFigures { figures in
      writePost(lookup, applied, figures, isLaterPayment: isLaterPayment)
      file.appendSeparated(hundredths: figures.extracting(droppingFirst: WrittenPost.figureCount))
    }
    file.endRecord()
    let bytes = file.bytes
    return WrittenIdentity(
      employeeId: bytes[start..<endOfId], separatedId: bytes[start - 1..<endOfId],
      separatedName: bytes[endOfId..<endOfName], beforeUnit: bytes[start..<endOfName + 1],
      all: bytes[start..<end])
  }

  /// Category, post, grade and the first figures: nearly always the same for all who share their standards,
  /// but for later payments, whose post and grade are not looked up.
  private func writePost(
    _ lookup: StandardsLookup, _ applied: AppliedStandards, _ figures: Span<Int64>, isLaterPayment: Bool
  ) {
    let file = files.payslips
    if lookup.writtenPost.append(to: file, figures) { return }
    let start = file.count
    file.appendSeparator()
    if let category = applied.post?.terms.category ?? row.category {
      file.append(category.title, code: category.code, context.language)
    }
    for text in [row[.post], row[.grade]] {
      file.appendSeparator()
      file.appendText(text)
    }
    file.appendSeparated(hundredths: figures.extracting(first: WrittenPost.figureCount))
    if !isLaterPayment { lookup.writtenPost.note(file.bytes[start..<file.count], figures) }
  }
}
