import CSV
import Testing

@Suite("ByteBuffer")
struct ByteBufferTests {
  @Test("everything appended stands in order")
  func order() {
    let other = ByteBuffer()
    other.append("other" as StaticString)
    let text = written { buffer in
      buffer.append(0x61)
      buffer.append("姓名")
      buffer.append("Zoë" as String)
      ByteSlice.with("slice") { buffer.append($0) }
      buffer.append(other)
    }
    #expect(text == "a姓名Zoësliceother")
    #expect(String(other.bytes) == "other")
  }

  @Test("it grows as far as it must and keeps what it holds")
  func grows() {
    let buffer = ByteBuffer(capacity: 1)
    var expected = ""
    for number in 0..<5000 {
      buffer.append(integer: Int64(number))
      expected += String(number)
    }
    #expect(String(buffer.bytes) == expected)
    #expect(buffer.count == expected.utf8.count)
  }

  @Test("an emptied buffer is empty and can be used again")
  func removeAll() {
    let buffer = ByteBuffer()
    #expect(buffer.isEmpty && buffer.count == 0)
    buffer.append("abc" as StaticString)
    buffer.removeAll()
    #expect(buffer.isEmpty && buffer.bytes.isEmpty)
    buffer.append("d" as StaticString)
    #expect(String(buffer.bytes) == "d")
  }

  @Test("it can be truncated to what it held before")
  func truncate() {
    let buffer = ByteBuffer()
    buffer.append("abcdef" as StaticString)
    buffer.truncate(to: 6)
    buffer.truncate(to: 2)
    #expect(String(buffer.bytes) == "ab")
    buffer.truncate(to: 0)
    #expect(buffer.isEmpty)
  }

  @Test("room is reserved without changing what it holds")
  func reserve() {
    let buffer = ByteBuffer()
    buffer.append("ab" as StaticString)
    buffer.reserve(10_000)
    #expect(String(buffer.bytes) == "ab")
  }

  @Test("a source that fails has added nothing")
  func fillFails() {
    struct Broken: Error {}
    let buffer = ByteBuffer()
    buffer.append("ab" as StaticString)
    #expect(throws: Broken.self) { try buffer.fill(atMost: 10) { _ in throw Broken() } }
    #expect(String(buffer.bytes) == "ab")
  }

  @Test("truncating to more, appending to itself and a source that lies stop the program")
  func misuse() async {
    await #expect(processExitsWith: .failure) { ByteBuffer().truncate(to: 1) }
    await #expect(processExitsWith: .failure) {
      let buffer = ByteBuffer()
      buffer.append(buffer)
    }
    await #expect(processExitsWith: .failure) { _ = ByteBuffer().fill(atMost: 4) { _ in 5 } }
  }
}
