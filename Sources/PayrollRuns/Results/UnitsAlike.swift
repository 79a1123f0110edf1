import CSV
import Payroll
import PayrollFiles

/// Units of a roster that look like one another, or like a unit that the contributions name, and are not the same.
///
/// They differ only by characters that cannot be seen, by their width, or by the bytes of one character. A row of the
/// contributions that is missed by a space costs both sides money every month, so the account of a run names them.
public struct UnitsAlike: Sendable {
  /// One way to write the unit.
  public struct Spelling: Sendable {
    /// The unit; what cannot be seen in it, a space too, is shown by its code, such as `<U+0020>`.
    public let unit: String
    /// Where it stands first: file and line.
    public let place: String
  }

  /// The ways in which it is written: those of the roster, then those of the contributions.
  public let spellings: [Spelling]

  /// The units of these groups that look alike, in the order of the groups.
  ///
  /// - Parameter place: file and line of a row of the roster.
  static func found(
    among groups: [Group], _ view: StandardsInForce, place: (RowNumber) -> String
  ) -> [UnitsAlike] {
    let units = onRoster(groups)
    var families: [String: [Int]] = [:]
    var order: [String] = []
    for (index, unit) in units.enumerated() {
      let seen = unit.text.asSeen
      if families[seen] == nil { order.append(seen) }
      families[seen, default: []].append(index)
    }
    // A unit of the contributions is one of the roster's if their characters are the same, whatever their bytes.
    var known = Set(units.map(\.text))
    var named: [String: [Spelling]] = [:]
    for row in view.rowsNamingUnits {
      guard let unit = row.terms.unit, known.insert(unit).inserted else { continue }
      named[unit.asSeen, default: []].append(Spelling(unit: unit.withCodes, place: row.origin.place))
    }
    return order.compactMap { seen in
      let indices = families[seen] ?? []
      let others = named[seen] ?? []
      if indices.count + others.count < 2 { return nil }
      let own = indices.map { Spelling(unit: units[$0].text.withCodes, place: place(units[$0].row)) }
      return UnitsAlike(spellings: own + others)
    }
  }

  /// The units of the roster, each with its first row. Two are two if their bytes differ: they are summed apart.
  private static func onRoster(_ groups: [Group]) -> [(text: String, row: RowNumber)] {
    let places = KeyTable<Int>()
    var units: [(text: String, row: RowNumber)] = []
    for group in groups where !group.unit.isEmpty {
      ByteSlice.with(group.unit) { key in
        if let place = places[key] {
          units[place].row = min(units[place].row, group.totals.firstRow)
        } else {
          places.insert(key, units.count)
          units.append((group.unit, group.totals.firstRow))
        }
      }
    }
    return units
  }
}

/// A row of the roster: its sheet and line.
struct RowNumber: Comparable {
  let sheet: Int32
  let line: Int32

  static func < (left: RowNumber, right: RowNumber) -> Bool {
    left.sheet == right.sheet ? left.line < right.line : left.sheet < right.sheet
  }
}

extension Unicode.Scalar {
  /// Whether the character cannot be seen: a space of any kind too.
  fileprivate var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension String {
  /// The text as it looks: without what cannot be seen, full width as ASCII.
  var asSeen: String {
    var seen = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isInvisible {
      let isWide = 0xFF01...0xFF5E ~= scalar.value
      seen.append(isWide ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
    }
    return String(seen)
  }

  /// The text with what cannot be seen shown by its code.
  fileprivate var withCodes: String { VisibleText.shown(self, codes: \.isInvisible) }
}
