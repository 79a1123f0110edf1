import CSV
import Payroll
import PayrollFiles

/// What somebody asks of a computation of benefits.
public struct BenefitsOptions: Sendable {
  /// Standards decided later than this day are hidden (`--as-of`).
  public var knownOn: CivilDate?
  /// The language of headers, words and messages in the result files.
  public var language = Language.chinese
  /// Whether result files begin with a byte order mark.
  public var writesByteOrderMark = true
  /// The version that `run.json` names.
  public var version = "development"

  /// The usual way.
  public init() {}
}

/// A case with what it brings.
public struct ComputedCase: Sendable {
  /// The case.
  public let benefitCase: BenefitCase
  /// Its benefits, at least one.
  public let lines: [Benefit]
  /// What it asks of the office.
  public let duties: [BenefitDuty]
}

/// Cases were refused: exit status 1.
public struct BenefitCaseFaults: Error, Sendable {
  /// What is wrong, in the order of the lines.
  public let faults: [FileFault]
}

/// All cases of a file, computed.
public struct BenefitsRun: Sendable {
  /// The cases in the order of the file.
  public let cases: [ComputedCase]
  /// The sums by payer.
  public let totals: [BenefitTotal]
  private let options: BenefitsOptions
  private let inputs: BenefitsRecord.Inputs

  /// Reads and computes a file of cases; nothing is left out.
  ///
  /// - Parameters:
  ///   - standards: the files of the standards folder.
  ///   - ledger: what fills in the own wage of severance where a case leaves it blank.
  ///   - archive: the payslips of the months that were paid, which fill in that of disability, death and missing.
  ///   - converter: what reads files that are not UTF-8.
  /// - Throws: ``RunError/unusable(_:)`` if a file cannot be used at all, or the standards lack what a case
  ///   needs; ``BenefitCaseFaults`` if any case is wrong.
  public init(
    _ file: StandardsFile, under standards: [StandardsFile], ledger: InputFile? = nil,
    archive: [InputFile]? = nil, converter: any TextConverter, _ options: BenefitsOptions
  ) throws {
    let source: BenefitsFile
    let tables: Standards
    let wages: OwnWages
    do {
      source = try BenefitsFile.read(file, converter: converter)
      tables = try StandardsFolder.load(standards, converter: converter)
      wages = try OwnWages(ledger: ledger, payslips: archive, for: source.rows.map(\.benefitCase))
    } catch let faults as FileFaults {
      throw RunError.unusable(faults)
    }
    cases = try BenefitsRun.compute(source, wages, BenefitStandards(tables, knownOn: options.knownOn))
    totals = try BenefitTotal.of(cases)
    self.options = options
    inputs = BenefitsRecord.Inputs(
      cases: file.name, ledger: ledger?.name, archive: archive?.map(\.name), standards: standards.map(\.name))
  }

  private static func compute(
    _ source: BenefitsFile, _ wages: OwnWages, _ standards: BenefitStandards
  ) throws -> [ComputedCase] {
    var cases: [ComputedCase] = []
    var faults = source.faults
    var needs: [FileFault] = []
    let questions = BenefitQuestions(source)
    for row in source.rows {
      let benefitCase = try wages.filled(row.benefitCase)
      do throws(BenefitFaults) {
        let lines = try Benefits.compute(benefitCase, under: standards)
        precondition(!lines.isEmpty, "a case that is not refused has a benefit")
        let duties = Benefits.duties(of: benefitCase, lines)
        cases.append(
          ComputedCase(
            benefitCase: benefitCase, lines: lines, duties: questions.complete(duties, of: row)))
      } catch {
        faults += source.faults(of: row, error)
        needs += source.needs(of: row, error)
      }
    }
    if !faults.isEmpty { throw BenefitCaseFaults(faults: BenefitsFile.inOrder(faults + needs)) }
    if !needs.isEmpty { throw RunError.unusable(FileFaults(needs)) }
    return cases
  }

  /// The names of the result files.
  public static let fileNames = ["benefits.csv", "totals.csv", "duties.csv", "run.json"]

  /// The result files: name and bytes.
  public func files() throws -> [(name: String, bytes: [UInt8])] {
    let record = BenefitsRecord(options, inputs, cases, totals)
    let contents = [
      BenefitsTable.bytes(of: cases, options), BenefitTotalsTable.bytes(of: totals, options),
      BenefitDutiesTable.bytes(of: cases, options), try record.json(),
    ]
    return zip(BenefitsRun.fileNames, contents).map { (name: $0, bytes: $1) }
  }
}

extension BenefitsFile {
  /// What is wrong with a case that was read; a region that `regions.csv` does not have is a fault of the case.
  fileprivate func faults(of row: Row, _ found: BenefitFaults) -> [FileFault] {
    found.refusals.map { fault(row, $0.field, BenefitMessage.of($0, row.benefitCase)) }
      + found.overflows.map { fault(row, .kind, BenefitMessage.overflow($0)) }
      + found.needs.filter { $0 == .minimumWage(.wageClass) }.map { told($0, row) }
  }

  /// What the standards lack for a case.
  fileprivate func needs(of row: Row, _ found: BenefitFaults) -> [FileFault] {
    found.needs.filter { $0 != .minimumWage(.wageClass) }.map { told($0, row) }
  }

  private func told(_ need: BenefitNeed, _ row: Row) -> FileFault {
    fault(row, BenefitMessage.field(of: need), BenefitMessage.of(need, row.benefitCase))
  }
}
