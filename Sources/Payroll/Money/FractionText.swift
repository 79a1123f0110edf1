extension Fraction {
  /// The value as a plain decimal with at least so many places, or nil where its decimals never end.
  ///
  ///     83325/1000 -> 83.325,  6160/1 -> 6160.00,  1/3 -> nil
  public func decimal(places: Int = 2) -> String? {
    if hasOverflowed { return nil }
    let value = reduced
    var rest = value.denominator
    var needed = 0
    var scaled = value.numerator
    while rest != 1 {
      // Each decimal place takes a 2 and a 5 out of the denominator.
      if rest % 2 != 0 && rest % 5 != 0 { return nil }
      rest /= (rest % 2 == 0 ? 2 : 1) * (rest % 5 == 0 ? 5 : 1)
      needed += 1
    }
    let shown = max(places, needed)
    for _ in 0..<shown {
      let (next, overflow) = scaled.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      scaled = next
    }
    return Fraction.text(scaled / value.denominator, places: shown)
  }

  /// The value cut off after so many places, for reading beside the exact one.
  public func approximation(places: Int) -> String {
    if hasOverflowed { return "?" }
    let value = reduced
    var text = value.numerator < 0 ? "-" : ""
    var (whole, rest) = value.numerator.magnitude.quotientAndRemainder(
      dividingBy: value.denominator.magnitude)
    text += String(whole) + (places > 0 ? "." : "")
    for _ in 0..<places {
      let (next, overflow) = rest.multipliedReportingOverflow(by: 10)
      if overflow { return text }
      (whole, rest) = next.quotientAndRemainder(dividingBy: value.denominator.magnitude)
      text += String(whole)
    }
    return text
  }

  /// The value exactly: a decimal with at least two places where it is one, else `numerator/denominator` in
  /// lowest terms.
  public var text: String {
    if hasOverflowed { return "?" }
    if let decimal = decimal() { return decimal }
    let value = reduced
    return "\(value.numerator)/\(value.denominator)"
  }

  private static func text(_ scaled: Int128, places: Int) -> String {
    var digits = String(scaled.magnitude)
    if digits.count <= places { digits = String(repeating: "0", count: places + 1 - digits.count) + digits }
    let point = places == 0 ? "" : "." + digits.suffix(places)
    return (scaled < 0 ? "-" : "") + digits.dropLast(places) + point
  }
}
