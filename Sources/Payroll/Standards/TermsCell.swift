/// What a column of a table of standards holds, what is legal in it, and the property that it is kept in.
public enum TermsCell<Terms: Sendable>: Sendable {
  /// A property of the terms.
  public typealias Property<Value> = WritableKeyPath<Terms, Value> & Sendable

  /// An amount, 0 if blank.
  case money(Property<Money>)
  /// An amount, none if blank; a scenario adds to what stands in its place then.
  case moneyIfAny(Property<Money?>, inItsPlace: @Sendable (Terms) -> Money? = { _ in nil })
  /// A share of one, 0 if blank.
  case share(Property<Rate>)
  /// A factor of 0 to 100, kept in lowest terms.
  case factor(Property<Fraction>)
  /// A decimal that is no share of one, within bounds, none if blank.
  case decimalIfAny(ClosedRange<Rate>, Property<Rate?>)
  /// A number of hundredths within bounds, none if blank: 60 and 60 % are the same.
  case percentIfAny(ClosedRange<Rate>, Property<Rate?>)
  /// A whole number within bounds, 0 if blank.
  case count(ClosedRange<Int>, Property<Int>)
  /// A whole number within bounds, none if blank.
  case countIfAny(ClosedRange<Int>, Property<Int?>)
  /// One of a few words.
  case word(TermsWord<Terms>)
  /// The code of rows of another table, never blank.
  case code(Property<String>)
  /// A text, none if blank.
  case text(Property<String?>)
  /// The value of a parameter, whose kind goes by its name.
  case parameter(Property<ParameterValue>, name: KeyPath<Terms, ParameterName> & Sendable)

  /// One of a few words.
  static func word<Word: ColumnWord>(_ property: Property<Word>) -> TermsCell {
    .word(
      TermsWord(
        words: Word.words, property: property,
        read: { $0[keyPath: property].place },
        write: { terms, place in
          if let word = Word(place: place) { terms[keyPath: property] = word }
        }))
  }

  /// A code that is one of a few words, none if blank.
  static func code(_ property: Property<String?>, among words: [Bilingual]) -> TermsCell {
    .word(
      TermsWord(
        words: words, property: property,
        read: { terms in words.firstIndex { $0.english == terms[keyPath: property] } },
        write: { $0[keyPath: property] = words[$1].english }))
  }

  /// The property.
  var property: PartialKeyPath<Terms> {
    switch self {
    case .money(let property): property
    case .moneyIfAny(let property, _): property
    case .share(let property): property
    case .factor(let property): property
    case .decimalIfAny(_, let property), .percentIfAny(_, let property): property
    case .count(_, let property): property
    case .countIfAny(_, let property): property
    case .word(let word): word.property
    case .code(let property): property
    case .text(let property): property
    case .parameter(let property, _): property
    }
  }

  /// What the terms say, as it would be written by canonical names; nil where they say nothing.
  func text(of terms: Terms) -> String? {
    switch self {
    case .money(let property): terms[keyPath: property].description
    case .moneyIfAny(let property, _): terms[keyPath: property]?.description
    case .share(let property): terms[keyPath: property].description
    case .factor(let property): terms[keyPath: property].rate.description
    case .decimalIfAny(_, let property), .percentIfAny(_, let property): terms[keyPath: property]?.description
    case .count(_, let property): terms[keyPath: property] == 0 ? nil : String(terms[keyPath: property])
    case .countIfAny(_, let property): terms[keyPath: property].map { String($0) }
    case .code(let property): terms[keyPath: property]
    case .word(let word): word.read(terms).map { word.words[$0].english }
    case .text(let property): terms[keyPath: property]
    case .parameter: nil
    }
  }
}

/// A column of words whose type does not matter: each stands for its place among them.
public struct TermsWord<Terms: Sendable>: Sendable {
  /// The words, in Chinese and by their canonical names.
  public let words: [Bilingual]
  let property: PartialKeyPath<Terms> & Sendable
  /// The place of the word that the terms say; nil if they say none.
  public let read: @Sendable (Terms) -> Int?
  /// Lets the terms say the word at a place.
  public let write: @Sendable (inout Terms, Int) -> Void
}

extension TermsColumn where Terms: ColumnTerms {
  /// What a blank stands for, as it would be written; "" where it stands for nothing.
  public var blankText: String {
    guard let cell, !isRequired, tellsBlank else { return "" }
    return cell.text(of: Terms.blank) ?? ""
  }
}
