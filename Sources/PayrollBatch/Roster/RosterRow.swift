import CSV
import Payroll

/// One row of a roster, read and typed. Made once and used for every row in turn.
///
/// The texts are views of the file's bytes, valid until the next row is read.
final class RosterRow {
  /// What the row says of the person: lent, since half a kilobyte would be copied each time it is asked for.
  var person: PersonMonth {
    _read { yield unsafe stored }
    _modify { yield unsafe &stored }
  }
  /// Not asked on every access whether it is being accessed already: whoever is lent the person must not read the next
  /// row meanwhile.
  @exclusivity(unchecked) private var stored: PersonMonth
  var employeeId = ByteSlice.empty
  var name = ByteSlice.empty
  var idNumber = ByteSlice.empty
  var unit = ByteSlice.empty
  var regionCode = ByteSlice.empty
  var region = Region.everywhere
  var category: PostCategory?
  /// The category's word as it was given.
  var categoryWord = ByteSlice.empty
  var post = ByteSlice.empty
  var grade = ByteSlice.empty
  var rating = ByteSlice.empty
  var bankAccount = ByteSlice.empty
  /// The row's first line, as an editor counts it.
  var line = 0
  /// What is wrong with the row so far.
  var faults: [RowFault] = []
  /// The columns that have a fault of their own.
  var faulty: RosterFieldSet = []
  private let blank: PersonMonth

  init(_ period: PayPeriod) {
    blank = PersonMonth(period, Employee(hireDate: period.firstDay, hasBankAccount: false))
    unsafe stored = blank
  }

  /// Reads the record that `reader` stands at.
  func read(_ reader: borrowing RecordReader, _ sheet: RosterSheet) {
    clear()
    line = reader.line
    var filled: RosterFieldSet = []
    for index in 0..<reader.filledCount {
      let (place, given) = reader.filledField(index)
      guard let field = sheet.fieldAtPlace[place] else { continue }
      let value = given.trimmed().withoutApostrophe()
      if value.isEmpty { continue }
      filled.formUnion(RosterFieldSet(field))
      set(field, value)
    }
    if filled.isSuperset(of: sheet.required) { return }
    let message = filled.isEmpty ? FaultMessage.emptyRow : nil
    for place in sheet.places where place.isRequired && !filled.contains(place.field) {
      add(.required, place.field, .empty, message)
    }
  }

  private func clear() {
    person = blank
    employeeId = .empty
    name = .empty
    idNumber = .empty
    unit = .empty
    regionCode = .empty
    region = .everywhere
    category = nil
    post = .empty
    grade = .empty
    rating = .empty
    bankAccount = .empty
    if !faults.isEmpty { faults.removeAll() }
    faulty = []
  }

  /// Notes a fault of a value.
  func add(_ code: FaultCode, _ field: RosterField, _ value: ByteSlice, _ message: Bilingual? = nil) {
    let text = String(value)
    faulty.formUnion(RosterFieldSet(field))
    let message = message ?? FaultMessage.ofValue(code, field, text)
    faults.append(RowFault(code: code, field: field, value: text, message: message))
  }

  /// Notes a fault that more than one value makes together.
  func add(_ code: FaultCode, _ field: RosterField?, value: String, _ message: Bilingual) {
    faults.append(RowFault(code: code, field: field, value: value, message: message))
  }

  private func set(_ field: RosterField, _ value: ByteSlice) {
    switch field {
    case .employeeId: setEmployeeId(value)
    case .name: name = value
    case .idNumber: setIDNumber(value)
    case .unit: unit = value
    case .region: setRegion(value)
    case .category:
      categoryWord = value
      setWord(field, value, Words.readCategory(value)) { $0.category = $1 }
    case .post: post = value
    case .grade: grade = value
    case .hireDate: setDate(field, value) { $0.person.employee.hireDate = $1 }
    case .endDate: setDate(field, value) { $0.person.employee.endDate = $1 }
    case .probationUntil: setDate(field, value) { $0.person.employee.probationUntil = $1 }
    case .priorServiceMonths:
      setNumber(field, value, decimals: 0, 0...720) { $0.employee.priorServiceMonths = Int($1) }
    case .seniorityFrom: setDate(field, value) { $0.person.employee.seniorityFrom = $1 }
    case .hoursSystem:
      setWord(field, value, Words.readHoursSystem(value)) { $0.person.employee.hoursSystem = $1 }
    case .rating: rating = value
    case .contributionBase:
      setMoney(field, value) { $0.insurance.contributionBase = $1 }
    case .housingFundBase:
      setMoney(field, value) { $0.insurance.housingFundBase = $1 }
    case .schemesExcluded:
      setWord(field, value, Words.readSchemes(value)) { $0.person.insurance.excluded = $1 }
    case .bankAccount: setBankAccount(value)
    default: setFigure(field, value)
    }
  }

  private func setFigure(_ field: RosterField, _ value: ByteSlice) {
    switch field {
    case .overtimeWorkdayHours: setHours(field, value) { $0.attendance.overtimeWorkday = $1 }
    case .overtimeRestdayHours: setHours(field, value) { $0.attendance.overtimeRestday = $1 }
    case .overtimeHolidayHours: setHours(field, value) { $0.attendance.overtimeHoliday = $1 }
    case .compLeaveElectedHours: setHours(field, value) { $0.attendance.compLeaveElected = $1 }
    case .compLeaveTakenHours: setHours(field, value) { $0.attendance.compLeaveTaken = $1 }
    case .dutyDays: setDays(field, value) { $0.attendance.dutyDays = $1 }
    case .personalLeaveDays: setLeave(field, value, .personal)
    case .absentDays: setLeave(field, value, .absent)
    case .sickLeaveDays: setLeave(field, value, .sick)
    case .suspendedDays: setLeave(field, value, .suspended)
    case .injuryLeaveDays: setLeave(field, value, .injury)
    case .annualLeaveDays: setLeave(field, value, .annual)
    case .marriageLeaveDays: setLeave(field, value, .marriage)
    case .maternityLeaveDays: setLeave(field, value, .maternity)
    case .paternityLeaveDays: setLeave(field, value, .paternity)
    case .childcareLeaveDays: setLeave(field, value, .childcare)
    case .bereavementLeaveDays: setLeave(field, value, .bereavement)
    case .annualLeaveEntitlementDays:
      setNumber(field, value, decimals: 2, 0...36_600) {
        $0.attendance.annualLeaveEntitlement = Days(hundredths: $1)
      }
    case .annualLeavePayoutDays: setDays(field, value) { $0.attendance.annualLeavePayout = $1 }
    case .annualLeaveWaived:
      setWord(field, value, Words.readYesNo(value)) { $0.person.attendance.annualLeaveWaived = $1 }
    default: setAmount(field, value)
    }
  }

  private func setAmount(_ field: RosterField, _ value: ByteSlice) {
    switch field {
    case .allowance: setMoney(field, value) { $0.earnings.allowance = $1 }
    case .taxExemptPay: setMoney(field, value) { $0.earnings.taxExemptPay = $1 }
    case .backPay: setMoney(field, value, isSigned: true) { $0.earnings.backPay = $1 }
    case .annualBonus: setMoney(field, value) { $0.earnings.annualBonus = $1 }
    case .bonusTax:
      setWord(field, value, Words.readBonusTaxation(value)) { $0.person.earnings.bonusTaxation = $1 }
    case .additionalDeductions: setMoney(field, value) { $0.tax.additionalDeductions = $1 }
    case .otherTaxDeductions: setMoney(field, value) { $0.tax.otherDeductions = $1 }
    case .taxReduction: setMoney(field, value) { $0.tax.reduction = $1 }
    case .taxBasis: setWord(field, value, Words.readTaxBasis(value)) { $0.person.tax.basis = $1 }
    case .recovery: setMoney(field, value) { $0.deductions.recovery = $1 }
    case .otherDeduction: setMoney(field, value) { $0.deductions.other = $1 }
    default: preconditionFailure("a column of the roster that nobody reads")
    }
  }

  private func setEmployeeId(_ value: ByteSlice) {
    employeeId = value
    if value[0] <= UInt8(ascii: "9"), value.firstIndex(of: UInt8(ascii: "+")) != nil,
      DecimalText.isSpoiltBySpreadsheet(value)
    {
      add(.format, .employeeId, value)
    }
  }

  private func setIDNumber(_ value: ByteSlice) {
    if IDNumber.isValid(value) {
      idNumber = value
    } else if DecimalText.isSpoiltBySpreadsheet(value) {
      add(.idNumber, .idNumber, value, FaultMessage.spoiltNumber)
    } else {
      add(.idNumber, .idNumber, value)
    }
  }

  private func setBankAccount(_ value: ByteSlice) {
    if DecimalText.isSpoiltBySpreadsheet(value) {
      add(.format, .bankAccount, value)
    } else {
      bankAccount = value
      person.employee.hasBankAccount = true
    }
  }

  private func setRegion(_ value: ByteSlice) {
    regionCode = value
    if let region = Region(digits: value.count, byte: { value[$0] }) {
      self.region = region
    } else {
      add(.format, .region, value)
    }
  }

  private func setWord<Word>(
    _ field: RosterField, _ value: ByteSlice, _ word: Word?, _ store: (RosterRow, Word) -> Void
  ) {
    if let word { store(self, word) } else { add(.format, field, value) }
  }

  private func setDate(
    _ field: RosterField, _ value: ByteSlice, _ store: (RosterRow, CivilDate) -> Void
  ) {
    if let date = DateText.readDay(value) { store(self, date) } else { add(.format, field, value) }
  }

  @inline(__always)
  private func setNumber(
    _ field: RosterField, _ value: ByteSlice, decimals: Int, _ range: ClosedRange<Int64>,
    _ store: (inout PersonMonth, Int64) -> Void
  ) {
    switch DecimalText.read(value, decimals: decimals) {
    case .number(let number) where range.contains(number): store(&person, number)
    case .number, .tooLarge: add(.range, field, value)
    case .tooManyDecimals: add(.decimals, field, value)
    case .malformed: add(.format, field, value)
    }
  }

  private func setMoney(
    _ field: RosterField, _ value: ByteSlice, isSigned: Bool = false,
    _ store: (inout PersonMonth, Money) -> Void
  ) {
    let most = Limits.money.fen
    setNumber(field, value, decimals: 2, (isSigned ? -most : 0)...most) { store(&$0, Money(fen: $1)) }
  }

  private func setHours(
    _ field: RosterField, _ value: ByteSlice, _ store: (inout PersonMonth, Hours) -> Void
  ) {
    setNumber(field, value, decimals: 2, 0...74_400) { store(&$0, Hours(hundredths: $1)) }
  }

  private func setDays(
    _ field: RosterField, _ value: ByteSlice, _ store: (inout PersonMonth, Days) -> Void
  ) {
    setNumber(field, value, decimals: 2, 0...3_100) { store(&$0, Days(hundredths: $1)) }
  }

  private func setLeave(_ field: RosterField, _ value: ByteSlice, _ kind: LeaveKind) {
    setDays(field, value) { $0.attendance.leave[kind] = $1 }
  }
}

/// What a value may be at most, whatever the column.
enum Limits {
  /// 9,999,999,999.99 yuan.
  static let money = Money(fen: 999_999_999_999)
}
