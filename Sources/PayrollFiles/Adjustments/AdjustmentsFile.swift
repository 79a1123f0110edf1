import CSV
import Payroll

/// The adjustments of a month, by person: what is owed or corrected beside the roster.
public struct AdjustmentsFile {
  private var people = ByteTable<[Adjustment]>()
  /// The file's name.
  public let file: String
  /// What the file calls the column of the employee number.
  public let employeeTitle: String

  /// The columns of the file.
  public static let columns: [Column] = [
    Column("employee_id", RosterField.employeeId.entry.title, isRequired: true),
    Column("item", Bilingual("项目", "Item"), isRequired: true),
    Column("amount", Bilingual("金额", "Amount"), isRequired: true),
    Column("scheme", Bilingual("险种", "Scheme")),
    Column("for_period", Bilingual("所属月份", "For period")),
    Column("note", Bilingual("备注", "Note")),
  ]

  /// No adjustments.
  public init() {
    file = ""
    employeeTitle = ""
  }

  /// Reads and checks the file.
  ///
  /// - Throws: ``FileFaults`` if the file cannot be used at all; ``AdjustmentFaults`` for faults of its lines,
  ///   any of which refuses the run: an adjustment left out would be a wrong payslip.
  public init(_ table: TextTable, _ period: PayPeriod) throws {
    file = table.file
    employeeTitle = table.title(of: AdjustmentsFile.columns[0])
    var faults = table.rowFaults
    for row in table.rows {
      do {
        let (employeeId, adjustment) = try AdjustmentsFile.read(row, period, table)
        ByteSlice.with(employeeId) { key in
          if let index = people.index(of: key) {
            people[place: index].append(adjustment)
          } else {
            people.insert(key, [adjustment])
          }
        }
      } catch {
        faults.append(error)
      }
    }
    if !faults.isEmpty { throw AdjustmentFaults(faults: faults) }
  }

  private static func read(
    _ row: TextTable.Row, _ period: PayPeriod, _ table: TextTable
  ) throws(FileFault) -> (String, Adjustment) {
    func fault(_ column: Int, _ reason: Bilingual) -> FileFault {
      FileFault(
        table.file, line: row.line, column: table.title(of: columns[column]), value: row[column], reason)
    }
    let employeeId = row[0]
    if employeeId.isEmpty {
      throw fault(0, Bilingual("人员编号必须填写", "the employee number must not be blank"))
    }
    let items = AdjustmentItem.allCases
    guard let item = items.first(where: { $0.rawValue == row[1] || $0.title == row[1] }) else {
      let nearest = NearestName.of(row[1], among: items.flatMap { [$0.rawValue, $0.title] })
      throw fault(
        1,
        Bilingual(
          "不认识这个项目" + (nearest.map { "，是不是“\($0)”？" } ?? "；") + "可用的项目："
            + items.map(\.title).joined(separator: "、"),
          "unknown item" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ".") + " Known items: "
            + items.map(\.rawValue).joined(separator: ", ")))
    }
    let amount = try readAmount(row, item, fault)
    let scheme = try readScheme(row, item, fault)
    var owedFor = period
    if !row[4].isEmpty {
      guard let month = ByteSlice.with(row[4], { DateText.readMonth($0) }) else {
        throw fault(
          4,
          Bilingual(
            "应为月份，如 2026-09；表格软件会把月份变成日期，先把这一列设为文本格式",
            "expected a month such as 2026-09; a spreadsheet makes a date of it, so format the column as text first"
          ))
      }
      if month > period {
        throw fault(
          4, Bilingual("所属月份晚于发放月份 \(period)", "the month lies after the period \(period)"))
      }
      owedFor = month
    }
    return (
      employeeId,
      Adjustment(line: row.line, item: item, amount: amount, scheme: scheme, period: owedFor)
    )
  }

  private static func readAmount(
    _ row: TextTable.Row, _ item: AdjustmentItem, _ fault: (Int, Bilingual) -> FileFault
  ) throws(FileFault) -> Money {
    switch ByteSlice.with(row[2], { DecimalText.read($0, decimals: 2) }) {
    case .number(let fen) where abs(fen) <= Limits.money.fen:
      if fen < 0 && !item.isSigned {
        throw fault(
          2, Bilingual("“\(item.title)”不能是负数", "\(item.rawValue) must not be negative"))
      }
      return Money(fen: fen)
    case .number, .tooLarge:
      throw fault(2, Bilingual("金额超出范围", "the amount is out of range"))
    case .tooManyDecimals:
      throw fault(2, Bilingual("金额最多两位小数", "an amount has at most two decimals"))
    case .malformed:
      throw fault(2, Bilingual("应为金额，如 1234.50", "expected an amount such as 1234.50"))
    }
  }

  private static func readScheme(
    _ row: TextTable.Row, _ item: AdjustmentItem, _ fault: (Int, Bilingual) -> FileFault
  ) throws(FileFault) -> Scheme? {
    if row[3].isEmpty {
      if item.needsScheme {
        throw fault(
          3, Bilingual("缴费补退须写明险种", "a correction of contributions needs its scheme"))
      }
      return nil
    }
    guard let scheme = ByteSlice.with(row[3], { Words.readScheme($0) }) else {
      throw fault(
        3,
        Bilingual(
          "不认识这个险种；可用：" + Scheme.allCases.map(\.title.chinese).joined(separator: "、"),
          "unknown scheme; known: " + Scheme.allCases.map(\.code).joined(separator: ", ")))
    }
    if item == .contributionAdjustmentEmployee && scheme.isEmployerOnly {
      throw fault(
        3,
        Bilingual(
          "工伤、生育保险个人不缴费（社会保险法第33、53条）",
          "work injury and maternity have no employee side (社会保险法 Arts. 33, 53)"))
    }
    return scheme
  }

  /// How many people have adjustments.
  public var count: Int { people.values.count }

  /// The place of a person with adjustments, or nil.
  public func index(of employeeId: ByteSlice) -> Int? { people.index(of: employeeId) }

  /// The adjustments of the person at a place, in the order of the file.
  public func adjustments(at index: Int) -> [Adjustment] { people.values[index] }

  /// The employee number of the person at a place.
  public func employeeId(at index: Int) -> ByteSlice { people.key(at: index) }
}

/// Faults of single adjustments: the run is refused.
public struct AdjustmentFaults: Error, Sendable {
  /// The faults, with line and column.
  public let faults: [FileFault]
  /// Which file of the office they are of: the adjustments, or the cases that days of injury leave are measured by.
  public var title = Bilingual("调整表", "adjustments")

  /// The faults, under the title of the file.
  public init(faults: [FileFault], title: Bilingual = Bilingual("调整表", "adjustments")) {
    self.faults = faults
    self.title = title
  }
}
