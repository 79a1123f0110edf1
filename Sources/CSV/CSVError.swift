/// Why a file cannot be read as CSV at all.
///
/// Lines are counted as an editor does: from 1, each ended by LF, CRLF or a CR alone, also within quotes.
public enum CSVError: Error, Hashable, Sendable {
  /// A quoted field has begun on this line and the file has ended before its closing quote.
  case quoteNeverClosed(line: Int)

  /// There is a NUL byte on this line: no text, or text in UTF-16.
  case nulByte(line: Int)

  /// The record that begins on this line is longer than the reader was told to accept.
  case recordTooLong(line: Int)
}
