import CSV
import Payroll
import PayrollFiles

/// What somebody asks of a comparison of two months.
public struct CompareOptions: Sendable {
  /// The language of headers, words and messages in the result files.
  public var language = Language.chinese
  /// Whether result files begin with a byte order mark.
  public var writesByteOrderMark = true
  /// How many threads compute. The results do not depend on it.
  public var threads = 1
  /// The version that `run.json` names.
  public var version = "development"
  /// What stands above the page, such as the bureau's name; blank for nothing.
  public var title = ""
  /// Whether the page shows names instead of employee numbers.
  public var showsNames = false
  /// Whether `summary.csv` of the comparison lies beside the page.
  var hasOwnSummary = true

  /// The usual way to compare months.
  public init() {}
}

/// The files of a comparison.
public enum CompareFile: String, CaseIterable, Sendable {
  /// Every line that changed, by person and cause.
  case changes = "changes.csv"
  /// What each cause brought, by unit.
  case summary = "summary.csv"
  /// The comparison on a page, for whoever approves.
  case page = "compare.html"
  /// What was compared, in counts and sums.
  case run = "run.json"
}

/// Where a comparison writes its results, and keeps the months that it pays again.
public protocol CompareStore: PaidAgainStore {
  /// Appends bytes to a result file.
  func write(_ bytes: ByteSlice, to file: CompareFile) throws
}

/// Why two months could not be compared.
public enum CompareError: Error {
  /// The folders are of one month, or of more than two: exit status 2.
  case notTwoMonths([PayPeriod])
  /// A run does not come out as it was paid: exit status 1.
  case notReproduced(folder: String, file: String, FileDifference)
  /// A run cannot be paid again at all, and why: exit status 1.
  case unpayable(folder: String, RunError)

  /// The exit status that says so.
  public var status: Int32 {
    if case .notTwoMonths = self { 2 } else { 1 }
  }

  /// What is wrong and what to do.
  public var message: Bilingual {
    switch self {
    case .notTwoMonths(let periods):
      let list = periods.map(\.description).joined(separator: " ")
      return Bilingual(
        "要比较恰好两个月的结果文件夹，给出的是：\(list)",
        "give the folders of exactly two months to compare; these are of: \(list)")
    case .notReproduced(let folder, let file, let difference):
      let archived = Mask.numbers(in: difference.archived)
      let computed = Mask.numbers(in: difference.computed)
      let column = difference.column.map { ("「\($0)」", " [\($0)]") } ?? ("", "")
      return Bilingual(
        "\(folder)：不是当时发放的样子，没有比较：\(file) 第\(difference.line)行\(column.0) 归档为“\(archived)”，重算为“\(computed)”；"
          + "请用 payroll verify 核对，或用备份恢复",
        "\(folder): not as it was paid, nothing was compared: \(file):\(difference.line)\(column.1) archived "
          + "\"\(archived)\", computed \"\(computed)\"; check it with payroll verify, or restore it from a copy"
      )
    case .unpayable(let folder, _):
      return Bilingual("\(folder)：无法重算，没有比较：", "\(folder) cannot be paid again, nothing was compared:")
    }
  }

  /// What is told below the message: why a run cannot be paid again.
  public func details(in language: Language) -> [String] {
    guard case .unpayable(_, let reason) = self else { return [] }
    switch reason {
    case .unusable(let faults):
      return ToldFaults.lines(faults.faults.map { $0.message(in: language) }, language)
    case .adjustments(let faults):
      return ToldFaults.lines(faults.faults.map { $0.message(in: language) }, language)
    case .standards(let error): return error.lines(in: language)
    case .overflow(let title): return [title.text(in: language)]
    case .older, .unproven: return []
    }
  }
}
