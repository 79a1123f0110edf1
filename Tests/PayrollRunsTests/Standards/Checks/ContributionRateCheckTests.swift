import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Contribution rates that a scheme has nowhere.
@Suite struct ContributionRateCheckTests {
  /// The folder with one more row of contributions.
  private func folder(_ scheme: String, _ employer: String, _ employee: String) -> SmallFolder {
    SmallFolder.valid.adding(
      "5302,,\(scheme),,,\(employer),\(employee),,,,,,,,2025-01-01,,文件甲,", to: "contributions.csv")
  }

  @Test(
    "Rates that the scheme has are not told, from the least to the greatest",
    arguments: [
      ("pension", "16%", "8%"), ("medical", "5%", "2%"), ("medical", "12%", "0.02"),
      ("maternity", "0.4%", "0"), ("maternity", "1.2%", ""), ("unemployment", "0.5%", "0.2%"),
      ("unemployment", "2%", "1%"), ("work_injury", "0.16%", ""), ("work_injury", "2.85%", "0"),
      ("housing_fund", "5%", "5%"), ("housing_fund", "0.12", "12%"), ("serious_illness", "0", ""),
      ("pension", "待填", "8%"),
    ])
  func usual(_ scheme: String, _ employer: String, _ employee: String) throws {
    #expect(try folder(scheme, employer, employee).findings(.contributionRate).isEmpty)
  }

  @Test(
    "Swapped sides, a percent of a percent, a digit too many and a blank are doubts",
    arguments: [
      ("pension", "8%", "16%", "employer_rate"), ("pension", "0.16%", "8%", "employer_rate"),
      ("pension", "16%", "80%", "employee_rate"), ("pension", "", "8%", "employer_rate"),
      ("medical", "4.99%", "2%", "employer_rate"), ("medical", "12.01%", "2%", "employer_rate"),
      ("medical", "2%", "7%", "employer_rate"), ("medical", "7%", "", "employee_rate"),
      ("maternity", "0.39%", "", "employer_rate"), ("maternity", "9%", "", "employer_rate"),
      ("unemployment", "0.49%", "0.3%", "employer_rate"), ("unemployment", "0.7%", "0.1%", "employee_rate"),
      ("work_injury", "0.15%", "", "employer_rate"), ("work_injury", "2.86%", "", "employer_rate"),
      ("housing_fund", "13%", "13%", "employer_rate"), ("housing_fund", "12%", "10%", "employee_rate"),
      ("housing_fund", "4.99%", "4.99%", "employer_rate"),
      ("housing_fund", "0.12%", "0.12%", "employer_rate"),
      ("housing_fund", "", "", "employer_rate"), ("medical", "待填", "20%", "employee_rate"),
    ])
  func unusual(_ scheme: String, _ employer: String, _ employee: String, _ column: String) throws {
    let places = try folder(scheme, employer, employee).places(.contributionRate)
    #expect(places.first == "suspicious contributions.csv:5 \(column)")
  }

  @Test(
    "It is wrong where the law itself has the bound",
    arguments: [
      ("unemployment", "2.01%", "1%"), ("unemployment", "20%", "1%"), ("unemployment", "2%", "1.01%"),
    ])
  func unlawful(_ scheme: String, _ employer: String, _ employee: String) throws {
    let found = try folder(scheme, employer, employee).findings(.contributionRate)
    #expect(found.first?.level == .wrong)
    #expect(found.first?.fault.reason.chinese.contains("条例第") == true)
  }

  @Test("The message says what the scheme has, and that sides are swapped")
  func messages() throws {
    #expect(
      try folder("medical", "80%", "2%").findings(.contributionRate).map(\.fault.reason.chinese) == [
        "医疗保险这一方的费率各地都是 5% 至 12%，空白为 0；请核对小数点、百分号，单位和个人是否写反"
      ])
    #expect(
      try folder("pension", "8%", "16%").findings(.contributionRate).map(\.fault.reason.english) == [
        "the employer's and the person's rate of pension look swapped; check them"
      ])
  }
}
