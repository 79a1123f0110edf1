import CSV
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What the payslips of people with the same standards have in common.
@Suite struct WrittenPostTests {
  private let figures: [Int64] = [2_100, 2_100, 1, 2, 3, 4, 5, 6, 777]

  private func append(_ post: WrittenPost, _ figures: [Int64]) -> String? {
    let file = ByteBuffer()
    return post.append(to: file, figures.span) ? String(file.bytes) : nil
  }

  @Test("Nothing is known before somebody has been written")
  func blank() {
    #expect(append(WrittenPost(), [Int64](repeating: 0, count: 8)) == nil)
  }

  @Test("The text is that of the same first eight figures, whatever follows")
  func same() {
    let post = WrittenPost()
    ByteSlice.with(",x,21.00") { post.note($0, figures.span) }
    #expect(append(post, figures) == ",x,21.00")
    #expect(append(post, figures.dropLast() + [778]) == ",x,21.00")
    for place in 0..<8 {
      var other = figures
      other[place] += 1
      #expect(append(post, other) == nil)
      other[place] = .min
      #expect(append(post, other) == nil)
    }
  }

  @Test("The last one written is kept")
  func last() {
    let post = WrittenPost()
    ByteSlice.with(",first") { post.note($0, figures.span) }
    var other = figures
    other[1] = 1_000
    ByteSlice.with(",second") { post.note($0, other.span) }
    #expect(append(post, figures) == nil)
    #expect(append(post, other) == ",second")
  }
}
