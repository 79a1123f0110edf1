/// A row of `regions.csv`: the class by which the minimum wage of one region goes.
///
/// A row is for exactly its region: a county does not inherit the class of its prefecture.
///
/// - Source: 最低工资规定 Art. 7
public struct RegionTerms: Equatable, Sendable {
  /// The class, such as 一类.
  public internal(set) var wageClass: String

  /// A row of `regions.csv`.
  public init(wageClass: String) {
    self.wageClass = wageClass
  }
}

/// A row of `minimum_wage.csv`: what the province has decided for a class.
///
/// - Source: 最低工资规定 Art. 8
public struct MinimumWageTerms: Equatable, Sendable {
  /// The minimum wage, a month.
  public internal(set) var minimumWage: Money

  /// A row of `minimum_wage.csv`.
  public init(_ minimumWage: Money) {
    self.minimumWage = minimumWage
  }
}

/// What a region lacks on a day, so that nobody can be paid there.
public enum RegionLack: Hashable, Sendable {
  /// No row of `salary.csv` serves it.
  case salary
  /// `regions.csv` has no row of exactly its code.
  case wageClass
  /// `minimum_wage.csv` has no amount of its class that serves it.
  case minimumWage(wageClass: String)
}

/// The minimum wage of a region: its class, and the amount of the class.
public struct RegionMinimumWage: Sendable {
  /// The row of `regions.csv`.
  public let region: StandardRow<RegionTerms>
  /// The row of `minimum_wage.csv`.
  public let row: StandardRow<MinimumWageTerms>

  /// The amount, a month.
  public var amount: Money { row.terms.minimumWage }
}

extension Standards {
  /// The minimum wage in force in a region.
  ///
  /// - Throws: what is missing of it.
  public func minimumWage(
    _ lookup: LookupDay, in region: Region
  ) throws(RegionLackError) -> RegionMinimumWage {
    let own = regions.filter { $0.origin.region == region }.inForce(lookup, in: region)
    guard let own else { throw RegionLackError(lack: .wageClass) }
    guard let row = minimumWages[own.terms.wageClass]?.inForce(lookup, in: region) else {
      throw RegionLackError(lack: .minimumWage(wageClass: own.terms.wageClass))
    }
    return RegionMinimumWage(region: own, row: row)
  }
}

/// A region lacks something.
public struct RegionLackError: Error, Hashable, Sendable {
  /// What it lacks.
  public let lack: RegionLack
}

extension RegionTerms: DatedTerms {
  /// What a row of blank cells says.
  public static let blank = RegionTerms(wageClass: "")
  /// Where the rows are.
  public static let rows: WritableKeyPath<Standards, [OneRow: [StandardRow<RegionTerms>]]> & Sendable =
    \.regions.byOneRow

  /// A new column is a property of the terms and a line here.
  public static let columns: [TermsColumn<RegionTerms>] = [
    .describing("region_name", "地区名称", "Name of the region"),
    .deciding("wage_class", "最低工资类别", "Class of the minimum wage", .code(\.wageClass), isRequired: true)
      .holding("最低工资表里的类别；州市本级按驻地的类别", "a class of minimum_wage; a bureau of a prefecture goes by its seat"),
  ]
}

extension MinimumWageTerms: DatedTerms {
  /// What a row of blank cells says.
  public static let blank = MinimumWageTerms(.zero)
  /// Where the rows are.
  public static let rows: WritableKeyPath<Standards, [String: [StandardRow<MinimumWageTerms>]]> & Sendable =
    \.minimumWages

  /// A new column is a property of the terms and a line here.
  public static let columns: [TermsColumn<MinimumWageTerms>] = [
    .coding("wage_class", "最低工资类别", "Class of the minimum wage")
      .holding("最低工资的类别，地区表里写的要一致", "the class, as regions has it"),
    .deciding("minimum_wage", "最低工资标准", "Minimum wage", .money(\.minimumWage), isRequired: true)
      .holding("这一类别每月的最低工资，元", "the minimum wage of the class, yuan a month"),
  ]
}
