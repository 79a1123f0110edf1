import CSV
import Testing

@Suite("FieldWriter")
struct FieldWriterTests {
  @Test(
    "a value stands in quotes only if it needs them",
    arguments: [
      ("", ""), ("a", "a"), ("张 伟", "张 伟"), ("a'b", "a'b"), ("1234.56", "1234.56"), ("a;b!c", "a;b!c"),
      ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""), ("\"\"", "\"\"\"\"\"\""),
      ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), (" a", "\" a\""), ("a\t", "\"a\t\""),
      ("\u{3000}a", "\"\u{3000}a\""), ("a\u{3000}", "\"a\u{3000}\""), ("\u{FEFF}a", "\"\u{FEFF}a\""),
      ("中华人民共和国,中国", "\"中华人民共和国,中国\""),
    ])
  func fields(value: String, expected: String) {
    #expect(written { $0.appendField(value) } == expected)
  }

  @Test(
    "a text that looks like a formula gets an apostrophe",
    arguments: [
      ("", ""), ("a", "a"), ("=1+1", "'=1+1"), ("+86", "'+86"), ("-", "'-"), ("@a", "'@a"), ("'a", "''a"),
      ("'", "''"), ("a=b", "a=b"), ("=a,b", "\"'=a,b\""), ("=\"x\"", "\"'=\"\"x\"\"\""), (" =a", "\"' =a\""),
      ("\t=a", "\"'\t=a\""), ("\r=a", "\"'\r=a\""), ("\na", "\"'\na\""), ("＝a", "'＝a"), ("＋1", "'＋1"),
      ("－1", "'－1"), ("＠a", "'＠a"), ("（一）", "（一）"), ("＇a", "＇a"), ("＂a", "＂a"),
      ("\u{200B}a", "\"'\u{200B}a\""),
      ("\u{AD}a", "'\u{AD}a"), ("\u{202A}a", "'\u{202A}a"), ("\u{2028}a", "\"'\u{2028}a\""),
      ("\u{E0001}a", "'\u{E0001}a"), ("\u{7F}a", "'\u{7F}a"), ("\u{85}a", "'\u{85}a"), ("a\u{AD}", "a\u{AD}"),
      ("€5", "€5"), ("é", "é"), ("😀", "😀"),
    ])
  func texts(value: String, expected: String) {
    #expect(written { $0.appendText(value) } == expected)
  }

  @Test(
    "reading takes one apostrophe away, if it stands before such a character",
    arguments: [
      ("'=x", "=x"), ("''a", "'a"), ("'a", "'a"), ("'", "'"), ("''", "'"), ("'''", "''"), ("", ""),
      ("=x", "=x"),
      ("'+1", "+1"), ("'-1", "-1"), ("'@", "@"), ("a'=", "a'="), ("'\t", "\t"), ("'007", "007"), ("'9", "9"),
      ("'０", "'０"), ("'＝a", "＝a"), ("'\u{AD}a", "\u{AD}a"), ("' a", " a"), ("''7", "'7"), ("'.5", "'.5"),
    ])
  func apostrophes(field: String, expected: String) {
    #expect(ByteSlice.with(field) { String($0.withoutApostrophe()) } == expected)
  }

  @Test("a sign anywhere in a text of any length is seen, and a text without one is written as it is")
  func everyPlace() {
    for length in 0...40 {
      let plain = String(repeating: "x", count: length)
      #expect(written { $0.appendText(plain) } == plain)
      for place in 0..<length {
        let (before, after) = (plain.prefix(place), plain.suffix(length - place - 1))
        #expect(written { $0.appendText("\(before),\(after)") } == "\"\(before),\(after)\"")
        #expect(written { $0.appendText("\(before)\"\(after)") } == "\"\(before)\"\"\(after)\"")
        let apostrophe = place == 0 ? "'" : ""
        #expect(written { $0.appendText("\(before)=\(after)") } == "\(apostrophe)\(before)=\(after)")
      }
    }
  }

  @Test(
    "texts of a few characters of any kind at their ends",
    arguments: [
      ("张", "张"), ("张伟", "张伟"), ("张伟明", "张伟明"), ("欧阳张伟明", "欧阳张伟明"), ("中　", "\"中　\""), ("　", "\"'　\""),
      ("一二三　", "\"一二三　\""), ("　一二三四", "\"'　一二三四\""), ("\u{FEFF}x", "\"'\u{FEFF}x\""), ("々", "々"), ("あ", "あ"),
      ("@一二三四五", "'@一二三四五"), ("1.5", "1.5"), ("a/b", "a/b"), ("a-b", "a-b"), ("-1", "'-1"), ("x\0y", "x\0y"),
      ("所", "所"), ("一所", "一所"), ("第12所", "第12所"), ("五华分局派出所", "五华分局派出所"),
      ("五华分局派出　", "\"五华分局派出　\""), ("昆明市公安局五华分局派出所", "昆明市公安局五华分局派出所"),
      ("昆明市公安局五华分局派出　", "\"昆明市公安局五华分局派出　\""), ("　昆明市公安局五华", "\"'　昆明市公安局五华\""),
    ])
  func ends(value: String, expected: String) {
    #expect(written { $0.appendText(value) } == expected)
  }

  @Test("separators and ends of records are bytes of their own")
  func record() {
    let text = written { buffer in
      buffer.appendField("a")
      buffer.appendSeparator()
      buffer.append(hundredths: 5)
      buffer.endRecord()
    }
    #expect(text == "a,0.05\n")
  }

  @Test("every text comes back byte by byte", arguments: 0..<40)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "a", "中", ",", "\"", "\n", "\r", " ", "\t", "\u{3000}", "=", "+", "-", "@", "'", "\u{FEFF}", "\u{200B}",
      "＝", "12345678",
      "e\u{301}",
    ]
    let buffer = ByteBuffer()
    var expected: [Row] = []
    var line = 1
    for _ in 0..<30 {
      let texts = [generator.text(of: parts, upTo: 6), generator.text(of: parts, upTo: 20)]
      buffer.appendText(texts[0])
      buffer.appendSeparator()
      buffer.appendField(texts[1])
      buffer.append(",x")
      buffer.endRecord()
      expected.append(Row(line, of: texts + ["x"]))
      line += 1 + lineEnds(texts[0]) + lineEnds(texts[1])
    }
    let file = (0..<buffer.count).map { buffer.bytes[$0] }
    let rows = try readRows(file).map { row in
      Row(
        row.line, ByteSlice.with(row.fields[0]) { String($0.withoutApostrophe()) }, row.fields[1],
        row.fields[2])
    }
    #expect(
      rows.map { $0.fields.map { Array($0.utf8) } } == expected.map { $0.fields.map { Array($0.utf8) } })
    #expect(rows.map(\.line) == expected.map(\.line))
  }

  private func lineEnds(_ text: String) -> Int {
    // A CRLF is one Character.
    text.count { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
  }

  @Test(
    "a text is read back as it was written, whatever stands at its ends",
    arguments: [
      "a-b", "a.b", "=x", "@x", "+1", "-1", "'a", "''a", "'=a", " a", "a ", "\ta", "a\t", "　a", "a　",
      "\u{FEFF}a",
      "怀", "a怀", "怀a", "a,b", "a\"b", "a\nb", "a\rb", "12345678=", "1234567890123456=", "12345678,", "",
      "　", "=", "x+y", "x'y", "王 伟", "岩温·罕",
    ])
  func readBack(_ text: String) throws {
    let buffer = ByteBuffer()
    buffer.appendText(text)
    buffer.append(",end\n")
    let block = Block()
    var blocks = BlockReader()
    var rest = buffer.bytes.array[...]
    _ = try blocks.next(into: block) { memory in
      let count = min(memory.count, rest.count)
      unsafe memory.copyBytes(from: rest.prefix(count))
      rest = rest.dropFirst(count)
      return count
    }
    var reader = RecordReader()
    reader.start(block)
    let found = reader.next()
    #expect(found)
    let first = String(reader[0].withoutApostrophe())
    #expect(first == text)
    let second = String(reader[1])
    #expect(second == "end")
  }
}
