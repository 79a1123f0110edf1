import Foundation
import FoundationXML
import Testing

@testable import Spreadsheet

/// The bytes of a workbook in memory.
final class Memory: WorkbookOutput {
  private(set) var bytes: [UInt8] = []

  func write(_ bytes: [UInt8]) { self.bytes += bytes }

  func overwrite(_ bytes: [UInt8], at offset: Int) {
    self.bytes.replaceSubrange(offset..<offset + bytes.count, with: bytes)
  }
}

/// A workbook as somebody else reads it: unzipped by its directory, each part parsed as XML.
struct Workbook {
  /// The parts, in the order of the directory.
  let parts: [(name: String, bytes: [UInt8])]
  /// The filled cells of the sheet by their references.
  let cells: [String: SheetCell]
  /// The styles of these cells.
  let styles: [String: Int]

  init(_ bytes: [UInt8]) throws {
    func number(_ offset: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    try #require(number(end, 4) == 0x0605_4B50)
    var parts: [(name: String, bytes: [UInt8])] = []
    var entry = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      try #require(number(entry, 4) == 0x0201_4B50 && number(entry + 10, 2) == 0)
      let (size, length, local) = (
        number(entry + 24, 4), number(entry + 28, 2), number(entry + 42, 4)
      )
      let name = String(decoding: bytes[entry + 46..<entry + 46 + length], as: UTF8.self)
      // What stands before a part says the same of it as the directory.
      try #require(number(local, 4) == 0x0403_4B50)
      #expect(bytes[local + 4..<local + 28] == bytes[entry + 6..<entry + 30], "\(name)")
      let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      let part = Array(bytes[start..<start + size])
      #expect(number(entry + 16, 4) == Int(Workbook.checksum(part)), "\(name)")
      parts.append((name, part))
      entry += 46 + length
    }
    #expect(entry == end)
    self.parts = parts
    for part in parts {
      let parser = XMLParser(data: Data(part.bytes))
      #expect(parser.parse(), "\(part.name): \(parser.parserError.map { "\($0)" } ?? "")")
    }
    let sheet = SheetParser()
    let parser = XMLParser(data: Data(try #require(parts.last).bytes))
    parser.delegate = sheet
    #expect(parser.parse())
    cells = sheet.cells
    styles = sheet.styles
  }

  /// The text of a part.
  func text(_ name: String) -> String {
    String(decoding: parts.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
  }

  /// The checksum, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var rest = UInt32.max
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? (rest >> 1) ^ 0xEDB8_8320 : rest >> 1 }
    }
    return ~rest
  }
}

/// Reads the cells of a sheet.
private final class SheetParser: NSObject, XMLParserDelegate {
  private(set) var cells: [String: SheetCell] = [:]
  private(set) var styles: [String: Int] = [:]
  private var reference = ""
  private var isText = false
  private var text = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if name == "c" {
      reference = attributes["r"] ?? ""
      isText = attributes["t"] == "inlineStr"
      styles[reference] = attributes["s"].flatMap { Int($0) }
    }
    if name == "t" || name == "v" { text = "" }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch name {
    case "t": cells[reference] = .text(SheetParser.unescaped(text))
    case "v":
      let digits = text.filter { $0 != "." }
      cells[reference] = text.contains(".") ? .hundredths(Int64(digits) ?? 0) : .whole(Int64(digits) ?? 0)
    default: break
    }
  }

  /// `_x001B_` is one character.
  private static func unescaped(_ text: String) -> String {
    text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    }
  }
}
