/// The program's version.
enum Version {
  /// As `payroll --version` and `run.json` name it.
  static let current = "0.1.0"
}
