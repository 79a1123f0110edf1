import CSV
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

@Suite("RosterReplay")
struct RosterReplayTests {
  @Test(
    "the blocks of every sheet come again as they were surveyed, with their lines, after a byte order mark too"
  )
  func again() throws {
    let header = "employee_id,name,id_number,unit,region,post,grade,hire_date\n"
    let rows = (1...20_000).map { "E\($0),\"A\nB\",,U,530111,P,G,2020-01-01\n" }.joined()
    let files = [
      InputFile("1.csv", text: "\u{FEFF}" + header + rows), InputFile("2.csv", text: header),
      InputFile("3.csv", text: header + rows + "\n\n"),
    ]
    let survey = try RosterSurvey(files, nil, AdjustmentsFile())
    let feed = RosterFeed(files)
    let replay = RosterReplay(files, survey.stretches)
    let (first, second) = (Block(), Block())
    var blocks = 0
    while let (sheet, begins) = try feed.next(into: first) {
      let found = try #require(try replay.next(into: second))
      #expect(found.sheet == sheet && found.beginsSheet == begins)
      #expect(second.bytes.equals(first.bytes))
      #expect(second.firstLine == first.firstLine && second.firstByte == first.firstByte)
      blocks += 1
    }
    #expect(try replay.next(into: second) == nil)
    #expect(blocks == survey.stretches.count && blocks > 3)
  }

  @Test("a block that is passed over is not read, and the next one comes as it was surveyed")
  func skipped() throws {
    let header = "employee_id,name,id_number,unit,region,post,grade,hire_date\n"
    let rows = (1...20_000).map { "E\($0),A,,U,530111,P,G,2020-01-01\n" }.joined()
    let files = [InputFile("1.csv", text: header + rows), InputFile("2.csv", text: header + rows)]
    let survey = try RosterSurvey(files, nil, AdjustmentsFile())
    let whole = RosterReplay(files, survey.stretches)
    let some = RosterReplay(files, survey.stretches)
    let (first, second) = (Block(), Block())
    for index in survey.stretches.indices {
      _ = try whole.next(into: first)
      if index % 3 == 0 || index == survey.stretches.count / 2 {
        some.skip()
        continue
      }
      let found = try #require(try some.next(into: second))
      #expect(found.sheet == survey.stretches[index].sheet)
      #expect(second.bytes.equals(first.bytes) && second.firstLine == first.firstLine)
    }
    #expect(try some.next(into: second) == nil)
  }
}
