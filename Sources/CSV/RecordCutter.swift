/// Finds where the last whole record of a growing piece of a file ends, and how many lines there are before.
///
/// As long as there is no quote, each line break ends a record, and it is enough to count them and to find the
/// last one. From the first quote on each quote and each line break is looked at.
struct RecordCutter {
  /// How many bytes at the beginning are whole records.
  private(set) var end = 0
  /// How many lines end within these bytes.
  private(set) var linesBeforeEnd = 0
  /// Whether the last byte is a CR of which only the next byte can tell if it is a whole line break.
  private(set) var waitsForLineFeed = false

  private var line: Int
  private let firstLine: Int
  private var position = 0
  private var hasQuotes = false
  private var isInQuotes = false
  /// Where the last quoted field has begun, and what comes after its closing quote.
  private var quoteLine = 1
  private var afterQuote = -1

  /// A cutter for bytes that begin with a record on this line.
  init(firstLine: Int) {
    self.firstLine = firstLine
    line = firstLine
  }

  /// Looks at the bytes that have come since the last call.
  ///
  /// - Parameters:
  ///   - bytes: those of the last call, and perhaps more.
  ///   - isLast: whether the stream ends with these bytes.
  mutating func scan(_ bytes: ByteSlice, isLast: Bool) throws(CSVError) {
    waitsForLineFeed = !isLast && bytes.count > 0 && bytes[bytes.count - 1] == ASCII.carriageReturn
    let limit = waitsForLineFeed ? bytes.count - 1 : bytes.count
    let news = bytes[position..<limit]
    let survey = news.survey()
    if survey.hasNul { throw CSVError.nulByte(line: line + news.lineEndsBeforeNul) }
    if survey.hasQuote { hasQuotes = true }
    if hasQuotes {
      walk(bytes, to: limit)
    } else {
      jump(news, survey)
    }
    position = limit
    if isLast { try finish(bytes) }
  }

  /// Without quotes: counts the line breaks and cuts after the last one.
  private mutating func jump(_ news: ByteSlice, _ survey: ByteSlice.Survey) {
    let lines = survey.lineFeeds + (survey.hasCarriageReturn ? news.loneCarriageReturns : 0)
    guard lines > 0 else { return }
    var last = news.count - 1
    while news[last] != ASCII.lineFeed && news[last] != ASCII.carriageReturn { last -= 1 }
    line += lines
    cut(at: position + last + 1)
  }

  /// With quotes: looks at each quote and each line break.
  private mutating func walk(_ bytes: ByteSlice, to limit: Int) {
    var index = bytes.firstIndex(below: ASCII.comma, from: position)
    while index < limit {
      let byte = bytes[index]
      let next = index + 1
      if byte == ASCII.quote {
        meetQuote(at: index, bytes)
      } else if byte == ASCII.lineFeed {
        endLine(before: next)
      } else if byte == ASCII.carriageReturn && (next == limit || bytes[next] != ASCII.lineFeed) {
        endLine(before: next)
      }
      index = bytes.firstIndex(below: ASCII.comma, from: next)
    }
  }

  private mutating func meetQuote(at index: Int, _ bytes: ByteSlice) {
    if isInQuotes {
      isInQuotes = false
      afterQuote = index + 1
    } else if index == afterQuote {
      isInQuotes = true
    } else if beginsField(index, bytes) {
      isInQuotes = true
      quoteLine = line
    }
  }

  /// Whether a field begins here, outside quotes.
  private func beginsField(_ index: Int, _ bytes: ByteSlice) -> Bool {
    guard index > 0 else { return true }
    let byte = bytes[index - 1]
    return byte == ASCII.comma || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
  }

  private mutating func endLine(before index: Int) {
    line += 1
    if !isInQuotes { cut(at: index) }
  }

  private mutating func cut(at index: Int) {
    end = index
    linesBeforeEnd = line - firstLine
  }

  private mutating func finish(_ bytes: ByteSlice) throws(CSVError) {
    if isInQuotes { throw CSVError.quoteNeverClosed(line: quoteLine) }
    guard bytes.count > end else { return }
    end = bytes.count
    linesBeforeEnd = line - firstLine
  }
}

extension ByteSlice {
  /// How many lines end before the first NUL byte.
  fileprivate var lineEndsBeforeNul: Int {
    self[0..<(firstIndex(of: ASCII.nul) ?? count)].lineEnds
  }
}
