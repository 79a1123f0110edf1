import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `compare.html` for whoever approves.
@Suite struct ComparePageTests {
  private static func page(_ change: (inout CompareOptions) -> Void = { _ in }) throws -> String {
    let september = [
      plain("A1", ["name": "某甲", "unit": "<一>", "id_number": "11010519491231002X"]),
      plain("B2", ["name": "某乙", "bank_account": "6222000011112222"]),
    ]
    let october = [
      plain("A1", ["name": "某甲", "unit": "<一>", "id_number": "11010519491231002X", "allowance": "1200"]),
      plain("C3", ["name": "某丙", "hire_date": "2026-10-01"]),
    ]
    return try PaidArchive.twoMonths(september, october).compared(threads: 1, change).text(.page)
  }

  @Test("It shows totals, causes, units, the largest changes and where to sign")
  func content() throws {
    let page = try Self.page { $0.language = .chinese }
    // 2,885 twice; 2,885 and 1,200 and 3,485.
    for text in [
      "5,770.00", "7,570.00", "+1,800.00", "名册 +1,200.00（其他津补贴 +1,200.00）", "+3,485.00", "-2,885.00",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(page.contains("制表：____") && page.contains("审核：____") && page.contains("负责人：____"))
    #expect(page.contains("&lt;一&gt;") && !page.contains("<一>"))
    #expect(page.contains("size: A4"))
    #expect(page.contains("<h1>2026-10 与 2026-09 工资对比</h1>"))
  }

  @Test("People are numbers unless names are asked for; ID and bank numbers are never there")
  func names() throws {
    let numbers = try Self.page()
    #expect(numbers.contains("A1") && !numbers.contains("某甲"))
    let names = try Self.page { $0.showsNames = true }
    #expect(names.contains("某甲") && !names.contains(">A1<"))
    for page in [numbers, names] {
      #expect(!page.contains("11010519491231002X") && !page.contains("6222000011112222"))
    }
  }

  @Test("The bureau's name stands above it as it was given, and in run.json")
  func title() throws {
    let page = try Self.page { $0.title = "官渡 & <分局>" }
    #expect(page.contains("<h1>官渡 &amp; &lt;分局&gt;: Pay of 2026-10 beside 2026-09</h1>"))
  }
}
