import CSV
import Payroll

/// Reads one row of a file of benefit cases.
public struct BenefitRowReader {
  private var cells: RowReader

  /// A row of a table.
  public init(_ table: TextTable, _ row: TextTable.Row) {
    cells = RowReader(table, row)
  }

  /// What is wrong with the cells so far.
  public var faults: [FileFault] { cells.faults }

  /// The case; nil if one of the cells has a fault.
  public mutating func read() -> BenefitCase? {
    for field in BenefitField.allCases where field.isRequired && text(field).isEmpty {
      cells.refuse(field.column, BenefitMessage.blank)
    }
    let region = readRegion()
    let date = day(.date)
    let kind = cells.word(BenefitField.kind.column, BenefitWordLists.kinds)
    guard let kind, let date, let region, cells.faults.isEmpty else {
      // The other cells are read for their faults, so that all are told at once.
      var unknown = BenefitCase("", employeeId: "", kind ?? .disability, on: .firstOfAll, in: .everywhere)
      readFacts(into: &unknown)
      return nil
    }
    var benefitCase = BenefitCase(
      text(.code), employeeId: text(.employeeId), kind, on: date, in: region)
    readFacts(into: &benefitCase)
    return cells.faults.isEmpty ? benefitCase : nil
  }

  private func text(_ field: BenefitField) -> String { cells.text(field.column) }

  private mutating func readRegion() -> Region? {
    let code = text(.region)
    if code.isEmpty { return nil }
    if let region = Region(code) { return region }
    cells.refuse(BenefitField.region.column, BenefitMessage.region)
    return nil
  }

  private mutating func readFacts(into benefitCase: inout BenefitCase) {
    readGrade(into: &benefitCase)
    benefitCase.ownWage = money(.ownWage)
    benefitCase.wage = money(.wage)
    benefitCase.months = count(.months, 1...720)
    benefitCase.isExtended = yesNo(.extended)
    benefitCase.nursingLevel = cells.word(BenefitField.nursingLevel.column, BenefitWordLists.nursingLevels)
    benefitCase.hasSuitableWork = yesNo(.suitableWork)
    benefitCase.isOccupationalDisease = yesNo(.occupationalDisease)
    benefitCase.isAfterInjuryLeave = yesNo(.afterInjuryLeave)
    benefitCase.dependants = readDependants()
    benefitCase.basicWage = money(.basicWage)
    benefitCase.unitAverageWage = money(.unitAverageWage)
    benefitCase.leaveDays = count(.leaveDays, 1...366)
    benefitCase.paidTo = cells.word(BenefitField.paidTo.column, BenefitWordLists.recipients)
    benefitCase.isInHardship = yesNo(.hardship)
    benefitCase.hireDate = day(.hireDate)
    benefitCase.noticeWage = money(.noticeWage)
    benefitCase.isUnlawful = yesNo(.unlawful)
    benefitCase.assessedOn = day(.assessedOn)
    benefitCase.birth = cells.word(BenefitField.birth.column, BenefitWordLists.births)
    benefitCase.babies = count(.babies, 1...9)
  }

  /// A grade of disability; for a condolence payment also one of its words.
  private mutating func readGrade(into benefitCase: inout BenefitCase) {
    let column = BenefitField.disabilityGrade.column
    let text = cells.text(column)
    if benefitCase.kind == .condolence, !text.isEmpty, text.utf8.first.map({ $0 < 48 || $0 > 57 }) == true {
      benefitCase.condolenceFor = cells.word(column, BenefitWordLists.condolences)
    } else {
      benefitCase.disabilityGrade = cells.count(column, 1...10)
    }
  }

  /// An amount above 0: a 0 stands for a cell that somebody has not filled in yet.
  private mutating func money(_ field: BenefitField) -> Money? {
    guard let amount = cells.money(field.column) else { return nil }
    if amount > .zero { return amount }
    cells.refuse(field.column, BenefitMessage.zero)
    return nil
  }

  /// A day from which every later one that a benefit names can be written with four digits of the year.
  private mutating func day(_ field: BenefitField) -> CivilDate? {
    guard let day = cells.date(field.column) else { return nil }
    if (1900...2999).contains(day.year) { return day }
    cells.refuse(field.column, BenefitMessage.year)
    return nil
  }

  private mutating func count(_ field: BenefitField, _ range: ClosedRange<Int>) -> Int? {
    cells.count(field.column, range)
  }

  private mutating func yesNo(_ field: BenefitField) -> Bool? {
    cells.word(field.column, WordList(Bool.self))
  }

  /// Words separated by `;` or the full-width `；`.
  private mutating func readDependants() -> [Dependant]? {
    let column = BenefitField.dependants.column
    guard let text = cells.textIfAny(column) else { return nil }
    var dependants: [Dependant] = []
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "；" }) {
      let word = String(ByteSlice.with(String(part)) { String($0.trimmed()) })
      if word.isEmpty { continue }
      guard let dependant = ByteSlice.with(word, { BenefitWordLists.dependants.read($0) }) else {
        cells.refuse(column, BenefitWordLists.dependants.refusal(of: word))
        return nil
      }
      dependants.append(dependant)
    }
    if dependants.isEmpty { cells.refuse(column, BenefitMessage.noDependant) }
    return dependants.isEmpty ? nil : dependants
  }
}

extension CivilDate {
  /// A day that stands for one that could not be read.
  fileprivate static let firstOfAll = PayPeriod(unchecked: 1, 1).firstDay
}

extension BenefitField {
  /// The column of the file.
  public var column: Column { Column(rawValue, title, isRequired: isRequired, note: note) }

  /// What a bureau is told of it: what belongs into it, and the kinds of cases that know it.
  private var note: ColumnNote {
    let kinds = BenefitKind.allCases.filter { $0.fields.contains(self) }.map(\.title)
    let told =
      isCommon
      ? meaning
      : Bilingual(
        "\(meaning.chinese)。用于：" + kinds.map(\.chinese).joined(separator: "、"),
        "\(meaning.english). For: " + kinds.map(\.english).joined(separator: ", "))
    return ColumnNote(isRequired ? .refused : .nothing, told, Bilingual("", ""))
  }
}
