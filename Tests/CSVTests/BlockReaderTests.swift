import CSV
import Testing

@Suite("BlockReader")
struct BlockReaderTests {
  static let sizes = [1, 2, 3, 4, 5, 7, 8, 9, 16, 31, 64, 262_144]

  @Test("each case gives the same records at every block size", arguments: ParseCase.all)
  func cases(_ item: ParseCase) throws {
    for size in Self.sizes {
      #expect(try readRows(item.file, blockSize: size) == item.rows, "block size \(size)")
    }
  }

  @Test("each case gives the same records however the bytes arrive", arguments: ParseCase.all)
  func pieces(_ item: ParseCase) throws {
    for size in [1, 2, 3, 5] {
      #expect(try readRows(item.file, pieceSize: size) == item.rows, "pieces of \(size)")
    }
  }

  @Test("each fault is found, with its line, at every block size", arguments: FaultCase.all)
  func faults(_ item: FaultCase) {
    for size in Self.sizes {
      #expect(throws: item.error, "block size \(size)") { try readRows(item.file, blockSize: size) }
    }
  }

  @Test("blocks of 1 to 64 bytes give what one block gives, for any bytes", arguments: 0..<200)
  func anyBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = ["a", "b", ",", ",", "\"", "\"", "\n", "\r", "\r\n", " ", "\u{3000}", "中", "12345678"]
    let file = Array(generator.text(of: parts, upTo: 80).utf8)
    let expected = outcome(file)
    for size in 1...64 {
      #expect(outcome(file, blockSize: size) == expected, "block size \(size)")
    }
  }

  @Test("without quotes too, where the short cut is taken", arguments: 0..<50)
  func anyBytesWithoutQuotes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let file = Array(generator.text(of: ["a", "bc", ",", "\n", "\r", "\r\n", "\0"], upTo: 60).utf8)
    let expected = outcome(file)
    for size in 1...64 {
      #expect(outcome(file, blockSize: size) == expected, "block size \(size)")
    }
  }

  @Test("blocks hold whole records and know their first line; for a long record they double")
  func wholeRecords() throws {
    let blocks = try blocks(of: "a,b\n\"1\n2\",3\r\nlonger than a block\nx\nabcdefghijk\ny", blockSize: 8)
    #expect(
      blocks == [
        Row(1, "a,b\n"), Row(2, "\"1\n2\",3\r\n"), Row(4, "longer than a block\nx\n"),
        Row(6, "abcdefghijk\ny"),
      ])
  }

  @Test("a block holds as many records as fit")
  func fullBlocks() throws {
    #expect(
      try blocks(of: "1\n2\n3\n4\n5\n", blockSize: 5) == [Row(1, "1\n2\n"), Row(3, "3\n4\n"), Row(5, "5\n")])
  }

  @Test("a stream that has ended gives no block, however often one asks")
  func ended() throws {
    var reader = BlockReader()
    let block = Block()
    #expect(try reader.next(into: block, read: { _ in 0 }) == false)
    #expect(try reader.next(into: block, read: { _ in 0 }) == false)
    #expect(block.isEmpty && block.bytes.isEmpty && block.firstLine == 1)
  }

  @Test("a record of the greatest length is read, one byte more is too long")
  func longestRecord() {
    for end in ["", "\n", "\r\n", "\r"] {
      for size in [1, 7, 100] {
        let file = "12\n" + "1234567890" + end
        #expect(throws: Never.self) {
          try readRows(Array(file.utf8), blockSize: size, maximumRecord: 10)
        }
        #expect(throws: CSVError.recordTooLong(line: 2), "\(file) \(size)") {
          try readRows(Array(file.utf8), blockSize: size, maximumRecord: 9)
        }
      }
    }
  }

  @Test("a quoted record that is too long is refused with the line where it begins")
  func longQuotedRecord() {
    let file = Array("a\n\"\n\n\n\n\n\n\n\"\n".utf8)
    #expect(throws: CSVError.recordTooLong(line: 2)) { try readRows(file, blockSize: 4, maximumRecord: 6) }
  }

  @Test("an error of the source comes through")
  func sourceFails() {
    struct Broken: Error {}
    var reader = BlockReader()
    #expect(throws: Broken.self) {
      try reader.next(into: Block(), read: { _ in throw Broken() })
    }
  }

  @Test("a record of several megabytes in quotes is one record")
  func hugeField() throws {
    let half = String(repeating: "一行,\"\"文字\"\"\r\n", count: 150_000)
    let rows = try readRows("a,\"\(half)\",b\r\nend", blockSize: 4096)
    #expect(rows.map(\.line) == [1, 150_002])
    #expect(rows[0].fields.count == 3)
    #expect(rows[0].fields[1] == String(repeating: "一行,\"文字\"\r\n", count: 150_000))
  }

  @Test("a plain record of several megabytes is one record")
  func hugePlainField() throws {
    let text = String(repeating: "x", count: 3_000_000)
    #expect(
      try readRows("a\n\(text),1\nb", blockSize: 1000) == [Row(1, "a"), Row(2, text, "1"), Row(3, "b")])
  }

  private func blocks(of text: String, blockSize: Int) throws -> [Row] {
    var blocks: [Row] = []
    var reader = BlockReader(blockSize: blockSize)
    let block = Block()
    try ByteSlice.with(text) { file in
      var rest = file
      while try reader.next(into: block, read: { take(&rest, $0) }) {
        blocks.append(Row(block.firstLine, String(block.bytes)))
      }
    }
    return blocks
  }
}
