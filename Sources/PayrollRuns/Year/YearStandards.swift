import Payroll
import PayrollFiles

/// What is in force on the first day of a month, as far as a year that ends asks for it.
final class YearStandards {
  /// The day.
  let day: CivilDate
  private let view: StandardsInForce
  private var regions: [Region: RegionStandards?] = [:]
  private var lacks: [Region: Bilingual] = [:]
  private var schemes: [Group: SchemesInForce] = [:]

  private struct Group: Hashable {
    let region: Region
    let unit: String
  }

  /// Reads the standards.
  ///
  /// - Parameters:
  ///   - files: a folder of standards.
  ///   - period: the month on whose first day they are in force.
  ///   - newest: the last month that was paid, whose calendar stands for that of a month whose own may not be decided.
  ///   - knownOn: rows decided later than this day are hidden.
  /// - Throws: ``RunError`` if they cannot be used.
  init(
    _ files: [StandardsFile], on period: PayPeriod, newest: PayPeriod, knownOn: CivilDate? = nil,
    converter: any TextConverter
  ) throws(RunError) {
    day = period.firstDay
    let standards: Standards
    do { standards = try StandardsFolder.load(files, converter: converter) } catch {
      throw .unusable(error)
    }
    do { view = try standards.inForce(asOf: period, for: newest, knownOn: knownOn) } catch {
      throw .standards(error)
    }
  }

  /// What is in force in a region; nil where nobody could be paid, and ``lack(of:)`` says why.
  ///
  /// - Throws: ``RunError/standards(_:)`` for figures that nobody has entered yet.
  func region(_ region: Region) throws(RunError) -> RegionStandards? {
    if let known = regions[region] { return known }
    var found: RegionStandards?
    do throws(StandardsError) { found = try view.region(region) } catch {
      if case .figuresOpen = error { throw .standards(error) }
      lacks[region] = error.message
    }
    regions[region] = .some(found)
    return found
  }

  /// Why nobody could be paid in a region.
  func lack(of region: Region) -> Bilingual {
    lacks[region] ?? Bilingual("\(day) 没有此地区的标准", "no standards of the region are in force on \(day)")
  }

  /// The schemes in force for the people of a unit.
  func schemes(_ identity: YearIdentity) -> SchemesInForce {
    let group = Group(region: identity.region, unit: identity.unit)
    if let known = schemes[group] { return known }
    let found = SchemesInForce(view.contributions(unit: identity.unit, in: identity.region))
    schemes[group] = found
    return found
  }
}

/// The standards that the months of a year were paid by.
final class StandardsOfMonths {
  private let months: [ArchivedMonth]
  private let converter: any TextConverter
  private var known: [Int: YearStandards] = [:]

  init(_ months: [ArchivedMonth], converter: any TextConverter) {
    self.months = months
    self.converter = converter
  }

  /// Those of a month, counted from 1, that has paid somebody.
  ///
  /// - Throws: ``RunError`` if they cannot be used.
  func standards(of month: Int) throws(RunError) -> YearStandards {
    if let found = known[month] { return found }
    guard let paid = months.first(where: { $0.period.month == month }), let run = paid.runs.last else {
      preconditionFailure("a month without a run has paid nobody")
    }
    let found = try YearStandards(
      run.inputs.standards, on: paid.period, newest: paid.period, knownOn: run.options.knownOn,
      converter: converter)
    known[month] = found
    return found
  }
}

extension RunError {
  /// What a formula gives; that it leaves the range of money is told by the line.
  static func ofPay<Result>(_ body: () throws(PayrollError) -> Result) throws(RunError) -> Result {
    do { return try body() } catch {
      switch error {
      case .standards(let error): throw .standards(error)
      case .overflow(let item): throw .overflow(item.entry.title)
      case .ledgerOverflow(let field): throw .overflow(field.entry.title)
      }
    }
  }
}
