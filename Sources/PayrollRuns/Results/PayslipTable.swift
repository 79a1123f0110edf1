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

extension ResultRows {
  func writePayslip(_ paid: PaidRow, _ payslip: Payslip) -> WrittenIdentity {
    let file = payslips
    let row = paid.row
    file.append(period)
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
      writePost(paid, figures)
      file.appendSeparated(hundredths: figures.extracting(droppingFirst: WrittenPost.figureCount))
    }
    file.endRecord()
    let bytes = file.bytes
    return WrittenIdentity(
      employeeId: bytes[start..<endOfId], separatedId: bytes[start - 1..<endOfId],
      separatedName: bytes[endOfId..<endOfName], beforeUnit: bytes[start..<endOfName + 1],
      all: bytes[start..<end])
  }

  /// Category, post, grade and the first figures: nearly always the same for all who share region, post and grade,
  /// but for later payments, whose post and grade are not looked up.
  private func writePost(_ paid: PaidRow, _ figures: Span<Int64>) {
    let file = payslips
    let post = paid.person.isLaterPayment ? nil : post(of: paid.lookup)
    if let post, post.append(to: file, figures) { return }
    let start = file.count
    let row = paid.row
    file.appendSeparator()
    if let category = paid.applied.category ?? row.category {
      file.append(category.title, code: category.code, language)
    }
    for text in [row[.post], row[.grade]] {
      file.appendSeparator()
      file.appendText(text)
    }
    file.appendSeparated(hundredths: figures.extracting(first: WrittenPost.figureCount))
    post?.note(file.bytes[start..<file.count], figures)
  }
}
