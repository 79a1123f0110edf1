import Payroll

/// Entries of the folder that were not read, because their names are no table's: whatever stands in them counts for
/// nobody.
enum UnreadFileCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.unread.map { .suspicious(StandardsTable.unknown($0, $0)) }
  }
}
