import Glibc
import PayrollFiles

/// What a month costs when its people are spread in different ways, each in turns with the bureau's.
struct Shapes {
  private let rows: Int
  private let standards: [StandardsFile]
  private let folder: String

  init(_ rows: Int, _ standards: [StandardsFile], folder: String) {
    self.rows = rows
    self.standards = standards
    self.folder = folder
  }

  /// Prints a line for each shape and command, with and without a ledger.
  func run() {
    for shape in Shape.allCases {
      _ = unsafe mkdir(path(shape), 0o700)
      InventedFolder(rows: rows, shape: shape, sample: standards).write(to: path(shape))
    }
    print("\(rows) people; processor time and clock of the best of five, two threads; the bureau in turns")
    for ledger in [false, true] {
      for shape in Shape.allCases where shape != .bureau {
        var (mine, bureau) = (measure(shape, ledger), measure(.bureau, ledger))
        for _ in 1..<5 {
          mine = mine.better(measure(shape, ledger))
          bureau = bureau.better(measure(.bureau, ledger))
        }
        let columns = [
          "\(Benchmark.rounded(mine.processor / bureau.processor)) of bureau's processor time",
          "\(Benchmark.rounded(mine.processor)) s", "clock \(Benchmark.rounded(mine.seconds)) s",
          "\(Benchmark.rounded(mine.memory)) MiB (bureau \(Benchmark.rounded(bureau.processor)) s, clock "
            + "\(Benchmark.rounded(bureau.seconds)) s, \(Benchmark.rounded(bureau.memory)) MiB)",
          mine.status == 0 && bureau.status == 0 ? "" : "exit \(mine.status), \(bureau.status)",
        ]
        print(
          "  \(shape.rawValue)\(ledger ? " with a ledger" : ""): "
            + columns.filter { !$0.isEmpty }.joined(separator: ", "))
      }
    }
    _ = Measurement.of("/bin/rm", ["-rf", folder])
  }

  private func path(_ shape: Shape) -> String { "\(folder)/\(shape.rawValue)" }

  private func measure(_ shape: Shape, _ ledger: Bool) -> Measurement {
    let path = path(shape)
    return Measurement.of(
      Benchmark.program,
      [
        "run", "--period", "2026-10", "--roster", path + "/roster.csv", "--standards", path + "/standards",
        "--out",
        folder + "/out", "--replace", "--threads", "2",
      ] + (ledger ? ["--ledger", path + "/ledger.csv"] : []))
  }
}
