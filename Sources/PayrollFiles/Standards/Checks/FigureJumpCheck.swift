import Payroll

/// Amounts that grow by more than half or fall by more than a third from one row to the next, which is what a
/// digit too many or too few looks like; and a minimum wage that falls at all.
enum FigureJumpCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.series.filter { $0.subject.table != .tax }.flatMap { series in
      zip(series.steps, series.steps.dropFirst()).flatMap { jumps(from: $0, to: $1) }
    }
  }

  private static func jumps(from old: CheckScope.Row, to new: CheckScope.Row) -> [StandardsDoubt] {
    zip(old.terms.figures, new.terms.figures).compactMap { before, after in
      guard let was = before.amount, let amount = after.amount, was > .zero, amount > .zero else {
        return nil
      }
      let isFallingMinimum =
        after.column.code == MinimumWageTerms.fileColumn(\.minimumWage).code && amount < was
      guard isFallingMinimum || isJump(from: was, to: amount) else { return nil }
      return .suspicious(
        new.terms.cells.fault(
          after.column,
          Bilingual(
            "比上一行（\(old.terms.cells.place)）的 \(was) 变化异常，请核对是否多写、少写了数字",
            "this differs oddly from the \(was) of the row before (\(old.terms.cells.place)); look for a digit "
              + "too many or too few")))
    }
  }

  private static func isJump(from old: Money, to new: Money) -> Bool {
    let (old, new) = (Int128(old.fen), Int128(new.fen))
    return new * 2 > old * 3 || new * 3 < old * 2
  }
}
