import Foundation
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The budget on the page of a simulation.
@Suite struct BudgetPageTests {
  @Test("Without a scenario the page has the months, the units and who retires, and no chart of a single bar")
  func page() throws {
    // A woman in a civilian post, born in March 1971, retires in July 2026.
    let month = Month(
      "2026-06",
      [
        person("A1", ["unit": "<一所>", "grade": "4000", "schemes_excluded": "all"]),
        person("B1", ["unit": "<一所>", "id_number": "530111197103150029"]),
      ])
    let page = try Plan(month, months: 2).simulate().text("simulation.html")
    for text in [">2026-06<", ">2026-07<", "budget.csv", "&lt;一所&gt;", "retiring.csv", ">B1<"] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(!page.contains(">A1<") && !page.contains("id=\"cost\""))
    #expect(page.contains("id=\"months\""))
  }

  @Test("Of more than a hundred units the first hundred are shown, and it is said")
  func manyUnits() throws {
    let people = (101...201).map { number in
      person("E\(number)", ["unit": "U\(number)", "schemes_excluded": "all"])
    }
    let page = try Plan(Month("2026-06", people), months: 1).simulate().text("simulation.html")
    #expect(page.contains("the first 100") && page.contains(">U200<") && !page.contains(">U201<"))
    let fewer = try Plan(Month("2026-06", Array(people.dropLast())), months: 1).simulate()
    #expect(!fewer.text("simulation.html").contains("the first 100"))
  }
}
