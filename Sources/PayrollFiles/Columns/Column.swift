import CSV
import Payroll

/// A column that a file may have: its canonical name, its title, and what a new bureau is told of it.
public struct Column: Sendable {
  /// The canonical name.
  public let code: String
  /// The titles; the Chinese one may head the column too.
  public let title: Bilingual
  /// A Chinese title that older files have.
  public let formerTitle: String?
  /// Whether a file without the column cannot be used.
  public let isRequired: Bool
  /// What belongs into the column, where a bureau fills it in by itself.
  public let note: ColumnNote?

  /// A column.
  public init(
    _ code: String, _ title: Bilingual, formerTitle: String? = nil, isRequired: Bool = false,
    note: ColumnNote? = nil
  ) {
    self.code = code
    self.title = title
    self.formerTitle = formerTitle
    self.isRequired = isRequired
    self.note = note
  }
}

/// What a new bureau is told of a column that it fills in.
public struct ColumnNote: Sendable {
  /// What a blank stands for.
  public let blank: ColumnBlank
  /// What belongs into it.
  public let meaning: Bilingual
  /// An example that can be typed.
  public let example: Bilingual

  /// What is told of a column.
  public init(_ blank: ColumnBlank, _ meaning: Bilingual, _ example: Bilingual) {
    self.blank = blank
    self.meaning = meaning
    self.example = example
  }
}

/// What the header of a file says: which column stands at which place.
public struct Header: Sendable {
  /// For each place in the file, the index of the column in the list, or nil for an `x_` column.
  public let columnAtPlace: [Int?]
  /// For each column of the list, its place in the file, or nil if the file does not have it.
  public let placeOfColumn: [Int?]
  /// The titles as they were given.
  public let titles: [String]
  /// The places without a title, which must be blank in every row.
  public let untitled: [Int]

  /// Reads the titles of a header.
  ///
  /// - Throws: ``FileFaults`` naming every unknown column (with the nearest known one), every column given
  ///   twice, and every required one that is missing; or what the file is, if it is another.
  public init(_ titles: [String], of columns: [Column], file: String, line: Int) throws(FileFaults) {
    if let fault = HeaderShape.fault(titles, columns, file, line) { throw FileFaults([fault]) }
    var known: [String: Int] = [:]
    for (index, column) in columns.enumerated() {
      known[column.code] = index
      known[column.title.chinese] = index
      if let former = column.formerTitle { known[former] = index }
    }
    var faults: [FileFault] = []
    var columnAtPlace: [Int?] = []
    var placeOfColumn = [Int?](repeating: nil, count: columns.count)
    let unused = UnusedColumns.named(in: titles, known)
    if let fault = UnusedColumns.fault(unused, file, line) { faults.append(fault) }
    for (place, title) in titles.enumerated() {
      if title.isEmpty || title.hasPrefix("x_") || unused.contains(title) {
        columnAtPlace.append(nil)
        continue
      }
      guard let index = known[title] else {
        columnAtPlace.append(nil)
        // A near name is not searched for what is not told.
        let isTold = faults.count < Header.maximumFaults
        faults.append(Header.unknown(title, among: isTold ? columns : [], file, line))
        continue
      }
      if let first = placeOfColumn[index] {
        faults.append(
          FileFault(
            file, line: line, column: title,
            Bilingual(
              "这一列重复出现（第\(first + 1)列和第\(place + 1)列），请删去一列",
              "this column is given twice (places \(first + 1) and \(place + 1)); remove one")))
      } else {
        placeOfColumn[index] = place
      }
      columnAtPlace.append(index)
    }
    for (index, column) in columns.enumerated() where column.isRequired && placeOfColumn[index] == nil {
      faults.append(
        FileFault(
          file, line: line, column: column.title.chinese,
          Bilingual(
            "缺少必需的列“\(column.title.chinese)”（\(column.code)），请补上",
            "the required column \"\(column.code)\" (\(column.title.chinese)) is missing; add it")))
    }
    if !faults.isEmpty {
      if let other = FileKind.of(titles), !titles.allSatisfy({ $0.hasPrefix("x_") || known[$0] != nil }) {
        throw FileFaults([other.fault(file, line: line)])
      }
      throw FileFaults(Header.firstOf(faults))
    }
    self.columnAtPlace = columnAtPlace
    self.placeOfColumn = placeOfColumn
    self.titles = titles
    untitled = titles.indices.filter { titles[$0].isEmpty }
  }

  /// Whether any title is a column's; if none is, the file was probably read in a wrong encoding.
  public static func knowsAny(of titles: [String], _ columns: [Column]) -> Bool {
    titles.contains { title in columns.contains { $0.code == title || $0.title.chinese == title } }
  }

  /// How many faults of one header are told; a file with more is another file.
  private static let maximumFaults = 20

  /// The first faults, and how many more there are.
  private static func firstOf(_ faults: [FileFault]) -> [FileFault] {
    let more = faults.count - maximumFaults
    guard more > 0, let first = faults.first else { return faults }
    let rest = FileFault(
      first.file, line: first.line,
      Bilingual(
        "标题行还有 \(more) 处问题；请核对这是不是要用的文件",
        "\(more) more faults of the header; check that this is the right file"))
    return faults.prefix(maximumFaults) + [rest]
  }

  private static func unknown(
    _ title: String, among columns: [Column], _ file: String, _ line: Int
  ) -> FileFault {
    let nearest = UnusedColumns.meant(title, among: columns)
    return FileFault(
      file, line: line, column: title,
      Bilingual(
        "不认识这一列" + (nearest.map { "，是不是“\($0)”？" } ?? "，")
          + "请改正标题；要保留而不使用的列，标题请以 x_ 开头",
        "unknown column" + (nearest.map { "; did you mean \"\($0)\"? " } ?? ". ")
          + "Correct the title, or let it begin with x_ to keep a column that is not used"))
  }
}
