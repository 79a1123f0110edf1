import CSV
import Payroll
import PayrollFiles

/// What can be wrong with corrections once it is known what was paid.
struct CorrectionCheck {
  let people: CorrectedPeople
  /// Every month that the archive holds from the first one on that a correction can reach.
  let archive: [ArchivedMonth]
  let converter: any TextConverter

  /// Makes sure that each line corrects a row by which somebody was paid, and leaves no day unpaid.
  ///
  /// - Parameter takenBack: the people of whom corrections have been settled, so that a cell may be as it was paid.
  /// - Throws: ``BackPayError/corrections(_:)``; what reading throws.
  func check(takenBack: Set<String>) throws {
    var faults: [FileFault] = []
    for correction in people.corrections {
      if let fault = try fault(of: correction, isTakenBack: takenBack.contains(correction.employeeId)) {
        faults.append(fault)
      }
    }
    if !faults.isEmpty { throw BackPayError.corrections(faults) }
  }

  /// What is wrong with the months of the lines, which shows before anybody is paid.
  func checkMonths() throws(BackPayError) {
    let periods = Set(archive.map(\.period))
    let faults = people.corrections.filter { !periods.contains($0.period) }.map {
      $0.faultOfPeriod(
        Bilingual(
          "归档里没有这个月，不能重算；由旧系统发放的月份请在旧系统更正",
          "the archive has no such month, so it cannot be computed again; a month that an older system paid is corrected there"
        ))
    }
    if !faults.isEmpty { throw .corrections(faults) }
  }

  private func fault(of correction: Correction, isTakenBack: Bool) throws -> FileFault? {
    guard let row = people.row(of: correction.employeeId, in: correction.period) else {
      return correction.faultOfPerson(
        Bilingual(
          "\(correction.period) 没有发放此人，不是更正；漏发的整月用调整表的“补发工资”（所属月份写 \(correction.period)）补",
          "nobody with this number was paid in \(correction.period), so there is nothing to correct; a month that was "
            + "forgotten as a whole is paid by back_pay in the adjustments, for_period \(correction.period)"))
    }
    let cell = row.cells[correction.field.rawValue]
    if !isTakenBack && correction.says(cell) {
      return correction.faultOfValue(
        Bilingual(
          "发放时这一格就是“\(cell)”，没有可更正的；请核对月份、编号和列名",
          "the month was paid with \"\(cell)\" in this cell, so there is nothing to correct; check month, number and column"
        ))
    }
    switch correction.field {
    case .hireDate:
      guard let hired = ReadText.day(correction.value) else { return nil }
      if let fault = try beforeArchive(correction, row, hired) { return fault }
      return try unpaid(correction, row, from: hired, through: nil) { $0 < correction.period }
    case .endDate:
      let last = ReadText.day(correction.value)
      if last == nil, !correction.value.isEmpty { return nil }
      // The row may be a later payment, long after the last day that it had.
      let had = ReadText.day(row.cells[RosterField.endDate.rawValue]).map(PayPeriod.init)
      let since = min(had ?? correction.period, correction.period)
      return try unpaid(correction, row, from: nil, through: last) { $0 > since && $0 != correction.period }
    default: return nil
    }
  }

  // MARK: Days that nobody paid

  /// A fault if the corrected day leaves payable days in a month of the archive in which no run paid the person.
  private func unpaid(
    _ correction: Correction, _ row: CorrectedPeople.Row, from hired: CivilDate?, through last: CivilDate?,
    isConcerned: (PayPeriod) -> Bool
  ) throws -> FileFault? {
    for month in archive where isConcerned(month.period) {
      if let hired, hired > month.period.lastDay { continue }
      if let last, last < month.period.firstDay { continue }
      guard let run = month.runs.first, let region = Region(row.payslip.region) else { continue }
      if try isPaid(correction.employeeId, in: month) { continue }
      guard let calendar = try calendar(of: run, region) else { continue }
      let days = calendar.payableDays(from: hired ?? month.period.firstDay, through: last)
      if days == 0 { continue }
      return correction.faultOfValue(
        Bilingual(
          "照此 \(month.period) 有 \(days) 个计薪天没有发放，而那个月没有发放此人；那些天用调整表的“补发工资”（所属月份写 \(month.period)）补，"
            + "入职、离职日期在下月名册上改",
          "this leaves \(days) payable days of \(month.period) unpaid, in which no run paid the person; pay them by back_pay in "
            + "the adjustments, for_period \(month.period), and put the date right on the next roster"))
    }
    return nil
  }

  /// A fault if the corrected day lies before the archive, in which the person was new by the roster and is in no ledger
  /// of the months before it.
  private func beforeArchive(
    _ correction: Correction, _ row: CorrectedPeople.Row, _ hired: CivilDate
  ) throws -> FileFault? {
    guard let first = archive.first, hired < first.period.firstDay,
      let was = ReadText.day(row.cells[RosterField.hireDate.rawValue]), was >= first.period.firstDay
    else { return nil }
    if let ledger = try first.runs.first?.inputs.ledger.map({ try LedgerFile($0) }),
      ByteSlice.with(correction.employeeId, { ledger.index(of: $0) }) != nil
    {
      return nil
    }
    return correction.faultOfValue(
      Bilingual(
        "\(first.period) 以前的天数没有发放过，归档里也没有那些月份；那些天用调整表的“补发工资”补，入职日期在下月名册上改",
        "the days before \(first.period) were not paid, and the archive has no such months; pay them by back_pay in the "
          + "adjustments, and put the date right on the next roster"))
  }

  private func isPaid(_ employeeId: String, in month: ArchivedMonth) throws -> Bool {
    if people.row(of: employeeId, in: month.period) != nil { return true }
    var walk = PayslipWalk(month.runs.map(\.payslips))
    while let row = try walk.next() { if row.employeeId == employeeId { return true } }
    return false
  }

  private func calendar(of run: ArchivedRun, _ region: Region) throws -> WorkCalendar? {
    try RunError.telling {
      try StandardsFolder.load(run.inputs.standards, converter: converter)
        .inForce(run.options.period, knownOn: run.options.knownOn).region(region)?.calendar
    }
  }
}
