import Payroll
import PayrollFiles

/// One person's payslip, explained, with what an office prints above and below it.
public struct PersonExplanation: Sendable {
  /// The month.
  public let period: PayPeriod
  /// Who it is, as on the roster; the bank account is masked.
  public let identity: Identity
  /// The payslip with every line's working.
  public let explained: ExplainedPayslip
  /// What somebody should look at.
  public let findings: [Finding]
  /// Where the files' figures stand.
  let sources: FigureSources

  /// Who a payslip belongs to.
  public struct Identity: Sendable {
    /// The employee number.
    public let employeeId: String
    /// The name.
    public let name: String
    /// The unit.
    public let unit: String
    /// The region's code.
    public let region: String
    /// 文职 or 勤务; nil for a later payment without one.
    public let category: PostCategory?
    /// The post's code.
    public let post: String
    /// The grade's code.
    public let grade: String
    /// The rating's code.
    public let rating: String
    /// The bank account, masked; blank for cash.
    public let maskedAccount: String
  }

  /// A finding with its sentence.
  public struct Finding: Sendable {
    /// The finding.
    public let code: FindingCode
    /// How much it weighs.
    public let level: FindingLevel
    /// What was found, and what to do.
    public let message: String
  }
}

extension PersonExplanation {
  /// The explanation of somebody who was paid with the working of every line; nil without it.
  init?(_ paid: PaidRow, _ context: RunContext) {
    guard let explained = paid.explained else { return nil }
    let row = paid.row
    period = context.period
    identity = Identity(
      employeeId: String(row[.employeeId]), name: String(row[.name]), unit: String(row[.unit]),
      region: String(row[.region]), category: paid.applied.category ?? row.category,
      post: String(row[.post]), grade: String(row[.grade]), rating: String(row[.rating]),
      maskedAccount: Mask.number(String(row[.bankAccount])))
    self.explained = explained
    findings = paid.findings.codes.map {
      Finding(code: $0, level: $0.level(for: paid), message: $0.message(for: paid, in: context.language))
    }
    sources = FigureSources(
      period: context.period, roster: context.survey.sheets[paid.place.sheet].file, rosterLine: row.line,
      ledger: context.ledger?.source.name,
      adjustments: context.adjustments.index(of: row[.employeeId]).map {
        context.adjustments.adjustments(at: $0)
      } ?? [])
  }
}

/// In which files and lines the figures of one person stand.
struct FigureSources: Sendable {
  /// The month that is paid; nil for a case, which has no adjustments of lines.
  let period: PayPeriod?
  /// The roster's sheet.
  let roster: String
  /// The person's line in it.
  let rosterLine: Int
  /// The ledger, if there is one.
  let ledger: String?
  /// The person's adjustments that were counted.
  let adjustments: [Adjustment]

  /// The adjustments that belong to an item, of one scheme where it has one.
  func adjustments(of code: String, _ scheme: Scheme? = nil) -> [Adjustment] {
    adjustments.filter { $0.item.code == code && (scheme == nil || $0.scheme == scheme) }
  }

  /// In which files and lines the adjustments stand; "" where there are none.
  func adjustmentPlaces(_ language: Language) -> String {
    var files: [String] = []
    for adjustment in adjustments where !files.contains(adjustment.file) { files.append(adjustment.file) }
    return files.map { file in
      let lines = adjustments.filter { $0.file == file }.map { "\($0.line)" }
      return language == .chinese
        ? "\(file) 第\(lines.joined(separator: "、"))行" : "\(file) lines \(lines.joined(separator: ", "))"
    }.joined(separator: language == .chinese ? "，" : ", ")
  }
}
