import Foundation
import Testing

/// What the documents point at is there: files, folders and headings of the repository.
@Suite struct DocumentLinksTests {
  @Test("Every relative link of every document leads to a file that is there, and to a heading of it")
  func links() throws {
    let root = try SourceTree().root
    let paths = try documents(in: root)
    #expect(paths.contains("README.md") && paths.contains("SampleData/manual.zh-CN.md") && paths.count > 10)
    for path in paths {
      let document = try MarkdownDocument(contentsOf: root.appending(path: path))
      for link in document.links where !link.contains("://") && !link.hasPrefix("mailto:") {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
          String.init)
        let target =
          parts[0].isEmpty
          ? root.appending(path: path)
          : root.appending(path: path).deletingLastPathComponent().appending(path: parts[0])
        let isThere = FileManager.default.fileExists(atPath: target.standardizedFileURL.path)
        #expect(isThere, "\(path): \(link)")
        guard isThere, parts.count == 2, target.pathExtension == "md" else { continue }
        let hasHeading = try MarkdownDocument(contentsOf: target).anchors.contains(parts[1])
        #expect(hasHeading, "\(path): no heading for \(link)")
      }
    }
  }

  /// The documents that are committed: what is built or made for somebody lies in hidden folders or beside these.
  private func documents(in root: URL) throws -> [String] {
    let below = try ["Reports", "SampleData", "Sources", "Tests"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path).map {
        folder + "/" + $0
      }
    }
    return (["README.md"] + below).filter { $0.hasSuffix(".md") && !$0.contains("/.") }.sorted()
  }

  @Test("Links and headings are read as they are shown")
  func reading() {
    let document = MarkdownDocument(
      text: """
        # One `code` 二、标题（甲）：乙
        [a](one.md#x), ![b](two.png) and `[no](code.md)` [c](<three.md>)
        ```
        ## Not a heading
        [no](block.md)
        ```
        ## Again
        ## Again
        ### [Linked](four.md) C++ and A/B_c-d
        """)
    #expect(document.links == ["one.md#x", "two.png", "three.md", "four.md"])
    #expect(document.anchors == ["one-code-二标题甲乙", "again", "again-1", "linked-c-and-ab_c-d"])
  }
}

/// What a Markdown text points at, and what can be pointed at in it.
private struct MarkdownDocument {
  /// The targets of links and pictures, in their order.
  private(set) var links: [String] = []
  /// The headings as the targets that GitHub makes of them.
  private(set) var anchors: [String] = []

  init(contentsOf file: URL) throws { self.init(text: try String(contentsOf: file, encoding: .utf8)) }

  init(text: String) {
    var isCode = false
    var counts: [String: Int] = [:]
    for line in text.split(separator: "\n") {
      if line.drop(while: { $0 == " " }).hasPrefix("```") {
        isCode.toggle()
        continue
      }
      if isCode { continue }
      let spoken = line.replacing(#/`[^`]*`/#, with: "")
      links += spoken.matches(of: #/\]\(<?([^)>\s]+)>?\)/#).map { String($0.1) }
      guard let heading = line.wholeMatch(of: #/#{1,6} +(.+)/#)?.1 else { continue }
      let anchor = Self.anchor(of: heading.replacing(#/\[([^\]]*)\]\([^)]*\)/#) { $0.1 })
      let before = counts[anchor, default: 0]
      counts[anchor] = before + 1
      anchors.append(before == 0 ? anchor : "\(anchor)-\(before)")
    }
  }

  /// Letters, digits, hyphens and underscores of the heading in lower case, a hyphen for each space.
  private static func anchor(of heading: some StringProtocol) -> String {
    String(
      heading.lowercased().compactMap { character in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
      })
  }
}
