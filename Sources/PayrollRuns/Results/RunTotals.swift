import CSV
import Payroll
import PayrollFiles

/// Sums of one region and unit.
struct GroupTotals {
  var headcount = 0
  /// The first of its rows.
  var firstRow = RowNumber(sheet: .max, line: .max)
  /// For each pay item its sum.
  var sums = AmountSums()
  /// The sum of the bases that the payslips do not show, in fen.
  var seriousIllnessBase: Int128 = 0
  /// For each scheme how many people it is due from, or have an adjustment of it.
  private var headcounts = SIMD8<UInt32>.zero
  /// Corrections of past contributions by scheme, in fen; none while nobody has any.
  private var adjustments: [Adjustments] = []

  private struct Adjustments {
    var employer: Int128 = 0
    var employee: Int128 = 0
  }

  /// Adds the payslip of one person, and its figures to those of all payslips too.
  mutating func add(
    _ payslip: borrowing Payslip, _ adjusted: ContributionAdjustments, andTo payslips: inout AmountSums
  ) {
    headcount += 1
    AmountSums.add(payslip.amounts, to: &sums, and: &payslips)
    seriousIllnessBase += Int128(payslip.seriousIllnessBase.fen)
    let schemes = SIMD8(repeating: UInt32(payslip.schemesDue.union(adjusted.schemes).rawValue))
    headcounts &+= SIMD8.zero.replacing(with: 1, where: schemes & Self.bits .!= 0)
    if !adjusted.schemes.isEmpty { add(adjusted) }
  }

  /// The bit of each scheme.
  private static var bits: SIMD8<UInt32> { [1, 2, 4, 8, 16, 32, 64, 128] }

  private mutating func add(_ adjusted: ContributionAdjustments) {
    makeRoomForAdjustments()
    for scheme in Scheme.allCases {
      adjustments[scheme.rawValue].employer += Int128(adjusted.employer(scheme).fen)
      adjustments[scheme.rawValue].employee += Int128(adjusted.employee(scheme).fen)
    }
  }

  private mutating func makeRoomForAdjustments() {
    if adjustments.isEmpty {
      adjustments = [Adjustments](repeating: Adjustments(), count: Scheme.allCases.count)
    }
  }

  mutating func add(_ other: GroupTotals) {
    headcount += other.headcount
    firstRow = min(firstRow, other.firstRow)
    sums.add(other.sums)
    seriousIllnessBase += other.seriousIllnessBase
    headcounts &+= other.headcounts
    if other.adjustments.isEmpty { return }
    makeRoomForAdjustments()
    for scheme in adjustments.indices {
      adjustments[scheme].employer += other.adjustments[scheme].employer
      adjustments[scheme].employee += other.adjustments[scheme].employee
    }
  }

  /// The sums of a scheme, for `contributions.csv`.
  subscript(scheme: Scheme) -> SchemeTotals {
    let adjusted = adjustments.isEmpty ? Adjustments() : adjustments[scheme.rawValue]
    return SchemeTotals(
      headcount: Int(headcounts[scheme.rawValue]),
      base: scheme.baseItem.map { sums[$0] } ?? seriousIllnessBase,
      employer: sums[scheme.employerItem], employee: scheme.employeeItem.map { sums[$0] } ?? 0,
      adjustmentEmployer: adjusted.employer, adjustmentEmployee: adjusted.employee)
  }
}

/// Sums of one scheme, in fen.
struct SchemeTotals {
  let headcount: Int
  let base: Int128
  let employer: Int128
  let employee: Int128
  let adjustmentEmployer: Int128
  let adjustmentEmployee: Int128
}

/// The sums that the ledger's columns of the year must agree with, in fen.
struct YearTotals: Equatable {
  var income: Int128 = 0
  var special: Int128 = 0
  var additional: Int128 = 0
  var other: Int128 = 0
  var reduction: Int128 = 0
  var tax: Int128 = 0

  /// Adds the row of the ledger that a payslip hands on; its figures are read where they are, because the
  /// whole row would be copied first.
  mutating func addRow(after payslip: borrowing Payslip) {
    income += Int128(payslip.next.yearIncome.fen)
    special += Int128(payslip.next.yearSpecial.fen)
    additional += Int128(payslip.next.yearAdditional.fen)
    other += Int128(payslip.next.yearOther.fen)
    reduction += Int128(payslip.next.yearReduction.fen)
    tax += Int128(payslip.next.yearTax.fen)
  }

  mutating func subtract(_ row: borrowing Carryover) {
    income -= Int128(row.yearIncome.fen)
    special -= Int128(row.yearSpecial.fen)
    additional -= Int128(row.yearAdditional.fen)
    other -= Int128(row.yearOther.fen)
    reduction -= Int128(row.yearReduction.fen)
    tax -= Int128(row.yearTax.fen)
  }

  mutating func add(_ other: YearTotals) {
    income += other.income
    special += other.special
    additional += other.additional
    self.other += other.other
    reduction += other.reduction
    tax += other.tax
  }
}

/// What a run counts and adds up, to be proven before anything is published.
struct RunTotals {
  var rows = 0
  var paid = 0
  var rejected = 0
  /// Sums by region and unit; the key is the region's code, a NUL and the unit.
  let groups = KeyTable<GroupTotals>()
  /// The places in `groups` by the number that a worker has given to the region and unit; -1 where it has none yet.
  private var placesOfGroups: [Int32] = []
  /// Column sums of the payslips as written.
  var payslips = AmountSums()
  /// What the result files came to, where they were written.
  var files = FileTotals()
  /// How far the ledger's people are those of the roster.
  var ledgerFit = LedgerFit()
  /// What is noticed of the people together.
  var noticed = Noticed()
  /// Payslips that do not add up.
  var brokenPayslips = 0
  /// Payslips of the sample that are not by the standards that a search in the tables finds.
  var strayPayslips = 0
  /// How often each finding was made, by code and level: three places a code.
  private(set) var findings = [Int](repeating: 0, count: FindingCode.allCases.count * 3)

  /// Counts a finding.
  mutating func count(_ code: FindingCode, _ level: FindingLevel) {
    findings[code.rawValue * 3 + Int(level.rawValue)] += 1
  }

  /// How often a finding was made with a level.
  func count(of code: FindingCode, _ level: FindingLevel) -> Int {
    findings[code.rawValue * 3 + Int(level.rawValue)]
  }

  /// Adds a payslip to the sums of its region and unit, and its figures to those of all payslips.
  ///
  /// - Parameter payslip: the row's, taken out of it once.
  mutating func add(_ paid: PaidRow, _ payslip: Payslip) {
    if !payslip.addsUp { brokenPayslips += 1 }
    let isKnown = paid.group < placesOfGroups.count && placesOfGroups[paid.group] >= 0
    let place = isKnown ? Int(placesOfGroups[paid.group]) : addGroup(paid)
    groups[place: place].add(payslip, paid.person.insurance.adjustments, andTo: &payslips)
  }

  @inline(never)
  private mutating func addGroup(_ paid: PaidRow) -> Int {
    let text = ByteBuffer()
    text.append(paid.row[.region])
    text.append(0 as UInt8)
    text.append(paid.row[.unit])
    let place = groups.place(of: text.bytes) ?? groups.insert(text.bytes, GroupTotals())
    let row = RowNumber(sheet: Int32(paid.place.sheet), line: Int32(paid.row.line))
    groups[place: place].firstRow = min(groups[place: place].firstRow, row)
    while placesOfGroups.count <= paid.group { placesOfGroups.append(-1) }
    placesOfGroups[paid.group] = Int32(place)
    return place
  }

  mutating func add(_ other: RunTotals) {
    rows += other.rows
    paid += other.paid
    rejected += other.rejected
    payslips.add(other.payslips)
    files.add(other.files)
    ledgerFit.add(other.ledgerFit)
    noticed.add(other.noticed)
    brokenPayslips += other.brokenPayslips
    strayPayslips += other.strayPayslips
    for index in findings.indices { findings[index] += other.findings[index] }
    for index in other.groups.values.indices {
      add(other.groups.values[index], to: other.groups.key(at: index))
    }
  }

  private func add(_ group: GroupTotals, to key: ByteSlice) {
    if let place = groups.place(of: key) {
      groups[place: place].add(group)
    } else {
      groups.insert(key, group)
    }
  }
}
