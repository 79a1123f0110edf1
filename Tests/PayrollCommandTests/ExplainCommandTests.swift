import Foundation
import Testing

/// `payroll explain`, from the outside.
@Suite struct ExplainCommandTests {
  private func golden(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: Program.repository + "/Reports/" + name)))
  }

  @Test(
    "Somebody of the sample is explained as it is committed, to the byte",
    arguments: [("sample-explanation.txt", "text"), ("sample-explanation.csv", "csv")])
  func sample(_ name: String, _ format: String) throws {
    let outcome = try Program.run(["explain", "GD0006", "--format", format])
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output == (try golden(name)))
  }

  @Test("Days of injury leave that no case grants are told to the person as they are in findings.csv")
  func injuryLeave() throws {
    let scratch = try Scratch()
    try scratch.write("case,employee_id,name,kind,date,region,wage,months,extended\n", "cases.csv")
    let words = ["--cases", scratch.path("cases.csv"), "--lang", "en"]
    let outcome = try Program.run(["explain", "GD0030"] + words)
    #expect(outcome.status == 0)
    let message = "15.00 days of injury leave on the roster, 0.00 payable days within what the cases grant"
    #expect(outcome.text.contains(message))
    #expect(try Program.run(["run", "--out", scratch.path("out")] + words).status == 0)
    #expect(try scratch.text("out/findings.csv").contains(message))
  }

  @Test("The figures of the sample's explanation stand on its payslip")
  func payslip() throws {
    let payslips = try String(
      contentsOfFile: Program.repository + "/Reports/sample-2026-10/payslips.csv", encoding: .utf8)
    let rows = payslips.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let row = try #require(rows.first { $0.contains("GD0006") })
    let text = try Program.run(["explain", "GD0006"]).text
    for (title, amount) in zip(rows[0], row).dropFirst(8) {
      let lines = text.split(separator: "\n").filter { $0.hasPrefix(title + " ") }
      #expect(lines.count == 1, "\(title)")
      #expect(lines.first?.split(separator: " ")[1] == amount, "\(title)")
    }
  }

  @Test("A file is written for its owner alone, and never over another unless asked")
  func file() throws {
    let scratch = try Scratch()
    let path = scratch.path("new/sheet.html")
    let words = ["explain", "GD0001", "--format", "html", "--out", path]
    let outcome = try Program.run(words)
    #expect(outcome.status == 0 && outcome.text == "说明在 \(path)\n")
    #expect(try scratch.mode("new/sheet.html") == 0o600 && scratch.mode("new") == 0o700)
    let page = try scratch.text("new/sheet.html")
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    #expect(page.contains("实发工资 <b>5493.10</b>") && page.contains("签收：领款人签字"))
    let again = try Program.run(words + ["--lang", "en"])
    #expect(again.status == 1 && again.errors.contains("is there already"))
    #expect(try scratch.text("new/sheet.html") == page)
    #expect(try Program.run(words + ["--replace"]).status == 0)
    #expect(try scratch.names("new") == ["sheet.html"])
  }

  @Test("Everybody goes into a folder for its owner alone: a table, and with html a file for each unit")
  func everybody() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(
      ["explain", "--all", "--format", "html", "--out", scratch.path("all"), "--lang", "en"])
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.text.hasPrefix("90 people explained (90 rows of the roster), 15 printable files"))
    let names = try scratch.names("all")
    #expect(names.count == 17 && names.first == "001-官渡分局巡特警大队.html")
    #expect(names.suffix(2) == ["explanations.csv", "inputs"])
    #expect(try scratch.names("all/inputs") == ["standards"])
    for name in names where name != "inputs" { #expect(try scratch.mode("all/" + name) == 0o600) }
    #expect(try scratch.mode("all") == 0o700)
    #expect(try scratch.text("all/" + names[0]).hasSuffix("</html>\n"))
    let rows = try scratch.text("all/explanations.csv").split(separator: "\n")
    #expect(rows.count == 1 + 90 * 64)
  }

  @Test("One person's rows of the whole table are that person's table")
  func same() throws {
    let scratch = try Scratch()
    #expect(try Program.run(["explain", "--all", "--out", scratch.path("all")]).status == 0)
    #expect(try scratch.names("all") == ["explanations.csv", "inputs"])
    let lines = try scratch.text("all/explanations.csv").split(separator: "\n")
    let own = lines.enumerated().filter { $0.offset == 0 || $0.element.hasPrefix("GD0006,") }.map(\.element)
    let one = try Program.run(["explain", "GD0006", "--format", "csv"]).text
    #expect(own.joined(separator: "\n") + "\n" == one)
  }

  @Test("A roster with a bad row explains nobody, unless its good rows are asked for")
  func rejects() throws {
    let scratch = try Scratch()
    try scratch.write(Roster.withOneFault, "roster.csv")
    let words = ["explain", "--all", "--roster", scratch.path("roster.csv"), "--out", scratch.path("all")]
    let refused = try Program.run(words)
    #expect(refused.status == 1 && refused.errors.contains("NOPE"))
    #expect(try scratch.names() == ["all.rejects.csv", "roster.csv"])
    let partly = try Program.run(words + ["--allow-rejects"])
    #expect(partly.status == 0 && partly.errors.contains("NOPE"))
    #expect(try scratch.names("all") == ["explanations.csv", "inputs", "rejects.csv"])
  }

  @Test("A refused row says why; an unknown number names the nearest; both end with status 1")
  func refused() throws {
    let scratch = try Scratch()
    try scratch.write(Roster.withOneFault, "roster.csv")
    let words = ["--roster", scratch.path("roster.csv"), "--lang", "en"]
    let refused = try Program.run(["explain", "E2"] + words)
    #expect(refused.status == 1 && refused.output.isEmpty)
    #expect(refused.errors.contains("roster.csv:3 [grade]: value \"NOPE\""))
    let unknown = try Program.run(["explain", "E3"] + words)
    #expect(unknown.status == 1 && unknown.output.isEmpty)
    #expect(unknown.errors == "nobody on the roster has the number E3; did you mean E1, E2?\n")
    #expect(try Program.run(["explain", "E1"] + words).status == 0)
  }

  @Test(
    "A wrong command line ends with status 2",
    arguments: [
      [], ["GD0001", "--all"], ["GD0001", "GD0002"], ["GD0001", "--format", "pdf"],
      ["--all", "--format", "text"],
      ["GD0001", "--payslips", "-"],
    ])
  func usage(_ words: [String]) throws {
    let outcome = try Program.run(["explain"] + words)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
  }
}
