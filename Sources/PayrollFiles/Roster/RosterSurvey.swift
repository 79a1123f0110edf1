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

  /// Reads the whole roster once.
  ///
  /// - Throws: ``FileFaults`` if a sheet cannot be used at all.
  public init(_ files: [InputFile], _ ledger: LedgerFile?, _ adjustments: AdjustmentsFile) throws {
    isOnRoster = [Bool](repeating: false, count: ledger?.count ?? 0)
    isAdjustedOnRoster = [Bool](repeating: false, count: adjustments.count)
    var numbers = RosterNumbers()
    let feed = RosterFeed(files)
    let block = Block()
    var reader = RecordReader()
    var lastLine = 0
    while let (sheet, beginsSheet) = try feed.next(into: block) {
      if beginsSheet { linesBefore.append((linesBefore.last ?? 0) + lastLine) }
      stretches.append(
        RosterStretch(
          sheet: sheet, beginsSheet: beginsSheet, firstByte: block.firstByte, count: block.bytes.count,
          firstLine: block.firstLine, firstPlace: linesBefore[sheet] + block.firstLine))
      reader.start(block)
      if beginsSheet {
        guard reader.next() else { throw FileFaults([FileMessage.empty(files[sheet].name)]) }
        sheets.append(try RosterSurvey.readHeader(reader, files[sheet]))
        lastLine = reader.line
      }
      let columns = sheets[sheet]
      while reader.next() {
        lastLine = reader.line
        if !columns.untitled.isEmpty,
          let fault = reader.untitledCell(columns.untitled, in: columns.file)
        {
          throw FileFaults([fault])
        }
        rowCount += 1
        let place = UInt32(linesBefore[sheet] + lastLine)
        note(reader, columns, place, ledger, adjustments, in: &numbers)
      }
    }
    try compare(&numbers, upTo: (linesBefore.last ?? 0) + lastLine, files)
    similar = numbers.similar.onRoster(duplicates)
    if let ledger { similarInLedger = numbers.similar.inLedger(ledger) }
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
    return try RosterSheet(try reader.titles(of: file.name), file: file.name, line: reader.line)
  }

  private mutating func note(
    _ reader: borrowing RecordReader, _ sheet: RosterSheet, _ place: UInt32, _ ledger: LedgerFile?,
    _ adjustments: AdjustmentsFile, in numbers: inout RosterNumbers
  ) {
    guard reader.fieldCount == sheet.fieldCount else {
      noteAdjusted(reader, sheet, adjustments)
      return
    }
    let employee = numbers.note(reader, sheet, place)
    if employee.isEmpty { return }
    let inLedger = ledger?.index(of: employee)
    if let inLedger { isOnRoster[inLedger] = true }
    numbers.similar.note(employee, on: place, isNew: ledger != nil && inLedger == nil)
    if adjustments.count > 0, let index = adjustments.index(of: employee) {
      isAdjustedOnRoster[index] = true
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

  /// Reads the rows once more whose numbers have a hash in common, and compares the numbers themselves: on most rosters
  /// there are none, and nothing is read.
  private mutating func compare(_ numbers: inout RosterNumbers, upTo last: Int, _ files: [InputFile]) throws {
    let alike = numbers.takeAlike(upTo: last)
    if alike.isEmpty { return }
    let replay = RosterReplay(files, stretches)
    let block = Block()
    var reader = RecordReader()
    for (index, stretch) in stretches.enumerated() {
      // Blank lines at the end of a sheet are counted again as lines of the next one, and nobody stands on them.
      let end = index + 1 < stretches.count ? stretches[index + 1].firstPlace : alike.count
      let places = (stretch.firstPlace..<max(end, stretch.firstPlace)).clamped(to: alike.indices)
      if alike[places].allSatisfy(\.isEmpty) {
        replay.skip()
        continue
      }
      _ = try replay.next(into: block)
      reader.start(block)
      if stretch.beginsSheet { _ = reader.next() }
      let sheet = sheets[stretch.sheet]
      while reader.next() {
        let place = linesBefore[stretch.sheet] + reader.line
        guard places.contains(place), !alike[place].isEmpty, reader.fieldCount == sheet.fieldCount else {
          continue
        }
        note(numbers.holders(reader, sheet, UInt32(place), alike[place]), UInt32(place))
      }
    }
  }

  /// Notes whose numbers a row has. Rows of the same employee number are one person.
  private mutating func note(_ holders: RosterNumbers.Holders, _ row: UInt32) {
    if let first = holders.employee { duplicates[row] = first }
    func sharers(_ first: UInt32?) -> [UInt32] {
      guard let first else { return [] }
      let (holder, person) = (duplicates[first] ?? first, duplicates[row] ?? row)
      return holder == person ? [] : [holder, person, row]
    }
    sharedIDNumbers.formUnion(sharers(holders.idNumber))
    sharedBankAccounts.formUnion(sharers(holders.bankAccount))
  }

  /// The sheet and line of a place.
  public func position(of place: UInt32) -> (sheet: Int, line: Int) {
    var sheet = 0
    while sheet + 1 < linesBefore.count, linesBefore[sheet + 1] < Int(place) { sheet += 1 }
    return (sheet, Int(place) - linesBefore[sheet])
  }
}
