import CSV
import Payroll
import PayrollFiles

/// What a finding's row says after the person's columns, kept for the next person of whom the same is said.
///
/// In a first month nearly everybody has a finding or two, and forming the same sentence a million times would
/// cost more than the pay. Sentences with amounts in them are formed each time.
final class FindingTexts {
  /// Where sentences stand in `kept`, by the numbers that they depend on.
  private let tails = KeyTable<Range<Int>>()
  private let key = ByteBuffer()
  /// How many sentences are kept: a few for each day on which somebody may have been hired.
  private static let mostKept = 4_096
  private let kept = ByteBuffer()
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  /// The columns from the code to the article, with the separators before them and the end of the row.
  func tail(
    of code: FindingCode, _ level: FindingLevel, _ paid: PaidRow
  ) -> ByteSlice {
    guard let figure = code.figure(of: paid) else { return form(code, level, paid) }
    key.removeAll()
    key.append(bytesOf: UInt64(code.rawValue) << 40 | UInt64(level.rawValue) << 32 | UInt64(figure))
    if let range = tails[key.bytes] { return kept.bytes[range] }
    let tail = form(code, level, paid)
    if tails.count < FindingTexts.mostKept {
      let start = kept.count
      kept.append(tail)
      tails.insert(key.bytes, start..<kept.count)
    }
    return tail
  }

  private let scratch = ByteBuffer()

  /// A call of its own, because the sentences of all findings would be prepared beside the few that are asked
  /// for.
  @inline(never)
  private func form(
    _ code: FindingCode, _ level: FindingLevel, _ paid: PaidRow
  ) -> ByteSlice {
    scratch.removeAll()
    let message = code.message(for: paid, in: language)
    FindingsTable.write(code, level, message, language, to: scratch)
    return scratch.bytes
  }
}

extension FindingCode {
  /// The one figure that the sentence depends on, or nil where it has amounts in it.
  fileprivate func figure(of paid: PaidRow) -> UInt32? {
    switch self {
    case .accidentPlanMissing, .baseAssumed, .netPayZero, .bankAccountMissing, .bankAccountDoubtful,
      .bankAccountShared,
      .idNumberShared, .afterLeaving, .leaverUnsettled, .monthRepeated:
      0
    case .baseFloor: UInt32(paid.payslip.schemesAtFloor.rawValue)
    case .baseCeiling: UInt32(paid.payslip.schemesAtCeiling.rawValue)
    case .schemeExcluded: UInt32(paid.payslip.schemesExcluded.rawValue)
    case .ledgerMissing: paid.person.employee.hireDate.figure
    case .standardStale: paid.applied.region.salary.origin.effectiveFrom.figure
    default: nil
    }
  }
}

extension CivilDate {
  /// A number that no other day has.
  fileprivate var figure: UInt32 { UInt32(truncatingIfNeeded: year << 16 | month << 8 | day) }
}
