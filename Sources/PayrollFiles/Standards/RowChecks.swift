import Payroll

/// What must be true of a row as a whole, beside what each of its cells may hold.
extension RowReader {
  /// A region of its own: the class of one region is no other's.
  mutating func check(_ terms: RegionTerms) { require(StandardsColumn.region) }

  /// Either an approved reference salary, or what it follows from.
  mutating func check(_ terms: SalaryTerms) {
    let approved = SalaryTerms.fileColumn(\.approvedReferenceSalary)
    if textIfAny(approved) != nil { return }
    let averages: [PartialKeyPath<SalaryTerms>] = [\.peerAverage, \.socialAverage, \.peerWeight]
    if averages.allSatisfy({ textIfAny(SalaryTerms.fileColumn($0)) != nil }) { return }
    refuse(
      approved,
      Bilingual(
        "必须填写核定基准工资（reference_salary），"
          + "或者填写两项平均工资和权重（peer_average、social_average、peer_weight）",
        "state either reference_salary, or both averages and their weight (peer_average, social_average, "
          + "peer_weight)"))
  }

  /// What the library finds wrong with the row.
  mutating func check<Terms: DatedTerms>(_ terms: Terms, under code: Terms.Code) {
    for fault in terms.faults(under: code) { refuse(Column(fault.column), fault.reason) }
  }

  /// A grade where the benefit has grades, and its figure in the column of its kind alone.
  mutating func check(_ terms: InjuryTerms) {
    let grade = InjuryTerms.fileColumn(\.grade)
    let grades = terms.benefit.gradeWords
    if !grades.isEmpty {
      require(grade)
      let words = WordList(grades.map { ($0, $0.english) })
      if let text = textIfAny(grade), words.value(of: text) == nil {
        refuseOnly(grade, words.refusal(of: text))
      }
    } else if terms.grade != nil {
      refuse(grade, Bilingual("这项待遇不分等级，请留空", "this benefit has no grades; leave it blank"))
    }
    let column = InjuryTerms.fileColumn(terms.benefit.unit.property)
    require(column)
    for unit in InjuryBenefit.Unit.allCases where unit != terms.benefit.unit {
      let other = InjuryTerms.fileColumn(unit.property)
      guard textIfAny(other) != nil else { continue }
      refuseOnly(
        other,
        Bilingual(
          "这项待遇的数值填在“\(column.title.chinese)”（\(column.code)）一栏，这一栏请留空",
          "the figure of this benefit stands in the column \(column.code); leave this one blank"))
    }
  }
}

extension StandardsReading {
  /// Notes accident plans that no row of `accident_plans.csv` has: typing errors, whatever the region and day.
  mutating func refuseUnknownPlans(_ posts: [ReadRow<RowName<String>, PostTerms>]) {
    guard isComplete(.accidentPlans), let code = AccidentPlanTerms.codeColumn else { return }
    let plans = texts(of: .accidentPlans, Column(code))
    for row in posts {
      guard let plan = row.row.terms.accidentPlan, !plans.contains(plan) else { continue }
      let nearest = NearestName.of(plan, among: plans.sorted())
      add(
        row.cells.fault(
          PostTerms.fileColumn(\.accidentPlan),
          Bilingual(
            "accident_plans 表里没有这个方案，" + (nearest.map { "是不是“\($0)”？" } ?? "") + "请改正代码或补上方案",
            "accident_plans has no such plan; "
              + (nearest.map { "did you mean \"\($0)\"? Correct" } ?? "correct") + " the code or add the plan"
          )))
    }
  }

  /// Notes the parameters of which there is no row at all.
  mutating func refuseMissingParameters() {
    guard isComplete(.parameters), let code = ParameterTerms.codeColumn else { return }
    let given = texts(of: .parameters, Column(code))
    for parameter in ParameterName.allCases
    where parameter.isNeededByAll && !given.contains(parameter.rawValue)
      && !given.contains(parameter.title.chinese)
    {
      add(
        FileFault(
          file(of: .parameters), column: title(of: Column(code), in: .parameters), value: parameter.rawValue,
          Bilingual(
            "缺少这个参数（\(parameter.title.chinese)），请补上一行；程序中没有内置数值",
            "this parameter is missing; add a row, the program has no value of its own")))
    }
  }
}
