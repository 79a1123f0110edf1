import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Benefits of Article 36 whose figure is not the law's.
@Suite struct InjuryFigureCheckTests {
  private func folder(_ row: String) -> SmallFolder {
    SmallFolder.valid.adding(row, to: "injury.csv")
  }

  @Test(
    "The law's figures are not told, nor what the province or nobody sets, nor an older law's",
    arguments: [
      ",own_wage_ceiling,,,300,,,2011-01-01,,文件甲,", ",own_wage_ceiling,,,300%,,,2011-01-01,,文件甲,",
      ",disability_lump_sum,10,7,,,fund,2011-01-01,,文件甲,",
      ",disability_pension,6,,60,,,2011-01-01,,文件甲,",
      ",survivors_pension,alone_extra,,10,,,2011-01-01,,文件甲,",
      ",nursing_allowance,large,,40,,,2011-01-01,,文件甲,",
      ",martyr_special_grant,,40,,,,2025-01-01,,文件甲,", "53,medical_grant,5,99,,,,2021-01-01,,文件甲,",
      "53,occupational_disease_extra,,,1,,,2021-01-01,,文件甲,", ",death_grant,,待填,,,,2021-01-01,,文件甲,",
      "53,condolence,killed,,,1.00,,2021-01-01,,文件甲,",
      ",disability_lump_sum,2,22,,,fund,2004-01-01,2010-12-31,文件甲,",
    ])
  func lawful(_ row: String) throws {
    #expect(try folder(row).findings(.injuryFigure).isEmpty)
  }

  @Test(
    "Any other figure is wrong, in the column in which it stands",
    arguments: [
      (",own_wage_ceiling,,,3,,,2011-01-01,,文件甲,", "percent", "300"),
      (",injury_leave,,24,,,,2011-01-01,,文件甲,", "months", "12"),
      (",injury_leave_extended,,12,,,,2011-01-01,,文件甲,", "months", "24"),
      (",disability_lump_sum,9,11,,,fund,2011-01-01,,文件甲,", "months", "9"),
      (",disability_lump_sum,2,22,,,fund,2004-01-01,,文件甲,", "months", "25"),
      (",survivors_pension,spouse,,30,,,2011-01-01,,文件甲,", "percent", "40"),
      (",missing_wage,,12,,,,2011-01-01,,文件甲,", "months", "3"),
    ])
  func unlawful(_ row: String, _ column: String, _ law: String) throws {
    #expect(try folder(row).places(.injuryFigure) == ["wrong injury.csv:5 \(column)"])
    let reason = try folder(row).findings(.injuryFigure).first?.fault.reason.chinese
    #expect(reason?.hasPrefix("法律规定的是 \(law)（工伤保险条例第") == true)
  }

  @Test("60 and 300 swapped are two faults")
  func swapped() throws {
    let folder = folder(",own_wage_ceiling,,,60,,,2011-01-01,,文件甲,").with("injury.csv", 2, "percent", "300")
    #expect(
      try folder.places(.injuryFigure) == ["wrong injury.csv:2 percent", "wrong injury.csv:5 percent"])
  }
}
