import Payroll

/// Rows without which a month of the day cannot be paid: parameters, the annual tax table, the plans that posts
/// name, the minimum wages of the regions' classes; and, as a doubt, the kinds of leave that somebody may take.
enum MissingRowCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    var doubts: [StandardsDoubt] = []
    var told: Set<StandardsEntry.Subject> = []
    var toldPosts: Set<String> = []
    for region in scope.salaryRegions {
      for (subject, level) in needed where !told.contains(subject) {
        guard scope.inForce(subject, on: scope.day, in: region) == nil else { continue }
        told.insert(subject)
        doubts.append(StandardsDoubt(level: level, fault: missing(subject, region, scope.day)))
      }
      for row in postsWithoutPlan(in: region, scope) where toldPosts.insert(row.terms.cells.place).inserted {
        doubts.append(.wrong(missingPlan(row, region, scope.day)))
      }
    }
    return doubts + classesWithoutAmount(scope) + regionsWithoutClass(scope)
  }

  /// Regions of salaries where no county has a class of the minimum wage: nobody can be paid there.
  private static func regionsWithoutClass(_ scope: CheckScope) -> [StandardsDoubt] {
    let classed = scope.rows(of: .regions).filter {
      scope.book.applies($0, scope.lookup, in: $0.origin.region)
    }.map(\.origin.region)
    return scope.salaryRegions.filter { salary in !classed.contains { salary.serves($0) } }.map { region in
      .wrong(
        FileFault(
          "regions.csv", value: region.code,
          Bilingual(
            "\(scope.day) 这个地区没有最低工资类别，那里的人不能发放；请在 regions.csv 补上",
            "on \(scope.day) no class of the minimum wage is in force for this region, so nobody there can be paid; add "
              + "it to regions.csv")))
    }
  }

  /// Regions whose class has no minimum wage: nobody can be paid there.
  private static func classesWithoutAmount(_ scope: CheckScope) -> [StandardsDoubt] {
    scope.rows(of: .regions).compactMap { row in
      guard scope.book.applies(row, scope.lookup, in: row.origin.region),
        let wageClass = row.terms.figure(RegionTerms.fileColumn(\.wageClass))
      else { return nil }
      let subject = StandardsEntry.Subject(table: .minimumWage, code: wageClass.value.english)
      if scope.inForce(subject, on: scope.day, in: row.origin.region) != nil { return nil }
      return .wrong(
        row.terms.cells.fault(
          wageClass.column,
          Bilingual(
            "\(scope.day) 这个类别在地区 \(row.origin.region.code) 没有生效的最低工资；请在 minimum_wage.csv 补上，或改正类别",
            "no minimum wage of this class is in force on \(scope.day) in region \(row.origin.region.code); add it to "
              + "minimum_wage.csv or correct the class")))
    }
  }

  private static var needed: [(StandardsEntry.Subject, StandardsFinding.Level)] {
    let parameters = ParameterName.allCases.map { name in
      let level: StandardsFinding.Level = name.isNeededByAll ? .wrong : .suspicious
      return (StandardsEntry.Subject(table: .parameters, code: name.rawValue), level)
    }
    let leave = LeaveKind.allCases.map { kind in
      (StandardsEntry.Subject(table: .leave, code: kind.code), StandardsFinding.Level.suspicious)
    }
    let taxes: [(StandardsEntry.Subject, StandardsFinding.Level)] = [
      (StandardsEntry.Subject(table: .tax, code: TaxTableName.annual.rawValue), .wrong),
      (StandardsEntry.Subject(table: .tax, code: TaxTableName.monthly.rawValue), .suspicious),
    ]
    return parameters + taxes + leave
  }

  private static func missing(
    _ subject: StandardsEntry.Subject, _ region: Region, _ day: CivilDate
  ) -> FileFault {
    let name = subject.table.codeName(subject.code)?.chinese ?? ""
    return FileFault(
      subject.table.rawValue + ".csv", value: subject.code,
      Bilingual(
        "\(name)：\(day) 在地区 \(region.code) 没有生效的行，用到时不能发放；请补上",
        "no row is in force on \(day) in region \(region.code); whoever needs it cannot be paid, add it"))
  }

  /// Posts in force whose plan is not.
  private static func postsWithoutPlan(in region: Region, _ scope: CheckScope) -> [CheckScope.Row] {
    scope.book.rowsInForce(scope.lookup, in: region).filter { row in
      guard row.terms.table == .posts, let plan = row.terms.figure(PostTerms.fileColumn(\.accidentPlan)),
        plan.isStated
      else { return false }
      let subject = StandardsEntry.Subject(table: .accidentPlans, code: plan.value.english)
      return scope.inForce(subject, on: scope.day, in: region) == nil
    }
  }

  private static func missingPlan(_ row: CheckScope.Row, _ region: Region, _ day: CivilDate) -> FileFault {
    row.terms.cells.fault(
      PostTerms.fileColumn(\.accidentPlan),
      Bilingual(
        "\(day) 在地区 \(region.code) 这个意外险方案没有生效的行；请在 accident_plans 表补上",
        "no row of this plan is in force on \(day) in region \(region.code); add it to accident_plans"))
  }
}
