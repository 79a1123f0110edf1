import Payroll

/// `parameters.csv`: the figures that stand in no other table; none is hidden in code.
public enum ParametersTable {
  static let name = Column("name", Bilingual("参数", "Parameter"), isRequired: true)
  static let value = Column("value", Bilingual("数值", "Value"), isRequired: true)
  static let unit = Column("unit", Bilingual("计量单位", "Unit of measurement"))

  static let columns = [StandardsColumn.region, name, value, unit] + StandardsColumn.dated

  private static let names = WordList(
    ParameterName.allCases.map { (name: Bilingual($0.rawValue, $0.rawValue), value: $0) })

  /// The rows of the table by the parameter's name.
  public static func read(from reading: inout StandardsReading) -> [ParameterName: [StandardRow<
    ParameterTerms
  >]] {
    let rows = reading.untiedRows(of: .parameters, read)
    refuseMissing(&reading)
    return rows.grouped { $0 }
  }

  private static func read(_ cells: inout RowReader) -> (key: ParameterName, terms: ParameterTerms)? {
    cells.require(name, value)
    guard let name = cells.word(name, names) else { return nil }
    return readValue(of: name, &cells).map { (name, ParameterTerms(name, $0)) }
  }

  private static func readValue(of name: ParameterName, _ cells: inout RowReader) -> ParameterValue? {
    switch name.kind {
    case .choice(let words):
      let list = WordList(words.map { (name: Bilingual($0, $0), value: $0) })
      return cells.word(value, list).map { .choice($0) }
    case .money:
      return cells.money(value).map { .money($0) }
    case .count:
      return cells.count(value, ParameterLimit.counts(of: name)).map { .count($0) }
    case .rate:
      guard let rate = cells.rate(value) else { return nil }
      if let broken = ParameterLimit.of(name).first(where: { !$0.admits(rate) }) {
        cells.refuse(value, broken.reason)
        return nil
      }
      return .rate(rate)
    }
  }

  private static func refuseMissing(_ reading: inout StandardsReading) {
    guard reading.isComplete(.parameters) else { return }
    let given = reading.texts(of: .parameters, name)
    for parameter in ParameterName.allCases where !given.contains(parameter.rawValue) {
      reading.add(
        FileFault(
          reading.file(of: .parameters), column: name.code, value: parameter.rawValue,
          Bilingual(
            "缺少这个参数，请补上一行；程序中没有内置数值",
            "this parameter is missing; add a row, the program has no value of its own")))
    }
  }
}
