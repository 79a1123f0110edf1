import Payroll

/// The standards of a bureau's folder for one region: its own class, the province's and the country's figures, the
/// prefecture's where they are known. What is not known is 待填, with whom to ask in `source`.
struct RegionStandards {
  let region: StarterRegion
  /// The first month to be paid.
  let period: PayPeriod

  /// The files and what they hold, with canonical headers.
  var files: [(name: String, text: String)] {
    StarterStandards.files.map { name, text in
      let lines = text.split(separator: "\n").map(String.init)
      let rows = lines.dropFirst().filter { keeps($0, of: name) } + added(to: name)
      return (name, (lines.prefix(1) + rows).joined(separator: "\n") + "\n")
    }
  }

  /// Whether a row of the general folder is the region's too: a figure that serves it, no example, and none of which
  /// no document was seen.
  private func keeps(_ row: String, of file: String) -> Bool {
    if row.contains("示例") || row.contains("凭记忆") { return false }
    let code = String(row.prefix { $0 != "," })
    switch file {
    case "regions.csv": return region.classes.contains { $0.code == code }
    case "tax.csv": return true
    default: return region.code.hasPrefix(code)
    }
  }

  private func added(to file: String) -> [String] {
    switch file {
    case "contributions.csv": RegionContributions(region: region, period: period).rows
    case "calendar.csv":
      StarterYunnan.localDays.split(separator: "\n").dropFirst().map(String.init).filter {
        region.code.hasPrefix($0.prefix(4))
      }
    default: RegionDecisions(region: region, period: period).rows(of: file)
    }
  }
}
