import CSV

/// Invented people on a roster and in a ledger, as many as one likes, paid in October 2026.
///
/// Most have an ordinary month; some have overtime, leave, a bonus or a deduction, as in a real bureau.
struct Population {
  private static let names = ["杨建华", "李娜", "王　伟", "赵丽", "岩温·罕", "和志强", "刀美兰", "普军"]

  private static let titles = [
    "employee_id", "name", "id_number", "unit", "region", "post", "grade", "hire_date", "end_date",
    "probation_until",
    "prior_service_months", "seniority_from", "hours_system", "rating", "contribution_base",
    "housing_fund_base",
    "schemes_excluded", "overtime_workday_hours", "overtime_restday_hours", "overtime_holiday_hours",
    "comp_leave_elected_hours", "comp_leave_taken_hours", "duty_days", "personal_leave_days", "absent_days",
    "sick_leave_days", "suspended_days", "injury_leave_days", "annual_leave_days", "marriage_leave_days",
    "maternity_leave_days", "paternity_leave_days", "childcare_leave_days", "bereavement_leave_days",
    "annual_leave_entitlement_days", "annual_leave_payout_days", "annual_leave_waived", "allowance",
    "tax_exempt_pay", "back_pay", "annual_bonus", "bonus_tax", "additional_deductions",
    "other_tax_deductions",
    "tax_reduction", "tax_basis", "recovery", "other_deduction", "bank_account",
  ]

  private let shape: Shape
  private let rows: Int
  private let regions: [String]
  private var random: SplitMix64

  init(_ shape: Shape, rows: Int, counties: [String] = []) {
    self.shape = shape
    self.rows = rows
    regions = shape.regions(of: counties)
    random = SplitMix64(seed: 0)
  }

  /// Writes the header of a roster.
  static func writeRosterHeader(to file: ByteBuffer) {
    file.append(titles.joined(separator: ","))
    file.endRecord()
  }

  /// Writes one row of a roster; somebody is the same wherever the row stands.
  mutating func writeRosterRow(_ number: Int, to file: ByteBuffer) {
    random = SplitMix64(seed: UInt64(number) &* 2_654_435_761)
    writeIdentity(number, to: file)
    writeTime(to: file)
    writeMoney(to: file)
    file.append(account(number))
    file.endRecord()
  }

  private mutating func writeIdentity(_ number: Int, to file: ByteBuffer) {
    file.append("P")
    file.append(padded: number, width: 7)
    let place = shape.place(of: number, rows: rows, random: &random)
    for text in [
      random.pick(Self.names), idNumber(number), place.unit, regions[place.region], random.pick(shape.posts),
      random.pick(shape.grades),
    ] {
      file.appendSeparator()
      file.append(text)
    }
    file.appendSeparator()
    Population.writeHireDate(number, to: file)
    file.append(",")
    if random.oneIn(200) { file.append("2026-10-23") }
    file.append(",,")
    file.append(integer: Int64(random.number(0...240)))
    file.append(",,standard,")
    file.append(random.pick(shape.ratings))
    file.append(",")
    if !random.oneIn(50) { file.append(hundredths: Int64(random.number(300_000...1_200_000))) }
    file.append(",,")
  }

  /// The same in the roster and in the ledger: a day from 2005 to 2025.
  private static func writeHireDate(_ number: Int, to file: ByteBuffer) {
    var random = SplitMix64(seed: UInt64(number))
    file.append(year: random.number(2005...2025), month: random.number(1...9), day: 15)
  }

  /// 17 digits that no other number of the population has, and their check digit.
  private func idNumber(_ number: Int) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let digits = String(53_011_119_800_000_000 + number)
    let sum = zip(digits.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
    return digits + String(Array("10X98765432")[sum % 11])
  }

  /// 18 digits that no other number of the population has, and their check digit by Luhn's rule.
  private func account(_ number: Int) -> String {
    let digits = String(622_202_100_000_000_000 + number)
    let sum = digits.utf8.reversed().enumerated().reduce(0) { sum, digit in
      let value = Int(digit.element - 48) * (digit.offset % 2 == 0 ? 2 : 1)
      return sum + value / 10 + value % 10
    }
    return digits + String((10 - sum % 10) % 10)
  }

  private mutating func writeTime(to file: ByteBuffer) {
    func field(_ value: Int?) {
      file.appendSeparator()
      if let value { file.append(hundredths: Int64(value)) }
    }
    field(random.oneIn(4) ? random.number(1...40) * 50 : nil)
    let rest = random.oneIn(4) ? random.number(1...16) * 100 : nil
    field(rest)
    field(random.oneIn(10) ? 800 : nil)
    field(rest != nil && random.oneIn(4) ? rest : nil)
    field(nil)
    field(random.oneIn(2) ? random.number(1...20) * 100 : nil)
    for rarity in [40, 400, 30, 500, 900, 15, 400, 300, 300, 200, 300] {
      field(random.oneIn(rarity) ? random.number(1...2) * 50 : nil)
    }
    for _ in 0..<3 { field(nil) }
  }

  private mutating func writeMoney(to file: ByteBuffer) {
    func field(_ rarity: Int, _ most: Int) {
      file.appendSeparator()
      if random.oneIn(rarity) { file.append(hundredths: Int64(random.number(1...most))) }
    }
    field(10, 50_000)
    field(50, 30_000)
    field(50, 100_000)
    field(100, 3_600_000)
    file.append(",")
    field(2, 300_000)
    field(30, 100_000)
    field(300, 10_000)
    file.append(",")
    field(200, 200_000)
    field(50, 50_000)
    file.append(",")
  }

  /// Writes the header of a ledger.
  static func writeLedgerHeader(to file: ByteBuffer) {
    file.append(
      "employee_id,period,hire_date,end_date,tax_year,deduction_months,tax_basis,ytd_income,ytd_special,"
        + "ytd_additional,ytd_other,ytd_reduction,ytd_tax,bonus_taxed,annual_leave_used_days,sick_leave_days,"
        + "comp_leave_lots,wages,arrears,recovery_carried,deduction_carried\n" as String)
  }

  /// Writes one row of a ledger that stands at September 2026, with a full year of wages.
  mutating func writeLedgerRow(_ number: Int, to file: ByteBuffer) {
    random = SplitMix64(seed: UInt64(number) &* 2_654_435_761 &+ 1)
    file.append("P")
    file.append(padded: number, width: 7)
    file.append(",2026-09,")
    Population.writeHireDate(number, to: file)
    file.append(",,2026,9,standard,")
    let wage = Int64(random.number(350_000...900_000))
    for amount in [wage * 9, wage * 2, Int64(random.number(0...9) * 100_000), 0, 0, wage / 50] {
      file.append(hundredths: amount)
      file.appendSeparator()
    }
    file.append("no,2.00,0.00,")
    if random.oneIn(5) {
      file.append("2026-08:8.00;2026-09:")
      file.append(hundredths: Int64(random.number(1...40)) * 50)
    }
    file.appendSeparator()
    for age in 0..<12 {
      if age > 0 { file.append(";") }
      let month = 2026 * 12 + 8 - age
      file.append(padded: month / 12, width: 4)
      file.append("-")
      file.append(padded: month % 12 + 1, width: 2)
      file.append(":")
      file.append(hundredths: wage)
    }
    file.append(",0.00,0.00,0.00\n")
  }
}
