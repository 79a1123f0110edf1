import PayrollFiles
import PayrollRuns

/// A converter that knows ASCII and a few characters of GB18030, which is enough for tests.
struct FewCharacters: TextConverter {
  /// Each character with the two bytes that it has in GB18030 (and in GBK and GB2312).
  private static let codes: [(character: Character, bytes: [UInt8])] = [
    ("层", [0xB2, 0xE3]), ("级", [0xBC, 0xB6]), ("一", [0xD2, 0xBB]), ("文", [0xCE, 0xC4]), ("件", [0xBC, 0xFE]),
    ("姓", [0xD0, 0xD5]), ("名", [0xC3, 0xFB]), ("张", [0xD5, 0xC5]), ("三", [0xC8, 0xFD]),
  ]

  func utf8(fromGB18030 bytes: [UInt8]) -> [UInt8]? {
    var text = ""
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(bytes[index]))
        index += 1
        continue
      }
      let pair = Array(bytes[index...].prefix(2))
      guard let code = FewCharacters.codes.first(where: { $0.bytes == pair }) else { return nil }
      text.append(code.character)
      index += 2
    }
    return Array(text.utf8)
  }

  /// A text in GB18030, of ASCII and the few characters.
  static func gb18030(_ text: String) -> [UInt8] {
    text.flatMap { character in
      codes.first { $0.character == character }?.bytes ?? Array(String(character).utf8)
    }
  }
}
