import Payroll

@testable import PayrollFiles
@testable import PayrollRuns

/// A small file of cases and standards for it, in memory.
struct BenefitCases {
  var header = "case,employee_id,kind,date,region"
  var rows: [String]
  var standards = BenefitCases.law
  var options = BenefitCases.english
  /// The text of a ledger, if one is given.
  var ledger: String?
  /// The texts of archived payslips, if an archive is given.
  var archive: [String]?

  /// Cases with the required columns alone.
  init(_ rows: [String]) {
    self.rows = rows
  }

  /// Cases with the required columns and others.
  init(_ header: String, _ rows: [String]) {
    self.rows = rows
    if !header.isEmpty { self.header += "," + header }
  }

  static let english: BenefitsOptions = {
    var options = BenefitsOptions()
    options.language = .english
    options.writesByteOrderMark = false
    return options
  }()

  /// A standards folder with the law's figures as far as the tests need them.
  static let law = SmallFolder.valid
    .replacing(
      "injury.csv",
      by: [
        "region,benefit,grade,months,percent,amount,payer,effective_from,effective_to,source,decided_on",
        ",own_wage_floor,,,60,,,2011-01-01,,条例六十四,", ",own_wage_ceiling,,,300,,,2011-01-01,,条例六十四,",
        ",injury_leave,,12,,,employer,2011-01-01,,条例三十三,",
        ",injury_leave_extended,,24,,,employer,2011-01-01,,条例三十三,",
        ",disability_lump_sum,5,18,,,fund,2011-01-01,,条例三十六,",
        ",disability_pension,5,,70,,employer,2011-01-01,,条例三十六,",
        ",nursing_allowance,full,,50,,fund,2011-01-01,,条例三十四,", ",funeral_grant,,6,,,fund,2011-01-01,,条例三十九,",
        ",survivors_pension,spouse,,40,,fund,2011-01-01,,条例三十九,",
        ",survivors_pension,relative,,30,,fund,2011-01-01,,条例三十九,",
        ",survivors_pension,alone_extra,,10,,fund,2011-01-01,,条例三十九,",
        ",death_grant,,20,,,fund,2011-01-01,,条例三十九,",
        ",martyr_bounty,,30,,,veterans_bureau,2011-01-01,,褒扬十五,",
        ",martyr_special_grant,,40,,,veterans_bureau,2011-01-01,,褒扬十六,",
      ])

  /// The bytes of the file.
  var file: StandardsFile {
    StandardsFile(
      name: "cases.csv", bytes: Array((([header] + rows).joined(separator: "\n") + "\n").utf8))
  }

  func run() throws -> BenefitsRun {
    try BenefitsRun(
      file, under: standards.standardsFiles, ledger: ledger.map { InputFile("ledger.csv", text: $0) },
      archive: archive?.enumerated().map { InputFile("\($0.offset)/payslips.csv", text: $0.element) },
      converter: FewCharacters(), options)
  }

  /// A result file.
  func table(_ name: String) throws -> ResultTable {
    let bytes = try run().files().first { $0.name == name }?.bytes ?? []
    return ResultTable(String(decoding: bytes, as: UTF8.self))
  }

  /// What refuses the cases; empty if nothing does.
  var refusals: [FileFault] {
    do {
      _ = try run()
      return []
    } catch let refused as BenefitCaseFaults {
      return refused.faults
    } catch {
      return []
    }
  }

  /// What makes a file or the standards unusable; empty if nothing does.
  var unusable: [FileFault] {
    do {
      _ = try run()
      return []
    } catch RunError.unusable(let faults) {
      return faults.faults
    } catch {
      return []
    }
  }
}
