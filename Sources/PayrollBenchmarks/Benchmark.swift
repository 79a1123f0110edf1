import CSV
import Glibc
import Payroll
import PayrollFiles
import PayrollRuns

/// What a month costs, beside the floor, in one run.
///
/// It prints figures and judges nothing; `Reports/Benchmarks.md` holds those of one machine.
@main
enum Benchmark {
  static let period = PayPeriod(unchecked: 2026, 10)
  private static let standards = "SampleData/standards"

  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    let operands = Array(words.dropFirst())
    let numbers = operands.compactMap { Int($0) }
    switch words.first {
    case nil: try run([10_000, 100_000, 1_000_000])
    case "--formulas": try formulas(rounds: numbers.first ?? 20)
    case "--simulate": try simulate(numbers.first ?? 100_000)
    case "--start": start(operands.first ?? program)
    case "--generate":
      guard numbers.count == 1, operands.count == 2 || (operands.count == 4 && operands[2] == "--shape"),
        let shape = operands.count == 2 ? .bureau : Shape(rawValue: operands[3])
      else { return fail() }
      try InventedFolder(rows: numbers[0], shape: shape, sample: loadStandards()).write(to: operands[1])
    case "--shapes": try Shapes(numbers.first ?? 100_000, loadStandards(), folder: makeFolder("shapes")).run()
    case "--floor" where operands.count > 1: Floor.run(operands[0], operands[1], numbers)
    case "--growth": try Growth.run(numbers.first ?? 20_000, loadStandards(), rounded: rounded)
    case "--fuzz": FuzzingCommand.run(operands) { bytes(of: $0) }
    default:
      let sizes = words.compactMap { Int($0) }
      if sizes.isEmpty || sizes.count < words.count { return fail(words == ["--help"] ? 0 : 2) }
      try run(sizes)
    }
  }

  private static func fail(_ status: Int32 = 2) {
    print(usage)
    exit(status)
  }

  private static let usage = """
    PayrollBenchmarks [ROWS ...]                    a month of so many people beside the floor (10000 100000 1000000)
    PayrollBenchmarks --formulas [ROUNDS]           a payslip without files
    PayrollBenchmarks --simulate [PEOPLE]           a simulation of ten scenarios over a year
    PayrollBenchmarks --growth [SIZE]               what twice as much of each kind of input costs
    PayrollBenchmarks --start [PROGRAM]             the start and end of a process that pays ten people
    PayrollBenchmarks --shapes [ROWS]               a month of people spread in different ways, beside the bureau
    PayrollBenchmarks --generate ROWS FOLDER [--shape SHAPE]
                                                    writes invented people: standards, roster.csv, ledger.csv; a shape
                                                    is bureau, province, shuffled, scattered, no-ledger, many-units
    PayrollBenchmarks --fuzz SEED INPUTS RUNS       feeds broken files
    PayrollBenchmarks --floor INPUT FOLDER SIZE ... reads a file and writes files of these sizes

    In the project's folder, after swift build -c release. Nothing is judged; Reports/Benchmarks.md has the figures
    of one machine.
    """

  private static func formulas(rounds: Int) throws {
    let view = try StandardsFolder.load(loadStandards(), converter: UTF8Alone()).inForce(period)
    let cost = try Formulas(view).nanosecondsPerPayslip(rounds: rounds)
    print("formulas alone: \(rounded(cost)) ns a payslip, one core")
  }

  private static func start(_ program: String) {
    let folder = makeFolder("start")
    print("start and end: \(rounded(startMilliseconds(folder, program))) ms")
    _ = Measurement.of("/bin/rm", ["-rf", folder])
  }

  private static func run(_ sizes: [Int]) throws {
    let folder = makeFolder("benchmark")
    let files = try loadStandards()
    let view = try StandardsFolder.load(files, converter: UTF8Alone()).inForce(period)
    let formulas = try Formulas(view).nanosecondsPerPayslip()
    print("formulas alone: \(rounded(formulas)) ns a payslip, one core")
    print("start and end of a process that pays ten people: \(rounded(startMilliseconds(folder))) ms")
    for size in sizes { month(size, folder) }
    let rows = min(sizes.max() ?? 0, 100_000)
    generate(rows, roster: folder + "/roster.csv", ledger: nil)
    let text = String(decoding: bytes(of: folder + "/roster.csv"), as: UTF8.self)
    let roster = InputFile("roster.csv", text: text)
    let shares = try Shares.measure(roster, rows: rows, files, formulas: formulas)
    print(
      """

      where the time goes, in memory, one thread (\(rows) rows)
        reading   \(rounded(shares.reading)) us a row (\(rounded(shares.reading / shares.whole * 100)) %)
        computing \(rounded(shares.computing)) us a row (\(rounded(shares.computing / shares.whole * 100)) %)
        writing   \(rounded(shares.writing)) us a row (\(rounded(shares.writing / shares.whole * 100)) %)
      """)
    let ratio = try Threads.ratio(roster, files)
    print("two threads: \(rounded(ratio)) times as fast as one in the computing part (\(rows) rows)")
    _ = Measurement.of("/bin/rm", ["-rf", folder])
  }

  /// One size: the program without and with a ledger, and the floor under the first.
  private static func month(_ rows: Int, _ folder: String) {
    let roster = folder + "/roster.csv"
    let ledger = folder + "/ledger.csv"
    generate(rows, roster: roster, ledger: ledger)
    let rounds = rows > 300_000 ? 4 : 8
    let arguments = [
      "run", "--period", "2026-10", "--roster", roster, "--standards", standards, "--out", folder + "/out",
      "--replace", "--threads", "1",
    ]
    var one = Measurement.of(program, arguments)
    let sizes = DiskFile.sizes(in: folder + "/out")
    let output = sizes.reduce(0, +)
    _ = unsafe mkdir(folder + "/floor", 0o700)
    let floorArguments = ["--floor", roster, folder + "/floor"] + sizes.map { String($0) }
    var floor = Measurement.of(own, floorArguments)
    // In turns, since what else the machine does changes from second to second.
    for _ in 1..<rounds {
      one = one.better(Measurement.of(program, arguments))
      floor = floor.better(Measurement.of(own, floorArguments))
    }
    let two = Measurement.best(of: rounds / 2, program, arguments.dropLast() + ["2"])
    let carried = Measurement.best(of: 2, program, arguments.dropLast() + ["2", "--ledger", ledger])
    print(
      """

      \(rows) rows, input \(output == 0 ? 0 : bytes(of: roster).count / 1_048_576) MiB, \
      output \(output / 1_048_576) MiB (exit \(one.status), \(carried.status))
        processor time, one thread   \(rounded(one.processor)) s, \
      \(rounded(one.processor * 1e6 / Double(rows))) us a row
        the floor                    \(rounded(floor.processor)) s; the run is \
      \(rounded(one.processor / floor.processor)) times the floor
        by the clock                 \(rounded(Double(rows) / one.seconds)) rows/s with one thread, \
      \(rounded(Double(rows) / two.seconds)) with two
        peak memory                  \(rounded(one.memory)) MiB with one thread, \(rounded(two.memory)) with two
        with a ledger of all people  \(rounded(carried.processor)) s processor time, \
      \(rounded(carried.memory)) MiB
      """)
  }

  /// Payslips a second of a simulation, beside the cost of one payslip in a run's computing part.
  private static func simulate(_ people: Int) throws {
    let folder = makeFolder("simulate")
    let (roster, ledger) = (folder + "/roster.csv", folder + "/ledger.csv")
    generate(people, roster: roster, ledger: ledger)
    let files = try loadStandards()
    let view = try StandardsFolder.load(files, converter: UTF8Alone()).inForce(period)
    print(
      "a payslip of a run's computing part: \(rounded(try Formulas(view).nanosecondsPerPayslip())) ns, one core"
    )
    try Simulating.run(
      InputFile("roster.csv", text: String(decoding: bytes(of: roster), as: UTF8.self)),
      InputFile("ledger.csv", text: String(decoding: bytes(of: ledger), as: UTF8.self)), files, people: people
    )
    _ = Measurement.of("/bin/rm", ["-rf", folder])
  }

  private static func makeFolder(_ purpose: String) -> String {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    let folder = "\(parent)/payroll-\(purpose)-\(getpid())"
    _ = unsafe mkdir(folder, 0o700)
    return folder
  }

  /// The shortest of twenty runs of ten people, each into a folder of its own.
  private static func startMilliseconds(_ folder: String, _ program: String = program) -> Double {
    let roster = folder + "/ten.csv"
    generate(10, roster: roster, ledger: nil)
    var best = Double.infinity
    for round in 0..<20 {
      let run = Measurement.of(
        program,
        [
          "run", "--period", "2026-10", "--roster", roster, "--standards", standards, "--out",
          "\(folder)/ten-\(round)",
        ])
      best = min(best, run.seconds)
    }
    return best * 1000
  }

  private static func generate(_ rows: Int, roster: String, ledger: String?) {
    InventedFolder(rows: rows, shape: .bureau, sample: []).writePeople(roster: roster, ledger: ledger)
  }

  private static func loadStandards() throws -> [StandardsFile] {
    let names = [
      "accident_plans", "calendar", "contributions", "contributions-2026", "grades", "injury", "leave",
      "minimum_wage", "parameters", "posts", "ratings", "regions", "salary", "tax",
    ]
    return names.map { StandardsFile(name: $0 + ".csv", bytes: bytes(of: "\(standards)/\($0).csv")) }
  }

  private static func bytes(of path: String) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY)
    precondition(descriptor >= 0, "cannot read \(path); run this in the project's folder")
    defer { _ = close(descriptor) }
    let buffer = ByteBuffer()
    while buffer.fill(
      atMost: 1 << 20,
      read: { memory in unsafe Glibc.read(descriptor, memory.baseAddress, memory.count) }) > 0
    {}
    return buffer.bytes.array
  }

  private static let own = CommandLine.arguments[0]

  /// The program beside this one.
  static var program: String {
    own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/payroll"
  }

  static func rounded(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "-" }
    let hundredths = Int64((value * 100).rounded())
    return Hours(hundredths: hundredths).description
  }
}
