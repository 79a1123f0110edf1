import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// What a run reads, copied into the folder in the making.
extension Staging {
  /// Copies a file into `inputs/` and gives it to the run as UTF-8.
  ///
  /// What is paid is the copy, so the archived month is the one that was paid, whatever happens to the original.
  ///
  /// - Parameters:
  ///   - onLoss: told of the line on which characters seem to be lost (``LostCharacters``).
  ///   - onMixture: told of the line on which UTF-8 seems to be broken (``BrokenUTF8``).
  /// - Throws: ``RunError/unusable(_:)`` for a file that is no text; `PlatformError` if it cannot be read.
  func take(
    _ source: String, as name: String, into folder: String, onLoss: (_ line: Int) -> Void = { _ in },
    onMixture: (_ line: Int) -> Void = { _ in }
  ) throws -> InputFile {
    let place = path + "/inputs" + (folder.isEmpty ? "" : "/" + folder)
    try Folder.make(place, below: path)
    let copy = place + "/" + name
    let (check, start, lost) = try reading(source) { input in try copyFile(input, to: copy) }
    if let refusal = EncodedText.refusal(of: start, file: name) {
      throw RunError.unusable(FileFaults([refusal]))
    }
    if let byte = lost { onLoss(try Staging.line(of: byte, in: copy)) }
    if check.isValid { return InputFile(name) { FileInput(try OpenFile.reading(copy)) } }
    if start.starts(with: EncodedText.byteOrderMark) {
      let line = EncodedText.firstLineNotUTF8(of: try OpenFile.bytes(of: copy))
      throw RunError.unusable(FileFaults([EncodedText.noText(file: name, line: line)]))
    }
    let (work, broken) = try decode(copy, name)
    if broken.isLikely, let line = EncodedText.firstLineNotUTF8(of: try OpenFile.bytes(of: copy)) {
      onMixture(line)
    }
    return InputFile(name, wasGB18030: true) { FileInput(try OpenFile.reading(work)) }
  }

  /// Copies a small file into `inputs/` and gives its bytes to the run.
  func takeWhole(_ source: String, as name: String, into folder: String) throws -> StandardsFile {
    let place = path + "/inputs" + (folder.isEmpty ? "" : "/" + folder)
    try Folder.make(place, below: path)
    let bytes = try reading(source) { input in
      var limit = StreamLimit(input)
      return try input.readAll { try limit.look(at: $0) }
    }
    let copy = try OpenFile.writing(place + "/" + name)
    try ByteSlice.with(bytes) { (slice) throws(PlatformError) in try copy.write(slice) }
    disk?.add(copy)
    record(place + "/" + name, ByteSlice.with(bytes) { XXH64($0) })
    return StandardsFile(name: name, bytes: bytes)
  }

  /// Notes a copy that is complete.
  private func record(_ copy: String, _ digest: XXH64) {
    inputs.append(RecordedFile(String(copy.dropFirst(path.count + 1)), digest))
  }

  /// Copies what the report compares with from a folder of results.
  func takeEarlierMonth(_ folder: String, name: String) throws -> EarlierMonth {
    func take(_ file: ResultFile) throws -> StandardsFile {
      try takeWhole(folder + "/" + file.name, as: file.name, into: "earlier_month")
    }
    return EarlierMonth(name: name, record: try take(.run), summary: try take(.summary))
  }

  /// Reads an input, and remembers what it was.
  ///
  /// - Throws: ``StagingError/changed(_:)`` if it has become another while it was read.
  private func reading<Result>(_ source: String, _ body: (OpenFile) throws -> Result) throws -> Result {
    let input = try OpenFile.input(source)
    let before = input.state
    let result = try body(input)
    guard let before else { return result }
    let isNamed = source != OpenFile.standardInput.path
    guard input.state == before, !isNamed || FileState(of: source) == before else {
      throw StagingError.changed(source)
    }
    if isNamed { taken.append((source, before)) }
    return result
  }

  private func copyFile(_ input: OpenFile, to copy: String) throws -> (UTF8Check, [UInt8], Int?) {
    let output = try OpenFile.writing(copy)
    let buffer = ByteBuffer()
    var limit = StreamLimit(input)
    var check = UTF8Check()
    var lost = LostCharacters()
    var digest = XXH64()
    var start: [UInt8] = []
    while try buffer.fill(
      atMost: 1 << 18, read: { (memory) throws(PlatformError) in try unsafe input.read(into: memory) }) > 0
    {
      try limit.look(at: buffer.bytes)
      digest.update(buffer.bytes)
      check.look(at: buffer.bytes)
      lost.look(at: buffer.bytes)
      if start.count < EncodedText.startLength {
        start += buffer.bytes[0..<min(EncodedText.startLength, buffer.count)].array
      }
      try output.write(buffer.bytes)
      buffer.removeAll()
    }
    check.finish()
    record(copy, digest)
    disk?.add(output)
    return (check, start, lost.firstByte)
  }

  /// The line, as an editor counts, on which a byte of a file stands.
  private static func line(of byte: Int, in file: String) throws(PlatformError) -> Int {
    let before = try OpenFile.bytes(of: file).prefix(byte)
    var line = 1
    for (index, byte) in before.enumerated() where byte == 0x0A || byte == 0x0D {
      if byte == 0x0D, index + 1 < before.count, before[index + 1] == 0x0A { continue }
      line += 1
    }
    return line
  }

  /// Turns a copy that is not UTF-8 into a work file that is, in pieces of whole characters.
  private func decode(_ copy: String, _ name: String) throws -> (work: String, broken: BrokenUTF8) {
    var broken = BrokenUTF8()
    workFiles += 1
    let work = path + "/work/\(workFiles).csv"
    let input = try OpenFile.reading(copy)
    let output = try OpenFile.writing(work)
    let buffer = ByteBuffer()
    while try buffer.fill(
      atMost: 1 << 18, read: { (memory) throws(PlatformError) in try unsafe input.read(into: memory) }) > 0
    {
      let end = EncodedText.endOfWholeCharacters(inGB18030: buffer.bytes)
      let piece = buffer.bytes[0..<end].array
      broken.look(at: piece)
      try decode(piece, into: output, of: copy, name)
      let rest = buffer.bytes[end..<buffer.count].array
      buffer.removeAll()
      ByteSlice.with(rest) { buffer.append($0) }
    }
    try decode(buffer.bytes.array, into: output, of: copy, name)
    return (work, broken)
  }

  private func decode(_ piece: [UInt8], into output: OpenFile, of copy: String, _ name: String) throws {
    let converter = SystemConverter()
    guard let text = converter.utf8(fromGB18030: piece) else {
      let line = EncodedText.firstBadLine(of: try OpenFile.bytes(of: copy), converter)
      throw RunError.unusable(FileFaults([EncodedText.noText(file: name, line: line)]))
    }
    try ByteSlice.with(text) { (slice) throws(PlatformError) in try output.write(slice) }
  }

  /// Makes sure that every input is still what it was when it was read: a file that is being saved is paid as far as it
  /// has come otherwise.
  func confirmInputs() throws(StagingError) {
    for (path, state) in taken where FileState(of: path) != state { throw .changed(path) }
  }
}

/// An open file as the input of a run.
struct FileInput: ByteInput {
  private let file: OpenFile
  private var position = 0

  init(_ file: OpenFile) {
    self.file = file
  }

  mutating func read(into memory: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try unsafe file.read(at: position, into: memory)
    position += count
    return count
  }

  mutating func move(to offset: Int) { position = offset }
}
