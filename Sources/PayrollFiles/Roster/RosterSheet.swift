import CSV
import Payroll

/// The columns of one sheet: units send their own sheets, each with its own columns.
public struct RosterSheet {
  /// A column of the sheet that the roster knows.
  public struct Place {
    /// The field of the record.
    public let index: Int
    /// What it holds.
    public let field: RosterField
    /// Whether every row must have a value here.
    public let isRequired: Bool

    init(_ index: Int, _ field: RosterField) {
      self.index = index
      self.field = field
      isRequired = field.isRequired
    }
  }

  /// The sheet's name.
  public let file: String
  /// The known columns, in the order of the list of columns.
  public let places: [Place]
  /// The columns in which every row must have a value.
  public let required: RosterFieldSet
  /// How many fields a row must have.
  public let fieldCount: Int
  /// The titles as they were given.
  public let titles: [String]
  /// The fields without a title.
  let untitled: [Int]
  /// The field of the employee number.
  public let employeePlace: Int?
  /// The field of the ID number.
  public let idNumberPlace: Int?
  /// The field of the bank account.
  public let bankAccountPlace: Int?
  /// For each place in the file, the known column, or nil for one whose title begins with `x_`.
  public let fieldAtPlace: [RosterField?]

  /// The columns that a roster may have.
  public static let columns: [Column] = RosterField.allCases.map(\.entry).map {
    Column(
      $0.code, $0.title, isRequired: $0.isRequired, note: ColumnNote($0.blank, $0.meaning, $0.example))
  }

  /// Reads the titles of a sheet.
  public init(_ titles: [String], file: String, line: Int) throws(FileFaults) {
    let header = try Header(titles, of: RosterSheet.columns, file: file, line: line)
    var places: [Place] = []
    for (column, place) in header.placeOfColumn.enumerated() {
      if let place, let field = RosterField(rawValue: column) {
        places.append(Place(place, field))
      }
    }
    self.file = file
    self.places = places
    required = places.reduce(into: []) { if $1.isRequired { $0.formUnion(RosterFieldSet($1.field)) } }
    self.fieldCount = titles.count
    employeePlace = header.placeOfColumn[RosterField.employeeId.rawValue]
    idNumberPlace = header.placeOfColumn[RosterField.idNumber.rawValue]
    bankAccountPlace = header.placeOfColumn[RosterField.bankAccount.rawValue]
    self.titles = titles
    untitled = header.untitled
    self.fieldAtPlace = header.columnAtPlace.map { $0.flatMap(RosterField.init(rawValue:)) }
  }

  /// What the sheet calls a column; one that it lacks has its name in the language of the others.
  public func title(of field: RosterField) -> String {
    if let place = fieldAtPlace.firstIndex(of: field) { return titles[place] }
    let isEnglish = places.first.map { titles[$0.index] == $0.field.code } ?? false
    return isEnglish ? field.code : field.entry.title.chinese
  }
}
