/// Changes a cell by its kind: finds the new value and checks that it is legal there.
struct CellEdit {
  let change: StandardChange

  private static let largestAmount = Money(fen: FigureLimit.money.upperBound)

  func refused(_ reason: ScenarioError.Reason) -> ScenarioError {
    ScenarioError(change: change, reason: reason)
  }

  /// The column is none that can be changed.
  func unknownColumn() -> ScenarioError {
    change.table.namingColumns.contains(change.column)
      ? refused(.namesRow) : refused(.noColumn(change.table.columns + change.table.describingColumns))
  }

  /// An amount that is never blank.
  func money(_ old: Money) throws(ScenarioError) -> Money {
    try optionalMoney(old) ?? .zero
  }

  /// An amount or a blank; `base` stands for a blank that something is added to.
  func optionalMoney(_ old: Money?, base: Money? = nil) throws(ScenarioError) -> Money? {
    if change.operation == .set && change.value.isBlank { return nil }
    let result: Int64
    switch change.operation {
    case .set: result = try amount().fen
    case .add: result = CellEdit.sum(try known(old ?? base).fen, try amount().fen)
    case .percent: result = try grown(known(old ?? base).fen)
    }
    let most = CellEdit.largestAmount
    if result < 0 || result > most.fen {
      throw refused(
        .outOfRange(result: "\(Money(fen: result))", least: "\(Money.zero)", most: "\(most)"))
    }
    return Money(fen: result)
  }

  /// A sum, or the nearest number of 64 bits: in either case it is compared with its bounds.
  private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, isBeyond) = left.addingReportingOverflow(right)
    return isBeyond ? (right > 0 ? .max : .min) : sum
  }

  /// A decimal between two bounds; `blank` is what a blank stands for.
  func rate(
    _ old: Rate, _ range: ClosedRange<Rate>, blank: Rate = .zero
  ) throws(ScenarioError) -> Rate {
    if change.operation == .set && change.value.isBlank { return blank }
    let result: Int64
    switch change.operation {
    case .set: result = try decimal().millionths
    case .add: result = CellEdit.sum(old.millionths, try decimal().millionths)
    case .percent: result = try grown(old.millionths)
    }
    if !range.contains(Rate(millionths: result)) {
      throw refused(
        .outOfRange(
          result: "\(Rate(millionths: result))", least: "\(range.lowerBound)", most: "\(range.upperBound)"))
    }
    return Rate(millionths: result)
  }

  /// A share between nothing and all.
  func share(_ old: Rate) throws(ScenarioError) -> Rate { try rate(old, .zero ... .one) }

  /// A factor or coefficient; in lowest terms, as formulas need it.
  func factor(_ old: Fraction, blank: Rate = .one) throws(ScenarioError) -> Fraction {
    let millionths = old.numerator * 1_000_000 / old.denominator
    let hundred = Rate(millionths: 100_000_000)
    return try rate(Rate(millionths: Int64(millionths)), .zero...hundred, blank: blank).fraction.reduced
  }

  /// A whole number or a blank.
  func count(_ old: Int?, _ range: ClosedRange<Int>) throws(ScenarioError) -> Int? {
    if change.operation == .set && change.value.isBlank { return nil }
    let result: Int
    switch change.operation {
    case .set: result = try whole()
    case .add: result = try known(old) + whole()
    case .percent: result = try Int(grown(Int64(known(old))))
    }
    if !range.contains(result) {
      throw refused(
        .outOfRange(result: "\(result)", least: "\(range.lowerBound)", most: "\(range.upperBound)"))
    }
    return result
  }

  /// One of a few words, by its place.
  func word(_ words: [Bilingual]) throws(ScenarioError) -> Int {
    guard change.operation == .set else { throw refused(.onlySet) }
    let text = change.value.text
    guard let place = words.firstIndex(where: { $0.chinese == text || $0.english == text }) else {
      throw refused(.notAWord(words))
    }
    return place
  }

  /// A text or a blank.
  func text() throws(ScenarioError) -> String? {
    guard change.operation == .set else { throw refused(.onlySet) }
    return change.value.isBlank ? nil : change.value.text
  }

  /// A day or a blank.
  func date() throws(ScenarioError) -> CivilDate? {
    guard change.operation == .set else { throw refused(.onlySet) }
    if change.value.isBlank { return nil }
    guard let date = change.value.date else { throw refused(.notADate) }
    return date
  }

  private func known<Value>(_ old: Value?) throws(ScenarioError) -> Value {
    guard let old else { throw refused(.blankCell) }
    return old
  }

  private func amount() throws(ScenarioError) -> Money {
    if change.value.isBlank { throw refused(.blankValue) }
    guard let money = change.value.money else { throw refused(.notANumber(.money)) }
    return money
  }

  private func decimal() throws(ScenarioError) -> Rate {
    if change.value.isBlank { throw refused(.blankValue) }
    guard let rate = change.value.rate else { throw refused(.notANumber(.rate)) }
    return rate
  }

  private func whole() throws(ScenarioError) -> Int {
    if change.value.isBlank { throw refused(.blankValue) }
    guard let count = change.value.count else { throw refused(.notANumber(.count)) }
    return count
  }

  /// A number that has grown by the value's per cent, rounded half up to a whole one of its unit.
  ///
  ///     new = round(old x (100 + percent) / 100)
  private func grown(_ old: Int64) throws(ScenarioError) -> Int64 {
    if change.value.isBlank { throw refused(.blankValue) }
    guard let millionths = change.value.millionths else { throw refused(.notANumber(.rate)) }
    let share = Fraction(100_000_000 + Int128(millionths), 100_000_000)
    do { return try UnroundedMoney(fen: Fraction(Int128(old)) * share).rounded(.halfUpFen).fen } catch {
      throw refused(.outOfRange(result: "…", least: "0", most: "…"))
    }
  }
}
