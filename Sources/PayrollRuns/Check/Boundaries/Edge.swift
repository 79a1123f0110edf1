import Payroll
import PayrollFiles

/// A place where a figure of the standards makes the pay turn, with people just below it, at it and just above.
struct Edge {
  /// One person at the edge.
  struct Step {
    /// Where the person stands, such as one fen below.
    let title: Bilingual
    /// What makes the person stand there, beside the model.
    let facts: [CheckColumn: String]
  }

  /// What tells the edge from others, so that regions that share a row share its cases.
  let key: String
  /// What turns there.
  let title: Bilingual
  /// Which document says so.
  let source: String
  let steps: [Step]
  /// The lines to look at.
  let lines: [CheckedLine]
  /// The findings to look at.
  var findings: [FindingCode] = []
}

extension Edge.Step {
  /// Three amounts around an edge, in one column.
  static func around(
    _ edge: Money, _ column: CheckColumn, besides facts: [CheckColumn: String] = [:]
  ) -> [Edge.Step] {
    let steps: [(Bilingual, Int64)] = [
      (Bilingual("低一分", "one fen below"), -1), (Bilingual("正好", "at"), 0),
      (Bilingual("高一分", "one fen above"), 1),
    ]
    return steps.map { title, fen in
      let amount = Money(fen: edge.fen &+ fen).description
      return Edge.Step(title: title, facts: facts.merging([column: amount]) { $1 })
    }
  }

  /// Three numbers of hours or days around an edge, in hundredths.
  static func around(
    hundredths edge: Int64, _ column: CheckColumn, besides facts: [CheckColumn: String] = [:]
  ) -> [Edge.Step] {
    let steps: [(Bilingual, Int64)] = [
      (Bilingual("少0.01", "0.01 below"), -1), (Bilingual("正好", "at"), 0),
      (Bilingual("多0.01", "0.01 above"), 1),
    ]
    return steps.map { title, difference in
      let number = Money(fen: edge &+ difference).description
      return Edge.Step(title: title, facts: facts.merging([column: number]) { $1 })
    }
  }

  /// The day before an edge, the edge and the day after it, in one column.
  static func around(
    _ edge: CivilDate, _ column: CheckColumn, besides facts: [CheckColumn: String] = [:]
  ) -> [Edge.Step] {
    let days: [(Bilingual, CivilDate)] = [
      (Bilingual("早一天", "a day earlier"), edge.dayBefore), (Bilingual("当天", "on the day"), edge),
      (Bilingual("晚一天", "a day later"), edge.dayAfter),
    ]
    return days.map { title, day in
      Edge.Step(title: title, facts: facts.merging([column: day.description]) { $1 })
    }
  }
}
