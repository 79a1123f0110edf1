/// The figures that formulas put into their workings, each with where it comes from.
extension Calculation {
  /// Another line of the payslip.
  func line(_ item: PayItem) -> Working { .line(item, payslip.amounts[item]) }

  /// The sum of other lines.
  func sum(_ group: PayItemGroup) -> Working { .sum(group.items.map { line($0) }) }

  /// What the roster says in a column.
  ///
  /// - Precondition: it says something there; a number that is not given is 0.
  func roster(_ field: RosterField) -> Working {
    .figure(Figure(field.entry.title, said(field), .roster(field)))
  }

  /// What the roster says in a column, with the adjustments that are added to it.
  func adjusted(_ field: RosterField) -> Working {
    .figure(Figure(field.entry.title, said(field), .rosterAndAdjustments(field)))
  }

  private func said(_ field: RosterField) -> FigureValue {
    guard let value = field.use(RosterFigure(), person) else {
      preconditionFailure("a formula goes by \(field.code), where the roster says nothing")
    }
    return value
  }

  /// A column of the ledger as the month began with it. A ledger that was not given is not named: what it would bring is
  /// a plain 0, which sums leave out.
  func ledger(_ field: LedgerField, _ value: FigureValue) -> Working {
    guard isLedgerGiven else { return .number(.zero) }
    return .figure(Figure(field.entry.title, value, ledgerOrigin(field)))
  }

  private func ledgerOrigin(_ field: LedgerField) -> FigureOrigin {
    guard let ledgerRow else { return .beginning(field) }
    let isOfYear = ledgerRow.taxYear == person.period.year
    let goesOn =
      switch field.entry.span {
      case .always, .employment: true
      case .taxYear: isOfYear
      case .taxYearAndEmployment: isOfYear && !ledgerRow.isNewEmployment
      }
    return goesOn ? .ledger(field) : .beginning(field)
  }

  /// Payable days, as the calendar counts them.
  func calendarDays(_ days: Int) -> Working {
    .figure(
      Figure(
        Bilingual("工作日和法定节假日天数", "workdays and holidays"), .days(Days(days)), .calendar))
  }

  /// The days from hiring or the first day to leaving or the last.
  var payableDaysWorking: Working {
    var deciding: [Figure] = []
    if person.period.contains(person.employee.hireDate) {
      deciding.append(Figure(.hireDate, person.employee.hireDate))
    }
    if let end = person.employee.endDate, person.period.contains(end) {
      deciding.append(Figure(.endDate, end))
    }
    return .decided(calendarDays(payableDays), by: deciding)
  }

  /// A parameter in force.
  func parameter(_ name: ParameterName) -> Working { .figure(parameterFigure(name)) }

  /// A parameter in force, as a figure.
  func parameterFigure(_ name: ParameterName) -> Figure {
    let view = standards.region.view
    let row = view.standards.parameters[name]?.inForce(view.lookup, in: standards.region.region)
    guard let row else { preconditionFailure("a parameter that pay was computed by is in force") }
    return Figure(name.title, row.terms.figure, .standard(.parameters, row.origin))
  }

  /// A figure of the region's salary row.
  func salary(_ name: Bilingual, _ value: FigureValue) -> Working {
    .figure(Figure(name, value, .standard(.salary, standards.region.salary.origin)))
  }

  /// A figure of a row of the standards; nothing where there is no row.
  func standard<Terms>(
    _ table: StandardsTable, _ row: StandardRow<Terms>?, _ name: Bilingual, _ value: FigureValue
  ) -> Working {
    guard let row else { return .number(.zero) }
    return .figure(Figure(name, value, .standard(table, row.origin)))
  }

  /// A share of the leave table's row of a kind.
  func leaveShare(_ kind: LeaveKind, ofPerformance: Bool = false) -> Working {
    guard let row = try? standards.region.row(of: kind, fullYears: fullYears) else {
      preconditionFailure("a kind of leave that pay was computed by is in force")
    }
    let name =
      ofPerformance
      ? Bilingual("\(kind.title.chinese)绩效比例", "performance rate of \(kind.title.english)")
      : Bilingual("\(kind.title.chinese)计薪比例", "pay rate of \(kind.title.english)")
    let share = ofPerformance ? row.terms.performanceRate : row.terms.payRate
    return .figure(Figure(name, .share(share), .standard(.leave, row.origin)))
  }

  /// The roster's days of a kind of leave.
  func leaveDays(_ kind: LeaveKind) -> Working { roster(kind.rosterField) }

  /// The row of contributions of a scheme.
  func contributionRow(_ scheme: Scheme) -> StandardRow<ContributionTerms>? {
    standards.contributions.first { $0.terms.scheme == scheme }
  }

  /// Rate and quick deduction of a bracket, with the row that says so.
  func bracketFigures(
    _ bracket: TaxBracket, of name: TaxTableName, _ table: TaxTable, twelfthOf bonus: Money? = nil
  ) -> (rate: Working, quickDeduction: Working) {
    let rows = standards.region.view.standards.taxBrackets[name] ?? []
    let row = rows.first {
      $0.origin.effectiveFrom == table.origin.effectiveFrom && $0.origin.decidedOn == table.origin.decidedOn
        && $0.terms == bracket
    }
    let next = table.brackets.first { $0.over > bracket.over }
    let twelfth = bonus.map { Fraction(Int128($0.fen), 1200).approximation(places: 2) }
    let range = Bilingual(
      (twelfth.map { "月均\($0)元，" } ?? "") + "超过\(bracket.over)元" + (next.map { "至\($0.over)元" } ?? ""),
      (twelfth.map { "a twelfth is \($0), " } ?? "") + "over \(bracket.over)"
        + (next.map { " up to \($0.over)" } ?? ""))
    let origin = FigureOrigin.standard(.tax, row?.origin ?? table.origin)
    return (
      .figure(
        Figure(
          Bilingual("税率（\(range.chinese)）", "rate (\(range.english))"), .share(bracket.rate), origin)),
      .figure(
        Figure(Bilingual("速算扣除数", "quick deduction"), .money(bracket.quickDeduction), origin))
    )
  }
}

extension Figure {
  /// A day that the roster states and that decides.
  init(_ field: RosterField, _ date: CivilDate) {
    self.init(field.entry.title, .date(date), .roster(field))
  }
}

extension Factor {
  /// The factor as the rate it was made of.
  var rate: Rate { fraction.rate }
}

extension ParameterTerms {
  /// The value as a figure.
  fileprivate var figure: FigureValue {
    switch value {
    case .choice(let word): .word(title(of: word))
    case .money(let money): .money(money)
    case .rate(let rate): .rate(rate)
    case .count(let count): .count(count)
    }
  }

  private func title(of word: String) -> Bilingual {
    guard case .choice(let words) = name.kind, let title = words.first(where: { $0.english == word }) else {
      return Bilingual(word, word)
    }
    return Bilingual("\(title.chinese)（\(word)）", word)
  }
}
