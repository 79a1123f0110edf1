import CSV
import Payroll
import PayrollFiles

/// An adjustment of the archive that settled something of a past month.
struct EarlierSettlement {
  let item: BackPayItem
  let amount: Money
  /// The month in which it was paid.
  let paidIn: PayPeriod
  /// Whether somebody wrote it by hand, so that it names no origin.
  let isByHand: Bool
}

/// What the adjustments of the archive have settled of past months, by month and person.
struct EarlierSettlements {
  private var months: [PayPeriod: [String: [EarlierSettlement]]] = [:]

  /// Reads the adjustments of all months, of those people alone whom each run paid.
  ///
  /// Two runs of one month are given the same adjustments; each person's are counted with the run that paid them.
  ///
  /// - Parameter owed: the months that are looked at.
  init(
    _ archive: [ArchivedMonth], for owed: ClosedRange<PayPeriod>, converter: any TextConverter
  ) throws {
    for month in archive where month.period > owed.lowerBound {
      for run in month.runs {
        if run.inputs.adjustments.isEmpty { continue }
        let lines = try AdjustmentLines(run.inputs.adjustments, month.period, converter)
        let settling = lines.people.filter { _, adjustments in
          adjustments.contains { lines.settles($0, month.period, owed) }
        }
        if settling.isEmpty { continue }
        var walk = PayslipWalk([run.payslips])
        while let row = try walk.next() {
          for adjustment in settling[row.employeeId] ?? [] where lines.settles(adjustment, month.period, owed)
          {
            guard let item = adjustment.backPayItem else { continue }
            months[adjustment.period, default: [:]][row.employeeId, default: []].append(
              EarlierSettlement(
                item: item, amount: adjustment.amount, paidIn: month.period,
                isByHand: !(adjustment.origin != nil)))
          }
        }
      }
    }
  }

  /// What was settled of a month, by person.
  func of(_ period: PayPeriod) -> [String: [EarlierSettlement]] { months[period] ?? [:] }
}

extension [EarlierSettlement] {
  /// The sums of one item.
  func sum(_ item: BackPayItem) throws(Overflow) -> EarlierBackPay {
    var sum = EarlierBackPay()
    for settlement in self where settlement.item == item {
      if settlement.isByHand {
        sum.byHand = try sum.byHand + settlement.amount
      } else {
        sum.ofStandards = try sum.ofStandards + settlement.amount
      }
    }
    return sum
  }
}

extension Adjustment {
  /// What the adjustment settles of a past month; nil for grants, deductions and tax.
  var backPayItem: BackPayItem? {
    switch item {
    case .backPay: .backPay
    case .overtimeBackPay: .overtimeBackPay
    case .contributionAdjustmentEmployee: scheme.map { .employee($0) }
    case .contributionAdjustmentEmployer: scheme.map { .employer($0) }
    default: nil
    }
  }
}

/// Files of adjustments.
///
/// Each file is read by itself: two folders may each have one of the same name.
struct AdjustmentLines {
  /// How the notes of this program's corrections begin, in both languages.
  static let mark = Bilingual("标准补差：", "Standards corrected: ")

  private let files: [(table: TextTable, people: [String: [Adjustment]])]
  /// The adjustments by person.
  let people: [String: [Adjustment]]

  init(_ files: [StandardsFile], _ period: PayPeriod, _ converter: any TextConverter) throws {
    self.files = try files.map { file in
      let table = try TextTable(
        file: file.name, bytes: file.bytes, columns: AdjustmentsFile.columns, converter: converter,
        keepsRowFaults: true)
      let adjustments = try AdjustmentsFile([table], period)
      return (table, AdjustmentLines.people(adjustments))
    }
    people = self.files.reduce(into: [:]) { people, file in people.merge(file.people) { $0 + $1 } }
  }

  private static func people(_ file: AdjustmentsFile) -> [String: [Adjustment]] {
    Dictionary(
      uniqueKeysWithValues: (0..<file.count).map {
        (String(file.employeeId(at: $0)), file.adjustments(at: $0))
      })
  }

  /// Whether an adjustment settles something of one of the months that are looked at, after it was paid.
  func settles(_ adjustment: Adjustment, _ paidIn: PayPeriod, _ owed: ClosedRange<PayPeriod>) -> Bool {
    adjustment.backPayItem != nil && adjustment.period < paidIn && owed.contains(adjustment.period)
  }

  /// The files without some of their lines.
  func without(_ isLeftOut: (String, Adjustment) -> Bool) -> [StandardsFile] {
    files.map { table, people in
      let leftOut = Set(
        people.flatMap { employeeId, adjustments in
          adjustments.filter { isLeftOut(employeeId, $0) }.map(\.line)
        })
      let buffer = ByteBuffer()
      buffer.appendHeader(AdjustmentsFile.columns.map { ($0.code, $0.title) }, .english)
      for row in table.rows where !leftOut.contains(row.line) {
        for (index, column) in AdjustmentsFile.columns.enumerated() {
          if index > 0 { buffer.appendSeparator() }
          // An amount keeps its sign without an apostrophe.
          if column.code == "amount" { buffer.appendField(row[index]) } else { buffer.appendText(row[index]) }
        }
        buffer.endRecord()
      }
      return StandardsFile(name: table.file, bytes: buffer.bytes.array)
    }
  }
}
