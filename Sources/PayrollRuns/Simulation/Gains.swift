import Payroll
import PayrollFiles

/// A tenth of the people, by what their net pay over all months gains or loses under a scenario.
struct GainDecile {
  /// 1 for those who gain least, 10 for those who gain most.
  let number: Int
  let headcount: Int
  /// In fen; 0 where nobody is in it.
  let least: Int64
  let greatest: Int64
  let average: Int64
  let sum: Int64
}

/// The deciles of scenarios.
enum GainDeciles {
  /// For each scenario its ten deciles.
  ///
  ///     decile k = the people at places floor((k - 1) n / 10) + 1 ... floor(k n / 10), by rising gain
  static func all(_ results: SimulationResults) -> [[GainDecile]] {
    (1..<max(1, results.standardCount)).map { standard in
      let gains = (0..<results.roster.count)
        .map { results.outcome($0, standard).netPay - results.outcome($0, 0).netPay }.sorted()
      return (1...10).map { number in
        let part = gains[(number - 1) * gains.count / 10..<number * gains.count / 10]
        let sum = part.reduce(Int128(0)) { $0 + Int128($1) }
        let average = try? UnroundedMoney(fen: Fraction(sum, Int128(max(1, part.count)))).rounded(.halfUpFen)
        return GainDecile(
          number: number, headcount: part.count, least: part.first ?? 0, greatest: part.last ?? 0,
          average: average?.fen ?? 0, sum: Int64(clamping: sum))
      }
    }
  }
}

/// Gains or losses.
enum GainKind: String, CaseIterable {
  case gain, loss

  var title: Bilingual { self == .gain ? Bilingual("增加", "gain") : Bilingual("减少", "loss") }
}

/// The people who gain or lose most.
enum LargestGains {
  /// How many are named.
  static let count = 10

  /// Somebody with what the pay over all months gains, in fen.
  struct Gain {
    let employeeId: String
    let gross: Int64
    let net: Int64
  }

  /// Those whose net pay grows (or shrinks) most, the largest first; equal ones by employee number.
  static func of(_ kind: GainKind, _ results: SimulationResults, _ standard: Int) -> [Gain] {
    let sign: Int64 = kind == .gain ? 1 : -1
    func net(_ person: Int) -> Int64 {
      results.outcome(person, standard).netPay - results.outcome(person, 0).netPay
    }
    // The tenth largest bounds those who are worth sorting by name.
    let differences = (0..<results.roster.count).map { sign * net($0) }
    let bound = differences.sorted(by: >).prefix(count).last ?? 0
    let people = differences.indices.filter { differences[$0] > 0 && differences[$0] >= bound }
    return people.map { person in
      Gain(
        employeeId: results.roster.employeeId(at: person),
        gross: results.outcome(person, standard).grossPay - results.outcome(person, 0).grossPay,
        net: net(person))
    }.sorted { left, right in
      left.net == right.net
        ? left.employeeId.unicodeScalars.lexicographicallyPrecedes(right.employeeId.unicodeScalars)
        : sign * left.net > sign * right.net
    }.prefix(count).map { $0 }
  }
}

/// How a finding changes under a scenario: people who have it in any of the months.
struct FindingChange {
  let code: FindingCode
  var today = 0
  var people = 0
  var appeared = 0
  var vanished = 0

  /// Every finding, in the order of the list.
  static func all(_ results: SimulationResults, _ standard: Int) -> [FindingChange] {
    FindingCode.allCases.map { code in
      var change = FindingChange(code: code)
      for person in 0..<results.roster.count {
        let before = results.outcome(person, 0).findings.contains(code)
        let after = results.outcome(person, standard).findings.contains(code)
        if before { change.today += 1 }
        if after { change.people += 1 }
        if after && !before { change.appeared += 1 }
        if before && !after { change.vanished += 1 }
      }
      return change
    }
  }
}
