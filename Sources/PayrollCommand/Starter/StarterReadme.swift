import Payroll

/// The account in a new bureau's folder of what to do each month, with the commands to type.
///
/// Every line of its code blocks is a command that succeeds in the order of the text; a test types them all.
struct StarterReadme {
  /// The folder it explains.
  let folder: StarterFolder

  /// The text, in Markdown.
  var text: String { folder.language == .chinese ? chinese : english }

  /// The first month.
  var first: PayPeriod { folder.period }
  /// The month before it, which the old system paid.
  var before: PayPeriod { first.advanced(by: -1) }
  /// The month after it.
  var second: PayPeriod { first.advanced(by: 1) }
  /// The month after that, which is paid in two parts.
  var third: PayPeriod { second.advanced(by: 1) }
}
