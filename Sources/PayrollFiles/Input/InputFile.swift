/// A roster sheet, ledger or other file, as UTF-8.
public struct InputFile: Sendable {
  /// The file's name, without its folder.
  public let name: String
  /// Whether the file was GB18030 before it was turned into UTF-8.
  public let wasGB18030: Bool
  private let opening: @Sendable () throws -> any ByteInput

  /// A file that can be opened, more than once.
  public init(
    _ name: String, wasGB18030: Bool = false, opening: @escaping @Sendable () throws -> any ByteInput
  ) {
    self.name = name
    self.wasGB18030 = wasGB18030
    self.opening = opening
  }

  /// A file in memory; the text is UTF-8.
  public init(_ name: String, text: String) {
    let bytes = Array(text.utf8)
    self.init(name) { MemoryInput(bytes) }
  }

  /// The file from its beginning.
  public func open() throws -> any ByteInput { try opening() }
}
