import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// What a new bureau's folder holds: everything that is needed to pay the first month.
struct StarterFolder {
  /// The language of names, headers and explanations.
  let language: Language
  /// The first month to be paid.
  let period: PayPeriod
  /// The region whose standards it holds; nil for the sample's, with examples of what a bureau decides.
  var region: StarterRegion? = nil

  /// The tables of standards, with canonical headers.
  var standards: [(name: String, text: String)] {
    region.map { RegionStandards(region: $0, period: period).files } ?? StarterStandards.files
  }

  /// A folder's name.
  func name(_ place: BureauFolder.Place) -> String { place.name.text(in: language) }

  /// The roster that is to be filled in.
  var roster: String { name(.rosters) + "/\(period).csv" }

  /// Every file with its path in the folder.
  var files: [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = [
      ("README.md", Array(StarterReadme(folder: self).text.utf8)),
      (Bilingual("填写说明.csv", "columns.csv").text(in: language), explanations),
      (roster, header(InputColumns.roster)),
      (
        name(.adjustments) + "/" + Bilingual("空白.csv", "blank.csv").text(in: language),
        header(InputColumns.adjustments)
      ),
      (
        name(.ledgers) + "/" + Bilingual("期初.csv", "opening.csv").text(in: language),
        header(InputColumns.ledger)
      ),
    ]
    if region != nil {
      files.append((Bilingual("要填的.csv", "to-fill-in.csv").text(in: language), questions))
    }
    for (file, text) in standards {
      files.append((name(.standards) + "/" + file, standardsTable(file, text)))
    }
    for (file, text) in StarterLayouts.files {
      let bytes = table(file, text, LayoutFiles.columns) { row, place in
        LayoutFiles.chinese(row[place], in: LayoutFiles.columns[place].code)
      }
      files.append((name(.layouts) + "/" + file, bytes))
    }
    return files
  }

  /// A file that has a header and no rows.
  private func header(_ columns: [Column]) -> [UInt8] {
    csv([columns.map { title($0) }])
  }

  private func title(_ column: Column) -> String {
    language == .english ? column.code : column.title.chinese
  }

  /// A table of standards, or a layout, in the language: its titles, and the words of its cells.
  ///
  /// - Parameter chinese: what stands in a cell of a row, in Chinese.
  private func table(
    _ file: String, _ text: String, _ columns: [Column], chinese: (TextTable.Row, Int) -> String
  ) -> [UInt8] {
    let table = try? TextTable(
      file: file, bytes: Array(text.utf8), columns: columns, converter: SystemConverter())
    guard let table else { return Array(text.utf8) }
    let places = columns.indices.filter { table.header.placeOfColumn[$0] != nil }
    let rows = table.rows.map { row in
      places.map { language == .english ? row[$0] : chinese(row, $0) }
    }
    return csv([places.map { title(columns[$0]) }] + rows)
  }

  /// A table of standards.
  private func standardsTable(_ file: String, _ text: String) -> [UInt8] {
    let columns = InputColumns.standards(file)
    return table(file, text, columns) { row, place in
      if let name = StandardsTable(fileName: file)?.word(at: place, of: row) { return name.chinese }
      return StarterFolder.units[row[place]] ?? row[place]
    }
  }

  private static let units = [
    "days": "天", "hours": "小时", "yuan": "元", "months": "个月", "years": "年", "month": "月份",
  ]

  /// What stands in a column of a table of the general folder, in its first row that says something; "" for any other
  /// file.
  private static func example(of column: Column, in place: String, _ language: Language) -> String {
    guard let (file, text) = StarterStandards.files.first(where: { place.hasSuffix("/" + $0.name) }),
      let table = try? TextTable(
        file: file, bytes: Array(text.utf8), columns: InputColumns.standards(file),
        converter: SystemConverter()),
      let index = table.columns.firstIndex(where: { $0.code == column.code }),
      let row = table.rows.first(where: { !$0[index].isEmpty })
    else { return "" }
    let word = StandardsTable(fileName: file)?.word(at: index, of: row)
    return word?.text(in: language) ?? row[index]
  }

  /// The columns of every file that the bureau fills in, by what the files are called.
  private var columns: [(place: String, columns: [Column])] {
    let own = [
      (name(.rosters), InputColumns.roster), (name(.adjustments), InputColumns.adjustments),
      (name(.ledgers), InputColumns.ledger),
      (Bilingual("更正（backpay）", "corrections (backpay)").text(in: language), InputColumns.corrections),
      (
        Bilingual("期初的表（new --opening）", "opening sheet (new --opening)").text(in: language),
        OpeningColumn.columns
      ),
      (Bilingual("案件（benefits）", "cases (benefits)").text(in: language), InputColumns.benefitCases),
      (name(.layouts), LayoutFiles.columns),
    ]
    let tables = StarterStandards.files.map { file, _ in
      (name(.standards) + "/" + file, InputColumns.standards(file))
    }
    return own + tables
  }

  /// What is told of a column of a file that the bureau fills in, in the folder's language.
  struct Explained {
    let place: String
    let column: Column
    let blank: String
    let meaning: String
    let example: String
  }

  /// What is told of each column of every file that the bureau fills in.
  var explained: [Explained] {
    columns.flatMap { place, columns in
      columns.compactMap { column in
        guard let note = column.note else { return nil }
        let given = note.example.text(in: language)
        return Explained(
          place: place, column: column, blank: blank(note.blank).text(in: language),
          meaning: note.meaning.text(in: language),
          example: given.isEmpty ? StarterFolder.example(of: column, in: place, language) : given)
      }
    }
  }

  /// A line for each column of every file that the bureau fills in.
  private var explanations: [UInt8] {
    let titles = [
      Bilingual("文件", "file"), Bilingual("列名", "column"), Bilingual("必填或缺省", "required or default"),
      Bilingual("含义", "meaning"), Bilingual("示例", "example"),
    ]
    return csv(
      [titles.map { $0.text(in: language) }]
        + explained.map { [$0.place, title($0.column), $0.blank, $0.meaning, $0.example] })
  }

  /// A line for each cell that says 待填: whom to ask, an example, and where the answer goes.
  private var questions: [UInt8] {
    let titles = [
      Bilingual("次序", "order"), Bilingual("问谁、问什么", "whom to ask, and what"), Bilingual("示例", "example"),
      Bilingual("文件", "file"), Bilingual("行号", "line"), Bilingual("列名", "column"),
    ]
    let rows = RegionQuestions(standards).questions.enumerated().map { index, question in
      let column = InputColumns.standards(question.file).first { $0.code == question.column }
      let example = column.flatMap {
        StandardsTable(fileName: question.file)?.word(question.example, in: $0, of: question.code)
      }
      return [
        "\(index + 1)", question.question, example?.text(in: language) ?? question.example,
        name(.standards) + "/" + question.file,
        "\(question.line)", column.map { title($0) } ?? question.column,
      ]
    }
    return csv([titles.map { $0.text(in: language) }] + rows)
  }

  /// What a blank stands for, or that the column must be filled in.
  private func blank(_ blank: ColumnBlank) -> Bilingual {
    switch blank {
    case .refused: Bilingual("必填", "required")
    case .refusedFor(let chinese, let english): Bilingual("\(chinese)必填", "required for \(english)")
    case .zero: Bilingual("空=0", "blank = 0")
    case .nothing: Bilingual("可空", "may be blank")
    case .means(let chinese, let english): Bilingual("空=\(chinese)", "blank = \(english)")
    }
  }

  private func csv(_ rows: [[String]]) -> [UInt8] {
    let buffer = ByteBuffer()
    buffer.append("\u{FEFF}")
    for row in rows {
      for (index, text) in row.enumerated() {
        if index > 0 { buffer.appendSeparator() }
        buffer.appendText(text)
      }
      buffer.endRecord()
    }
    return buffer.bytes.array
  }
}
