import Glibc

/// What a process cost.
struct Measurement {
  /// Seconds by the clock.
  var seconds = 0.0
  /// Seconds of the processor in the program itself and in the system.
  var processor = 0.0
  /// The most memory it held, in MiB.
  var memory = 0.0
  /// Its exit status.
  var status: Int32 = 0

  /// Runs a program to its end, with its output thrown away.
  static func of(_ program: String, _ arguments: [String]) -> Measurement {
    var words = unsafe ([program] + arguments).map { unsafe strdup($0) }
    unsafe words.append(nil)
    defer { for index in 0...arguments.count { unsafe free(words[index]) } }
    var actions = unsafe posix_spawn_file_actions_t()
    _ = unsafe posix_spawn_file_actions_init(&actions)
    _ = unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    _ = unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    var process = pid_t()
    var result = Measurement()
    let start = ContinuousClock.now
    guard unsafe posix_spawn(&process, program, &actions, nil, &words, environ) == 0 else {
      result.status = -1
      return result
    }
    var usage = rusage()
    _ = unsafe wait4(process, &result.status, 0, &usage)
    let elapsed = ContinuousClock.now - start
    result.seconds =
      Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    result.processor =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    result.memory = Double(usage.ru_maxrss) / 1024
    return result
  }

  /// The cheapest of several runs: what the program costs when nothing else disturbs it.
  static func best(of times: Int, _ program: String, _ arguments: [String]) -> Measurement {
    var best = of(program, arguments)
    for _ in 1..<max(1, times) { best = best.better(of(program, arguments)) }
    return best
  }

  /// The cheaper of two runs of the same; the most memory of both.
  func better(_ again: Measurement) -> Measurement {
    var better = self
    better.processor = min(processor, again.processor)
    better.seconds = min(seconds, again.seconds)
    better.memory = max(memory, again.memory)
    return better
  }
}
