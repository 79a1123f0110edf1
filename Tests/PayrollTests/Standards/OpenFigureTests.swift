import PayrollTestSupport
import Testing

@testable import Payroll

/// Figures that nobody has entered yet.
@Suite struct OpenFigureTests {
  private func figure(
    _ table: StandardsTable, _ region: Region = .kunming, from: CivilDate = "2026-03-01",
    to: CivilDate? = nil,
    decided: CivilDate? = nil
  ) -> OpenFigure {
    OpenFigure(
      table, column: "x", title: "x",
      Origin(
        region: region, effectiveFrom: from, effectiveTo: to, decidedOn: decided, source: "问财政局",
        place: "x.csv:2"))
  }

  @Test("A row serves the regions below its own; a class of the minimum wage exactly its own")
  func serves() {
    #expect(figure(.posts).serves(.guandu) && figure(.posts).serves(.kunming))
    #expect(!figure(.posts).serves(.yunnan) && !figure(.posts).serves(.chuxiong))
    #expect(figure(.regions).serves(.kunming) && !figure(.regions).serves(.guandu))
  }

  @Test("A row concerns the months on whose first day it is in force and known")
  func months() {
    let row = figure(.posts, from: "2026-03-01", to: "2026-04-01", decided: "2026-05-01")
    #expect(!row.concerns("2026-02", knownOn: nil) && row.concerns("2026-03", knownOn: nil))
    #expect(row.concerns("2026-04", knownOn: nil) && !row.concerns("2026-05", knownOn: nil))
    #expect(!row.concerns("2026-03", knownOn: "2026-04-30") && row.concerns("2026-03", knownOn: "2026-05-01"))
  }

  @Test("A day of the calendar concerns its month and the next one, and injury no month")
  func others() {
    let day = figure(.calendar, from: "2026-03-31", to: "2026-03-31")
    #expect(
      ["2026-02", "2026-03", "2026-04", "2026-05"].map { day.concerns($0, knownOn: nil) }
        == [false, true, true, false])
    #expect(!figure(.injury).concerns("2026-03", knownOn: nil))
  }

  @Test("A region with such a row cannot be paid in the months it concerns, and others can")
  func refused() throws {
    var tables = SampleStandards().tables
    let open = figure(.posts, from: "2026-03-01", to: "2026-03-31")
    tables.openFigures = [open]
    #expect(throws: StandardsError.figuresOpen([open])) { try tables.inForce("2026-03").region(.guandu) }
    #expect(try tables.inForce("2026-03").region(.chuxiong) != nil)
    #expect(try tables.inForce("2026-04").region(.guandu) != nil)
  }

  @Test(
    "A case is refused for rows in force on its day, and for a benefit's row only if it needs the benefit")
  func benefits() {
    func needs(_ kind: BenefitKind, _ open: OpenFigure) -> [BenefitNeed] {
      BenefitExamples.with { $0.openFigures = [open] }.faults(
        .sample(kind, on: "2025-05-20") { $0.ownWage = "5000" }
      )
      .needs
    }
    let parameter = figure(.parameters, .yunnan, from: "2025-05-20")
    #expect(needs(.death, parameter) == [.open(parameter)])
    #expect(needs(.death, figure(.parameters, .yunnan, from: "2025-05-21")) == [])
    #expect(needs(.death, figure(.parameters, .chuxiong, from: "2025-05-20")) == [])
    // All rows of injury.csv in the examples have the same origin.
    let benefit = OpenFigure(.injury, column: "months", title: "months", BenefitExamples.origin)
    #expect(needs(.death, benefit).allSatisfy { $0 == .open(benefit) } && !needs(.death, benefit).isEmpty)
    let elsewhere = figure(.injury, .yunnan, from: "2012-01-01")
    #expect(needs(.death, elsewhere) == [])
  }
}
