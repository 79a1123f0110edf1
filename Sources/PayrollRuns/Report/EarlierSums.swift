import Payroll
import PayrollFiles

/// The sums of the month before, by region and unit.
struct EarlierSums {
  /// Sums of one region and unit, or of all: the headcount, and for each item its fen.
  struct Sums {
    var headcount = 0
    var items: [PayItem: Int64] = [:]
  }

  private var groups: [String: Sums] = [:]
  /// The sums of all.
  private(set) var total = Sums()
  /// How many rows the month refused, which were perhaps paid by a second run.
  let rejected: Int

  /// Reads the files; nil if they are not the results of that month.
  init?(_ month: EarlierMonth, of period: PayPeriod, _ converter: any TextConverter) {
    guard let record = try? RunRecord(json: month.record.bytes, file: month.record.name),
      record.period == period.description
    else { return nil }
    rejected = record.rejected
    let columns = SummaryTable.columns.map { Column($0.code, $0.title) }
    guard
      let table = try? TextTable(
        file: month.summary.name, bytes: month.summary.bytes, columns: columns, converter: converter)
    else { return nil }
    for row in table.rows.dropLast() {
      guard let headcount = Int(row[2]) else { return nil }
      var sums = Sums()
      sums.headcount = headcount
      for (index, item) in SummaryTable.items.enumerated() {
        guard let amount = EarlierSums.fen(row[3 + index]) else { return nil }
        sums.items[item] = amount
        let (sum, isTooGreat) = total.items[item, default: 0].addingReportingOverflow(amount)
        if isTooGreat { return nil }
        total.items[item] = sum
      }
      total.headcount += headcount
      groups[row[0] + "\0" + row[1]] = sums
    }
    if total.headcount != record.paid { return nil }
  }

  /// The sums of a region and unit; nil if it was not there.
  func sums(_ group: Group) -> Sums? { groups[group.region + "\0" + group.unit] }

  /// An amount as the program writes it, which may be greater than what a roster may hold.
  private static func fen(_ text: String) -> Int64? {
    if text.isEmpty { return 0 }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2 else { return nil }
    return Int64(parts[0] + parts[1])
  }
}
