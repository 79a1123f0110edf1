import Payroll

extension StandardsTable {
  /// The table to which a file belongs: `TABLE.csv`, or `TABLE-` and anything before `.csv` in any case of letters.
  public init?(fileName: String) {
    guard fileName.lowercased().hasSuffix(".csv") else { return nil }
    let stem = fileName.dropLast(4)
    guard
      let table = StandardsTable.allCases.first(where: {
        $0.rawValue == stem || stem.hasPrefix($0.rawValue + "-")
      })
    else { return nil }
    self = table
  }

  /// Whether no month can be paid without the table; the benefits of Article 36 alone need `injury`.
  public var isRequired: Bool { self != .injury }

  /// The fault of a folder that has no file of this table.
  var missing: FileFault {
    FileFault(
      file,
      Bilingual(
        "标准文件夹里没有这张表；请加上 \(file)，或名称以 \(rawValue)- 开头的CSV文件",
        "the standards folder lacks this table; add \(file), or a CSV file whose name begins with \(rawValue)-"
      ))
  }

  /// The fault of a file that belongs to no table.
  static func unknown(_ file: String, _ fileName: String) -> FileFault {
    FileFault(file, belongsToNone(fileName))
  }

  /// What is said of an entry of a folder that belongs to no table.
  public static func leftOut(_ path: String, _ fileName: String) -> Bilingual {
    let reason = belongsToNone(fileName)
    return Bilingual("未读入 \(path)：\(reason.chinese)", "left out: \(path), \(reason.english)")
  }

  private static func belongsToNone(_ fileName: String) -> Bilingual {
    let nearest = NearestName.of(fileName, among: allCases.map(\.file))
    return Bilingual(
      "文件名不是某张标准表的名称（如 salary.csv、salary-2026.csv）" + (nearest.map { "，是不是“\($0)”？" } ?? ""),
      "the name is not that of a table, such as salary.csv or salary-2026.csv"
        + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""))
  }
}
