import CSV

/// A record as the tests compare it.
struct Row: Hashable, CustomStringConvertible {
  let line: Int
  let fields: [String]

  init(_ line: Int, _ fields: String...) {
    self.init(line, of: fields)
  }

  init(_ line: Int, of fields: [String]) {
    self.line = line
    self.fields = fields
  }

  var description: String { "line \(line): \(fields)" }
}

/// Reads all records of a file that is there as bytes.
///
/// - Parameters:
///   - blockSize: as for `BlockReader`.
///   - pieceSize: the most bytes that the reader is given at once.
func readRows(
  _ bytes: [UInt8], blockSize: Int = 262_144, maximumRecord: Int = 1 << 27, pieceSize: Int = .max
) throws -> [Row] {
  var rows: [Row] = []
  var reader = BlockReader(blockSize: blockSize, maximumRecord: maximumRecord)
  var records = RecordReader()
  let block = Block()
  try ByteSlice.with(bytes) { file in
    var rest = file
    while try reader.next(into: block, read: { memory in take(&rest, memory, pieceSize) }) {
      records.start(block)
      while records.next() {
        rows.append(Row(records.line, of: (0..<records.fieldCount).map { String(records[$0]) }))
      }
    }
  }
  return rows
}

/// Reads all records of a text.
func readRows(_ text: String, blockSize: Int = 262_144, pieceSize: Int = .max) throws -> [Row] {
  try readRows(Array(text.utf8), blockSize: blockSize, pieceSize: pieceSize)
}

/// What reading gives, an error too, so that two ways of reading can be compared.
func outcome(_ bytes: [UInt8], blockSize: Int = 262_144, pieceSize: Int = .max) -> Result<[Row], CSVError> {
  do {
    return .success(try readRows(bytes, blockSize: blockSize, pieceSize: pieceSize))
  } catch let error as CSVError {
    return .failure(error)
  } catch {
    preconditionFailure("only CSVError is possible: \(error)")
  }
}

/// Moves the next bytes of a file into the memory that a `BlockReader` lends.
@safe
func take(_ rest: inout ByteSlice, _ memory: UnsafeMutableRawBufferPointer, _ pieceSize: Int = .max) -> Int {
  let piece = rest[0..<min(rest.count, pieceSize)]
  let count = unsafe piece.copy(to: memory)
  rest = rest[count..<rest.count]
  return count
}

/// What a function writes into an empty buffer.
func written(_ write: (ByteBuffer) -> Void) -> String {
  let buffer = ByteBuffer()
  write(buffer)
  return String(buffer.bytes)
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A text of up to `length` of these parts.
  mutating func text(of parts: [String], upTo length: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      text += parts[Int.random(in: 0..<parts.count, using: &self)]
    }
    return text
  }
}
