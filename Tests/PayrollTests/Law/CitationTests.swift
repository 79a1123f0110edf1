import PayrollTestSupport
import Testing

@testable import Payroll

/// Places in laws.
@Suite struct CitationTests {
  @Test("A citation is written as each language writes it")
  func text() {
    let article = Citation("劳动法", "44")
    #expect(article.text(in: .chinese) == "《劳动法》第44条")
    #expect(article.text(in: .english) == "劳动法 Art. 44")
    let whole = Citation("人社部发〔2025〕2号")
    #expect(whole.text(in: .chinese) == "《人社部发〔2025〕2号》")
    #expect(whole.text(in: .english) == "人社部发〔2025〕2号")
  }

  @Test("The regulation is cited by its full name")
  func regulation() {
    #expect(Citation.regulation(33).text(in: .chinese) == "《云南省公安机关警务辅助人员管理条例》第33条")
  }
}
