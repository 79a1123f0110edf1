import Foundation
import Testing

@testable import PayrollRuns

/// How the columns of a sheet stand on the paper.
@Suite struct PaySheetFormTests {
  private static func form(_ columns: Int, width: Int = 8) -> PaySheetForm {
    PaySheetForm(
      (0..<columns).map { PaySheetForm.Column(line: $0, title: "工资", width: width) }, names: 8)
  }

  @Test(
    "Few columns stand in one row in large letters, many in several rows, and never smaller than can be read")
  func sizes() {
    #expect(Self.form(5).size == 9)
    let say: (String, String) -> String = { chinese, _ in chinese }
    func rows(_ columns: Int) -> Int {
      Self.form(columns).head(say).components(separatedBy: "<tr>").count - 1
    }
    #expect(rows(5) == 1 && rows(20) == 1 && rows(40) == 2)
    for columns in 1...44 { #expect(Self.form(columns).size >= 5.5, "\(columns)") }
  }

  @Test("A page has fewer people where each takes more rows, and at least one")
  func people() {
    let wide = Self.form(44, width: 14)
    #expect(wide.peopleOnPage >= 1 && wide.peopleOnPage < Self.form(5).peopleOnPage)
    #expect(Self.form(5).peopleOnPage >= 15 && Self.form(44, width: 40).peopleOnPage >= 1)
  }
}
