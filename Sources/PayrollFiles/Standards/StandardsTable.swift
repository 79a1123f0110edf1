import Payroll

extension StandardsTable {
  /// The table to which a file belongs: the longest table name with which the file's name begins.
  public init?(fileName: String) {
    let candidates = StandardsTable.allCases.filter { fileName.hasPrefix($0.rawValue) }
    guard let longest = candidates.max(by: { $0.rawValue.count < $1.rawValue.count }) else { return nil }
    self = longest
  }

  /// Whether no month can be paid without the table; the benefits of Article 36 alone need `injury`.
  public var isRequired: Bool { self != .injury }
}

extension StandardsTable {
  /// The fault of a folder that has no file of this table.
  public var missing: FileFault {
    FileFault(
      file,
      Bilingual(
        "标准文件夹里没有这张表；请加上以 \(rawValue) 开头的CSV文件",
        "the standards folder lacks this table; add a CSV file whose name begins with \(rawValue)"))
  }

  /// The fault of a file that belongs to no table.
  public static func unknown(_ file: String, _ fileName: String) -> FileFault {
    guard let nearest = NearestName.of(fileName, among: allCases.map(\.file)) else {
      return FileFault(
        file,
        Bilingual(
          "文件名不以任何一张标准表的名称开头，请改正文件名，或把文件移出标准文件夹",
          "the name begins with the name of no table of standards; correct it, or move the file out of the folder"
        ))
    }
    return FileFault(
      file,
      Bilingual(
        "文件名不以任何一张标准表的名称开头，是不是“\(nearest)”？请改正文件名，或把文件移出标准文件夹",
        "the name begins with the name of no table of standards; did you mean \"\(nearest)\"? Correct it, or move "
          + "the file out of the folder"))
  }
}
