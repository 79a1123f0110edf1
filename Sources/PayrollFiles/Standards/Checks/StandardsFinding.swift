import Payroll

/// Something in the standards that is wrong, or that somebody should look at.
public struct StandardsFinding: Sendable {
  /// How bad it is.
  public enum Level: Int, Sendable {
    /// A month of the day could not be paid, or somebody in it not.
    case wrong
    /// It may be meant so.
    case suspicious

    /// The word for a reader.
    public var title: Bilingual { self == .wrong ? Bilingual("错误", "wrong") : Bilingual("可疑", "suspicious") }
  }

  /// The check that found it.
  public let check: StandardsCheckName
  /// How bad it is.
  public let level: Level
  /// Where, what, why, and what to do.
  public let fault: FileFault
}

/// The checks of `payroll standards --check`, by the codes that stand behind their findings.
public enum StandardsCheckName: String, CaseIterable, Sendable {
  case emptyTable = "table_empty"
  case missingRow = "row_missing"
  case missingScheme = "scheme_missing"
  case gap = "gap"
  case lapse = "lapse"
  case neverApplies = "never_applies"
  case unknownName = "name_unknown"
  case missingPlan = "plan_missing"
  case midMonth = "mid_month"
  case staleFigure = "figure_stale"
  case figureJump = "figure_jump"
  case decisionDate = "decision_date"
  case undoneDecision = "decision_undone"
  case calendarYear = "calendar_year"
  case calendarDay = "calendar_day"
  case exampleFigure = "example"
  case openFigure = "open"
  case contributionRate = "rate_odd"
  case injuryFigure = "injury_figure"
  case returningRow = "row_returns"
  case farAhead = "far_ahead"
  case factor = "factor_odd"
  case unreadFile = "file_unread"
}

extension StandardsCheckName {
  /// What the check finds in the rows of a scope.
  func findings(in scope: CheckScope) -> [StandardsFinding] {
    let doubts: [StandardsDoubt] =
      switch self {
      case .emptyTable: EmptyTableCheck.doubts(in: scope)
      case .missingRow: MissingRowCheck.doubts(in: scope)
      case .missingScheme: MissingSchemeCheck.doubts(in: scope)
      case .gap: GapCheck.doubts(in: scope)
      case .lapse: LapseCheck.doubts(in: scope)
      case .neverApplies: NeverAppliesCheck.doubts(in: scope)
      case .unknownName: UnknownNameCheck.doubts(in: scope)
      case .missingPlan: MissingPlanCheck.doubts(in: scope)
      case .midMonth: MidMonthCheck.doubts(in: scope)
      case .staleFigure: StaleFigureCheck.doubts(in: scope)
      case .figureJump: FigureJumpCheck.doubts(in: scope)
      case .decisionDate: DecisionDateCheck.doubts(in: scope)
      case .undoneDecision: UndoneDecisionCheck.doubts(in: scope)
      case .calendarYear: CalendarYearCheck.doubts(in: scope)
      case .calendarDay: CalendarDayCheck.doubts(in: scope)
      case .exampleFigure: ExampleFigureCheck.doubts(in: scope)
      case .openFigure: OpenFigureCheck.doubts(in: scope)
      case .contributionRate: ContributionRateCheck.doubts(in: scope)
      case .injuryFigure: InjuryFigureCheck.doubts(in: scope)
      case .returningRow: ReturningRowCheck.doubts(in: scope)
      case .farAhead: FarAheadCheck.doubts(in: scope)
      case .factor: FactorCheck.doubts(in: scope)
      case .unreadFile: UnreadFileCheck.doubts(in: scope)
      }
    return doubts.map { StandardsFinding(check: self, level: $0.level, fault: $0.fault) }
  }
}

/// What a check has found, before it is known by the check's name.
struct StandardsDoubt {
  let level: StandardsFinding.Level
  let fault: FileFault

  /// Something that may be meant so.
  static func suspicious(_ fault: FileFault) -> StandardsDoubt {
    StandardsDoubt(level: .suspicious, fault: fault)
  }

  /// Something that stops a month or pays it wrongly.
  static func wrong(_ fault: FileFault) -> StandardsDoubt {
    StandardsDoubt(level: .wrong, fault: fault)
  }
}

extension StandardsBook {
  /// What is wrong or suspicious around a day, in the order of the files and lines.
  ///
  /// What makes the folder unusable (ties, brackets that do not fit, and so on) has been refused before, when
  /// it was read.
  ///
  /// - Parameters:
  ///   - day: the day on which everything that is needed must be in force.
  ///   - region: only rows that serve this region or lie in it; nil for all.
  ///   - unread: the names of the folder's entries that belong to no table.
  public func findings(
    on day: CivilDate, in region: Region? = nil, knownOn: CivilDate? = nil, unread: [String] = []
  ) -> [StandardsFinding] {
    let scope = CheckScope(self, on: day, in: region, knownOn: knownOn, unread: unread)
    var places: [String: Int] = [:]
    for row in rows where places[row.terms.cells.file] == nil { places[row.terms.cells.file] = places.count }
    let found = StandardsCheckName.allCases.flatMap { $0.findings(in: scope) }
    let keyed = found.enumerated().map { index, finding in
      let fault = finding.fault
      return (
        level: finding.level.rawValue, file: places[fault.file] ?? places.count, line: fault.line ?? 0,
        index: index, finding: finding
      )
    }
    return keyed.sorted {
      ($0.level, $0.file, $0.line, $0.index) < ($1.level, $1.file, $1.line, $1.index)
    }.map(\.finding)
  }
}
