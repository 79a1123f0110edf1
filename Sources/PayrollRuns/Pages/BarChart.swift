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

  private static let rowHeight = 26
  private static let width = 760
  /// Half-width characters are about this wide, at the size in which the labels are set.
  private static let characterWidth = 8

  var svg: String {
    let labelWidth = min(
      320, 16 + (bars.map { HTMLText.width($0.label) }.max() ?? 0) * BarChart.characterWidth)
    let textWidth = 14 + (bars.map { HTMLText.width($0.text) }.max() ?? 0) * BarChart.characterWidth
    let scale = BarScale(
      values: bars.flatMap { [$0.start, $0.end] } + (mark.map { [$0] } ?? []), from: labelWidth,
      to: BarChart.width - textWidth)
    let height = bars.count * BarChart.rowHeight + 8
    var lines = [
      "<svg viewBox=\"0 0 \(BarChart.width) \(height)\" role=\"img\" aria-labelledby=\"\(id)\">",
      "<title id=\"\(id)\">\(HTMLText.escaped(title))</title>",
    ]
    for (index, bar) in bars.enumerated() {
      lines += draw(bar, at: index * BarChart.rowHeight + 4, scale, labelWidth)
    }
    lines.append(line(at: scale.place(0), height, "axis"))
    if let mark { lines.append(line(at: scale.place(mark), height, "mark")) }
    lines.append("</svg>")
    return lines.joined(separator: "\n")
  }

  private func draw(_ bar: Bar, at top: Int, _ scale: BarScale, _ labelWidth: Int) -> [String] {
    let (left, right) = (scale.place(min(bar.start, bar.end)), scale.place(max(bar.start, bar.end)))
    let label = HTMLText.shortened(bar.label, to: (labelWidth - 16) / BarChart.characterWidth)
    let middle = top + BarChart.rowHeight / 2 + 4
    return [
      "<g><title>\(HTMLText.escaped(bar.label + " " + bar.text))</title>",
      "<text x=\"\(labelWidth - 8)\" y=\"\(middle)\" text-anchor=\"end\">\(HTMLText.escaped(label))</text>",
      "<rect class=\"\(bar.kind.rawValue)\" x=\"\(BarScale.text(left))\" y=\"\(top + 4)\" "
        + "width=\"\(BarScale.text(max(right - left, 10)))\" height=\"\(BarChart.rowHeight - 8)\"/>",
      "<text x=\"\(BarScale.text(right + 60))\" y=\"\(middle)\">\(HTMLText.escaped(bar.text))</text></g>",
    ]
  }

  private func line(at place: Int, _ height: Int, _ kind: String) -> String {
    let x = BarScale.text(place)
    return "<line class=\"\(kind)\" x1=\"\(x)\" y1=\"0\" x2=\"\(x)\" y2=\"\(height)\"/>"
  }
}

/// Where values lie between two edges of a picture, in tenths of its units.
struct BarScale {
  private let least: Int128
  private let span: Int128
  private let from: Int
  private let width: Int

  /// A scale that holds all values and 0.
  init(values: [Int64], from: Int, to: Int) {
    least = Int128(min(0, values.min() ?? 0))
    span = max(1, Int128(max(0, values.max() ?? 0)) - least)
    self.from = from
    width = max(1, to - from)
  }

  /// The place of a value.
  func place(_ value: Int64) -> Int {
    from * 10 + Int((Int128(value) - least) * Int128(width * 10) / span)
  }

  /// A place as SVG writes it.
  static func text(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
