import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// Feeds the program with inputs that nobody would think of. Each is named by a seed and a number, and the same
/// name always gives the same input.
///
/// An input fails by stopping the process, by never coming to its end, or by a result that contradicts itself.
struct Fuzzing {
  private let seeds: FuzzSeeds
  private let seed: UInt64

  init(_ seeds: FuzzSeeds, seed: UInt64) {
    self.seeds = seeds
    self.seed = seed
  }

  private func mutator(_ number: Int, _ salt: UInt64) -> Mutator {
    Mutator(seed: seed &* 0x9E37_79B9 &+ UInt64(number) &* 0xD134_2543_DE82_EF95 &+ salt)
  }

  /// Gives one input to one of the small parsers: mostly single values, every eighth time a file, and every
  /// hundredth time a folder of standards.
  ///
  /// - Returns: false if what was read contradicts itself.
  func parse(_ number: Int) -> Bool {
    var mutator = mutator(number, 1)
    if number % 100 == 99 { return parseStandards(&mutator) }
    if number % 8 == 7 {
      return parseFile(FileProbe.allCases[number / 8 % FileProbe.allCases.count], &mutator)
    }
    let probe = ValueProbe.allCases[number % ValueProbe.allCases.count]
    let bytes = mutator.mutate(mutator.edge(), and: mutator.edge())
    return ByteSlice.with(bytes) { probe.holds($0) }
  }

  private func parseFile(_ probe: FileProbe, _ mutator: inout Mutator) -> Bool {
    let text =
      switch probe {
      case .records: seeds.adjustments
      case .ledger: seeds.ledger
      case .adjustments: seeds.adjustments
      case .scenarios: mutator.pick(seeds.scenarios)
      case .cases: seeds.cases
      case .record: seeds.record
      case .text: seeds.text
      }
    let isFields = mutator.isOne(in: 2)
    return probe.holds(
      isFields ? mutator.mutateFields(text, upTo: 4) : mutator.mutate(text, and: seeds.roster))
  }

  private func parseStandards(_ mutator: inout Mutator) -> Bool {
    _ = try? StandardsFolder.load(standards(&mutator), converter: UTF8Alone())
    return true
  }

  /// The standards with changes in one table.
  private func standards(_ mutator: inout Mutator) -> [StandardsFile] {
    var files = seeds.standards
    let index = mutator.below(files.count)
    let file = files[index]
    let bytes =
      mutator.isOne(in: 5)
      ? mutator.mutate(file.bytes, and: seeds.roster) : mutator.mutateFields(file.bytes, upTo: 3)
    files[index] = StandardsFile(name: file.name, bytes: bytes)
    return files
  }
}

extension Fuzzing {
  /// What came of a run.
  enum Outcome {
    /// Somebody was paid, or something computed.
    case computed
    /// The input was refused.
    case refused
    /// Something that must not be.
    case contradiction
  }

  /// Gives one input to the whole program, in memory: mostly a month, every tenth time cases of Article 36,
  /// every tenth time a simulation.
  ///
  /// - Returns: what came of it; a contradiction is a run that disproves itself, or that writes what it cannot read.
  func run(_ number: Int) -> Outcome {
    var mutator = mutator(number, 2)
    switch number % 10 {
    case 8: return benefits(&mutator)
    case 9: return simulation(&mutator)
    default: return month(&mutator)
    }
  }

  private static let periods =
    [String](repeating: "2026-10", count: 12) + ["2026-11", "2026-09", "2027-01", "0001-01", "9999-12"]

  private func inputs(_ mutator: inout Mutator) -> RunInputs {
    func changed(_ text: [UInt8], _ most: Int) -> [UInt8] {
      mutator.isOne(in: 12) ? mutator.mutate(text, and: seeds.ledger) : mutator.mutateFields(text, upTo: most)
    }
    let roster = changed(seeds.roster, 6)
    let ledger = mutator.isOne(in: 2) ? seeds.ledger : changed(seeds.ledger, 1)
    var inputs = RunInputs(
      rosters: [InputFile("roster.csv") { MemoryInput(roster) }], standards: seeds.standards)
    if mutator.isOne(in: 4) { inputs.rosters.append(InputFile("second.csv") { MemoryInput(roster) }) }
    if !mutator.isOne(in: 4) { inputs.ledger = InputFile("ledger.csv") { MemoryInput(ledger) } }
    if mutator.isOne(in: 2) {
      inputs.adjustments = [StandardsFile(name: "adjustments.csv", bytes: changed(seeds.adjustments, 1))]
    }
    if mutator.isOne(in: 8) { inputs.standards = standards(&mutator) }
    return inputs
  }

  private func options(_ mutator: inout Mutator) -> RunOptions? {
    guard let period = ReadText.month(mutator.pick(Fuzzing.periods)) else { return nil }
    var options = RunOptions(period)
    options.allowsRejects = !mutator.isOne(in: 10)
    options.language = mutator.isOne(in: 2) ? .english : .chinese
    options.writesByteOrderMark = mutator.isOne(in: 2)
    options.threads = mutator.isOne(in: 20) ? 2 : 1
    if mutator.isOne(in: 10) { options.knownOn = period.firstDay }
    return options
  }

  private func month(_ mutator: inout Mutator) -> Outcome {
    guard let options = options(&mutator) else { return .refused }
    let inputs = inputs(&mutator)
    let sink = MemorySink()
    do {
      let account = try PayrollRun(options, inputs, into: sink, converter: UTF8Alone()).pay()
      guard account.rows == account.paid + account.rejected, canBeRead(sink, options) else {
        return .contradiction
      }
      return account.paid > 0 ? .computed : .refused
    } catch RunError.unproven { return .contradiction } catch { return .refused }
  }

  /// The ledger and the rejects that a run has written are files that the next run can use.
  private func canBeRead(_ sink: MemorySink, _ options: RunOptions) -> Bool {
    let rejects = sink.text(of: .rejects)
    let ledger = sink.text(of: .ledger)
    var again = RunInputs(rosters: [InputFile("rejects.csv", text: rejects)], standards: seeds.standards)
    again.ledger = InputFile("ledger.csv", text: ledger)
    let next = RunOptions(PayPeriod(unchecked: 2026, 10))
    do {
      _ = try PayrollRun(next, again, into: MemorySink(), converter: UTF8Alone()).pay()
      return true
    } catch RunError.unusable { return false } catch RunError.unproven { return false } catch { return true }
  }

  private func benefits(_ mutator: inout Mutator) -> Outcome {
    let file = StandardsFile(name: "cases.csv", bytes: mutator.mutateFields(seeds.cases, upTo: 3))
    let tables = mutator.isOne(in: 3) ? standards(&mutator) : seeds.standards
    let run = try? BenefitsRun(file, under: tables, converter: UTF8Alone(), BenefitsOptions())
    return (try? run?.files()) == nil ? .refused : .computed
  }

  private func simulation(_ mutator: inout Mutator) -> Outcome {
    guard let run = options(&mutator) else { return .refused }
    var options = SimulationOptions(run)
    options.months = mutator.pick([1, 2, 3, 13])
    options.writesPeople = mutator.isOne(in: 2)
    let scenario = mutator.mutateFields(mutator.pick(seeds.scenarios), upTo: 3)
    let inputs = SimulationInputs(
      inputs(&mutator), scenarios: [StandardsFile(name: "scenario.csv", bytes: scenario)])
    do {
      let outcome = try SimulationRun(options, inputs, converter: UTF8Alone()).simulate()
      return outcome.summary == nil ? .refused : .computed
    } catch RunError.unproven { return .contradiction } catch { return .refused }
  }
}

extension Mutator {
  /// The bytes of an edge.
  mutating func edge() -> [UInt8] { Array(pick(Edges.all).utf8) }

  /// One of several.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// A number below `end`.
  mutating func below(_ end: Int) -> Int { number(in: 0...max(0, end - 1)) }

  /// Whether one of `count` throws comes out.
  mutating func isOne(in count: Int) -> Bool { below(count) == 0 }
}
