import CSV
import Payroll
import PayrollFiles

/// What a run adds up of the files that it writes, to be proven before anything is published.
struct FileTotals {
  /// The sum of the bank file.
  var bank: Int128 = 0
  /// Column sums of the declaration, in the order of ``DeclarationTable/amounts``.
  var declaration = DeclarationTable.Sums()
  /// How much the ledger's columns of the year grew, from the ledger.
  var ledgerGrowth = YearTotals()
  /// How much they should have grown, from the payslips and the roster.
  var expectedGrowth = YearTotals()
  /// Accident premiums that are taxable income.
  var taxablePremiums: Int128 = 0
  /// Rows of the ledger that were written for people who were paid.
  var ledgerRows = 0

  mutating func add(_ other: FileTotals) {
    bank += other.bank
    declaration.add(other.declaration)
    ledgerGrowth.add(other.ledgerGrowth)
    expectedGrowth.add(other.expectedGrowth)
    taxablePremiums += other.taxablePremiums
    ledgerRows += other.ledgerRows
  }

  /// Notes how the ledger should have grown with a payslip.
  mutating func note(_ paid: PaidRow, _ payslip: Payslip) {
    ledgerGrowth.addRow(after: payslip)
    if let carryover = paid.carryover, carryover.taxYear == payslip.next.taxYear {
      ledgerGrowth.subtract(carryover)
    }
    expectedGrowth.income += Int128(payslip.taxableIncome.fen)
    if paid.applied.taxesAccidentPremium {
      taxablePremiums += Int128(payslip.amounts[.accidentInsurance])
    }
    expectedGrowth.special += payslip.deductibleContributions
    expectedGrowth.additional += Int128(paid.person.tax.additionalDeductions.fen)
    expectedGrowth.other += Int128(paid.person.tax.otherDeductions.fen)
    expectedGrowth.reduction += Int128(paid.person.tax.reduction.fen)
    expectedGrowth.tax += Int128(payslip.amounts[.incomeTax])
  }
}

/// Writes what each payslip brings to every result file. Each worker has its own.
final class ResultRows: RowListener {
  let payslips = ByteBuffer()
  let ledger = ByteBuffer()
  let bank = ByteBuffer()
  /// The cash list, which stands at the end of the bank file.
  let cash = ByteBuffer()
  let declaration = ByteBuffer()
  let findings = ByteBuffer()
  /// Sums over everything that was written.
  var totals: FileTotals {
    _read { yield unsafe added }
    _modify { yield unsafe &added }
  }
  /// Not asked on every access whether it is being accessed already, which would cost a hundredth of a run.
  @exclusivity(unchecked) private var added = FileTotals()
  /// The month as it stands in the files, and the separator after it.
  let period = ByteBuffer()
  let language: Language
  let texts: FindingTexts
  let ledgerWriter: LedgerWriter
  private let sink: any ResultSink
  /// What the payslips of people with the same standards have in common, by their number.
  @exclusivity(unchecked) private var posts: [WrittenPost] = []

  init(_ options: RunOptions, _ sink: any ResultSink) {
    self.sink = sink
    language = options.language
    texts = FindingTexts(language)
    ledgerWriter = LedgerWriter(language)
    period.append(options.period)
    period.appendSeparator()
  }

  func take(_ paid: PaidRow) { write(paid, paid.payslip) }

  /// - Parameter payslip: the row's, taken out of it once.
  private func write(_ paid: PaidRow, _ payslip: Payslip) {
    let identity = writePayslip(paid, payslip)
    writeLedgerRow(payslip.next, identity)
    writeBank(paid, payslip[.netPay], identity)
    writeDeclaration(paid, payslip, identity)
    writeFindings(paid, identity)
    totals.note(paid, payslip)
  }

  func post(of lookup: StandardsLookup) -> WrittenPost {
    while unsafe posts.count <= lookup.postNumber { unsafe posts.append(WrittenPost()) }
    return unsafe posts[lookup.postNumber]
  }

  func deliver() throws {
    let pieces: [(ResultFile, ByteBuffer)] = [
      (.payslips, payslips), (.ledger, ledger), (.bank, bank), (.taxDeclaration, declaration),
      (.findings, findings),
    ]
    for (file, buffer) in pieces where !buffer.isEmpty {
      try sink.write(buffer.bytes, to: file)
      buffer.removeAll()
    }
    if cash.isEmpty { return }
    try sink.keep(cash.bytes, forTheEndOf: .bank)
    cash.removeAll()
  }
}
