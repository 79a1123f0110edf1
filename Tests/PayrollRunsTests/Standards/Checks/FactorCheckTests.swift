import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Figures that a slip of the pen makes.
@Suite struct FactorCheckTests {
  @Test(
    "A factor below 1 or above 3 is odd, those at the bounds are not",
    arguments: [
      ("0.999999", true), ("1", false), ("3", false), ("3.000001", true), ("15", true), ("0.15", true),
    ])
  func factors(_ factor: String, _ isTold: Bool) throws {
    for column in ["professionalism", "risk", "intensity"] {
      let folder = SmallFolder.valid.with("posts.csv", 2, column, factor)
      #expect(try folder.places(.factor) == (isTold ? ["suspicious posts.csv:2 \(column)"] : []))
    }
  }

  @Test(
    "Performance pay above the whole wage is odd",
    arguments: [("1", false), ("100%", false), ("1.000001", true), ("15", true)])
  func coefficient(_ coefficient: String, _ isTold: Bool) throws {
    let folder = SmallFolder.valid.with("ratings.csv", 2, "coefficient", coefficient)
    #expect(try folder.places(.factor) == (isTold ? ["suspicious ratings.csv:2 coefficient"] : []))
  }

  @Test("A reference salary above ten times the greatest minimum wage is odd")
  func salary() throws {
    // The greatest of the folder is 2070.00.
    let folder = SmallFolder.valid.with("salary.csv", 2, "reference_salary", "20700.00")
    #expect(try folder.places(.factor).isEmpty)
    #expect(
      try SmallFolder.valid.with("salary.csv", 2, "reference_salary", "20700.01").places(.factor)
        == ["suspicious salary.csv:2 reference_salary"])
  }
}
