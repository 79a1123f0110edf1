import Payroll

/// Codes with their names, by which somebody is told which one a mistyped code was meant to be.
public struct KnownCodes: Sendable {
  /// A code, and what it is called; blank for one without a name.
  public struct Entry: Sendable {
    /// What is typed.
    public let code: String
    /// What it stands for.
    public let name: String

    /// The code with its name.
    var told: Bilingual {
      name.isEmpty ? Bilingual(code, code) : Bilingual("\(code)（\(name)）", "\(code) (\(name))")
    }
  }

  /// How many codes are listed where none is near.
  private static let most = 12

  private let entries: [Entry]
  /// The codes and names without capitals and full width, with the place of the code.
  private let places: [String: Int]
  private let names: [String]

  /// These codes, each once.
  public init(_ codes: [(code: String, name: String)]) {
    var seen: Set<String> = []
    let entries = codes.filter { seen.insert($0.code).inserted }.map { Entry(code: $0.code, name: $0.name) }
    self.entries = entries
    names = entries.map { KnownCodes.plain($0.name) }
    let plain = entries.map { KnownCodes.plain($0.code) } + names
    places = Dictionary(
      plain.enumerated().map { ($1, $0 % entries.count) }, uniquingKeysWith: { first, _ in first })
  }

  /// The code that a text was meant to be: but for capitals and full width it or its name, the one name that begins so,
  /// or a near one where the text is long enough and no number, which may be near to many.
  public func meant(by text: String) -> Entry? {
    let typed = KnownCodes.plain(text)
    if typed.isEmpty { return nil }
    if let same = places[typed] { return entries[same] }
    let longer = names.indices.filter { names[$0].hasPrefix(typed) }
    if longer.count == 1 { return entries[longer[0]] }
    if typed.count < 4 || typed.allSatisfy(\.isNumber) { return nil }
    let near = NearestName.of(typed, among: entries.flatMap { [$0.code, $0.name] })
    return entries.first { $0.code == near || $0.name == near }
  }

  /// What is said of a text behind what is wrong with it; blank where nothing helps, or where it is a code as it stands,
  /// which others may have.
  public func hint(for text: String) -> Bilingual {
    if entries.contains(where: { $0.code == text }) { return Bilingual("", "") }
    if let told = meant(by: text)?.told {
      return Bilingual("；是不是 \(told.chinese)？", "; did you mean \(told.english)?")
    }
    if entries.isEmpty || entries.count > KnownCodes.most { return Bilingual("", "") }
    let all = entries.map(\.told)
    return Bilingual(
      "；现有：" + all.map(\.chinese).joined(separator: "、"),
      "; there are " + all.map(\.english).joined(separator: ", "))
  }

  private static func plain(_ text: String) -> String { ValueMessage.halfWidth(text).lowercased() }
}
