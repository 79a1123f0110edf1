/// Turns GB18030 (with GBK and GB2312 in it), in which Excel saves CSV files in China, into UTF-8.
///
/// The platform does it; a run in memory may be given any converter.
public protocol TextConverter: Sendable {
  /// The same text in UTF-8, or nil if the bytes are not GB18030. The bytes end at a whole character.
  func utf8(fromGB18030 bytes: [UInt8]) -> [UInt8]?
}

/// Reads UTF-8 alone: for bytes that the program has formed itself, and for tests.
public struct UTF8Alone: TextConverter {
  /// A converter that reads nothing.
  public init() {}

  /// Nothing, whatever the bytes.
  public func utf8(fromGB18030 bytes: [UInt8]) -> [UInt8]? { nil }
}
