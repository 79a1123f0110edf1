import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Text of UTF-8 that a broken byte would let pass for GB18030.
@Suite struct BrokenUTF8Tests {
  private func isLikely(_ bytes: [UInt8]) -> Bool {
    var broken = BrokenUTF8()
    broken.look(at: bytes)
    return broken.isLikely
  }

  @Test("Names in UTF-8 with one broken byte are likely to be UTF-8")
  func broken() {
    #expect(isLikely(Array("E1,张三\nE2,李四,".utf8) + [0xE5, 0xBC] + Array(",530111\n".utf8)))
    #expect(isLikely(Array("𠮷𠮷\n".utf8) + [0xFF]))
  }

  @Test("Names in GB18030 are not, nor is a text of ASCII")
  func gb18030() {
    #expect(!isLikely(FewCharacters.gb18030("姓名,层级\n张三,一级\n")))
    #expect(!isLikely(Array("E1,name\n".utf8)))
    #expect(!isLikely([]))
    // 璐白: its first three bytes happen to be one of UTF-8, the fourth is none.
    #expect(!isLikely([0xE8, 0xB4, 0xB0, 0xD7]))
  }
}
