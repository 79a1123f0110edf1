/// Standards that are needed and not in force: an error of the standards, not of a row of the roster.
public enum StandardsError: Error, Hashable, Sendable {
  /// No row of a parameter is in force for the region.
  case parameterMissing(ParameterName, Region)
  /// No row of a kind of leave is in force for the region.
  case leaveKindMissing(LeaveKind, Region)
  /// No row of an accident plan is in force for the region; the plan's code comes first.
  case accidentPlanMissing(String, Region)
  /// No table of the cumulative income tax is in force on the day.
  case taxTableMissing(CivilDate)
  /// The year has no row at all in the calendar.
  case calendarMissing(year: Int)
  /// Rows that serve the region in the month have figures that nobody has entered yet.
  case figuresOpen([OpenFigure])
  /// The year's calendar is not published: some region has nothing but provisional rows of it.
  case calendarProvisional(year: Int)
  /// The standards are those of one month, and another is paid.
  case otherMonth(PayPeriod, paid: PayPeriod)
  /// The tables contradict themselves or the law; the first fault of ``Standards/faults()``.
  case faulty(StandardsFault)
}
