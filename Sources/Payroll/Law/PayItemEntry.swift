extension PayItem {
  /// What a line of the payslip does to the pay.
  public enum Kind: Sendable {
    /// A part of gross pay, negative where it is a deduction from the wage.
    case earning
    /// Taken from gross pay on the way to net pay.
    case employeeDeduction
    /// Added on the way to net pay: what the employer lays out for the person.
    case advance
    /// Borne by the employer on top of gross pay.
    case employerCost
    /// A sum of other lines.
    case total
    /// Shown, and part of no sum.
    case information
  }

  /// What a line is counted in.
  public enum Unit: Sendable {
    /// Money, in fen.
    case yuan
    /// Hundredths of a day.
    case days
    /// Hundredths of an hour.
    case hours
  }

  /// One line of the catalogue.
  public struct Entry: Sendable {
    /// The item that this line describes.
    public let item: PayItem
    /// The column of `payslips.csv` and the key everywhere else.
    public let code: String
    /// The title in both languages.
    public let title: Bilingual
    /// What the item does to the pay.
    public let kind: Kind
    /// What the item is counted in.
    public let unit: Unit
    /// The article or document on which the item rests.
    public let citation: Citation
    /// The formula in words.
    public let formula: Bilingual

    init(
      _ item: PayItem, _ code: String, _ title: Bilingual, _ kind: Kind, _ unit: Unit, _ citation: Citation,
      _ formula: Bilingual
    ) {
      self.item = item
      self.code = code
      self.title = title
      self.kind = kind
      self.unit = unit
      self.citation = citation
      self.formula = formula
    }
  }

  /// The line of the catalogue that describes this item.
  public var entry: Entry { PayItem.catalogue[rawValue] }

  /// The column of `payslips.csv`.
  public var code: String { entry.code }

  /// Whether the item is money and neither a contribution base nor a figure of the tax year: the columns that
  /// can be added up over people.
  public var isSummable: Bool {
    let entry = entry
    return entry.unit == .yuan && entry.kind != .information
  }

  /// The items of one kind, in order.
  public static func all(of kind: Kind) -> [PayItem] {
    allCases.filter { $0.entry.kind == kind }
  }
}

extension PayItem: WrittenValue {
  private static let byCode = Dictionary(uniqueKeysWithValues: allCases.map { ($0.code, $0) })

  /// The item of a code, such as `overtime_workday_pay`; nil if there is none.
  public init?(code: String) {
    guard let item = PayItem.byCode[code] else { return nil }
    self = item
  }

  /// The item of a code; see ``init(code:)``.
  public init?(_ text: String) { self.init(code: text) }

  /// The code.
  public var description: String { code }

  /// The item of a code, not of a number: an item may get another place.
  ///
  /// - Throws: `DecodingError` where there is no text, or one of no item.
  public init(from decoder: any Decoder) throws { self = try PayItem.read(from: decoder) }

  /// Writes the code.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws { try write(to: encoder) }
}
