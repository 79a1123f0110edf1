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
    case .backPay, .overtimeBackPay: pay += fen
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

/// Adds up what a month pays.
final class BackPaySummer: RowListener {
  private(set) var sums = BackPaySums.zero

  func take(_ paid: PaidRow) {
    for item in BackPayItem.allCases {
      for line in item.lines { sums.add(Int128(paid.payslip.amounts[line]), item) }
    }
  }
}
