/// Digits that stand together in a text, with at most a separator between their groups, and what of them may be a
/// personal number.
///
/// A date or a month, and an amount of money with its decimals, is none, nor are several of them one after the other;
/// a date between other digits is a part of their number, as the day of birth is of an ID number.
struct NumberGroups {
  /// Where what is to be masked stands.
  private(set) var secret: [Range<Int>] = []
  /// Where the last digit has ended.
  let end: Int

  /// Digits in a row, and what separates them from the digits before.
  private struct Group {
    let range: Range<Int>
    let digits: String
    /// Blank for the first.
    let separator: String
    /// How many of the groups, this one first, are a date or an amount; 0 if it begins none.
    var innocent = 0

    var count: Int { digits.count }
    var number: Int { Int(digits) ?? 0 }
  }

  /// The digits that begin at a place; nil if none does.
  init?(_ scalars: [Unicode.Scalar], from start: Int, withSums: Bool) {
    var groups: [Group] = []
    var (separator, place) = ("", start)
    while place < scalars.count, NumberGroups.value(of: scalars[place]) != nil {
      let (end, digits) = NumberGroups.row(scalars, from: place)
      groups.append(Group(range: place..<end, digits: digits, separator: separator))
      guard let next = NumberGroups.separator(scalars, from: end) else { break }
      (separator, place) = (next.text, next.end)
    }
    guard let last = groups.last else { return nil }
    end = last.range.upperBound
    for index in groups.indices {
      groups[index].innocent = max(
        NumberGroups.date(groups[index...]),
        NumberGroups.amount(groups[index...], isFirst: index == 0, withSums: withSums))
    }
    secret = NumberGroups.secret(in: groups)
  }

  /// From ten digits in a row, and from twelve in groups, it may be a personal number.
  private static func secret(in groups: [Group]) -> [Range<Int>] {
    var rest = groups[...]
    while case let count = date(rest), count > 0 { rest = rest.dropFirst(count) }
    dropDatesAtTheEnd(&rest)
    if isInnocent(rest) { return [] }
    guard let first = rest.first, let last = rest.last else { return [] }
    // An account to which a spreadsheet has given decimals.
    if rest.count == 2, last.separator == ".", last.count <= 2, last.number == 0,
      (10...12).contains(first.count)
    {
      return [first.range]
    }
    if rest.count > 1, rest.reduce(0, { $0 + $1.count }) >= 12 {
      return [first.range.lowerBound..<last.range.upperBound]
    }
    return rest.filter { $0.count >= 10 }.map(\.range)
  }

  private static func dropDatesAtTheEnd(_ groups: inout ArraySlice<Group>) {
    while true {
      let length = [3, 2].first { groups.count > $0 && date(groups.suffix($0)) == $0 }
      guard let length else { return }
      groups = groups.dropLast(length)
    }
  }

  /// Whether all groups are dates and amounts.
  private static func isInnocent(_ groups: ArraySlice<Group>) -> Bool {
    var rest = groups
    while let first = rest.first {
      if first.innocent == 0 { return false }
      rest = rest.dropFirst(first.innocent)
    }
    return true
  }

  /// How many groups a date or a month at the beginning takes; 0 if there is none.
  private static func date(_ groups: ArraySlice<Group>) -> Int {
    let parts = Array(groups.prefix(3))
    guard parts.count >= 2, parts[0].count == 4,
      (1900...2199).contains(parts[0].number) || parts[0].number == 9999,
      parts[1].separator == "-" || parts[1].separator == "/", parts[1].count <= 2,
      (1...12).contains(parts[1].number)
    else { return 0 }
    let hasDay =
      parts.count == 3 && parts[2].separator == parts[1].separator && parts[2].count <= 2
      && (1...31).contains(parts[2].number)
    return hasDay ? 3 : 2
  }

  /// How many groups an amount at the beginning takes; 0 if there is none.
  ///
  /// It has one or two decimals and at most ten digits before them, commas before each three or not; twelve if it may
  /// be a sum, or if the decimals are not all 0, as those are that a spreadsheet gives to an account.
  private static func amount(_ groups: ArraySlice<Group>, isFirst: Bool, withSums: Bool) -> Int {
    guard let first = groups.first, isFirst || first.separator != "." else { return 0 }
    let parts = Array(groups.prefix(6))
    var taken = 1
    while taken < parts.count, parts[taken].separator == ",", parts[taken].count == 3, first.count <= 3 {
      taken += 1
    }
    let whole = parts[..<taken].reduce(0) { $0 + $1.count }
    guard taken < parts.count, parts[taken].separator == ".", parts[taken].count <= 2, whole <= 12,
      whole <= 10 || withSums || taken > 1 || parts[taken].number > 0,
      taken + 1 == parts.count || parts[taken + 1].separator != "."
    else { return 0 }
    return taken + 1
  }

  /// Digits from a place on, whatever cannot be seen stands between them.
  private static func row(_ scalars: [Unicode.Scalar], from start: Int) -> (end: Int, digits: String) {
    var (place, end, digits) = (start, start, "")
    while place < scalars.count {
      if let value = value(of: scalars[place]) {
        digits += "\(value)"
        end = place + 1
      } else if !isJoint(scalars[place]) {
        break
      }
      place += 1
    }
    return (end, digits)
  }

  /// What stands between two groups: up to three separators, as ` / `; a comma, a colon and two spaces stand between
  /// things of different kinds too, and separate digits of one number only where nothing follows them.
  private static func separator(_ scalars: [Unicode.Scalar], from start: Int) -> (text: String, end: Int)? {
    var (place, text) = (start, "")
    while place < scalars.count, value(of: scalars[place]) == nil {
      if isSeparator(scalars[place]) {
        text.unicodeScalars.append(isSpace(scalars[place]) ? " " : scalars[place])
      } else if !isJoint(scalars[place]) {
        return nil
      }
      place += 1
      if text.unicodeScalars.count > 3 { return nil }
    }
    if place == scalars.count || text.contains("  ") { return nil }
    if text.count > 1, text.contains(where: { ",:;".contains($0) }) { return nil }
    return (text, place)
  }

  /// The value of a digit of any script.
  private static func value(of scalar: Unicode.Scalar) -> Int? {
    if ("0"..."9").contains(scalar) { return Int(scalar.value) - 0x30 }
    guard !scalar.isASCII, scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .spaceSeparator || ["\t", "\n", "\r"].contains(scalar)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    if isSpace(scalar) || "/\\.,:;'|~·・•’．／＼～−".unicodeScalars.contains(scalar) { return true }
    return [.dashPunctuation, .connectorPunctuation].contains(scalar.properties.generalCategory)
  }

  /// What joins the digits beside it, since it cannot be seen between them.
  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: !isSpace(scalar) && !VisibleText.isSeen(scalar)
    }
  }
}
