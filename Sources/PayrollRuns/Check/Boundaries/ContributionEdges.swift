import Payroll
import PayrollFiles

/// The edges of Article 34: floors and ceilings of the bases, and the days that decide in the months of hiring and
/// leaving.
struct ContributionEdges {
  let at: EdgeRegion

  /// Schemes that share an amount share its cases.
  var edges: [Edge] {
    units.flatMap { unit in
      let rows = at.view.contributions(unit: unit, in: at.region).filter {
        unit.isEmpty || $0.terms.unit == unit
      }
      return bases(rows, unit) + rows.flatMap { days($0, unit) }
    }
  }

  /// Everybody, and the units that rows of the region name.
  private var units: [String] {
    let named = at.standards.contributions.values.flatMap { $0 }.filter { $0.origin.region.serves(at.region) }
      .compactMap(\.terms.unit)
    return [""] + Set(named).sorted()
  }

  private struct Limit: Hashable {
    let amount: Money
    let isFloor: Bool
    let isHousingFund: Bool
  }

  private func bases(_ rows: [StandardRow<ContributionTerms>], _ unit: String) -> [Edge] {
    var limits: [(Limit, [StandardRow<ContributionTerms>])] = []
    for row in rows {
      let terms = row.terms
      for (amount, isFloor) in [(terms.baseFloor, true), (terms.baseCeiling, false)] {
        guard let amount else { continue }
        let limit = Limit(amount: amount, isFloor: isFloor, isHousingFund: terms.scheme == .housingFund)
        if let index = limits.firstIndex(where: { $0.0 == limit }) {
          limits[index].1.append(row)
        } else {
          limits.append((limit, [row]))
        }
      }
    }
    return limits.map { edge($0, $1, unit) }
  }

  private func edge(_ limit: Limit, _ rows: [StandardRow<ContributionTerms>], _ unit: String) -> Edge {
    let column = CheckColumn.roster(limit.isHousingFund ? .housingFundBase : .contributionBase)
    let names = rows.map(\.terms.scheme.title)
    let chinese = names.map(\.chinese).joined(separator: "、")
    let english = names.map(\.english).joined(separator: ", ")
    let lines = rows.flatMap { row in
      [row.terms.scheme.baseItem, row.terms.scheme.employeeItem, row.terms.scheme.employerItem]
    }
    return Edge(
      key: "base \(limit.isFloor) " + rows.map(\.origin.place).joined(separator: " "),
      title: Bilingual(
        "\(unit)\(chinese)基数\(limit.isFloor ? "下" : "上")限\(limit.amount)",
        "\(unit.isEmpty ? "" : unit + " ")\(limit.isFloor ? "floor" : "ceiling") \(limit.amount) of \(english)"
      ),
      source: rows.first?.origin.source ?? "",
      steps: Edge.Step.around(limit.amount, column, besides: facts(unit)),
      lines: lines.compactMap { $0 }.map { .item($0) },
      findings: [limit.isFloor ? .baseFloor : .baseCeiling])
  }

  private func facts(_ unit: String) -> [CheckColumn: String] {
    unit.isEmpty ? [:] : [.roster(.unit): unit]
  }

  /// The days that decide whether the month of hiring or leaving is due.
  private func days(_ row: StandardRow<ContributionTerms>, _ unit: String) -> [Edge] {
    let scheme = row.terms.scheme
    let lines = [scheme.baseItem, scheme.employeeItem, scheme.employerItem].compactMap { $0 }
    func edge(_ key: String, _ what: Bilingual, _ steps: [Edge.Step]) -> Edge {
      Edge(
        key: "\(key) \(row.origin.place)",
        title: Bilingual(
          "\(unit)\(scheme.title.chinese)\(what.chinese)",
          "\(unit.isEmpty ? "" : unit + " ")\(scheme.title.english): \(what.english)"),
        source: row.origin.source, steps: steps, lines: lines.map { .item($0) })
    }
    var edges: [Edge] = []
    if let until = row.terms.newHireUntilDay {
      let first = at.period.firstDay
      if until == 0 {
        edges.append(
          edge(
            "first job", Bilingual("首次就业当月", "the month of a first job"),
            [(0, "没有工龄", "no service before"), (1, "有1个月工龄", "a month of service before")].map {
              Edge.Step(
                title: Bilingual($0.1, $0.2),
                facts: facts(unit).merging([
                  .roster(.hireDate): first.description, .roster(.priorServiceMonths): String($0.0),
                ]) { $1 })
            }))
      } else if let day = CivilDate(year: first.year, month: first.month, day: until) {
        edges.append(
          edge(
            "hired by", Bilingual("入职截止日\(until)日", "hired by day \(until)"),
            Edge.Step.around(day, .roster(.hireDate), besides: facts(unit))))
      }
    }
    if let from = row.terms.leaverFromDay,
      let day = CivilDate(year: at.period.year, month: at.period.month, day: from)
    {
      edges.append(
        edge(
          "leaver from", Bilingual("离职起缴日\(from)日", "leaving from day \(from)"),
          Edge.Step.around(day, .roster(.endDate), besides: facts(unit))))
    }
    return edges
  }
}
