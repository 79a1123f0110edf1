import CSV
import Payroll
import PayrollFiles

/// A reader of small files, which tests feed with anything at all.
public enum FileProbe: CaseIterable, Sendable {
  /// Records, whatever they mean.
  case records
  /// A ledger.
  case ledger
  /// Adjustments.
  case adjustments
  /// Scenarios.
  case scenarios
  /// Cases of Article 36.
  case cases
  /// `run.json`.
  case record
  /// Text in an encoding that has to be found out.
  case text

  /// Reads a file.
  ///
  /// - Returns: false if what was read does not come back when it is written.
  public func holds(_ bytes: [UInt8]) -> Bool {
    let file = StandardsFile(name: "file.csv", bytes: bytes)
    switch self {
    case .records: return FileProbe.recordsHold(bytes)
    case .ledger: _ = try? LedgerFile(InputFile("ledger.csv") { MemoryInput(bytes) })
    case .adjustments: FileProbe.readAdjustments(file)
    case .scenarios: _ = try? ScenarioFile.read([file], converter: UTF8Alone())
    case .cases: _ = try? BenefitsFile.read(file, converter: UTF8Alone())
    case .record:
      if let record = try? RunRecord(json: bytes, file: "run.json") {
        _ = try? record.options(file: "run.json")
      }
    case .text: return FileProbe.textHolds(bytes)
    }
    return true
  }

  /// In pieces of seven bytes a text is UTF-8, or lacks a character, as it is and does as a whole; and pieces of GB18030
  /// end where a character does.
  private static func textHolds(_ bytes: [UInt8]) -> Bool {
    _ = try? EncodedText.utf8(bytes, file: "file.csv", converter: UTF8Alone())
    _ = EncodedText.firstBadLine(of: bytes, UTF8Alone())
    var check = UTF8Check()
    var rest = bytes[...]
    while !rest.isEmpty {
      ByteSlice.with(Array(rest.prefix(7))) { check.look(at: $0) }
      rest = rest.dropFirst(7)
    }
    check.finish()
    var lost = LostCharacters()
    ByteSlice.with(bytes) { lost.look(at: $0) }
    let end = ByteSlice.with(bytes) { EncodedText.endOfWholeCharacters(inGB18030: $0) }
    return check.isValid == ((try? UTF8Span(validating: bytes.span)) != nil)
      && (lost.firstByte ?? 0) <= bytes.count && (bytes.count - 3...bytes.count).contains(end)
  }

  private static func readAdjustments(_ file: StandardsFile) {
    let table = try? TextTable(
      file: file.name, bytes: file.bytes, columns: AdjustmentsFile.columns, converter: UTF8Alone(),
      keepsRowFaults: true)
    if let table { _ = try? AdjustmentsFile([table], PayPeriod(unchecked: 2026, 10)) }
  }

  /// The records are the same in blocks of any size, and when they are written and read again.
  private static func recordsHold(_ bytes: [UInt8]) -> Bool {
    guard let whole = records(of: bytes, blockSize: 1 << 18) else {
      return records(of: bytes, blockSize: 7) == nil
    }
    guard records(of: bytes, blockSize: 7) == whole else { return false }
    let written = ByteBuffer()
    for record in whole {
      for (index, field) in record.enumerated() {
        if index > 0 { written.appendSeparator() }
        ByteSlice.with(field) { written.appendField($0) }
      }
      written.endRecord()
    }
    // A record of one blank field would be a blank line.
    return records(of: written.bytes.array, blockSize: 1 << 18) == whole.filter { !isBlank($0) }
  }

  private static func isBlank(_ record: [[UInt8]]) -> Bool {
    record.count == 1 && ByteSlice.with(record[0]) { $0.isEmpty }
  }

  /// The fields of every record; nil if the file is no CSV.
  private static func records(of bytes: [UInt8], blockSize: Int) -> [[[UInt8]]]? {
    var splitter = BlockReader(blockSize: blockSize)
    var reader = RecordReader()
    let block = Block()
    var input = MemoryInput(bytes)
    var records: [[[UInt8]]] = []
    while true {
      guard let hasMore = try? splitter.next(into: block, read: { unsafe input.read(into: $0) }) else {
        return nil
      }
      if !hasMore { return records }
      reader.start(block)
      while reader.next() { records.append((0..<reader.fieldCount).map { reader[$0].array }) }
    }
  }
}
