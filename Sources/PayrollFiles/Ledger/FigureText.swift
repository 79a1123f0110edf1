import CSV
import Payroll

/// What a row of the roster said of its month alone: `overtime_restday_hours:8.00;sick_leave_days:2.00`.
public enum FigureText {
  private static let codes = MonthFigures.fields.map(\.code)
  private static let kinds = MonthFigures.fields.map { $0.entry.kind ?? .money }

  /// Reads the figures of a row.
  ///
  /// - Throws: ``ValueFault`` for what is no figure, for another name, and for one that stands twice.
  public static func read(_ text: ByteSlice) throws(ValueFault) -> MonthFigures {
    var figures = MonthFigures()
    var named: Set<Int> = []
    var rest = text
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.count
      let pair = rest[0..<end].trimmed()
      guard let colon = pair.firstIndex(of: UInt8(ascii: ":")),
        case .number(let number) = DecimalText.read(pair[colon + 1..<pair.count].trimmed(), decimals: 2)
      else { throw malformed }
      let name = pair[0..<colon].trimmed()
      guard let place = codes.firstIndex(where: { code in ByteSlice.with(code) { $0.equals(name) } }) else {
        throw ValueFault(
          Bilingual("“\(String(name))”不是当月数据的列名", "\(String(name)) is no column of a month's figures"))
      }
      guard named.insert(place).inserted else {
        throw ValueFault(Bilingual("“\(codes[place])”重复出现", "\(codes[place]) stands twice"))
      }
      guard kinds[place].range.contains(number) else {
        throw ValueFault(Bilingual("“\(codes[place])”超出范围", "\(codes[place]) is out of range"))
      }
      figures[place] = number
      rest = rest[min(end + 1, rest.count)..<rest.count]
    }
    return figures
  }

  /// Writes the figures that are not 0.
  public static func append(_ figures: MonthFigures, to file: ByteBuffer) {
    if figures.isEmpty { return }
    var isFirst = true
    for (place, code) in codes.enumerated() where figures[place] != 0 {
      if !isFirst { file.append(UInt8(ascii: ";")) }
      isFirst = false
      file.append(code)
      file.append(UInt8(ascii: ":"))
      file.append(hundredths: figures[place])
    }
  }

  private static let malformed = ValueFault(
    Bilingual(
      "应为 列名:数值，以分号分隔，如 overtime_restday_hours:8.00;sick_leave_days:2.00",
      "expected column:number separated by \";\", such as overtime_restday_hours:8.00;sick_leave_days:2.00"))
}
