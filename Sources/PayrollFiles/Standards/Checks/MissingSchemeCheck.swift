import Payroll

/// Insurances, and the housing fund, without a row in force where people are paid: nobody would be insured.
///
/// It is a doubt and not an error, because a place may have joined maternity to medical insurance.
///
/// - Source: 云南省公安机关警务辅助人员管理条例 Art. 34
enum MissingSchemeCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.salaryRegions.compactMap { region in
      let missing = Scheme.allCases.filter { scheme in
        let subject = StandardsEntry.Subject(table: .contributions, code: scheme.code)
        return scheme != .seriousIllness && scope.inForce(subject, on: scope.day, in: region) == nil
      }
      if missing.isEmpty { return nil }
      let chinese = missing.map(\.title.chinese).joined(separator: "、")
      let english = missing.map(\.title.english).joined(separator: ", ")
      return .suspicious(
        FileFault(
          StandardsTable.contributions.rawValue + ".csv", value: region.code,
          Bilingual(
            "\(scope.day) 这个地区没有生效的缴费标准：\(chinese)，这些险种不会计算；请补上，确实没有的可以不管",
            "no contributions are in force on \(scope.day) for \(english), which are then not computed; add them, "
              + "unless there are none in this place")))
    }
  }
}
