/// Of which days without pay a step of a long absence speaks, in words.
///
/// - Source: 云南省公安机关警务辅助人员管理条例 Art. 35(1)
enum AbsenceSpan {
  /// The first days of absence.
  case absent
  /// The days before hiring and after leaving.
  case outside
  /// Those and the first days of absence.
  case outsideAndAbsent

  /// What so many days take.
  func name(_ days: Fraction) -> Bilingual {
    let (chinese, english) = AbsenceSpan.count(days)
    return switch self {
    case .absent: Bilingual("前\(chinese)缺勤应扣", "what the first \(english) of absence take")
    case .outside: Bilingual("不在职\(chinese)应扣", "what the \(english) not employed take")
    case .outsideAndAbsent:
      Bilingual("不在职和缺勤共\(chinese)应扣", "what the \(english) not employed or absent take")
    }
  }

  /// What so many days take, and by which branch: more than half are counted by the days that remain.
  func name(_ days: Fraction, isLong: Bool) -> Bilingual {
    let name = name(days)
    return isLong
      ? Bilingual(name.chinese + "（过半）", name.english + " (more than half)")
      : Bilingual(name.chinese + "（不过半）", name.english + " (at most half)")
  }

  /// Half of the days, which more than half take at least.
  static var byHalf: Bilingual { Bilingual("按一半天数应扣", "taken by half of the days") }

  /// All that is paid, less the days that remain.
  static func byRest(_ days: Fraction) -> Bilingual {
    let (chinese, english) = count(days)
    return Bilingual("按余下\(chinese)应扣", "taken by the \(english) that remain")
  }

  /// The days of a kind and what they keep, as it stands in the order of the kinds.
  static func kind(_ kind: LeaveKind, _ days: Fraction, _ payRate: Fraction) -> Bilingual {
    let (chinese, english) = count(days)
    let percent = payRate * Fraction(100)
    let share = (percent.decimal(places: 0) ?? percent.approximation(places: 2) + "…") + "%"
    return Bilingual(
      "\(kind.title.chinese)\(chinese)（\(share)）", "\(kind.title.english) \(english) (\(share))")
  }

  private static func count(_ days: Fraction) -> (chinese: String, english: String) {
    let number = days.decimal(places: 0) ?? days.text
    return (number + "天", number + (days == .one ? " day" : " days"))
  }
}
