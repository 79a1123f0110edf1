import CSV
import Payroll
import PayrollFiles

/// A reader of single values, which tests feed with anything at all.
///
/// What it reads is written again and has to be read as the same.
public enum ValueProbe: CaseIterable, Sendable {
  /// Plain decimals with two places.
  case amount
  /// Rates, with six places and a per cent sign.
  case rate
  /// Days.
  case day
  /// Months.
  case month
  /// Region codes.
  case region
  /// ID numbers.
  case identity
  /// The words of columns: schemes, yes and no, categories, ways to tax.
  case words
  /// What a spreadsheet would run as a formula.
  case formula
  /// Personal numbers in a message.
  case mask

  /// Reads a text.
  ///
  /// - Returns: false if what was read does not come back when it is written.
  public func holds(_ text: ByteSlice) -> Bool {
    switch self {
    case .amount: ValueProbe.amountHolds(text)
    case .rate: ValueProbe.rateHolds(text)
    case .day: ValueProbe.dayHolds(text)
    case .month: ValueProbe.monthHolds(text)
    case .region: Region(String(text)).map { ByteSlice.with($0.code) { text.equals($0) } } ?? true
    case .identity: (IDNumber.key(text) ?? 0) < 100_000_000_000_000_000
    case .words: ValueProbe.wordsHold(text)
    case .formula: ValueProbe.formulaHolds(text)
    case .mask: Mask.numbers(in: String(text)).count == String(text).count
    }
  }

  private static func amountHolds(_ text: ByteSlice) -> Bool {
    _ = DecimalText.isSpoiltBySpreadsheet(text)
    guard case .number(let fen) = DecimalText.read(text, decimals: 2) else { return true }
    let buffer = ByteBuffer()
    buffer.append(hundredths: fen)
    return DecimalText.read(buffer.bytes, decimals: 2) == .number(fen)
  }

  private static func rateHolds(_ text: ByteSlice) -> Bool {
    guard case .number(let millionths) = DecimalText.read(text, decimals: 6, allowsPercent: true) else {
      return true
    }
    return text.count > 0 && millionths > .min
  }

  private static func dayHolds(_ text: ByteSlice) -> Bool {
    guard let day = DateText.readDay(text) else { return true }
    let buffer = ByteBuffer()
    buffer.append(day)
    return DateText.readDay(buffer.bytes) == day && day.month <= 12 && day.day <= 31
  }

  private static func monthHolds(_ text: ByteSlice) -> Bool {
    guard let month = DateText.readMonth(text) else { return true }
    let buffer = ByteBuffer()
    buffer.append(month)
    return DateText.readMonth(buffer.bytes) == month && month.firstDay <= month.lastDay
      && month.description == String(buffer.bytes)
  }

  private static let columnWords = CellWords(RosterField.allCases.map { $0.entry.cell.words })

  private static func wordsHold(_ text: ByteSlice) -> Bool {
    _ = (Words.readCategory(text), Words.readYesNo(text))
    for field in RosterField.allCases { _ = columnWords.place(of: text, in: field.rawValue) }
    guard let scheme = Words.readScheme(text) else { return true }
    return Words.readSchemes(text) == SchemeSet(scheme)
  }

  private static func formulaHolds(_ text: ByteSlice) -> Bool {
    let buffer = ByteBuffer()
    buffer.appendText(text)
    var reader = RecordReader()
    let block = Block()
    block.hold(buffer)
    reader.start(block)
    guard reader.next() else { return text.trimmed().isEmpty }
    return reader.fieldCount == 1 && reader[0].withoutApostrophe().equals(text)
  }
}

extension Block {
  /// Fills the block with what a buffer holds.
  fileprivate func hold(_ buffer: ByteBuffer) {
    var rest = buffer.bytes
    refill(from: 0, atMost: buffer.count) { memory in
      let count = unsafe rest.copy(to: memory)
      rest = rest[count..<rest.count]
      return count
    }
  }
}
