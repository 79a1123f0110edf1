import CSV
import Glibc
import PayrollFiles
import PayrollRuns

/// `PayrollBenchmarks --fuzz SEED INPUTS RUNS [FIRST]`: so many inputs of the small parsers and so many whole runs.
///
/// An input that stops the process, or that takes longer than a minute, is named before the end by its number, and
/// `--fuzz SEED 1 0 NUMBER` (or `0 1`) feeds it alone.
enum FuzzingCommand {
  /// What is being fed, for the handler of a signal.
  nonisolated(unsafe) private static var isRun = false
  nonisolated(unsafe) private static var number = 0
  private static let seconds: UInt32 = 60

  static func run(_ words: [String], _ read: (String) throws -> [UInt8]) rethrows {
    let numbers = words.compactMap { Int($0) }
    guard numbers.count >= 3 else {
      print("usage: --fuzz SEED INPUTS RUNS [FIRST]")
      exit(2)
    }
    let fuzzing = Fuzzing(try FuzzSeeds(read: read), seed: UInt64(truncatingIfNeeded: numbers[0]))
    let first = numbers.count > 3 ? numbers[3] : 0
    // A single input is fed to find out why it fails, and the system's own report says that best.
    if numbers.count == 3 {
      for signal in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGALRM] { watch(signal) }
    }
    var computed = 0
    let failures =
      feed(first, numbers[1], isRun: false, every: 1_000_000, fuzzing.parse)
      + feed(first, numbers[2], isRun: true, every: 10_000) { number in
        let outcome = fuzzing.run(number)
        if outcome == .computed { computed += 1 }
        return outcome != .contradiction
      }
    print(
      "\(numbers[1]) inputs and \(numbers[2]) runs (\(computed) computed, the others refused), "
        + "\(failures) failures; at most \(mebibytes) MiB of memory")
    exit(failures == 0 ? 0 : 1)
  }

  private static func feed(
    _ first: Int, _ count: Int, isRun: Bool, every: Int, _ body: (Int) -> Bool
  ) -> Int {
    unsafe FuzzingCommand.isRun = isRun
    var failures = 0
    for number in first..<first + count {
      unsafe FuzzingCommand.number = number
      if number % 64 == 0 || isRun { _ = alarm(seconds) }
      if !body(number) {
        failures += 1
        print("\(isRun ? "run" : "input") \(number) contradicts itself")
      }
      if (number + 1 - first) % every == 0 {
        print("\(number + 1 - first) \(isRun ? "runs" : "inputs"), \(mebibytes) MiB")
        _ = fflush(nil)
      }
    }
    _ = alarm(0)
    return failures
  }

  private static func watch(_ number: Int32) {
    _ = signal(number) { number in
      let text =
        unsafe "\(FuzzingCommand.isRun ? "run" : "input") \(FuzzingCommand.number) ends with signal \(number)\n"
      ByteSlice.with(text) { bytes in
        unsafe bytes.withMemory { _ = unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      }
      _exit(70)
    }
  }

  private static var mebibytes: Int {
    var usage = rusage()
    _ = unsafe getrusage(0, &usage)
    return usage.ru_maxrss / 1024
  }
}
