import CSV
import Payroll

/// What a finding's row says after the person's columns, kept for the next person of whom the same is said.
///
/// In a first month nearly everybody has a finding or two, and forming the same sentence a million times would
/// cost more than the pay. Sentences with amounts in them are formed each time.
final class FindingTexts {
  private var tails = SentenceTable()
  private let kept = ByteBuffer()
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  /// The columns from the code to the article, with the separators before them and the end of the row.
  func tail(
    of code: FindingCode, _ level: FindingLevel, _ payslip: Payslip, _ person: PersonMonth,
    _ applied: AppliedStandards, _ carryover: Carryover?
  ) -> ByteSlice {
    guard let figure = code.figure(of: payslip, person, applied) else {
      return form(code, level, payslip, person, applied, carryover)
    }
    let key = UInt64(code.rawValue) << 40 | UInt64(level.rawValue) << 32 | UInt64(figure)
    if let range = tails[key] { return kept.bytes[range] }
    let tail = form(code, level, payslip, person, applied, carryover)
    if tails.hasRoom {
      let start = kept.count
      kept.append(tail)
      tails.note(start..<kept.count, for: key)
    }
    return tail
  }

  private let scratch = ByteBuffer()

  private func form(
    _ code: FindingCode, _ level: FindingLevel, _ payslip: Payslip, _ person: PersonMonth,
    _ applied: AppliedStandards, _ carryover: Carryover?
  ) -> ByteSlice {
    scratch.removeAll()
    let message = code.message(for: payslip, person, applied, carryover, in: language)
    FindingsTable.write(code, level, message, language, to: scratch)
    return scratch.bytes
  }
}

/// Where sentences stand, by the numbers that they depend on; a few thousand at most.
private struct SentenceTable {
  private static let places = 8_192
  private var keys = [UInt64](repeating: .max, count: places)
  private var ranges = [Range<Int>](repeating: 0..<0, count: places)
  private var count = 0

  /// Whether one more may be noted: half the places stay free, so that a search is short.
  var hasRoom: Bool { count < SentenceTable.places / 2 }

  subscript(key: UInt64) -> Range<Int>? {
    let place = place(of: key)
    return keys[place] == key ? ranges[place] : nil
  }

  mutating func note(_ range: Range<Int>, for key: UInt64) {
    let place = place(of: key)
    keys[place] = key
    ranges[place] = range
    count += 1
  }

  /// Where the key stands, or the free place for it.
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 51)
    while keys[place] != key && keys[place] != .max { place = (place + 1) & (SentenceTable.places - 1) }
    return place
  }
}

extension FindingCode {
  /// The one figure that the sentence depends on, or nil where it has amounts in it.
  fileprivate func figure(
    of payslip: Payslip, _ person: PersonMonth, _ applied: AppliedStandards
  ) -> UInt32? {
    switch self {
    case .accidentPlanMissing, .baseAssumed, .netPayZero, .bankAccountMissing, .bankAccountShared,
      .idNumberShared, .afterLeaving, .leaverUnsettled:
      0
    case .baseFloor: UInt32(payslip.schemesAtFloor.rawValue)
    case .baseCeiling: UInt32(payslip.schemesAtCeiling.rawValue)
    case .schemeExcluded: UInt32(payslip.schemesExcluded.rawValue)
    case .ledgerMissing, .taxBasisDoubtful: UInt32(person.employee.hireDate.ordinal)
    case .standardStale: UInt32(applied.region.salary.origin.effectiveFrom.ordinal)
    default: nil
    }
  }
}
