import CSV
import Payroll

extension ByteBuffer {
  /// Writes a header of canonical names or Chinese titles.
  public func appendHeader(_ columns: [(code: String, title: Bilingual)], _ language: Language) {
    for (index, column) in columns.enumerated() {
      if index > 0 { appendSeparator() }
      appendField(language == .chinese ? column.title.chinese : column.code)
    }
    endRecord()
  }

  /// Writes a day, or nothing.
  public func append(_ date: CivilDate?) {
    guard let date else { return }
    append(year: date.year, month: date.month, day: date.day)
  }

  /// Writes a month.
  public func append(_ period: PayPeriod) {
    append(year: period.year, month: period.month, day: nil)
  }

  /// Writes one of two words.
  @inlinable public func append(_ words: Bilingual, code: String, _ language: Language) {
    append(language == .chinese ? words.chinese : code)
  }
}
