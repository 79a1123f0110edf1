import CSV
import Payroll

/// The few words that files use, in both languages.
public enum Words {
  /// `yes` and 是, `no` and 否; nil for anything else.
  public static func readYesNo(_ text: ByteSlice) -> Bool? {
    if text.equals("yes") || text.equals("是") { return true }
    if text.equals("no") || text.equals("否") { return false }
    return nil
  }

  /// 是 or 否, in English yes or no.
  public static func yesNo(_ value: Bool, _ language: Language) -> StaticString {
    switch (value, language) {
    case (true, .chinese): "是"
    case (true, .english): "yes"
    case (false, .chinese): "否"
    case (false, .english): "no"
    }
  }

  /// The category that a text names, or nil.
  public static func readCategory(_ text: ByteSlice) -> PostCategory? {
    if text.equals("civilian") || text.equals("文职") { return .civilian }
    if text.equals("patrol") || text.equals("勤务") { return .patrol }
    return nil
  }

  /// The insurance that a text names, or nil.
  public static func readScheme(_ text: ByteSlice) -> Scheme? {
    for scheme in Scheme.allCases {
      if ByteSlice.with(scheme.code, { $0.equals(text) }) { return scheme }
      if ByteSlice.with(scheme.title.chinese, { $0.equals(text) }) { return scheme }
    }
    return Scheme.shortNames.first { name, _ in ByteSlice.with(name) { $0.equals(text) } }?.scheme
  }

  /// Scheme names separated by `;` or the full-width `；`, or `all`; nil if one of them is unknown.
  public static func readSchemes(_ text: ByteSlice) -> SchemeSet? {
    if text.equals("all") || text.equals("全部") { return .all }
    var schemes: SchemeSet = []
    var start = 0
    var index = 0
    while index <= text.count {
      let width = index == text.count ? 1 : separatorWidth(text, at: index)
      if width > 0 {
        guard let scheme = readScheme(text[start..<index].trimmed()) else { return nil }
        schemes.formUnion(SchemeSet(scheme))
        start = index + width
      }
      index += max(1, width)
    }
    return schemes
  }

  /// How many bytes the separator here has; 0 if there is none.
  private static func separatorWidth(_ text: ByteSlice, at index: Int) -> Int {
    if text[index] == UInt8(ascii: ";") { return 1 }
    return index + 3 <= text.count && text[index..<index + 3].equals("；") ? 3 : 0
  }
}
