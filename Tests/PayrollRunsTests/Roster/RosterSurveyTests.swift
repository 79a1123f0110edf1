import CSV
import Testing

@testable import PayrollFiles

/// Who stands on a roster twice, and who shares a number with somebody else.
@Suite struct RosterSurveyTests {
  private let header = "employee_id,name,id_number,bank_account,unit,region,post,grade,hire_date\n"

  private func row(_ employee: String, _ idNumber: String = "", _ account: String = "") -> String {
    "\(employee),A,\(idNumber),\(account),U,530111,P,G,2020-01-01\n"
  }

  private func survey(_ sheets: [String]) throws -> RosterSurvey {
    let files = sheets.enumerated().map { InputFile("\($0).csv", text: $1) }
    return try RosterSurvey(files, nil, AdjustmentsFile())
  }

  @Test("Rows far apart and in other sheets are found, and blank lines at the end of a sheet change nothing")
  func farApart() throws {
    var first = header + row("E0", "", "6222021001000000001")
    for number in 1...20_000 { first += row("E\(number)") }
    // More blank lines than a block holds.
    first += String(repeating: "\n", count: 200_000)
    let second = header + row("X1", "", "6222021001000000001") + row("E7")
    let survey = try survey([first, second])
    // Of the second sheet the header is line 1; the first one's last row stands on line 20,002.
    #expect(survey.duplicates == [20_005: 9])
    #expect(survey.sharedBankAccounts.sorted() == [2, 20_004])
    #expect(survey.sharedIDNumbers.isEmpty)
  }

  @Test("An ID number is shared whatever its last letter's case; a row of the same person shares nothing")
  func idNumbers() throws {
    // 11010519491231002X is the example of GB 11643.
    let survey = try survey([
      header + row("A", "11010519491231002X") + row("B", "11010519491231002x")
        + row("C", "", "6222021001000000001") + row("C", "", "6222021001000000001")
    ])
    #expect(survey.sharedIDNumbers == [2, 3])
    #expect(survey.duplicates == [5: 4])
    #expect(survey.sharedBankAccounts.isEmpty)
  }

  @Test("Employee numbers that were made to collide in a hash of 128 bits are two people")
  func colliding() throws {
    let pair = ["xhjabeeagLMaffIGJ2gn7idzPuSfX:M(", "xhjabeeagLMaffIGLaFoxIm5PuSfX:M("]
    let survey = try survey([header + row(pair[0]) + row(pair[1]) + row(pair[0])])
    #expect(survey.duplicates == [4: 2])
    #expect(survey.similar.isEmpty)
  }
}
