import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What came back from another program, beside the month.
///
/// A wage and base of 10,000 in January: special deductions 2,230, tax 83.10.
@Suite struct DeclareCheckTests {
  private static let numbers = ["530111198206149973", "530112199503029995"]
  private static let titles = "工号,证件号码,本期收入,累计收入,累计免税收入,累计专项扣除,已缴税额,应补（退）税额\n"

  private func month() throws -> DeclaredInMemory {
    var month = DeclaredInMemory()
    let base = ["contribution_base": "10000"]
    try month.pay([
      person("A", base.merging(["id_number": Self.numbers[0], "tax_exempt_pay": "50"]) { $1 }),
      // Two with one number, and one without; nothing is withheld from the second.
      person("B", base.merging(["id_number": Self.numbers[1], "additional_deductions": "5000"]) { $1 }),
      person("C", base.merging(["id_number": Self.numbers[1]]) { $1 }), person("D", base),
    ])
    return month
  }

  private func check(
    _ text: String, _ layout: String = "l,1,证件号码,roster.id_number,,\nl,2,单位,payslips.pension_employer,,"
  ) throws -> DeclareCheckResult {
    let layouts = try LayoutFiles.read(
      [
        StandardsFile(
          name: "l.csv", bytes: Array("file,column,title,source,blank,needed\n\(layout)\n".utf8))
      ], converter: UTF8Alone())
    return try DeclareCheck(
      StandardsFile(name: "back.csv", bytes: Array(text.utf8)), layouts, try month().source(),
      converter: UTF8Alone()
    ).compare()
  }

  private static let same = """
    A,\(numbers[0]),10050.00,"10,050",50,2230.00,0,83.10
    B,\(numbers[1]),10000,10000.00,,2230.00,0.00,-66.90
    C,\(numbers[1]),10000,10000.00,,2230.00,0.00,83.1000
    D,,10000,10000.00,,2230.00,0.00,83.10
    合计,,40050,,,,,

    """

  @Test(
    "The client's computation is the month's: brackets, separators, rows above and a line with sums do not matter"
  )
  func same() throws {
    let result = try check("税款计算\n" + Self.titles + Self.same)
    #expect(result.isSame && result.compared == 4, "\(result.differences)")
    #expect(result.titles == ["本期收入", "累计收入", "累计专项扣除", "已缴税额", "应补(退)税额"])
  }

  @Test("A row of somebody without an ID number whom the month does not have is told, and is no line of sums")
  func strangers() throws {
    let rows =
      Self.same + "ZZ9,,5000,5000,0,0,0,77.00\n530111199407259970,,1,1,0,0,0,0\n,5.30111E+17,1,1,0,0,0,0\n"
    let result = try check(Self.titles + rows)
    #expect(result.strangers == 3 && result.compared == 4)
    #expect(result.differences.first?.english == "line 7 of the file, ZZ9: nobody of the month")
    #expect(!result.differences.contains { $0.english.contains("530111199407259970") })
    #expect(result.differences.last?.english.contains("with that column as text") == true)
  }

  @Test("Of the layouts that a file may be the one counts that has most of its titles")
  func layoutChosen() throws {
    let layouts = """
      tax,1,工号,payslips.employee_id,,
      tax,2,其他,tax_declaration.other_tax_deductions,,
      tax,3,减免税额,tax_declaration.tax_reduction,,
      bonus,1,工号,payslips.employee_id,,
      bonus,2,奖金额,tax_declaration.annual_bonus,,yes
      bonus,3,免税收入,,,
      bonus,4,其他,,,
      bonus,5,减免税额,,,
      """
    let result = try check("工号,奖金额,免税收入,其他,减免税额\n", layouts)
    #expect(result.isSame && result.titles == ["奖金额"], "\(result.differences)")
  }

  @Test("Who differs, by how much and in which column, and who is missing on either side, masked")
  func differs() throws {
    let rows = Self.same.replacing("83.1000", with: "80").replacing(
      "A,\(Self.numbers[0])", with: ",530111199407259970"
    )
    .replacing("D,,10000,10000.00", with: "D,,x,10000.01")
    let result = try check(Self.titles + rows)
    #expect(
      result.differences.map(\.english) == [
        "line 2 of the file, 53**************70: nobody of the month",
        "C (53**************95): 应补(退)税额: file 80.00, month 83.10, difference -3.10",
        "D: 本期收入 is no amount, line 5 of the file",
        "D: 累计收入: file 10000.01, month 10000.00, difference 0.01",
        "A (53**************73): not in the file",
      ])
    #expect(result.differing == 2 && result.missing == 1 && result.strangers == 1)
  }

  @Test(
    "A list with the titles of a layout: 16 % of 10,000, each person once, and who has no number cannot be found"
  )
  func layout() throws {
    let rows = Self.numbers.map { "\($0),1600.00\n" }.joined()
    let result = try check("*证件号码,单位\n" + rows + "\(Self.numbers[0]),1600.00\n")
    #expect(
      result.differences.map(\.english) == [
        "A (53**************73): line 4 of the file is this person again",
        "C (53**************95): not in the file", "D: has no ID number to be found by",
      ])
    // Only those for whom the layout is are missed, and titles that stand twice are told apart by their places.
    let needed = try check(
      "身份证,额,额\n\(Self.numbers[0]),50,1600\n",
      "l,1,身份证,roster.id_number,,\nl,2,额,tax_declaration.tax_exempt_pay,,yes\nl,3,额,payslips.pension_employer,,"
    )
    #expect(needed.isSame && needed.compared == 1, "\(needed.differences)")
  }

  @Test(
    "A file whose titles nobody knows is no list", arguments: ["a,b\n1,2\n", "证件号码,姓名\n", "累计收入\n1\n", ""])
  func unknown(_ text: String) {
    #expect(throws: FileFaults.self) { try check(text) }
  }
}
