import PayrollFiles

/// Lying bars, one below the other, as an SVG picture that stands in the page itself.
///
/// Each bar reaches from `start` to `end`, so that the same picture is a bar chart (all begin at 0) and a
/// waterfall (each begins where the one before has ended). The scale always holds 0, so lengths can be compared.
struct BarChart {
  /// How a bar is coloured.
  enum Kind: String {
    case plain, rise, fall, total
  }

  /// A bar.
  struct Bar {
    /// What it is, before it.
    let label: String
    var start: Int64 = 0
    let end: Int64
    /// Its figure, after it.
    let text: String
    let kind: Kind
  }

  /// What the picture shows, for those who cannot see it.
  let title: String
  /// A word that makes the names in the page unique.
  let id: String
  let bars: [Bar]
  /// A value that a line marks through all bars, such as today's cost.
  var mark: Int64?

  private static let rowHeight = 30
  /// The widest label, in half-width characters: it and its figure stand beside each other in a narrow window too.
  private static let labelWidth = 40

  var svg: String {
    let scale = BarScale(bars.flatMap { [$0.start, $0.end] } + (mark.map { [$0] } ?? []))
    var lines = [
      "<svg height=\"\(bars.count * BarChart.rowHeight)\" role=\"img\" aria-labelledby=\"\(id)\">",
      "<title id=\"\(id)\">\(HTMLText.escaped(title))</title>",
    ]
    for (index, bar) in bars.enumerated() { lines += draw(bar, at: index * BarChart.rowHeight, scale) }
    lines.append("</svg>")
    return lines.joined(separator: "\n")
  }

  /// What it is and its figure above the bar, so that the picture fits a window of any width.
  private func draw(_ bar: Bar, at top: Int, _ scale: BarScale) -> [String] {
    let (left, right) = (scale.place(min(bar.start, bar.end)), scale.place(max(bar.start, bar.end)))
    let label = HTMLText.shortened(bar.label, to: BarChart.labelWidth)
    func line(_ kind: String, _ value: Int64) -> String {
      let x = BarScale.text(scale.place(value))
      return "<line class=\"\(kind)\" x1=\"\(x)\" y1=\"\(top + 15)\" x2=\"\(x)\" y2=\"\(top + 25)\"/>"
    }
    return [
      "<g><title>\(HTMLText.escaped(bar.label + " " + bar.text))</title>",
      "<text y=\"\(top + 12)\">\(HTMLText.escaped(label))</text>",
      "<text x=\"100%\" y=\"\(top + 12)\" text-anchor=\"end\">\(HTMLText.escaped(bar.text))</text>",
      "<rect class=\"\(bar.kind.rawValue)\" x=\"\(BarScale.text(left))\" y=\"\(top + 16)\" "
        + "width=\"\(BarScale.text(max(right - left, 20)))\" height=\"8\"/>",
      line("axis", 0) + (mark.map { line("mark", $0) } ?? "") + "</g>",
    ]
  }
}

/// Where values lie across a picture, in hundredths of a per cent of its width.
struct BarScale {
  private let least: Int128
  private let span: Int128

  /// A scale that holds all values and 0.
  init(_ values: [Int64]) {
    least = Int128(min(0, values.min() ?? 0))
    span = max(1, Int128(max(0, values.max() ?? 0)) - least)
  }

  /// The place of a value.
  func place(_ value: Int64) -> Int { Int((Int128(value) - least) * 100_00 / span) }

  /// A place as SVG writes it.
  static func text(_ place: Int) -> String { Percent.text(Int64(place)) }
}
