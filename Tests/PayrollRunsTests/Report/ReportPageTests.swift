import Foundation
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `report.html`: its figures are those of the other results.
@Suite struct ReportPageTests {
  /// The rows of the table of a caption, without their tags.
  private func rows(_ page: String, _ caption: String) -> [[String]] {
    guard let start = page.range(of: "<caption>\(caption)</caption>"),
      let end = page.range(of: "</table>", range: start.upperBound..<page.endIndex)
    else { return [] }
    return page[start.upperBound..<end.lowerBound].split(separator: "<tr").dropFirst(2).map { row in
      row.matches(of: /<td[^>]*>([^<]*)<\/td>/).map { String($0.output.1) }
    }
  }

  /// The fen of an amount as the page writes it.
  private func fen(_ text: String) -> Int { Int(text.filter { $0.isNumber || $0 == "-" }) ?? .min }

  /// Two units, with overtime, hours saved, a bonus and a leaver.
  private let people = [
    person("E1", ["unit": "甲所", "overtime_workday_hours": "6", "overtime_holiday_hours": "6"]),
    person(
      "E2",
      ["unit": "甲所", "overtime_restday_hours": "12.5", "comp_leave_elected_hours": "4", "allowance": "300"]),
    person(
      "E3", ["unit": "乙所", "overtime_restday_hours": "40", "annual_bonus": "5000", "tax_exempt_pay": "80"]),
    person("E4", ["unit": "<乙&所>", "personal_leave_days": "3", "id_number": "110101199003074477"]),
  ]

  private func pay(_ month: Month) throws -> (MonthResults, String) {
    let results = try month.with(\.writesReport, true).pay()
    return (results, results.text(.report))
  }

  @Test("It is written only where it is asked for, and named in run.json then")
  func asked() throws {
    let plain = try Month("2026-10", people).pay()
    #expect(plain.text(.report) == "" && !plain.text(.run).contains("html"))
    let (results, page) = try pay(Month("2026-10", people))
    #expect(page.hasPrefix("<!DOCTYPE html>") && results.text(.run).contains("\"html\" : true"))
    for file in ResultFile.allCases where file != .report && file != .run {
      #expect(results.text(file) == plain.text(file), "\(file)")
    }
  }

  @Test("Totals, units and regions are those of summary.csv", arguments: [Language.chinese, .english])
  func totals(_ language: Language) throws {
    let (results, page) = try pay(FaultyRoster(300, seed: 5).month(language))
    let chinese = language == .chinese
    let summary = results.table(.summary)
    let total = try #require(summary.rows.last)
    func sum(_ items: [PayItem]) throws -> Int {
      try items.reduce(0) { sum, item in
        let title = chinese ? item.entry.title.chinese : item.code
        return sum + fen(total[try #require(summary.header.firstIndex(of: title))])
      }
    }
    let lines = rows(page, chinese ? "合计（summary.csv）" : "Totals (summary.csv)")
    #expect(lines.count == 8)
    #expect(lines[0][1] == total[2])
    let employees: [PayItem] = [
      .pensionEmployee, .medicalEmployee, .unemploymentEmployee, .housingFundEmployee,
      .seriousIllnessEmployee, .contributionAdjustmentEmployee,
    ]
    let employers: [PayItem] = [
      .pensionEmployer, .medicalEmployer, .maternityEmployer, .unemploymentEmployer, .workInjuryEmployer,
      .housingFundEmployer, .seriousIllnessEmployer, .contributionAdjustmentEmployer,
    ]
    for (line, items) in zip(
      lines.dropFirst(),
      [
        [.grossPay], employees, [.incomeTax, .bonusTax], [.netPay], employers,
        [.accidentInsurance, .healthCheck], [PayItem.employerCost],
      ])
    {
      #expect(try fen(line[1]) == sum(items), "\(line)")
    }
    let units = rows(page, chinese ? "各单位（summary.csv）" : "By unit (summary.csv)")
    #expect(units.count <= 62 && units.last?[4] == lines.last?[1])
    #expect(units.dropLast().reduce(0) { $0 + fen($1[4]) } == (try sum([.employerCost])))
    let regions = rows(page, chinese ? "各地区" : "By region")
    #expect(Set(regions.map { $0[0] }) == Set(summary.rows.dropLast().map { $0[0] }))
    #expect(regions.reduce(0) { $0 + fen($1[2]) } == (try sum([.grossPay])))
  }

  @Test("The components of the cost add up to it, and the picture has the same figures as the table")
  func components() throws {
    let (results, page) = try pay(FaultyRoster(300, seed: 6).month(.english))
    let table = rows(page, "The components add up to the employer cost")
    let total = try #require(table.last)
    #expect(total[0] == "Employer cost" && fen(total[1]) == results.account.employerCost.fen)
    #expect(table.dropLast().reduce(0) { $0 + fen($1[1]) } == results.account.employerCost.fen)
    #expect(!table.contains { $0[0] == "Other" })
    for row in table.dropLast() { #expect(page.contains("<title>\(row[0]) \(row[1])</title>"), "\(row)") }
    #expect(abs(table.dropLast().reduce(0) { $0 + fen($1[2]) } - 100_00) <= table.count)
  }

  @Test("Net pay is counted in classes of 500 yuan; everybody is in one of them")
  func distribution() throws {
    let (results, page) = try pay(FaultyRoster(300, seed: 7).month(.english))
    var expected: [Int: Int] = [:]
    for amount in results.table(.payslips).column("net_pay") {
      expected[min(fen(amount) / 50_000, 20), default: 0] += 1
    }
    let table = rows(page, "Classes of 500 yuan, with the lower limit and without the upper")
    let first = try #require(expected.keys.min())
    for (offset, row) in table.enumerated() {
      let low = (first + offset) * 500
      let limit = ReadableNumber.count(low)
      let title = low == 10_000 ? "10,000 and more" : limit + "–" + ReadableNumber.count(low + 500)
      #expect(row == [title, String(expected[first + offset] ?? 0)])
    }
    #expect(table.reduce(0) { $0 + fen($1[1]) } == results.account.paid)
  }

  @Test("Hours of overtime are counted by class and unit; the bank goes from last month's to this month's")
  func hours() throws {
    // E2 brings 10 hours of September; 12.5 on a rest day, of which 4 are saved; E1 takes 2 of 8.
    let september = Month(
      "2026-09",
      [
        person("E1", ["overtime_restday_hours": "8", "comp_leave_elected_hours": "8"]),
        person("E2", ["overtime_restday_hours": "10", "comp_leave_elected_hours": "10"]), person("E3"),
        person("E4"),
      ])
    var october = people
    october[0]["comp_leave_taken_hours"] = "2"
    let (_, page) = try pay(Month("2026-10", october, ledger: try september.pay().text(.ledger)))
    #expect(
      rows(page, "Hours of overtime this month") == [
        ["none", "1"], ["up to 12 hours", "1"], ["12 to 24 hours", "1"], ["24 to 36 hours", "0"],
        ["more than 36 hours", "1"],
      ])
    #expect(
      rows(page, "Units with overtime or hours saved (at most 30)") == [
        ["5301 乙所", "0.00", "40.00", "0.00", "40.00", "40.00", "0.00"],
        ["5301 甲所", "6.00", "12.50", "6.00", "24.50", "12.25", "20.00"],
        ["All", "6.00", "52.50", "6.00", "64.50", "16.12", "20.00"],
      ])
    #expect(
      rows(page, "The bank in hours; 2 people have some") == [
        ["At the beginning", "18.00"], ["Put in this month", "+4.00"], ["Taken this month", "-2.00"],
        ["Paid out on expiry or leaving", "0.00"], ["At the end", "20.00"],
      ])
  }

  @Test("Findings stand by level with their counts, units and what to do; rejects by reason")
  func findings() throws {
    let (results, page) = try pay(FaultyRoster(300, seed: 8).month(.english))
    let table = results.table(.findings)
    for level in ["violation", "warning", "info"] {
      let codes = Set(table.all("level", level).compactMap { $0["code"] })
      let shown = rows(page, level)
      #expect(shown.count == codes.count)
      #expect(shown.reduce(0) { $0 + fen($1[1]) } == table.all("level", level).count)
      for row in shown {
        #expect(!row[3].isEmpty)
        // Whoever is not on the roster belongs to no unit of the month.
        if row[0] == "in the ledger and not on the roster" { continue }
        let units = row[2].split(separator: " and ")[0].split(separator: "; ")
        let named = units.reduce(0) { $0 + (Int($1.split(separator: " ").last ?? "") ?? 0) }
        #expect(
          named > 0 && (row[2].contains(" more") ? named < fen(row[1]) : named == fen(row[1])), "\(row)")
      }
    }
    var reasons: [String: Int] = [:]
    for codes in results.table(.rejects).column("x_code") {
      for code in Set(codes.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }) {
        reasons[code, default: 0] += 1
      }
    }
    let refused = rows(page, "Reasons (a row may have several)")
    #expect(Dictionary(uniqueKeysWithValues: refused.map { ($0[1], fen($0[2])) }) == reasons)
    #expect(results.account.rejected > 10)
  }

  @Test("Nobody is named, and what a unit is called cannot become part of the page")
  func safe() throws {
    let (_, page) = try pay(Month("2026-10", people))
    for text in ["张E1", "E1<", "E2 ", "110101199003074477", "<乙"] {
      #expect(!page.contains(text), "\(text)")
    }
    #expect(page.contains("5301 &lt;乙&amp;所&gt;"))
    let pictures = page.matches(of: /<svg [^>]*role="img" aria-labelledby="([a-z]+)">\n<title id="([a-z]+)">/)
    #expect(pictures.count == 5 && pictures.allSatisfy { $0.output.1 == $0.output.2 })
  }

  @Test("The page does not depend on the number of threads")
  func threads() throws {
    let month = FaultyRoster(3_000, seed: 9).month(.chinese)
    let (_, one) = try pay(month)
    let (_, many) = try pay(month.with(\.threads, 7))
    #expect(one == many)
  }
}
