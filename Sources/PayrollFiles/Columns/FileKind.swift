import Payroll

/// The files that an office is most likely to give in the place of another, each known by its titles.
public enum FileKind: CaseIterable {
  case roster, adjustments, ledger, payslips

  var title: Bilingual {
    switch self {
    case .roster: Bilingual("名册", "a roster")
    case .adjustments: Bilingual("调整表", "a file of adjustments")
    case .ledger: Bilingual("台账", "a ledger")
    case .payslips: Bilingual("工资条", "payslips")
    }
  }

  /// The kind whose header this is: each title is one of its columns, and there are enough of them to be sure.
  public static func of(_ titles: [String]) -> FileKind? {
    let titles = titles.filter { !$0.isEmpty && !$0.hasPrefix("x_") }
    if titles.count < 4 { return nil }
    return allCases.first { kind in
      let names = kind.names
      return titles.allSatisfy(names.contains)
    }
  }

  private var names: Set<String> {
    switch self {
    case .roster: Set(RosterField.allCases.map(\.entry).flatMap { [$0.code, $0.title.chinese] })
    case .adjustments: Set(AdjustmentColumn.columns.flatMap { [$0.code, $0.title.chinese] })
    case .ledger: Set(LedgerField.allCases.map(\.entry).flatMap { [$0.code, $0.title.chinese] })
    case .payslips: Set(PayslipTable.columns.flatMap { [$0.code, $0.title.chinese] })
    }
  }

  /// Says that a file is this one, where another is needed.
  public func fault(_ file: String, line: Int) -> FileFault {
    FileFault(
      file, line: line,
      Bilingual(
        "这是\(title.chinese)的标题，这里要的是别的文件；请核对各选项后面的文件有没有给错",
        "this is the header of \(title.english), and another file is needed here; check the file after each option"
      ))
  }
}
