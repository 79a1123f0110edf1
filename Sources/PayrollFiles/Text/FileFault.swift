import Payroll

/// A fault in a file, said so that somebody can mend it: where, what stands there, what is wrong, what to do.
public struct FileFault: Error, Sendable {
  /// The file's name as the office knows it.
  public let file: String
  /// The line as an editor counts it, or nil where the fault is the file's as a whole.
  public let line: Int?
  /// The column's name, or nil.
  public let column: String?
  /// The value as it was given, or nil.
  public let value: String?
  /// What is wrong and what to do.
  public let reason: Bilingual

  /// A fault in a file.
  public init(
    _ file: String, line: Int? = nil, column: String? = nil, value: String? = nil, _ reason: Bilingual
  ) {
    self.file = file
    self.line = line
    self.column = column.map { FileFault.beginning(of: $0, atMost: 60) }
    self.value = value.map { FileFault.beginning(of: $0, atMost: 40) }
    self.reason = reason
  }

  /// A text as far as a message shows it.
  private static func beginning(of text: String, atMost most: Int) -> String {
    text.utf8.count <= most || text.dropFirst(most).isEmpty ? text : text.prefix(most) + "…"
  }

  /// A value as a message shows it: long numbers masked, and what cannot be seen by its code, so that a no-break
  /// space is found.
  private static func shown(_ value: String) -> String { VisibleText.line(Mask.numbers(in: value)) }

  /// The whole message on one line.
  public func message(in language: Language) -> String {
    var parts: [String] = []
    switch language {
    case .chinese:
      var place = file
      if let line { place += " 第\(line)行" }
      if let column { place += "「\(column)」" }
      parts.append(place)
      if let value { parts.append("值为“\(FileFault.shown(value))”") }
    case .english:
      var place = file
      if let line { place += ":\(line)" }
      if let column { place += " [\(column)]" }
      parts.append(place)
      if let value { parts.append("value \"\(FileFault.shown(value))\"") }
    }
    parts.append(reason.text(in: language))
    return parts.joined(separator: language == .chinese ? "：" : ": ")
  }
}

/// One or more faults that make a file, or a folder of files, unusable.
public struct FileFaults: Error, Sendable {
  /// The faults, in the order of the files and lines.
  public let faults: [FileFault]

  /// The faults of a file or folder.
  public init(_ faults: [FileFault]) {
    self.faults = faults
  }
}

/// Faults of single adjustments: the run is refused.
public struct AdjustmentFaults: Error, Sendable {
  /// The faults, with line and column.
  public let faults: [FileFault]
  /// Which file of the office they are of: the adjustments, or the cases that days of injury leave are measured by.
  public var title = Bilingual("调整表", "adjustments")

  /// The faults, under the title of the file.
  public init(faults: [FileFault], title: Bilingual = Bilingual("调整表", "adjustments")) {
    self.faults = faults
    self.title = title
  }
}
