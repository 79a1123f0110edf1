import Foundation

/// The repository's own sources, read as text.
struct SourceTree {
  /// The folder that holds `Package.swift` and `Sources`.
  let root: URL

  /// The repository in which this file really lies, whatever links lead to it.
  init() throws {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while !SourceTree.isPackage(folder) {
      let parent = folder.deletingLastPathComponent()
      guard parent.path != folder.path else { throw CocoaError(.fileNoSuchFile) }
      folder = parent
    }
    root = folder
  }

  private static func isPackage(_ folder: URL) -> Bool {
    let files = FileManager.default
    return files.fileExists(atPath: folder.appending(path: "Package.swift").path)
      && files.fileExists(atPath: folder.appending(path: "Sources").path)
  }

  /// The text of a file of the repository.
  func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The Swift files of a target, each with its folder inside the target.
  func files(ofTarget target: String) throws -> [SourceFile] {
    let folder = root.appending(path: "Sources/\(target)")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      SourceFile(path: path, text: try text("Sources/\(target)/\(path)"))
    }
  }
}

/// A Swift file without its comments and the texts in it.
struct SourceFile: Sendable {
  /// The path inside the target, such as `Money/Money.swift`.
  let path: String
  /// The first folder of the path; empty for a file beside the folders.
  let floor: String
  /// The lines of code, each as its words with what stands between them.
  private let lines: [CodeLine]

  init(path: String, text: String) {
    self.path = path
    self.floor = path.contains("/") ? String(path.prefix { $0 != "/" }) : ""
    self.lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { CodeLine(Array($0)) }
  }

  /// The types declared at the top of the file.
  var declaredTypes: [String] { lines.filter { !$0.isIndented }.compactMap(\.declaredType) }

  /// The types declared inside another one, which hide one of the same name elsewhere.
  var nestedTypes: Set<String> { Set(lines.filter(\.isIndented).compactMap(\.declaredType)) }

  /// The words of the code that begin like a type, but for members: `.Kind` is a part of the type before it.
  var namedTypes: Set<String> { Set(lines.flatMap(\.namedTypes)) }

  /// The modules that the file imports.
  var imports: [String] { lines.compactMap(\.importedModule) }
}

/// A line of code without comments and texts. Read byte by byte: there are forty thousand of them.
private struct CodeLine: Sendable {
  /// The words, and whether a point stands before each.
  private var words: [(text: String, isMember: Bool)] = []
  /// Whether the line begins with a space.
  let isIndented: Bool

  init(_ bytes: [UInt8]) {
    isIndented = bytes.first == UInt8(ascii: " ")
    var index = 0
    var before: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == byte { return }
      if byte == UInt8(ascii: "\"") { index = CodeLine.end(ofTextAt: index, in: bytes) }
      let start = index
      while index < bytes.count, CodeLine.isWord(bytes[index]) { index += 1 }
      if index > start {
        words.append((String(decoding: bytes[start..<index], as: UTF8.self), before == UInt8(ascii: ".")))
      } else {
        index += 1
      }
      before = index <= bytes.count ? bytes[index - 1] : 0
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80 || (48...57).contains(byte) || (65...90).contains(byte)
      || (97...122).contains(byte)
  }

  /// The place of the quote that ends a text, or the last one of the line.
  private static func end(ofTextAt start: Int, in bytes: [UInt8]) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < bytes.count ? index : start
  }

  private static let modifiers: Set<String> = [
    "public", "package", "internal", "private", "fileprivate", "final", "indirect",
  ]
  private static let kinds: Set<String> = ["struct", "class", "enum", "protocol", "actor", "typealias"]

  /// The type that the line declares.
  var declaredType: String? {
    let rest = words.drop { CodeLine.modifiers.contains($0.text) }
    guard let kind = rest.first, CodeLine.kinds.contains(kind.text) else { return nil }
    return rest.dropFirst().first?.text
  }

  var namedTypes: [String] {
    words.filter { !$0.isMember && ("A"..."Z").contains($0.text.prefix(1)) }.map(\.text)
  }

  /// The module that the line imports. No name can be `import`.
  var importedModule: String? {
    guard let place = words.firstIndex(where: { $0.text == "import" }) else { return nil }
    return words[(place + 1)...].first?.text
  }
}
