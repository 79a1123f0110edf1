import PayrollTestSupport
import Testing

@testable import Payroll

/// The explanations of worked examples, each figure reckoned by hand beside it.
@Suite struct WorkedExplanationTests {
  /// What the explanation of a line must say.
  struct Said: Sendable {
    let item: PayItem
    let words: String
    let numbers: String
    let exact: Fraction
    let amount: Money
    var roundings: [Rounding] = []
    var cutOff = Fraction.zero
    let articles: [String]
  }

  private static let regulation = "云南省公安机关警务辅助人员管理条例"

  private func check(_ said: [Said], _ explained: ExplainedPayslip) {
    for said in said {
      let line = explained[said.item]
      #expect(line.working.words(in: .chinese) == said.words, "\(said.item.code)")
      #expect(line.working.numbers(in: .chinese) == said.numbers, "\(said.item.code)")
      #expect(line.exact == said.exact, "\(said.item.code): \(line.exact.text)")
      #expect(line.amount == said.amount, "\(said.item.code)")
      #expect(line.roundings.map(\.rule) == said.roundings, "\(said.item.code)")
      #expect(line.cutOff == said.cutOff, "\(said.item.code): \(line.cutOff.text)")
      #expect(
        line.citations.map { $0.document + ($0.article.isEmpty ? "" : " " + $0.article) } == said.articles,
        "\(said.item.code)")
    }
  }

  // MARK: W14, Kunming January 2026 (REG CN-KM-WP09-1)

  private static let kunming = SampleStandards.wage("10000") {
    $0.contributions = [
      ContributionTerms(
        .pension, baseFloor: "4403", baseCeiling: "22017", employerRate: "0.16", employeeRate: "0.08"),
      ContributionTerms(
        .medical, baseFloor: "4403", baseCeiling: "22017", employerRate: "0.07", employeeRate: "0.02"),
      ContributionTerms(.maternity, baseFloor: "4403", baseCeiling: "22017", employerRate: "0.009"),
      ContributionTerms(
        .unemployment, baseFloor: "4403", baseCeiling: "22017", employerRate: "0.007", employeeRate: "0.003"),
      ContributionTerms(.workInjury, baseFloor: "4403", baseCeiling: "22017", employerRate: "0.002"),
      ContributionTerms(
        .housingFund, employerRate: "0.12", employeeRate: "0.12", employerRounding: .halfUpYuan,
        employeeRounding: .halfUpYuan, newHireUntilDay: 0),
    ]
  }

  @Test("W14: wage and base 10,000, housing fund 12 %: every line that is due, from the wage to the cost")
  func w14() throws {
    let person = PersonMonth.sample("2026-01", hired: "2026-01-01") {
      $0.employee.priorServiceMonths = 60
      $0.insurance.contributionBase = "10000"
    }
    let explained = try Self.kunming.explain(person)
    let insurance = ["\(Self.regulation) 34"]
    let between = "min(max(缴费基数, 基数下限), 基数上限)"
    let betweenNumbers = "min(max(10000.00, 4403.00), 22017.00)"
    var said = [
      Said(
        item: .referencePay, words: "核定的基准工资", numbers: "10000.00", exact: Fraction(10_000),
        amount: "10000", articles: ["\(Self.regulation) 33"]),
      Said(
        item: .monthlyWage, words: "基准工资", numbers: "10000.00", exact: Fraction(10_000), amount: "10000",
        articles: ["\(Self.regulation) 33"]),
      Said(
        item: .grossPay, words: "基准工资", numbers: "10000.00", exact: Fraction(10_000), amount: "10000",
        articles: ["\(Self.regulation) 33"]),
      // 800 + 200 + 30 + 1,200 = 2,230; 10,000 - 5,000 - 2,230 = 2,770
      Said(
        item: .cumulativeTaxableIncome,
        words: "max(0, 累计收入（含本月）－累计减除费用－累计专项扣除（含本月）－累计专项附加扣除（含本月）－累计其他扣除（含本月）)",
        numbers: "max(0, 10000.00 - 5000.00 - 2230.00 - 0.00 - 0.00)", exact: Fraction(2_770), amount: "2770",
        articles: ["国家税务总局公告2018年第61号 6"]),
      // 2,770 x 3 % = 83.10
      Said(
        item: .incomeTax,
        words: "max(0, 取整(累计应纳税所得额×税率（超过0.00元至36000.00元）)－速算扣除数－累计减免税额（含本月）)",
        numbers: "max(0, 取整(2770.00 × 3%) - 0.00 - 0.00)", exact: Fraction(831, 10), amount: "83.10",
        roundings: [.halfUpFen], articles: ["国家税务总局公告2018年第61号 6"]),
      // 10,000 - 2,230 - 83.10 = 7,686.90
      Said(
        item: .netPay, words: "应发合计－(养老保险个人＋医疗保险个人＋失业保险个人＋住房公积金个人＋个人所得税)",
        numbers: "10000.00 - (800.00 + 200.00 + 30.00 + 1200.00 + 83.10)",
        exact: Fraction(76_869, 10), amount: "7686.90", articles: ["工资支付暂行规定 15"]),
      // 1,600 + 700 + 90 + 70 + 20 + 1,200 = 3,680
      Said(
        item: .employerCost, words: "应发合计＋养老保险单位＋医疗保险单位＋生育保险单位＋失业保险单位＋工伤保险单位＋住房公积金单位",
        numbers: "10000.00 + 1600.00 + 700.00 + 90.00 + 70.00 + 20.00 + 1200.00", exact: Fraction(13_680),
        amount: "13680", articles: ["\(Self.regulation) 33"]),
      Said(
        item: .housingFundBase, words: "缴费基数", numbers: "10000.00", exact: Fraction(10_000),
        amount: "10000", articles: ["住房公积金管理条例 16"]),
    ]
    let bases: [(PayItem, String)] = [
      (.pensionBase, "12"), (.medicalBase, "23"), (.workInjuryBase, "35"), (.unemploymentBase, "44"),
      (.maternityBase, "53"),
    ]
    for (item, article) in bases {
      said.append(
        Said(
          item: item, words: between, numbers: betweenNumbers, exact: Fraction(10_000), amount: "10000",
          articles: ["\(Self.regulation) 34", "社会保险法 \(article)"]))
    }
    let shares: [(PayItem, String, String, Int128, Money)] = [
      (.pensionEmployee, "养老缴费基数×个人费率", "8%", 800, "800"),
      (.medicalEmployee, "医疗缴费基数×个人费率", "2%", 200, "200"),
      (.unemploymentEmployee, "失业缴费基数×个人费率", "0.3%", 30, "30"),
      (.pensionEmployer, "养老缴费基数×单位费率", "16%", 1_600, "1600"),
      (.medicalEmployer, "医疗缴费基数×单位费率", "7%", 700, "700"),
      (.maternityEmployer, "生育缴费基数×单位费率", "0.9%", 90, "90"),
      (.unemploymentEmployer, "失业缴费基数×单位费率", "0.7%", 70, "70"),
      (.workInjuryEmployer, "工伤缴费基数×单位费率", "0.2%", 20, "20"),
    ]
    for (item, words, rate, exact, amount) in shares {
      said.append(
        Said(
          item: item, words: words, numbers: "10000.00 × \(rate)", exact: Fraction(exact), amount: amount,
          roundings: [.halfUpFen], articles: insurance))
    }
    for item in [PayItem.housingFundEmployee, .housingFundEmployer] {
      let side = item == .housingFundEmployee ? "个人" : "单位"
      said.append(
        Said(
          item: item, words: "公积金基数×\(side)费率", numbers: "10000.00 × 12%", exact: Fraction(1_200),
          amount: "1200", roundings: [.halfUpYuan], articles: ["住房公积金管理条例 16"]))
    }
    check(said, explained)
    // Nothing else is due; with 60 months of work before, the year of hiring brings 365 / 365 x 5 days.
    #expect(explained[.annualLeaveBalanceDays].hundredths == 500)
    let due = Set(explained.lines.filter { $0.hundredths != 0 }.map(\.item))
    #expect(due == Set(said.map(\.item)).union([.monthDays, .payableDays, .annualLeaveBalanceDays]))
  }

  @Test("W12: at the floor of 4,403 the rounding cuts off or adds a thousandth")
  func w12() throws {
    let person = PersonMonth.sample("2026-09") { $0.insurance.contributionBase = "2270" }
    let explained = try Self.kunming.explain(person, .sample("2026-08"))
    check(
      [
        Said(
          item: .unemploymentBase, words: "min(max(缴费基数, 基数下限), 基数上限)",
          numbers: "min(max(2270.00, 4403.00), 22017.00)", exact: Fraction(4_403), amount: "4403",
          articles: ["\(Self.regulation) 34", "社会保险法 44"]),
        // 4,403 x 0.7 % = 30.821
        Said(
          item: .unemploymentEmployer, words: "失业缴费基数×单位费率", numbers: "4403.00 × 0.7%",
          exact: Fraction(30_821, 1_000), amount: "30.82", roundings: [.halfUpFen],
          cutOff: Fraction(1, 1_000),
          articles: ["\(Self.regulation) 34"]),
        // 4,403 x 0.3 % = 13.209
        Said(
          item: .unemploymentEmployee, words: "失业缴费基数×个人费率", numbers: "4403.00 × 0.3%",
          exact: Fraction(13_209, 1_000), amount: "13.21", roundings: [.halfUpFen],
          cutOff: Fraction(-1, 1_000),
          articles: ["\(Self.regulation) 34"]),
        // 4,403 x 0.2 % = 8.806
        Said(
          item: .workInjuryEmployer, words: "工伤缴费基数×单位费率", numbers: "4403.00 × 0.2%",
          exact: Fraction(8_806, 1_000), amount: "8.81", roundings: [.halfUpFen], cutOff: Fraction(-4, 1_000),
          articles: ["\(Self.regulation) 34"]),
      ], explained)
  }

  @Test("W22 and the like: hours on a wage whose hour has no end of decimals")
  func overtime() throws {
    // 6,160 / 174 x 4 x 1.5 = 36,960 / 174 = 6,160 / 29 = 212.4137...
    let explained = try SampleStandards.wage("6160").explain(.sample { $0.attendance.overtimeWorkday = "4" })
    check(
      [
        Said(
          item: .overtimeWorkdayPay, words: "小时工资×工作日加班小时×工作日加班倍数",
          numbers: "max(6160.00, 2270.00) ÷ (21.75 × 8) × 4.00 × 1.5", exact: Fraction(6_160, 29),
          amount: "212.41", roundings: [.halfUpFen], cutOff: Fraction(6_160, 29) - Fraction(21_241, 100),
          articles: ["劳动法 44", "工资支付暂行规定 13"])
      ], explained)
  }

  @Test("W26: hired with 10 of 22 days left, by paid days; W37: recovery down to the minimum wage")
  func partAndRecovery() throws {
    // 21,750 x 10 / 21.75 = 10,000; 10,000 - 21,750 = -11,750
    let joiner = try SampleStandards().explain(.sample("2026-01", hired: "2026-01-19"))
    // 2,500 x 20 % = 500; 2,500 - 2,270 = 230
    let debtor = try SampleStandards.wage("2500").explain(.sample { $0.deductions.recovery = "1000" })
    check(
      [
        Said(
          item: .prorationAdjustment, words: "取整(min(月工资标准, 月工资标准×本人计薪天数÷月计薪天数))－月工资标准",
          numbers: "取整(min(21750.00, 21750.00 × 10.00 ÷ 21.75)) - 21750.00", exact: Fraction(-11_750),
          amount: "-11750", roundings: [.halfUpFen], articles: ["人社部发〔2025〕2号"])
      ], joiner)
    check(
      [
        Said(
          item: .recovery, words: "min(追偿余额, 舍尾(计算追偿的工资×追偿比例上限), max(0, 计算追偿的工资－最低工资), 可发部分)",
          numbers: "min(1000.00, 舍尾(2500.00 × 0.2), max(0, 2500.00 - 2270.00), 2500.00)",
          exact: Fraction(230), amount: "230", articles: ["\(Self.regulation) 40", "工资支付暂行规定 16"])
      ], debtor)
  }

  @Test(
    "A factor's line is the difference of two products: its exact value that of the exact ones, its roundings theirs"
  )
  func halfFen() throws {
    // 100.01 x 1.05 = 105.0105 -> 105.01, +5.00; 105.0105 x 0.9 = 94.50945 -> 94.51, -10.50
    let sample = SampleStandards.wage("100.01", minimum: "0") {
      $0.post = PostTerms(category: .patrol, professionalism: "1.05", risk: "0.9", intensity: "1.0001")
    }
    let explained = try sample.explain(.sample())
    check(
      [
        Said(
          item: .professionalismPay, words: "取整(基准工资×专业性系数)－基准工资", numbers: "取整(100.01 × 1.05) - 100.01",
          exact: Fraction(50_005, 10_000), amount: "5.00", roundings: [.halfUpFen],
          cutOff: Fraction(5, 10_000), articles: ["\(Self.regulation) 33"]),
        // 94.50945 - 105.0105 = -10.50105
        Said(
          item: .riskPay, words: "取整(基准工资×专业性系数×危险性系数)－取整(基准工资×专业性系数)",
          numbers: "取整(100.01 × 1.05 × 0.9) - 取整(100.01 × 1.05)", exact: Fraction(-1_050_105, 100_000),
          amount: "-10.50", roundings: [.halfUpFen, .halfUpFen], cutOff: Fraction(-105, 100_000),
          articles: ["\(Self.regulation) 33"]),
        // 94.50945 x 1.0001 = 94.518900945 -> 94.52; less 94.50945 is 0.009450945
        Said(
          item: .intensityPay, words: "取整(基准工资×专业性系数×危险性系数×劳动强度系数)－取整(基准工资×专业性系数×危险性系数)",
          numbers: "取整(100.01 × 1.05 × 0.9 × 1.0001) - 取整(100.01 × 1.05 × 0.9)",
          exact: Fraction(9_450_945, 1_000_000_000), amount: "0.01", roundings: [.halfUpFen, .halfUpFen],
          cutOff: Fraction(-549_055, 1_000_000_000), articles: ["\(Self.regulation) 33"]),
      ], explained)
  }

  @Test("Exactly -103.005 that is paid as -103.00 names the products of which the halves went up")
  func halvesOfTwoProducts() throws {
    let sample = SampleStandards.wage("1030.05", minimum: "0") {
      $0.post = PostTerms(category: .patrol, risk: "0.9")
    }
    let line = try sample.explain(.sample())[.riskPay]
    // 1,030.05 x 0.9 = 927.045 -> 927.05; 1,030.05 x 1 = 1,030.05
    #expect(line.amount == "-103.00" && line.exact == Fraction(-103_005, 1_000))
    #expect(line.roundings.map(\.exact) == [Fraction(927_045, 1_000), Fraction(103_005, 100)])
    #expect(line.roundings.map(\.settled) == [Fraction(92_705, 100), Fraction(103_005, 100)])
  }

  @Test("Added factors are one product each, with one rounding")
  func addedFactors() throws {
    let sample = SampleStandards.wage("100.01", minimum: "0") {
      $0.parameters[.factorCombination] = .choice("additive")
      $0.post = PostTerms(category: .patrol, professionalism: "1.05", risk: "0.9")
    }
    let line = try sample.explain(.sample())[.riskPay]
    // 100.01 x -0.1 = -10.001
    #expect(line.exact == Fraction(-10_001, 1_000) && line.roundings.map(\.rule) == [.halfUpFen])
  }

  @Test("W35: five days of annual leave at an average of 4,350 are 2,000; each month of the average is named")
  func annualLeave() throws {
    let row = Carryover.sample("2026-02") {
      $0.wages.hold("4300", for: "2026-01")
      $0.wages.hold("4400", for: "2026-02")
    }
    let person = PersonMonth.sample {
      $0.attendance.annualLeaveEntitlement = "10"
      $0.attendance.annualLeavePayout = "5"
    }
    let explained = try SampleStandards().explain(person, row)
    // (4,400 + 4,300) / 2 = 4,350; / 21.75 = 200; x 5 x 2 = 2,000
    check(
      [
        Said(
          item: .annualLeavePayout, words: "平均正常工资÷月计薪天数×(未休年休假折算天数×未休年休假倍数)",
          numbers: "4350.00 ÷ 21.75 × (5.00 × 2)", exact: Fraction(2_000), amount: "2000",
          roundings: [.halfUpFen], articles: ["企业职工带薪年休假实施办法 10、11、12"])
      ], explained)
    let names = explained[.annualLeavePayout].working.inputs.map(\.name.chinese)
    #expect(names.contains("2026-02正常工资") && names.contains("2026-01正常工资"))
  }
}
