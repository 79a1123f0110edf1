import CSV
import Foundation
import Testing

@Suite("RecordReader")
struct RecordReaderTests {
  @Test("10,000 columns are read")
  func manyColumns() throws {
    let fields = (0..<10_000).map { $0 % 7 == 0 ? "" : String($0) }
    let rows = try readRows(
      fields.joined(separator: ",") + "\n" + fields.map { "\"\($0)\"" }.joined(separator: ","))
    #expect(rows == [Row(1, of: fields), Row(2, of: fields)])
  }

  @Test("any number of empty fields is read, also where the room for fields grows")
  func emptyFields() throws {
    for count in 1...300 {
      let fields = ["1234567"] + Array(repeating: "", count: count)
      #expect(try readRows(fields.joined(separator: ",") + "\n") == [Row(1, of: fields)])
    }
  }

  @Test("the fields that hold something are told in their order, with their numbers and values")
  func filledFields() throws {
    var records = RecordReader()
    let block = try block(",a,,\"\",\"b\"\"\",,  ,c\n,,\nd\n")
    var found: [[String]] = []
    records.start(block)
    while records.next() {
      found.append(
        (0..<records.filledCount).map {
          let (number, value) = records.filledField($0)
          return "\(number) \(String(value))"
        })
      #expect((0..<records.fieldCount).filter { !records[$0].isEmpty }.count == records.filledCount)
    }
    #expect(found == [["1 a", "4 b\"", "6   ", "7 c"], ["0 d"]])
  }

  @Test("a field is found wherever it begins and ends beside the 64 bytes that are searched at once")
  func besideTheSearched() throws {
    for before in 0...130 {
      for length in [1, 2, 63, 64, 65, 129] {
        let fields =
          Array(repeating: "", count: before) + [String(repeating: "x", count: length), "", "y", ""]
        let rows = try readRows(fields.joined(separator: ",") + "\n" + fields.joined(separator: ","))
        #expect(rows == [Row(1, of: fields), Row(2, of: fields)], "\(before) \(length)")
      }
    }
  }

  private func block(_ text: String) throws -> Block {
    var reader = BlockReader()
    let block = Block()
    try ByteSlice.with(text) { file in
      var rest = file
      _ = try reader.next(into: block, read: { take(&rest, $0) })
    }
    return block
  }

  @Test("a field that holds nothing is none of those that hold something: asking for it stops the program")
  func noSuchFilledField() async {
    await #expect(processExitsWith: .failure) {
      let records = RecordReader()
      _ = records.filledField(0)
    }
  }

  @Test("a record after a wide one has its own number of fields")
  func narrowAfterWide() throws {
    let wide = Array(repeating: "x", count: 200)
    #expect(try readRows(wide.joined(separator: ",") + "\na,b") == [Row(1, of: wide), Row(2, "a", "b")])
  }

  @Test("a block may be walked twice and is not changed")
  func twice() throws {
    var reader = BlockReader()
    var records = RecordReader()
    let block = Block()
    try ByteSlice.with("a,\"b\"\"c\"\n\"x\ny\",z\n") { file in
      var rest = file
      let isFilled = try reader.next(into: block, read: { take(&rest, $0) })
      #expect(isFilled)
    }
    for _ in 1...2 {
      records.start(block)
      var rows: [Row] = []
      while records.next() {
        rows.append(Row(records.line, of: (0..<records.fieldCount).map { String(records[$0]) }))
      }
      #expect(rows == [Row(1, "a", "b\"c"), Row(2, "x\ny", "z")])
      #expect(records.fieldCount == 0)
    }
    #expect(String(block.bytes) == "a,\"b\"\"c\"\n\"x\ny\",z\n")
  }

  @Test("several unescaped fields of one record stand side by side")
  func severalUnescaped() throws {
    #expect(
      try readRows("\"a\"\"\",\"\"\"b\",plain,\"c\"d,\"\"\"\"\n\"e\"\"\"")
        == [Row(1, "a\"", "\"b", "plain", "cd", "\""), Row(2, "e\"")])
  }

  @Test("a reader that has not started has no records")
  func notStarted() {
    var records = RecordReader()
    #expect(!records.next() && records.fieldCount == 0)
  }

  @Test("a field that the record does not have stops the program")
  func noSuchField() async {
    await #expect(processExitsWith: .failure) {
      let records = RecordReader()
      _ = records[0]
    }
  }

  @Test(
    "a field with text behind its closing quote is named, the first of a record; spaces there are none",
    arguments: [
      ("\"ab\"c,d", 0), ("x,\"a\"b", 1), ("x,\"a\"b,\"c\"d", 1), ("x,\"a\n\"b,c", 1), ("\"ab\" ,d", nil),
      ("\"ab\"\u{3000},d", nil), ("\"a\"\"b\",d", nil), ("a\"b\"c,d", nil), ("\"\",x", nil),
    ])
  func spoilt(_ text: String, _ field: Int?) throws {
    let block = Block()
    var blocks = BlockReader()
    var spoilt: [Int?] = []
    try ByteSlice.with(Array((text + "\n\"fine\",again\n").utf8)) { file in
      var rest = file
      _ = try blocks.next(into: block) { memory in take(&rest, memory) }
      var reader = RecordReader()
      reader.start(block)
      while reader.next() { spoilt.append(reader.spoiltField) }
    }
    #expect(spoilt == [field, nil])
  }

  @Test("records are what Python's csv module reads", .enabled(if: Python.isThere, "there is no python3"))
  func likePython() throws {
    let parts = ["a", "b", "x y", ",", ",", "\"", "\"", "\"\"", "\n", "\r", "\r\n", "中文", "12345678"]
    var generator = SeededGenerator(seed: 4180)
    var files: [String] = []
    for _ in 0..<3000 {
      let file = generator.text(of: parts, upTo: 40)
      // Python takes a quote that never closes as closed at the end of the file.
      if case .failure = outcome(Array(file.utf8)) { files.append(file + "\"") } else { files.append(file) }
    }
    let expected = try Python.rows(of: files)
    try #require(expected.count == files.count)
    for (file, rows) in zip(files, expected) {
      #expect(try readRows(file).map(\.fields) == rows, "\(file.debugDescription)")
    }
  }
}

/// Python's own reader of CSV, where there is one, as a second opinion.
enum Python {
  /// Whether it is installed and starts.
  static let isThere: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import csv, io, json, sys"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// The records of each file, without blank lines and lines of blank fields.
  static func rows(of files: [String]) throws -> [[[String]]] {
    let script = """
      import csv, io, json, sys
      files = json.load(sys.stdin.buffer)
      rows = [[row for row in csv.reader(io.StringIO(file, newline='')) if any(field.strip(' ') for field in row)] for file in files]
      sys.stdout.buffer.write(json.dumps(rows).encode())
      """
    let folder = FileManager.default.temporaryDirectory.appending(path: "csv-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let question = folder.appending(path: "files.json")
    try JSONEncoder().encode(files).write(to: question)

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: question)
    process.standardOutput = output
    try process.run()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try JSONDecoder().decode([[[String]]].self, from: answer)
  }
}
