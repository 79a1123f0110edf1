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
struct SourceFile {
  /// The path inside the target, such as `Money/Money.swift`.
  let path: String
  /// The first folder of the path; empty for a file beside the folders.
  let floor: String
  /// The lines of code.
  let lines: [Substring]

  init(path: String, text: String) {
    self.path = path
    self.floor = path.contains("/") ? String(path.prefix { $0 != "/" }) : ""
    let code = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacing(#/"(\\.|[^"\\])*"/#, with: "").replacing(#///.*/#, with: "") }
      .joined(separator: "\n")
    self.lines = code.split(separator: "\n").map { $0 }
  }

  /// The types declared at the top of the file.
  var declaredTypes: [String] {
    lines.compactMap { $0.prefixMatch(of: SourceFile.declaration).map { String($0.1) } }
  }

  /// The types declared inside another one, which hide one of the same name elsewhere.
  var nestedTypes: Set<String> {
    Set(
      lines.filter { $0.first == " " }.compactMap { line in
        line.drop { $0 == " " }.prefixMatch(of: SourceFile.declaration).map { String($0.1) }
      })
  }

  private static var declaration: Regex<(Substring, Substring)> {
    #/(?:(?:public|package|internal|private|final|indirect)\s+)*(?:struct|class|enum|protocol|actor|typealias)\s+(\w+)/#
  }

  /// The words of the code that begin like a type, but for members: `.Kind` is a part of the type before it.
  var namedTypes: Set<String> {
    var names: Set<String> = []
    for line in lines {
      for match in line.matches(of: #/(?:^|[^\w.])([A-Z]\w*)/#) { names.insert(String(match.1)) }
    }
    return names
  }

  /// The modules that the file imports.
  var imports: [Substring] {
    lines.filter {
      $0.contains(#/^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public |package |internal |private )?import\s/#)
    }
  }
}
