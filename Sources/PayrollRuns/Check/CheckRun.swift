import Payroll
import PayrollFiles

/// A file of cases with the standards it is checked under.
public struct CheckInput: Sendable {
  /// The file of cases.
  public let file: StandardsFile
  /// The name of the folder of standards.
  public let folder: String
  /// The files of that folder.
  public let standards: [StandardsFile]

  /// A file of cases with its standards.
  public init(_ file: StandardsFile, under standards: [StandardsFile], from folder: String) {
    self.file = file
    self.folder = folder
    self.standards = standards
  }
}

/// Cases of pay, computed and compared with what somebody expects.
public struct CheckRun: Sendable {
  /// The cases in the order of the files.
  let cases: [CheckedCase]
  /// The figures of standards by folder: which were used by a line that a case checks.
  let used: [String: UsedFigures]

  /// Reads and computes all cases.
  ///
  /// - Parameter knownOn: standards decided later than this day are hidden.
  /// - Throws: ``FileFaults`` if a file cannot be used: a wrong header, a value that is not legal, standards with
  ///   faults or without a figure that a case needs.
  public init(
    _ inputs: [CheckInput], knownOn: CivilDate? = nil, converter: any TextConverter
  ) throws(FileFaults) {
    var cases: [CheckedCase] = []
    var used: [String: UsedFigures] = [:]
    var paymasters: [String: CasePaymaster] = [:]
    var faults: [FileFault] = []
    for input in inputs {
      let paymaster: CasePaymaster
      if let known = paymasters[input.folder] {
        paymaster = known
      } else {
        paymaster = try CasePaymaster(
          try StandardsFolder.load(input.standards, converter: converter), knownOn: knownOn)
        paymasters[input.folder] = paymaster
      }
      do throws(FileFaults) {
        let file = try CheckFile(input.file, converter: converter)
        for (row, expectations) in zip(file.cases, file.expectations) {
          do throws(FileFaults) {
            let checked = CheckedCase(row, expectations, try paymaster.outcome(of: row))
            used[input.folder, default: UsedFigures()].add(checked)
            cases.append(checked)
          } catch {
            faults += error.faults
          }
        }
      } catch {
        faults += error.faults
      }
    }
    if !faults.isEmpty { throw FileFaults(faults) }
    self.cases = cases
    self.used = used
  }

  /// Reads and computes the cases of a file under standards that have been made or loaded.
  ///
  /// - Throws: ``FileFaults`` as the other initializer does.
  public init(
    _ file: StandardsFile, under standards: Standards, converter: any TextConverter = UTF8Alone()
  ) throws(FileFaults) {
    let paymaster = try CasePaymaster(standards, knownOn: nil)
    let file = try CheckFile(file, converter: converter)
    var cases: [CheckedCase] = []
    var faults: [FileFault] = []
    for (row, expectations) in zip(file.cases, file.expectations) {
      do throws(FileFaults) {
        cases.append(CheckedCase(row, expectations, try paymaster.outcome(of: row)))
      } catch {
        faults += error.faults
      }
    }
    if !faults.isEmpty { throw FileFaults(faults) }
    self.cases = cases
    used = [:]
  }

  /// The name of each case, and what differs from its row, a line each; empty where nothing does.
  public var results: [(name: String, differences: [String])] {
    cases.map { checked in
      (
        checked.row[.name],
        checked.differences.map {
          "\($0.title.english): expected \($0.expected.english), got \($0.got.english)"
        }
      )
    }
  }

  /// How many cases came out as expected.
  public var passed: Int { cases.count { $0.passed } }
  /// How many did not.
  public var failed: Int { cases.count - passed }
}
