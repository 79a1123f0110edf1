import CSV
import Payroll
import PayrollFiles

/// A column of a file that came back, and what it should say.
struct CheckedColumn {
  /// The title.
  let title: String
  /// Its place in the file.
  let place: Int
  /// A column of the file that is taken off it.
  var placeTakenOff: Int?
  /// What it should say.
  let source: LayoutSource
  /// What is taken off that.
  var takenOff: LayoutPlace?
  /// Whether what is below 0 counts as 0.
  var isAtLeastZero = false

  /// What it should say of somebody, in hundredths.
  func expected(_ people: DeclaredPeople, _ person: Int) throws(RunError) -> Int128 {
    guard case .number(let number) = try people.value(source, person, serial: 0) else { return 0 }
    var expected = Int128(number) * (source.kind == .whole ? 100 : 1)
    if let takenOff, case .number(let number) = people[takenOff, person] { expected -= Int128(number) }
    return expected
  }

  /// What it says, in hundredths; nil if that is no amount.
  func given(_ fields: [String]) -> Int128? {
    guard let amount = CheckedColumn.amount(fields, place) else { return nil }
    guard let off = placeTakenOff.map({ CheckedColumn.amount(fields, $0) }) ?? 0 else { return nil }
    return isAtLeastZero ? max(0, amount - off) : amount - off
  }

  /// An amount as other programs write it: with thousands separators, and zeros behind.
  private static func amount(_ fields: [String], _ place: Int) -> Int128? {
    var text = place < fields.count ? fields[place].filter { $0 != "," && $0 != "，" && $0 != " " } : ""
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return ByteSlice.with(text) { DeclaredPeople.number($0, .hundredths) }.map { Int128($0) }
  }
}

/// The form of a file that came back: where a person's number stands, and what is compared.
struct CheckedForm {
  /// Which record has the titles.
  let header: Int
  /// Where the ID number stands, and where the employee number does.
  let number: Int?
  let employee: Int?
  /// Where the name stands.
  var name: Int?
  /// The ID number in the folder.
  let numberPlace: LayoutPlace?
  let columns: [CheckedColumn]
  /// How many titles of the file are its own.
  var matches = 0
  /// The layout that it is; nil for the client's computation.
  let layout: Layout?

  /// What is read of the folder.
  var wanted: Set<LayoutPlace> {
    var wanted = Set(LayoutPlace.always)
    for column in columns { wanted.formUnion(column.source.places + [column.takenOff].compactMap(\.self)) }
    for column in layout?.columns ?? [] { wanted.formUnion(column.source.places) }
    if let numberPlace { wanted.insert(numberPlace) }
    return wanted
  }

  /// A title without what differs from program to program: a star before it, spaces, the width of brackets.
  static func plain(_ title: String) -> String {
    String(title.filter { $0 != " " && $0 != "*" && $0 != "＊" }).replacing("（", with: "(").replacing(
      "）", with: ")")
  }

  private static let numberTitles = ["证件号码", "证照号码", "身份证号", "身份证号码", "身份证件号码"]
  private static let employeeTitles = ["工号", "人员编号", "employee_id"]

  /// The tax client's own computation (税款计算); nil for other titles.
  ///
  /// - Parameter titles: those of the file, each as ``plain(_:)`` has it.
  static func client(_ titles: [String], _ header: Int) -> CheckedForm? {
    func place(_ title: String) -> Int? { titles.firstIndex(of: title) }
    guard let number = titles.firstIndex(where: numberTitles.contains),
      place("累计收入") != nil || place("应补(退)税额") != nil
    else { return nil }
    var columns: [CheckedColumn] = []
    for (title, source, takenOff) in known {
      guard let at = place(title) else { continue }
      columns.append(
        CheckedColumn(
          title: title, place: at, placeTakenOff: title == "累计收入" ? place("累计免税收入") : nil, source: source,
          takenOff: takenOff, isAtLeastZero: title == "应补(退)税额"))
    }
    return CheckedForm(
      header: header, number: number, employee: titles.firstIndex(where: employeeTitles.contains),
      name: place("姓名"),
      numberPlace: LayoutPlace(.taxDeclaration, RosterField.idNumber.code), columns: columns, layout: nil)
  }

  /// The columns of the computation, and what they should say.
  private static let known: [(title: String, source: LayoutSource, takenOff: LayoutPlace?)] = {
    func ledger(_ field: LedgerField) -> LayoutSource { .column(LayoutPlace(.ledger, field.code)) }
    func declared(_ code: String) -> LayoutSource { .column(LayoutPlace(.taxDeclaration, code)) }
    let tax = LayoutPlace(.payslips, PayItem.incomeTax.code)
    return [
      ("本期收入", declared("income"), nil), ("本期免税收入", declared(PayItem.taxExemptPay.code), nil),
      ("本期基本养老保险费", declared("pension"), nil),
      (
        "本期基本医疗保险费",
        .sum([LayoutPlace(.taxDeclaration, "medical"), LayoutPlace(.taxDeclaration, "serious_illness")]), nil
      ),
      ("本期失业保险费", declared("unemployment"), nil), ("本期住房公积金", declared("housing_fund"), nil),
      ("累计收入", ledger(.yearIncome), nil), ("累计专项扣除", ledger(.yearSpecial), nil),
      ("累计专项附加扣除", ledger(.yearAdditional), nil), ("累计其他扣除", ledger(.yearOther), nil),
      ("累计减免税额", ledger(.yearReduction), nil), ("已缴税额", ledger(.yearTax), tax),
      ("应补(退)税额", .column(tax), nil),
    ]
  }()

}

extension CheckedForm {
  /// A list with titles of a layout; nil if it has no column that says whose a row is, or none of numbers.
  init?(_ layout: Layout, _ titles: [String], _ header: Int) {
    let own = layout.columns.map { CheckedForm.plain($0.title) }
    // Titles that stand twice are told apart by their places alone.
    func place(_ index: Int) -> Int? {
      if titles == own { return index }
      let isOnce = own.filter { $0 == own[index] }.count == 1 && titles.filter { $0 == own[index] }.count == 1
      return isOnce ? titles.firstIndex(of: own[index]) : nil
    }
    var columns: [CheckedColumn] = []
    var number: (at: Int, place: LayoutPlace)?
    var employee: Int?
    for (index, column) in layout.columns.enumerated() {
      guard let at = place(index) else { continue }
      if column.source.kind.isNumber, column.source != .serial {
        let isOnce = own.filter { $0 == own[index] }.count == 1
        let above = isOnce ? "" : column.above.last { !$0.isEmpty }.map { $0 + " " } ?? ""
        columns.append(CheckedColumn(title: above + column.title, place: at, source: column.source))
      } else if case .column(let source) = column.source {
        if column.source.kind == .idNumber { number = (at, source) }
        if source.field.code == RosterField.employeeId.code { employee = at }
      }
    }
    guard !columns.isEmpty, number != nil || employee != nil else { return nil }
    self.header = header
    self.number = number?.at
    self.employee = employee
    numberPlace = number?.place
    name = titles.firstIndex(of: "姓名")
    self.columns = columns
    matches = own.filter(titles.contains).count
    self.layout = layout
  }
}
