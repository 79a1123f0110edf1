import CSV
import Payroll

/// What has to be known of the whole roster before anybody is paid: its sheets, who stands on it twice, who
/// shares a number with somebody else, and who is on it at all.
///
/// A place is a row's line counted through all sheets, from 1.
public struct RosterSurvey {
  /// The sheets, with their columns.
  public private(set) var sheets: [RosterSheet] = []
  /// For each sheet, how many lines all sheets before it have.
  public private(set) var linesBefore: [Int] = []
  /// The blocks in which the rows were read.
  public private(set) var stretches: [RosterStretch] = []
  /// Rows of all sheets.
  public private(set) var rowCount = 0
  /// For each row whose employee number stood before: the first one's place.
  public private(set) var duplicates: [UInt32: UInt32] = [:]
  /// For each row whose employee number is another's further up, written differently: that one's place.
  public private(set) var similar: [UInt32: UInt32] = [:]
  /// For each row whose employee number is another's in the ledger, written differently: its place in the ledger.
  public private(set) var similarInLedger: [UInt32: Int] = [:]
  /// Rows whose ID number is somebody else's too.
  public private(set) var sharedIDNumbers: Set<UInt32> = []
  /// Rows whose bank account is somebody else's too.
  public private(set) var sharedBankAccounts: Set<UInt32> = []
  /// Which people of the ledger are on the roster, by their place in it.
  public private(set) var isOnRoster: [Bool]
  /// Which people with adjustments are on the roster, by their place in the file.
  public private(set) var isAdjustedOnRoster: [Bool]

  private var employees = KeyPile()
  private var numbers = SimilarNumbers()
  private var idNumbers = KeyPile()
  private var bankAccounts = KeyPile()
  /// The digits of an account that was typed with anything else between them.
  private let account = ByteBuffer()

  /// Reads the whole roster once.
  ///
  /// - Throws: ``FileFaults`` if a sheet cannot be used at all.
  public init(_ files: [InputFile], _ ledger: LedgerFile?, _ adjustments: AdjustmentsFile) throws {
    isOnRoster = [Bool](repeating: false, count: ledger?.count ?? 0)
    isAdjustedOnRoster = [Bool](repeating: false, count: adjustments.count)
    let feed = RosterFeed(files)
    let block = Block()
    var reader = RecordReader()
    var lastLine = 0
    while let (sheet, beginsSheet) = try feed.next(into: block) {
      stretches.append(
        RosterStretch(
          sheet: sheet, beginsSheet: beginsSheet, firstByte: block.firstByte, count: block.bytes.count,
          firstLine: block.firstLine))
      reader.start(block)
      if beginsSheet {
        linesBefore.append((linesBefore.last ?? 0) + lastLine)
        guard reader.next() else { throw FileFaults([FileMessage.empty(files[sheet].name)]) }
        sheets.append(try RosterSurvey.readHeader(reader, files[sheet]))
        lastLine = reader.line
      }
      let columns = sheets[sheet]
      while reader.next() {
        lastLine = reader.line
        rowCount += 1
        note(reader, columns, UInt32(linesBefore[sheet] + lastLine), ledger, adjustments)
      }
    }
    employees.takeRepeated { duplicates[$1] = $0 }
    similar = numbers.takeSimilar(duplicates)
    if let ledger { similarInLedger = numbers.similar(in: ledger) }
    sharedIDNumbers = RosterSurvey.shared(&idNumbers, duplicates)
    sharedBankAccounts = RosterSurvey.shared(&bankAccounts, duplicates)
  }

  private static func readHeader(
    _ reader: borrowing RecordReader, _ file: InputFile
  ) throws(FileFaults) -> RosterSheet {
    let titles = reader.titles
    if file.wasGB18030, !Header.knowsAny(of: titles, RosterSheet.columns) {
      throw FileFaults([
        HeaderShape.fault(titles, RosterSheet.columns, file.name, reader.line)
          ?? EncodedText.unknownEncoding(file: file.name)
      ])
    }
    return try RosterSheet(titles, file: file.name, line: reader.line)
  }

  private mutating func note(
    _ reader: borrowing RecordReader, _ sheet: RosterSheet, _ place: UInt32, _ ledger: LedgerFile?,
    _ adjustments: AdjustmentsFile
  ) {
    guard reader.fieldCount == sheet.fieldCount else {
      noteAdjusted(reader, sheet, adjustments)
      return
    }
    func value(_ place: Int?) -> ByteSlice {
      place.map { reader[$0].trimmed().withoutApostrophe() } ?? .empty
    }
    let employee = value(sheet.employeePlace)
    if !employee.isEmpty {
      employees.note(employee.key128(), on: place)
      let inLedger = ledger?.index(of: employee)
      if let inLedger { isOnRoster[inLedger] = true }
      numbers.note(employee, on: place, isNew: ledger != nil && inLedger == nil)
      if adjustments.count > 0, let index = adjustments.index(of: employee) {
        isAdjustedOnRoster[index] = true
      }
    }
    let idNumber = value(sheet.idNumberPlace)
    if let key = IDNumber.key(idNumber) { idNumbers.note(Key128(high: 0, low: key), on: place) }
    let account = value(sheet.bankAccountPlace)
    if !account.isEmpty, let digits = BankAccount.plain(account, in: self.account) {
      bankAccounts.note(digits.key128(), on: place)
    }
  }

  /// Notes that somebody with adjustments has a row, be it of a wrong length: it is refused, and the adjustments wait for
  /// the mended one.
  private mutating func noteAdjusted(
    _ reader: borrowing RecordReader, _ sheet: RosterSheet, _ adjustments: AdjustmentsFile
  ) {
    guard adjustments.count > 0, let place = sheet.employeePlace, place < reader.fieldCount else { return }
    let employee = reader[place].trimmed().withoutApostrophe()
    if employee.isEmpty { return }
    if let index = adjustments.index(of: employee) { isAdjustedOnRoster[index] = true }
  }

  /// The rows that share a number with somebody else. Rows of the same employee number are one person.
  private static func shared(_ numbers: inout KeyPile, _ duplicates: [UInt32: UInt32]) -> Set<UInt32> {
    var shared: Set<UInt32> = []
    numbers.takeRepeated { first, row in
      let (holder, person) = (duplicates[first] ?? first, duplicates[row] ?? row)
      if holder == person { return }
      shared.formUnion([holder, person, row])
    }
    return shared
  }

  /// The sheet and line of a place.
  public func position(of place: UInt32) -> (sheet: Int, line: Int) {
    var sheet = 0
    while sheet + 1 < linesBefore.count, linesBefore[sheet + 1] < Int(place) { sheet += 1 }
    return (sheet, Int(place) - linesBefore[sheet])
  }
}
