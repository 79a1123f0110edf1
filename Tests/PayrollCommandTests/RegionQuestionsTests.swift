import Payroll
import PayrollFiles
import Testing

@testable import PayrollCommand

/// The sheet of questions of a region's folder.
@Suite struct RegionQuestionsTests {
  private func files(_ code: String) throws -> [(name: String, text: String)] {
    let region = try #require(StarterRegion(code))
    return RegionStandards(region: region, period: PayPeriod(unchecked: 2026, 10)).files
  }

  @Test("The wage is asked first and a case's benefit last, each with its place, whom to ask, and an example")
  func order() throws {
    let questions = RegionQuestions(try files("532901")).questions
    let first = try #require(questions.first)
    #expect(first.file == "salary.csv" && first.line == 2 && first.column == "reference_salary")
    #expect(first.question.hasPrefix("问大理市公安、财政、人社部门") && first.example == "3000.00")
    #expect(questions.last?.file == "injury.csv")
    #expect(questions.allSatisfy { $0.question.contains("问") && !$0.example.isEmpty })
    #expect(Set(questions.map(\.file)).count == 10)
  }

  @Test("With the examples for answers the folder can be read, and nothing in it is open or wrong")
  func answered() throws {
    var files = try files("530302")
    for question in RegionQuestions(files).questions.reversed() {
      guard let place = files.firstIndex(where: { $0.name == question.file }) else { continue }
      var lines = files[place].text.split(separator: "\n").map(String.init)
      var fields = lines[question.line - 1].split(separator: ",", omittingEmptySubsequences: false).map(
        String.init)
      let column = try #require(lines[0].split(separator: ",").firstIndex { $0 == question.column })
      fields[column] =
        question.column == "employer_rate" && fields[2] == "maternity" ? "0.9%" : question.example
      lines[question.line - 1] = fields.joined(separator: ",")
      files[place].text = lines.joined(separator: "\n")
    }
    let read = files.map { StandardsFile(name: $0.name, bytes: Array($0.text.utf8)) }
    let book = try StandardsBook(read, converter: UTF8Alone())
    #expect(book.openFigures.isEmpty)
    let day = PayPeriod(unchecked: 2026, 10).firstDay
    #expect(book.findings(on: day).allSatisfy { $0.level == .suspicious })
  }
}
