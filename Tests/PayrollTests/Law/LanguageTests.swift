import PayrollTestSupport
import Testing

@testable import Payroll

/// Texts in both languages.
@Suite struct LanguageTests {
  @Test("A text is given in the language asked for")
  func text() {
    let text = Bilingual("应发合计", "Gross pay")
    #expect(text.text(in: .chinese) == "应发合计")
    #expect(text.text(in: .english) == "Gross pay")
  }

  @Test("The languages are named as the option names them")
  func names() {
    #expect(Language.allCases.map(\.rawValue) == ["zh", "en"])
  }
}
