import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Simulations of whole rosters.
@Suite struct SimulationRunTests {
  /// Somebody without contributions, so that figures are easy to reckon with.
  private func plain(_ employeeId: String, _ cells: Cells = [:]) -> Cells {
    person(employeeId, ["schemes_excluded": "all"].merging(cells) { $1 })
  }

  /// Two people with 10,000 and one with 4,000 a month, of whom nobody has a ledger row: tax from January on.
  private var small: Month {
    Month(
      "2026-01",
      [
        plain("E1", ["unit": "一所"]), plain("E2", ["end_date": "2026-02-28", "annual_leave_waived": "yes"]),
        plain("E3", ["grade": "4000", "region": "5303"]),
      ])
  }

  /// 12 x 10,000 + 2 x 10,000 + 12 x 4,000 = 188,000; the grade of 10,000 grows to 10,500: 14 x 500 = 7,000.
  @Test("Totals, groups and causes of a raise of one grade")
  func figures() throws {
    let results = try Plan(small, ["raise,grades,53,10000,grade_pay,percent,5"]).simulate()
    let today = results.total("")
    #expect(today["headcount"] == "3" && today["gross_pay"] == "188000.00" && today["difference"] == "0.00")
    let raise = results.total("raise")
    #expect(raise["gross_pay"] == "195000.00" && raise["employer_cost"] == "195000.00")
    #expect(raise["employer_contributions"] == "0.00" && raise["accident_insurance"] == "0.00")
    // 7,000 / 188,000 = 3.7234 %
    #expect(raise["difference"] == "7000.00" && raise["difference_percent"] == "3.72")
    let months = results.table("totals.csv").all("scenario", "raise")
    #expect(months.map { $0["period"] ?? "" }.prefix(3) == ["2026-01", "2026-02", "2026-03"])
    #expect(months.map { $0["headcount"] ?? "" }.prefix(3) == ["3", "3", "2"])
    #expect(months[0]["difference"] == "1000.00" && months[2]["difference"] == "500.00")
    #expect(months[2]["difference_percent"] == "3.57")  // 500 / 14,000

    let causes = results.table("causes.csv")
    #expect(
      causes.rows == [["raise", "2", "grades", "53", "10000", "grade_pay", "percent", "5", "7000.00"]])
    let groups = results.table("groups.csv").all("scenario", "raise")
    func group(_ dimension: String, _ value: String) -> Cells {
      groups.first { $0["dimension"] == dimension && $0["value"] == value } ?? [:]
    }
    #expect(
      group("region", "5301")["difference"] == "7000.00" && group("region", "5303")["difference"] == "0.00")
    #expect(group("unit", "一所")["headcount"] == "1" && group("unit", "一所")["employer_cost"] == "126000.00")
    #expect(group("unit", "")["headcount"] == "2" && group("category", "civilian")["headcount"] == "3")
    #expect(group("post", "OFFICE")["gross_pay"] == "195000.00" && group("grade", "4000")["headcount"] == "1")
  }

  /// Income tax of E1: 12 x 10,000, taxable 60,000, tax 3,480; with 10,500 taxable 66,000, tax 4,080.
  /// E2 for two months: taxable 10,000, tax 300; with 10,500 taxable 11,000, tax 330. E3 has no tax.
  @Test("People, deciles and the largest gains of a raise of one grade")
  func people() throws {
    let month = small.with(
      \.ledger,
      LedgerText.of(
        ["E1", "E2", "E3"].map {
          LedgerText.row($0, ["period": "2025-12", "hire_date": "2015-03-01", "tax_year": "2025"])
        }))
    let results = try Plan(month, ["raise,grades,53,10000,grade_pay,percent,5"]).simulate()
    let people = results.table("people.csv").all("scenario", "raise")
    #expect(people.map { $0["employee_id"] ?? "" } == ["E1", "E2", "E3"])
    #expect(people.map { $0["net_pay"] ?? "" } == ["121920.00", "20670.00", "48000.00"])
    #expect(people.map { $0["difference_gross"] ?? "" } == ["6000.00", "1000.00", "0.00"])
    #expect(people.map { $0["difference_net"] ?? "" } == ["5400.00", "970.00", "0.00"])
    let largest = results.table("largest.csv")
    #expect(
      largest.rows == [
        ["raise", "gain", "1", "E1", "6000.00", "5400.00"],
        ["raise", "gain", "2", "E2", "1000.00", "970.00"],
      ])
    // Of three people in ten parts the 4th, 7th and 10th have one: floor(3k / 10) grows there.
    let deciles = results.table("gains.csv")
    #expect(deciles.column("headcount") == ["0", "0", "0", "1", "0", "0", "1", "0", "0", "1"])
    #expect(deciles.rows[9] == ["raise", "10", "1", "5400.00", "5400.00", "5400.00", "5400.00"])
    #expect(deciles.rows[6] == ["raise", "7", "1", "970.00", "970.00", "970.00", "970.00"])
  }

  @Test("Without --people nobody's figures are written")
  func noPeople() throws {
    var plan = Plan(small, ["raise,grades,53,10000,grade_pay,percent,5"])
    plan.writesPeople = false
    #expect(try plan.simulate().texts["people.csv"] == nil)
  }

  @Test(
    "A month of the unchanged standard is what payroll run pays to everybody, for 400 random people, twice")
  func equalsRun() throws {
    for seed: UInt64 in [3, 4] {
      let random = RandomRoster(400, seed: seed)
      let month = Month(
        RandomRoster.period, random.people, ledger: random.ledgerText,
        adjustments: random.adjustmentsText())
      let paid = try month.pay().table(.payslips)
      let results = try Plan(month, ["same,salary,5304,,reference_salary,percent,0"], months: 1).simulate()
      for scenario in ["", "same"] {
        let people = results.table("people.csv").all("scenario", scenario)
        #expect(people.map { $0["employee_id"] } == paid.column("employee_id").map { $0 })
        for item in ["gross_pay", "net_pay", "employer_cost"] {
          #expect(people.map { $0[item] } == paid.column(item).map { $0 }, "\(item)")
        }
      }
      let total = results.total("")
      let summary = try month.pay().table(.summary).cells(try month.pay().table(.summary).rows.count - 1)
      for item in ["headcount", "gross_pay", "net_pay", "accident_insurance", "employer_cost"] {
        #expect(total[item] == summary[item], "\(item)")
      }
      let contributions = summary.filter { $0.key.hasSuffix("_employer") }.values.reduce(0) {
        $0 + hundredths($1)
      }
      #expect(hundredths(total["employer_contributions"]) == contributions)
    }
  }

  /// People whose month repeats itself: what the roster says of October is what a simulation says of November.
  @Test("Three simulated months are what payroll run pays in a row, with each month's ledger")
  func equalsRunsInARow() throws {
    let people = (1...40).map { number in
      person(
        "E\(number)",
        [
          "region": number % 2 == 0 ? "5304" : "5301", "post": number % 3 == 0 ? "PATROL" : "OFFICE",
          "grade": number % 5 == 0 ? "G1" : "10000", "rating": number % 4 == 0 ? "A" : "B",
          "overtime_workday_hours": "\(number % 7)", "duty_days": "\(number % 11)",
          "allowance": "\(number).50", "additional_deductions": number % 3 == 0 ? "2000" : "0",
          "end_date": number == 9 ? "2026-11-20" : number == 10 ? "2026-10-31" : "",
          "contribution_base": number % 6 == 0 ? "" : "\(4_000 + number * 300)",
        ])
    }
    var ledger: String?
    var costs: [String] = []
    var nets: [String] = []
    for period in ["2026-10", "2026-11", "2026-12"] {
      let employed = people.filter { ($0["end_date"] ?? "").isEmpty || ($0["end_date"] ?? "") >= period }
      let paid = try Month(period, employed, ledger: ledger).pay()
      ledger = paid.text(.ledger)
      costs.append(paid.account.employerCost.description)
      nets.append(paid.account.netPay.description)
    }
    let totals = try Plan(Month("2026-10", people), months: 3).simulate().table("totals.csv")
    #expect(totals.column("employer_cost").prefix(3).map { $0 } == costs)
    #expect(totals.column("net_pay").prefix(3).map { $0 } == nets)
    #expect(totals.column("headcount").prefix(3).map { $0 } == ["40", "39", "38"])
  }

  @Test("A scenario is what payroll run pays when the rows are entered, for 400 random people")
  func equalsEnteredRows() throws {
    let random = RandomRoster(400, seed: 9)
    let month = Month(
      RandomRoster.period, random.people, ledger: random.ledgerText, adjustments: random.adjustmentsText())
    let lines = [
      "s,salary,5304,,reference_salary,set,3333", "s,posts,53,PATROL,risk,add,0.15",
      "s,grades,53,10000,grade_pay,percent,-3.21", "s,ratings,53,A,coefficient,set,0.31",
      "s,ratings,53,P/PATROL,amount,set,55.55", "s,contributions,5304,medical,employee_rate,set,1.5%",
      "s,contributions,53,housing_fund/百分之五,employer_rate,set,6%", "s,accident_plans,53,A,taxable,set,yes",
      "s,leave,53,sick,pay_rate,set,0.9", "s,parameters,5304,seniority_pay_per_year,value,set,31",
      "s,calendar,,2026-10-05,kind,set,workday", "s,tax,,annual/0,rate,set,2%",
    ]
    let taxed = [
      "annual,0,2%,0,2026-10-01,test", "annual,36000,10%,2880,2026-10-01,test",
      "annual,144000,20%,17280,2026-10-01,test", "annual,300000,25%,32280,2026-10-01,test",
      "annual,420000,30%,53280,2026-10-01,test", "annual,660000,35%,86280,2026-10-01,test",
      "annual,960000,45%,182280,2026-10-01,test",
    ]
    let quick = [
      "36000,2880", "144000,17280", "300000,32280", "420000,53280", "660000,86280", "960000,182280",
    ]
    .map { $0.split(separator: ",") }.map { "s,tax,,annual/\($0[0]),quick_deduction,set,\($0[1])" }
    var standards = PayStandards.common
      .adding("5304,3333,2026-10-01,test", to: "salary.csv")
      .adding("53,PATROL,patrol,1.05,1.35,1.1,300,20,A,2026-10-01,test", to: "posts.csv")
      .adding("53,10000,9679,2026-10-01,test", to: "grades.csv")
      .adding("53,A,,,0.31,200,no,2026-10-01,test", to: "ratings.csv")
      .adding("53,P,PATROL,,0.3,55.55,yes,2026-10-01,test", to: "ratings.csv")
      .adding("5304,,medical,4403,22017,7%,1.5%,,,,,15,15,,2026-10-01,test", to: "contributions.csv")
      .adding(
        "53,百分之五,housing_fund,,,6%,5%,,,half_up_yuan,half_up_yuan,0,,,2026-10-01,test",
        to: "contributions.csv"
      )
      .adding("53,A,18,yes,2026-10-01,test", to: "accident_plans.csv")
      .adding("53,sick,0.9,0,2026-10-01,test", to: "leave.csv")
      .adding("5304,seniority_pay_per_year,31,2026-10-01,test", to: "parameters.csv")
      .removing(",2026-10-05,", from: "calendar.csv").adding(",2026-10-05,workday", to: "calendar.csv")
    for line in taxed { standards = standards.adding(line, to: "tax.csv") }
    let paid = try month.with(\.standards, standards).pay().table(.payslips)
    let results = try Plan(month, lines + quick, months: 1).simulate()
    let people = results.table("people.csv").all("scenario", "s")
    for item in ["gross_pay", "net_pay", "employer_cost"] {
      #expect(people.map { $0[item] } == paid.column(item).map { $0 }, "\(item)")
    }
    #expect(results.total("s")["difference"] != "0.00")
  }

  @Test("The shares of a scenario add up to its difference, to the fen, for 300 random people over a year")
  func sharesAddUp() throws {
    let random = RandomRoster(300, seed: 12)
    // 2027 follows from provisional days: the standards of the tests end with 2026.
    let standards = PayStandards.common.replacing(
      "calendar.csv", by: ["region,date,kind,name", ",2026-10-01,holiday,", ",2027-01-01,holiday,元旦（暂定）"],
      headerIncluded: true)
    let month = Month(RandomRoster.period, random.people, ledger: random.ledgerText).with(
      \.standards, standards)
    let results = try Plan(
      month,
      [
        "a,salary,5304,,reference_salary,percent,7.77", "b,posts,53,PATROL,intensity,set,1.234567",
        "a,contributions,53,pension,employer_rate,set,15.5%", "a,posts,53,PATROL,duty_pay_per_day,add,3.33",
        "b,parameters,,overtime_holiday_rate,value,set,3.3,2027-02",
      ]
    ).simulate()
    for scenario in ["a", "b"] {
      let shares = results.table("causes.csv").all("scenario", scenario).map { hundredths($0["cost"]) }
      #expect(shares.count == (scenario == "a" ? 3 : 2))
      #expect(shares.reduce(0, +) == hundredths(results.total(scenario)["difference"]))
      #expect(shares.allSatisfy { $0 != 0 })
    }
    #expect(results.outcome.summary?.provisionalYears == [2027])
    #expect(results.text("simulation.html").contains("2027"))
    #expect(results.text("simulation.json").contains("2027"))
    // Groups of each dimension add up to the whole.
    for dimension in ["region", "unit", "category", "post", "grade"] {
      let groups = results.table("groups.csv").all("scenario", "a").filter { $0["dimension"] == dimension }
      for item in ["headcount", "gross_pay", "net_pay", "employer_cost", "difference"]
      where item != "headcount" {
        #expect(
          groups.reduce(0) { $0 + hundredths($1[item]) } == hundredths(results.total("a")[item]),
          "\(dimension) \(item)")
      }
    }
  }

  @Test("1, 2 and 5 threads give the same bytes, for 900 random people")
  func threads() throws {
    let random = RandomRoster(900, seed: 5)
    let month = Month(RandomRoster.period, random.people, ledger: random.ledgerText)
    let plan = Plan(
      month, ["a,salary,5304,,reference_salary,percent,5", "b,posts,53,PATROL,risk,set,1.5"], months: 3)
    let one = try plan.simulate()
    for threads in [2, 5] {
      var many = plan
      many.month.threads = threads
      let results = try many.simulate()
      #expect(results.texts.keys.sorted() == one.texts.keys.sorted())
      for name in one.texts.keys {
        #expect(results.text(name) == one.text(name), "\(threads) threads: \(name)")
      }
    }
  }

  @Test("A roster with a bad row simulates nothing; with --allow-rejects the others are simulated")
  func rejects() throws {
    let month = Month("2026-01", [plain("E1"), plain("E2", ["post": "NOPE"])])
    let refused = try Plan(month, ["r,grades,53,10000,grade_pay,add,1"]).simulate()
    #expect(refused.outcome.summary == nil && refused.texts.keys.sorted() == ["rejects.csv"])
    #expect(refused.table("rejects.csv").column("x_code") == ["unknown_post"])
    let allowed = try Plan(month.with(\.allowsRejects, true), ["r,grades,53,10000,grade_pay,add,1"])
      .simulate()
    #expect(allowed.total("r")["headcount"] == "1" && allowed.total("r")["difference"] == "12.00")
    #expect(allowed.table("rejects.csv").column("x_code") == ["unknown_post"])
  }

  @Test("A later month that cannot be paid is told with the person, month and scenario")
  func laterMonth() throws {
    let month = Month("2026-01", [plain("E1"), plain("E7", ["grade": "4000"])])
    let plan = Plan(month, ["ends,grades,53,4000,effective_to,set,2026-06-30"])
    let refusal = #expect(throws: SimulationRefusal.self) { try plan.simulate() }
    #expect(refusal?.employeeId == "E7")
    #expect(refusal?.isOfStandards == true)
    let message = refusal?.message.english ?? ""
    #expect(message.hasPrefix("scenario \"ends\", 2026-07, employee E7: no standard for grade \"4000\""))
  }

  @Test("A scenario under which somebody's first month breaks a rule names the rule")
  func brokenRule() throws {
    // October 2026 has 21 payable days; without the holidays of the 1st and 2nd 19.
    let days = person("E1", ["personal_leave_days": "21"])
    let plan = Plan(
      Month("2026-10", [days]),
      ["x,calendar,,2026-10-01,kind,set,rest", "x,calendar,,2026-10-02,kind,set,rest"], months: 1)
    let refusal = #expect(throws: SimulationRefusal.self) { try plan.simulate() }
    #expect(refusal?.message.english.contains("days of leave") == true && refusal?.isOfStandards == false)
  }

  @Test("Findings that appear or vanish are counted in people")
  func findings() throws {
    // 2,270 is the minimum wage of 5301: a grade of 2,270 keeps it, one of 2,000 does not.
    let month = Month("2026-01", [plain("E1", ["grade": "2270"]), plain("E2", ["grade": "2500"])])
    let results = try Plan(month, ["cut,grades,53,2270,grade_pay,set,2000"]).simulate()
    let minimum = results.table("findings.csv").all("code", "minimum_wage")
    #expect(minimum.count == 1)
    #expect(minimum.first?["people_today"] == "0" && minimum.first?["people"] == "1")
    #expect(minimum.first?["appeared"] == "1" && minimum.first?["vanished"] == "0")
    #expect(results.outcome.summary?.standards[1].losers == 1)
    #expect(results.outcome.summary?.standards[1].unchanged == 1)
    #expect(results.table("largest.csv").all("kind", "loss").first?["difference_gross"] == "-3240.00")
  }

  @Test("The record holds counts and sums, and nobody's number or name")
  func record() throws {
    let month = Month("2026-01", [plain("EX-77", ["id_number": "530102199003074519"])])
    let results = try Plan(month, ["r,grades,53,10000,grade_pay,add,1"]).simulate()
    let record = results.text("simulation.json")
    #expect(record.contains("\"simulated\" : 1") && record.contains("\"120012.00\""))
    for text in ["EX-77", "530102199003074519", "张"] { #expect(!record.contains(text)) }
  }
}
