import CSV
import Payroll
import PayrollFiles

/// What `report.html` needs beside the sums of a run, counted by each worker on the way: no person is kept.
final class ReportCounts: RowListener {
  /// Hours of one region and unit, in hundredths, and how often each finding was made there.
  struct Unit {
    var workday: Int64 = 0
    var restday: Int64 = 0
    var holiday: Int64 = 0
    /// Hours in the compensatory bank at the end of the month.
    var balance: Int64 = 0
    /// By code and level: three places a code.
    var findings = [Int](repeating: 0, count: FindingCode.allCases.count * 3)

    mutating func add(_ other: Unit) {
      workday += other.workday
      restday += other.restday
      holiday += other.holiday
      balance += other.balance
      for index in findings.indices { findings[index] += other.findings[index] }
    }

    /// All hours of overtime.
    var overtime: Int64 { workday + restday + holiday }
  }

  /// How wide a class of net pay is, in fen.
  static let classWidth: Int64 = 500_00
  /// How many classes there are; the last one has no end.
  static let classCount = 21

  /// How many people have a net pay in each class.
  private(set) var netPay = [Int](repeating: 0, count: classCount)
  /// How many people have overtime of 0, up to 12, up to 24, up to 36, and more hours.
  private(set) var overtime = [Int](repeating: 0, count: 5)
  /// How many people have hours in the bank at the end of the month.
  private(set) var savers = 0
  /// Hours in the bank before the month, put into it, and taken from it, in hundredths.
  private(set) var opening: Int64 = 0
  private(set) var elected: Int64 = 0
  private(set) var taken: Int64 = 0
  /// How often each fault refused a row, in the order of the codes.
  private(set) var faults = [Int](repeating: 0, count: FaultCode.allCases.count)
  /// By region and unit; the key is the region's code, a NUL and the unit.
  let units = KeyTable<Unit>()
  private let key = ByteBuffer()

  func take(_ paid: PaidRow) {
    let attendance = paid.person.attendance
    netPay[min(Int(paid.payslip[.netPay].fen / ReportCounts.classWidth), ReportCounts.classCount - 1)] += 1
    var unit = Unit()
    unit.workday = attendance.overtimeWorkday.hundredths
    unit.restday = attendance.overtimeRestday.hundredths
    unit.holiday = attendance.overtimeHoliday.hundredths
    unit.balance = paid.payslip.next.compLeaveBalance.hundredths
    paid.findings.forEach { code in
      unit.findings[code.rawValue * 3 + Int(code.level(for: paid).rawValue)] += 1
    }
    overtime[ReportCounts.overtimeClass(unit.overtime)] += 1
    if unit.balance > 0 { savers += 1 }
    opening += paid.carryover?.compLeaveBalance.hundredths ?? 0
    elected += attendance.compLeaveElected.hundredths
    taken += attendance.compLeaveTaken.hundredths
    add(unit, to: paid.row)
  }

  /// Each code of a row that was refused counts once.
  func take(_ refused: RefusedRow, _ record: borrowing RecordReader) {
    let codes = Set(refused.faults.map(\.code))
    for (index, code) in FaultCode.allCases.enumerated() where codes.contains(code) { faults[index] += 1 }
  }

  private func add(_ unit: Unit, to row: RosterRow) {
    key.removeAll()
    key.append(row[.region])
    key.append(0 as UInt8)
    key.append(row[.unit])
    add(unit, to: key.bytes)
  }

  private func add(_ unit: Unit, to key: ByteSlice) {
    if let place = units.place(of: key) {
      units[place: place].add(unit)
    } else {
      units.insert(key, unit)
    }
  }

  private static func overtimeClass(_ hundredths: Int64) -> Int {
    hundredths <= 0 ? 0 : min(4, Int((hundredths + 12_00 - 1) / 12_00))
  }

  /// Adds what another worker has counted.
  func add(_ other: ReportCounts) {
    for index in netPay.indices { netPay[index] += other.netPay[index] }
    for index in overtime.indices { overtime[index] += other.overtime[index] }
    for index in faults.indices { faults[index] += other.faults[index] }
    savers += other.savers
    opening += other.opening
    elected += other.elected
    taken += other.taken
    for index in other.units.values.indices { add(other.units.values[index], to: other.units.key(at: index)) }
  }

  /// What was counted in a region and unit.
  func unit(_ group: Group) -> Unit {
    ByteSlice.with(group.region + "\0" + group.unit) { key in
      units[key] ?? Unit()
    }
  }
}
