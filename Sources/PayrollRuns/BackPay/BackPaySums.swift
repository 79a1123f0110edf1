import Payroll
import PayrollFiles

/// Sums of back pay in fen, in 128 bits.
public struct BackPaySums: Sendable, Equatable {
  /// Pay.
  public private(set) var pay: Int128 = 0
  /// Contributions of the people.
  public private(set) var employee: Int128 = 0
  /// Contributions of the employer.
  public private(set) var employer: Int128 = 0

  /// All of it.
  public var whole: Int128 { pay + employee + employer }

  mutating func add(_ fen: Int128, _ item: BackPayItem) {
    switch item {
    case .backPay: pay += fen
    case .employee: employee += fen
    case .employer: employer += fen
    }
  }

  static func + (left: BackPaySums, right: BackPaySums) -> BackPaySums {
    var sum = left
    sum.pay += right.pay
    sum.employee += right.employee
    sum.employer += right.employer
    return sum
  }

  static func - (left: BackPaySums, right: BackPaySums) -> BackPaySums {
    var difference = left
    difference.pay -= right.pay
    difference.employee -= right.employee
    difference.employer -= right.employer
    return difference
  }

  /// Zero.
  static let zero = BackPaySums()

  /// An amount of fen as yuan with two decimals.
  public static func text(_ fen: Int128) -> String {
    let cents = fen.magnitude % 100
    return "\(fen < 0 ? "-" : "")\(fen.magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}

extension BackPaySums {
  /// The sums of a month's payslips, by the last row of its `summary.csv` in English.
  init(summaries: [InputFile]) throws {
    for file in summaries {
      let walk = try RecordWalk(file)
      guard try walk.next() else { continue }
      let titles = walk.reader.titles
      let places = BackPayItem.allCases.map { item in
        item.lines.compactMap { line in titles.firstIndex(of: line.code) }
      }
      var last: [Int64] = []
      while try walk.next() {
        last = (0..<walk.reader.fieldCount).map { field in
          guard case .number(let fen) = DecimalText.read(walk.reader[field], decimals: 2) else { return 0 }
          return fen
        }
      }
      if last.isEmpty { continue }
      for (item, places) in zip(BackPayItem.allCases, places) {
        for place in places { add(Int128(last[place]), item) }
      }
    }
  }
}
