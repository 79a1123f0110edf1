import Foundation
import Testing

/// Files as Excel saves them in China.
@Suite struct EncodingTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func run(_ roster: [UInt8], _ words: String...) throws -> Program.Outcome {
    try scratch.write(roster, "roster.csv")
    return try Program.run(
      [
        "run", "--standards", Program.repository + "/SampleData/standards", "--roster", "roster.csv", "--out",
        "out",
      ]
        + words, in: scratch.folder)
  }

  private let header = Array("employee_id,name,region,post,grade,hire_date\n".utf8)
  private let rest = Array(",530111,CLERK,G1,2020-03-01\n".utf8)

  /// 姓名 and 张三 in GBK.
  private let nameTitle: [UInt8] = [0xD0, 0xD5, 0xC3, 0xFB]
  private let name: [UInt8] = [0xD5, 0xC5, 0xC8, 0xFD]
  /// 𠮷 (U+20BB7), four bytes in GB18030.
  private let rareCharacter: [UInt8] = [0x95, 0x34, 0xB2, 0x35]

  @Test("GBK is read, with Chinese titles, and the copy in inputs/ stays GBK")
  func gbk() throws {
    let roster =
      Array("employee_id,".utf8) + nameTitle + Array(",region,post,grade,hire_date\n".utf8)
      + Array("E1,".utf8) + name + rest
    #expect(try run(roster).status == 0)
    #expect(try scratch.text("out/payslips.csv").contains(",E1,张三,"))
    #expect(try scratch.bytes("out/inputs/roster/1/roster.csv") == roster)
  }

  @Test("GB18030 is read with its characters of four bytes")
  func fourBytes() throws {
    #expect(try run(header + Array("E1,".utf8) + name + rareCharacter + rest).status == 0)
    #expect(try scratch.text("out/payslips.csv").contains(",E1,张三𠮷,"))
  }

  @Test(
    "Rare characters of GB18030, of two bytes and of four, come back in every file in which the name stands")
  func rareCharacters() throws {
    // 䶮 (U+4DAE) is FE9F, 㐂 (U+3402) 8139EF31: both beyond GBK.
    let characters: [(bytes: [UInt8], text: String)] = [
      ([0xFE, 0x9F], "䶮"), (rareCharacter, "𠮷"), ([0x81, 0x39, 0xEF, 0x31], "㐂"),
    ]
    var roster = header
    for (number, character) in characters.enumerated() {
      roster += Array("E\(number),".utf8) + name + character.bytes + rest
    }
    #expect(try run(roster).status == 0)
    for file in ["payslips.csv", "bank.csv", "tax_declaration.csv", "findings.csv"] {
      let text = try scratch.text("out/" + file)
      for character in characters { #expect(text.contains(",张三\(character.text),"), "\(file)") }
    }
    #expect(try scratch.bytes("out/inputs/roster/1/roster.csv") == roster)
  }

  @Test(
    "Pieces of a long file may end within a character of two or four bytes, and lines may end with CR",
    arguments: 0..<5)
  func pieces(_ shift: Int) throws {
    // So many names that every place within a character meets the border of a piece of 256 KiB.
    var roster = header.map { $0 == 0x0A ? 0x0D : $0 }
    let long = Array([name, rareCharacter].joined())
    for number in 0..<3_000 {
      roster += Array("E\(number),".utf8) + Array([[UInt8]](repeating: long, count: 20 + shift).joined())
      roster += rest.map { $0 == 0x0A ? 0x0D : $0 }
    }
    #expect(roster.count > 2 * 262_144)
    #expect(try run(roster).status == 0)
    let payslips = try scratch.text("out/payslips.csv").split(separator: "\n").dropFirst()
    let expected = "," + String(repeating: "张三𠮷", count: 20 + shift) + ","
    #expect(payslips.count == 3_000 && payslips.allSatisfy { $0.contains(expected) })
  }

  @Test("GBK is read in pieces: a long roster in which no piece ends within a character")
  func longRoster() throws {
    var roster = header
    for number in 0..<14_000 { roster += Array("E\(number),".utf8) + name + name.prefix(2) + rest }
    #expect(roster.count > 2 * 262_144)
    #expect(try run(roster).status == 0)
    let payslips = try scratch.text("out/payslips.csv").split(separator: "\n")
    #expect(payslips.count == 14_001)
    #expect(payslips.dropFirst().allSatisfy { $0.contains(",张三张,") })
  }

  @Test("The ledger and the adjustments may be GBK too")
  func otherFiles() throws {
    #expect(try run(header + Array("E1,".utf8) + name + rest, "--period", "2026-09").status == 0)
    let note: [UInt8] = Array("employee_id,item,amount,note\nE1,back_pay,5,".utf8) + name + Array("\n".utf8)
    try scratch.write(note, "corrections.csv")
    // A column of the office's own in GBK makes the whole ledger GBK.
    let lines = try scratch.text("out/ledger.csv").split(separator: "\n")
    #expect(lines.count == 2)
    let english = try run(
      header + Array("E1,x".utf8) + rest, "--period", "2026-09", "--lang", "en", "--no-bom", "--replace")
    #expect(english.status == 0)
    let ledger = try scratch.bytes("out/ledger.csv")
    let rows = ledger.split(separator: 0x0A).map(Array.init)
    try scratch.write(
      rows[0] + Array(",x_note\n".utf8) + rows[1] + Array(",".utf8) + name + Array("\n".utf8), "gbk.csv")
    try FileManager.default.removeItem(atPath: scratch.path("out"))
    let october = try run(
      header + Array("E1,".utf8) + name + rest, "--ledger", "gbk.csv", "--adjustments", "corrections.csv")
    #expect(october.status == 0)
    #expect(try scratch.text("out/ledger.csv").contains("E1,2026-10,"))
  }

  @Test("UTF-16 is refused with the way to save the file")
  func utf16() throws {
    for roster: [UInt8] in [[0xFF, 0xFE, 0x65, 0x00, 0x6D, 0x00], [0xFE, 0xFF, 0x00, 0x65, 0x00, 0x6D]] {
      let outcome = try run(roster, "--lang", "en")
      #expect(outcome.status == 3)
      #expect(outcome.errors.hasPrefix("roster.csv:1: the file is in UTF-16"))
      #expect(outcome.errors.contains("save it as \"CSV UTF-8"))
    }
    #expect(try scratch.names() == ["roster.csv"])
  }

  @Test("Bytes that are text in neither encoding are refused with their line")
  func broken() throws {
    let roster = header + Array("E1,".utf8) + name + rest + Array("E2,".utf8) + [0xFF] + rest
    let outcome = try run(roster)
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("roster.csv 第3行："))
    // After more than one piece of the file, too.
    var long = header
    for number in 0..<14_000 { long += Array("E\(number),".utf8) + name + rest }
    let late = try run(long + Array("E,".utf8) + [0x81] + rest, "--lang", "en")
    #expect(late.status == 3 && late.errors.hasPrefix("roster.csv:14002: "))
  }

  @Test("A broken byte among good lines is told with its own line, in UTF-8 and in GBK")
  func brokenWithin() throws {
    let good = Array("E0,张三丰".utf8) + rest
    let unusable: [(file: [UInt8], line: Int)] = [
      // UTF-8: the names before are none in GB18030, and not what is broken.
      (header + good + good + Array("E1,张".utf8) + [0xFF] + rest + good, 4),
      (header + good + Array("E1,".utf8) + [0xE5, 0xBC] + rest + good, 3),
      // With a mark nothing but UTF-8 is meant, also where GB18030 could be read.
      ([0xEF, 0xBB, 0xBF] + header + good + Array("E1,".utf8) + name + rest + good, 3),
      (header + Array("E0,".utf8) + name + rest + Array("E1,".utf8) + [0xFF] + rest + good, 3),
    ]
    for (file, line) in unusable {
      let outcome = try run(file, "--lang", "en")
      #expect(outcome.status == 3)
      #expect(
        outcome.errors.hasPrefix("roster.csv:\(line): what begins here is text neither"), "\(outcome.errors)")
    }
    // In the middle of a piece of a long file.
    var long = header
    for number in 0..<14_000 {
      long += Array("E\(number),".utf8) + (number == 9_000 ? [0xC3, 0x28] : Array("张三丰".utf8)) + rest
    }
    let outcome = try run(long, "--lang", "en")
    #expect(outcome.status == 3 && outcome.errors.hasPrefix("roster.csv:9002: "), "\(outcome.errors)")
  }

  @Test("Where characters were lost before, the line is told on the terminal and everybody is paid")
  func lost() throws {
    let rows = header + Array("E0,".utf8) + name + rest + Array("E1,".utf8) + name.prefix(2) + [0x3F] + rest
    let outcome = try run(rows, "--lang", "en")
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasPrefix("roster.csv:3: warning: a \"?\" beside a Chinese character"))
    #expect(try scratch.text("out/payslips.csv").contains("张?"))
  }

  @Test("Where broken UTF-8 happens to be GB18030, the broken line is told on the terminal")
  func mixed() throws {
    let rows =
      Array("E0,张三".utf8) + rest + Array("E1,".utf8) + [0xE5, 0xBC] + rest + Array("E2,李四".utf8) + rest
    let outcome = try run(header + rows, "--lang", "en")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.hasPrefix("roster.csv:3: warning: because of broken bytes here"), "\(outcome.errors)")
    let good = try run(header + Array("E1,".utf8) + name + rest, "--lang", "en", "--replace")
    #expect(good.status == 0 && good.errors.isEmpty)
  }

  @Test("A header that is no title in any reading is an error of the encoding")
  func unknownEncoding() throws {
    // 氏名 and other titles in Shift-JIS are characters of GB18030, but no titles.
    let outcome = try run([0x8E, 0x81, 0x96, 0xBC, 0x2C, 0x8E, 0x81, 0x96, 0xBC, 0x0A], "--lang", "en")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("encoding"))
  }
}
