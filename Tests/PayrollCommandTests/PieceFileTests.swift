import CSV
import Foundation
import Testing

@testable import PayrollCommand

@Suite("PieceFile")
struct PieceFileTests {
  @Test(
    "whatever the lengths of what is written, the file holds it all, and before it is flushed whole pieces only"
  )
  func lengths() throws {
    let path = FileManager.default.temporaryDirectory.path + "/pieces-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    for lengths in [
      [0], [1], [16_383, 1], [16_384], [16_385], [1, 16_383, 16_384, 2], [40_000, 40_000, 40_000],
      [5, 100_000, 0, 7, 16_379, 3],
    ] {
      let file = PieceFile(try OpenFile.writing(path))
      var expected: [UInt8] = []
      for (number, length) in lengths.enumerated() {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ number) }
        try ByteSlice.with(bytes) { (slice) throws(PlatformError) in try file.write(slice) }
        expected += bytes
        let written = try OpenFile.bytes(of: path)
        #expect(written.count == expected.count / 16_384 * 16_384, "\(lengths)")
        #expect(written == Array(expected.prefix(written.count)), "\(lengths)")
      }
      try file.flush()
      #expect(try OpenFile.bytes(of: path) == expected, "\(lengths)")
      try file.flush()
      #expect(try OpenFile.bytes(of: path) == expected, "\(lengths)")
    }
  }

  @Test("a disk that is full is told with the file's name")
  func fullDisk() throws {
    let file = PieceFile(try OpenFile.appending("/dev/full"))
    let bytes = [UInt8](repeating: 0x61, count: 20_000)
    #expect {
      try ByteSlice.with(bytes) { (slice) throws(PlatformError) in try file.write(slice) }
    } throws: { error in
      (error as? PlatformError).map { "\($0)".contains("/dev/full") } ?? false
    }
  }
}
