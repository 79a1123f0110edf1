import Payroll

/// What a new bureau is told of the columns of the standards: it follows from what each column is for and holds.
///
/// There are no examples here: the rows of a new bureau's tables have them.
extension ColumnNote {
  private init(_ blank: ColumnBlank, _ chinese: String, _ english: String) {
    self.init(blank, Bilingual(chinese, english), Bilingual("", ""))
  }

  /// Of a column that all tables share.
  init(_ column: SharedColumn) {
    switch column {
    case .region:
      self.init(
        .means("全国", "the whole country"), "GB/T 2260 的2、4或6位代码，管它下面的所有地区，位数多的优先",
        "GB/T 2260 code of 2, 4 or 6 digits, which serves all below it; the longest wins")
    case .effectiveFrom:
      self.init(
        .refused, "生效的第一天；每月1日有效的行算数", "the first day; what is in force on the first of a month counts")
    case .effectiveTo: self.init(.means("一直有效", "for good"), "最后一天", "the last day")
    case .source:
      self.init(.refused, "依据的文件、文号；有“待填”的，写问谁", "the document; where a cell says 待填, whom to ask")
    case .decidedOn:
      self.init(
        .means("最早", "the earliest"), "决定的日期；同日生效的，后决定的算数",
        "of rows that begin on one day the last decided counts")
    }
  }

  /// Of a column of a table.
  init<Terms: ColumnTerms>(of column: TermsColumn<Terms>) {
    let blank: ColumnBlank
    if column.isRequired {
      blank = .refused
    } else if case .narrows = column.role {
      blank = .means("不限", "any")
    } else if case .word(let word)? = column.cell,
      let name = word.words.first(where: { $0.english == column.blankText })
    {
      blank = .means(name.chinese, name.english)
    } else {
      blank = column.blankText.isEmpty ? .nothing : .means(column.blankText, column.blankText)
    }
    let form = ColumnNote.form(of: column)
    guard let meaning = column.meaning else {
      self.init(blank, form.chinese, form.english)
      return
    }
    // The words of a list are said beside what they mean.
    if case .word? = column.cell {
      self.init(blank, "\(meaning.chinese)；\(form.chinese)", "\(meaning.english); \(form.english)")
    } else {
      self.init(blank, meaning.chinese, meaning.english)
    }
  }

  /// What may be typed into a column.
  private static func form<Terms: ColumnTerms>(of column: TermsColumn<Terms>) -> Bilingual {
    switch column.role {
    case .codes:
      let words = (Terms.self as? any DatedTerms.Type)?.codeWords
      return words.map(list)
        ?? Bilingual("按它找这一行，名册或别的表写的要一致", "by which rosters and other tables find the row")
    case .describes: return Bilingual("只作说明，不参与计算", "describes only, no pay follows from it")
    case .narrows(let cell), .decides(let cell): return meaning(of: cell)
    }
  }

  private static func meaning<Terms>(of cell: TermsCell<Terms>) -> Bilingual {
    switch cell {
    case .money, .moneyIfAny: Bilingual("金额，元", "yuan")
    case .share: Bilingual("比例，8% 或 0.08", "a share, 8% or 0.08")
    case .factor, .decimalIfAny: Bilingual("系数，最多六位小数", "a number with up to six decimals")
    case .percentIfAny: Bilingual("百分数，60 或 60%", "percent, 60 or 60%")
    case .count(let range, _), .countIfAny(let range, _):
      Bilingual(
        "整数，\(range.lowerBound) 到 \(range.upperBound)",
        "a whole number, \(range.lowerBound) to \(range.upperBound)")
    case .word(let word): list(word.words)
    case .code, .text: Bilingual("文字或代码", "a text or code")
    case .parameter: parameters
    }
  }

  /// The values of parameters: which words those take that are a choice.
  private static var parameters: Bilingual {
    let choices = ParameterName.allCases.compactMap { name -> Bilingual? in
      guard case .choice(let words) = name.kind else { return nil }
      return Bilingual(
        "；\(name.title.chinese)填 " + words.map(\.chinese).joined(separator: "、"),
        "; \(name.rawValue) one of " + words.map(\.english).joined(separator: ", "))
    }
    return Bilingual(
      "金额、比例或整数，随这一行的参数" + choices.map(\.chinese).joined(),
      "an amount, rate or number, as the parameter asks" + choices.map(\.english).joined())
  }

  private static func list(_ words: [Bilingual]) -> Bilingual {
    Bilingual(
      "可填：" + words.map(\.chinese).joined(separator: "、"),
      "one of: " + words.map(\.english).joined(separator: ", "))
  }
}
