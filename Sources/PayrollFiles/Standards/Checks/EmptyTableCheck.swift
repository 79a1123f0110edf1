import Payroll

/// Tables of which no row is in force on the day, anywhere in scope.
///
/// Ratings, accident plans and the benefits of Article 36 may be empty: nobody may need them.
enum EmptyTableCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    StandardsTable.allCases.filter { $0 != .calendar }.compactMap { table in
      let isInForce = scope.rows(of: table).contains {
        $0.origin.isInForce(on: scope.day, knownOn: scope.knownOn)
      }
      if isInForce { return nil }
      let fault = FileFault(
        table.rawValue + ".csv",
        Bilingual(
          "\(scope.day) 这一天没有任何一行生效；请补上新的标准，或核对生效和截止日期",
          "no row is in force on \(scope.day); add the new standards, or check effective_from and effective_to"
        ))
      return mayBeEmpty.contains(table) ? .suspicious(fault) : .wrong(fault)
    }
  }

  private static let mayBeEmpty: Set<StandardsTable> = [.ratings, .accidentPlans, .injury]
}
