/// What is wrong with a row of standards, and the column in which it shows.
public struct TermsFault<Terms: ColumnTerms>: Sendable {
  /// The column.
  public let column: TermsColumn<Terms>
  /// What is wrong and what to do.
  public let reason: Bilingual

  init(_ property: PartialKeyPath<Terms>, _ reason: Bilingual) {
    column = Terms.column(property)
    self.reason = reason
  }
}

extension DatedTerms {
  /// Most rows are right if each of their figures is.
  public func faults(under code: Code) -> [TermsFault<Self>] { [] }
}

extension ContributionTerms {
  /// No floor above its ceiling, and no share of the person where the employer alone contributes.
  ///
  /// - Source: 社会保险法 Arts. 33, 53
  public func faults(under code: Scheme) -> [TermsFault<ContributionTerms>] {
    var faults: [TermsFault<ContributionTerms>] = []
    if let floor = baseFloor, let ceiling = baseCeiling, floor > ceiling {
      faults.append(
        TermsFault(
          \.baseFloor,
          Bilingual(
            "缴费基数下限高于上限 \(ceiling)，请改正", "the least base is above the greatest, \(ceiling); correct them")))
    }
    guard scheme.isEmployerOnly else { return faults }
    let reason = Bilingual(
      "\(scheme.title.chinese)由用人单位缴纳，个人不缴费（社会保险法第三十三条、第五十三条）；请改为0或留空",
      "the employer alone contributes for \(scheme.title.english) (社会保险法 Arts. 33, 53); write 0 or leave it blank"
    )
    if employeeRate != .zero { faults.append(TermsFault(\.employeeRate, reason)) }
    if employeeFixed != .zero { faults.append(TermsFault(\.employeeFixed, reason)) }
    return faults
  }
}

extension LeaveTerms {
  /// What the law allows a day of leave to keep.
  public func faults(under code: LeaveKind) -> [TermsFault<LeaveTerms>] {
    code.payRates.contains(payRate) ? [] : [TermsFault(\.payRate, code.payRateReason)]
  }
}

extension LeaveKind {
  /// What is said of a share of the wage that the law does not allow.
  public var payRateReason: Bilingual {
    if self == .absent {
      return Bilingual("\(title.chinese)不计发工资，比例必须为0，请改正", "\(code) days are not paid; the rate must be 0")
    }
    let law: (String, String) =
      switch self {
      case .injury: ("工伤保险条例第三十三条", "工伤保险条例 Art. 33")
      case .annual: ("职工带薪年休假条例第二条", "职工带薪年休假条例 Art. 2")
      case .maternity: ("女职工劳动保护特别规定第五条", "女职工劳动保护特别规定 Art. 5")
      default: ("工资支付暂行规定第十一条", "工资支付暂行规定 Art. 11")
      }
    return Bilingual(
      "\(title.chinese)工资照发，比例不得低于1（\(law.0)），请改正",
      "\(code) days keep the wage, so the rate must not be below 1 (\(law.1)); correct it")
  }
}

extension InjuryTerms {
  /// A grade where the benefit has grades, and its figure in the column of its kind alone.
  public func faults(under code: InjuryBenefit) -> [TermsFault<InjuryTerms>] {
    var faults: [TermsFault<InjuryTerms>] = []
    let grades = benefit.gradeWords.map(\.english)
    if grades.isEmpty ? grade != nil : !grades.contains(grade ?? "") {
      faults.append(
        TermsFault(\.grade, Bilingual("等级不属于这项待遇，请改正", "the benefit has no such grade; correct it")))
    }
    let given = [
      months.map { _ in InjuryBenefit.Unit.months }, percent.map { _ in .percent },
      amount.map { _ in .amount },
    ]
    if given.compactMap({ $0 }) != [benefit.unit] {
      faults.append(
        TermsFault(
          \.months, Bilingual("数值不在这项待遇的一栏里，请改正", "the figure is not in the benefit's column; correct it")))
    }
    return faults
  }
}

extension ParameterTerms {
  /// A value of the kind of its name, within its limits.
  public func faults(under code: ParameterName) -> [TermsFault<ParameterTerms>] {
    valueRefusal.map { [TermsFault(\.value, $0)] } ?? []
  }

  private var valueRefusal: Bilingual? {
    switch (name.kind, value) {
    case (.choice(let words), .choice(let word)):
      words.contains { $0.english == word }
        ? nil : Bilingual("没有“\(word)”这种方法，请改正", "there is no such way as \"\(word)\"; correct it")
    case (.money, .money(let amount)): FigureLimit.refusal(of: amount)
    case (.count(let range), .count(let count)): FigureLimit.refusal(of: count, in: range)
    case (.rate(let limits), .rate(let rate)): limits.first { !$0.admits(rate) }?.reason
    default: Bilingual("数值的种类不对，请改正", "the value is of the wrong kind; correct it")
    }
  }
}
