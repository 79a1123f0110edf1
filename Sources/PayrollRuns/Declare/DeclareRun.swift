import CSV
import Payroll
import PayrollFiles
import Spreadsheet

/// What was written, for the account on the terminal.
public struct DeclareResult: Sendable {
  /// A file that was written.
  public struct Table: Sendable {
    /// Its name.
    public let file: String
    /// How many people stand in it.
    public let people: Int
    /// What its columns of money come to, in fen.
    public internal(set) var sums: [(title: String, fen: Int128)]
  }

  /// The month; nil for a year.
  public let period: PayPeriod?
  /// The files, in the order of the layouts.
  public let tables: [Table]
  /// What somebody has to look at, in that order.
  public let advice: [DeclareAdvice]
  /// The layouts whose tables the folder lacks.
  public let leftOut: [String]
}

/// Makes the files that other programs take in from a paid month, or a year.
public struct DeclareRun {
  private let options: DeclareOptions
  private let layouts: [Layout]
  private let source: DeclareSource
  private let store: any DeclareStore

  /// Files that are not written yet.
  public init(
    _ options: DeclareOptions, _ layouts: [Layout], _ source: DeclareSource, store: any DeclareStore
  ) {
    self.options = options
    self.layouts = layouts
    self.source = source
    self.store = store
  }

  /// Writes the files, and proves every column of numbers against the folder's own sums.
  ///
  /// - Throws: ``DeclareError``; ``RunError/unproven(_:)`` if a column does not agree; what reading and writing throw. What
  ///   the store holds is then worthless.
  public func declare() throws -> DeclareResult {
    let (made, leftOut) = chosen
    if made.isEmpty { throw DeclareError.noLayout }
    let people = try DeclaredPeople.read(
      source, wanted: Set(made.flatMap { $0.columns.flatMap(\.source.places) } + LayoutPlace.always))
    let returned = try options.only?.apply(to: people) ?? []
    if options.format == .workbook,
      let layout = made.first(where: { $0.rowsAbove + 1 + people.count > options.mostRows })
    {
      throw DeclareError.tooManyRows(file: layout.file + ".xlsx")
    }
    var tables: [DeclareResult.Table] = []
    var advice = returned
    var disagreements: [Bilingual] = []
    for layout in made {
      let rows = DeclaredRows(layout, among: made, people)
      do { try rows.write(options, store) } catch let error as SheetError {
        throw DeclareRun.refusal(error, layout.file + ".xlsx")
      }
      tables.append(rows.table)
      advice += rows.advice
      disagreements += try rows.disagreements(options) { try sum(of: $0, people) }
    }
    if !disagreements.isEmpty { throw RunError.unproven(disagreements) }
    advice += DeclaredRows.unlisted(made, people) + DeclaredRows.listedTwice(made, people)
    let result = DeclareResult(period: period, tables: tables, advice: advice, leftOut: leftOut)
    let record = try DeclareRecord(
      options, result, try tables.map { RecordedFile($0.file, try store.digest(of: $0.file)) })
    try store.write(try record.json(), to: ResultFile.run.name)
    return result
  }

  private var period: PayPeriod? {
    if case .month(let month, _) = source { month.period } else { nil }
  }

  /// The layouts that can be made from the folder, and the names of the others.
  private var chosen: (made: [Layout], leftOut: [String]) {
    let isOfYear = period == nil
    let made = layouts.filter { layout in
      if options.only != nil { return layout.names(.bank) }
      return layout.tables.isEmpty ? !isOfYear : layout.tables.allSatisfy { $0.isOfYear == isOfYear }
    }
    if options.only != nil { return (made, []) }
    return (made, layouts.map(\.file).filter { file in !made.contains { $0.file == file } })
  }

  private func sum(of place: LayoutPlace, _ people: DeclaredPeople) throws -> Int128? {
    switch source {
    case .month(let month, let results):
      try DeclaredMonth(month: month, results: results).sum(
        of: place, only: options.only?.people, people)
    case .year(let file): try ColumnTotal.of(place.field, place.scheme, in: file) { _ in true }
    }
  }

  private static func refusal(_ error: SheetError, _ file: String) -> DeclareError {
    switch error {
    case .longText(let reference): .longText(file: file, reference: reference)
    case .tooManyRows, .tooManyColumns, .tooLarge: .tooManyRows(file: file)
    }
  }
}

extension DeclaredPeople {
  /// What is asked of a folder.
  static func read(_ source: DeclareSource, wanted: Set<LayoutPlace>) throws -> DeclaredPeople {
    let people = DeclaredPeople(wanted: wanted)
    switch source {
    case .month(let month, let results):
      try DeclaredMonth(month: month, results: results).read(into: people)
    case .year(let file): try people.read(.contributionWages, file, adds: true)
    }
    return people
  }
}
