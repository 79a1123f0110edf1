import CSV

/// The floor under every run: reading the same input and writing the same number of bytes into as many files,
/// without computing anything. It runs as a process of its own, like the program.
enum Floor {
  /// Does it: the input, a folder for the output, and the size of each output file.
  static func run(_ input: String, _ folder: String, _ sizes: [Int]) {
    DiskFile.read(input)
    for (index, size) in sizes.enumerated() {
      var left = size
      DiskFile.write("\(folder)/floor-\(index)") { buffer in
        let piece = min(left, 1 << 18)
        _ = buffer.fill(atMost: piece) { memory in
          unsafe memory.initializeMemory(as: UInt8.self, repeating: 0x30)
          return piece
        }
        left -= piece
        return left > 0
      }
    }
  }
}
