/// The checksum of the parts of a zip file.
///
/// - Source: ISO 3309, CRC-32 with the reversed polynomial EDB88320
struct Checksum {
  private static let table: [UInt32] = (0..<256).map { (byte: UInt32) in
    (0..<8).reduce(byte) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
  }

  private var rest = UInt32.max

  /// The checksum of what has been added.
  var value: UInt32 { ~rest }

  /// Adds bytes.
  mutating func add(_ bytes: [UInt8]) {
    var rest = rest
    for byte in bytes { rest = rest >> 8 ^ Checksum.table[Int(UInt8(truncatingIfNeeded: rest) ^ byte)] }
    self.rest = rest
  }
}
