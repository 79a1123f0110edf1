import Foundation
import Testing

/// What is published is on the disk before it has its name, as the system's own record of the calls shows.
@Suite(.enabled(if: SystemCalls.canBeWatched, "there is no strace, or it may not watch"))
struct DurabilityTests {
  /// What a command publishes under the name `out`.
  enum Published: String, CaseIterable {
    case run = "run"
    case replacingRun = "run --replace"
    case benefits = "benefits"
    case simulation = "simulate --months 1 --people"
    case backPay = "backpay"
    case comparison = "compare Reports/sample-2026-09 Reports/sample-2026-10"
    case explanations = "explain --all --format html"
    case explanation = "explain GD0001"
    case boundaries = "check --boundaries --region 530111"
    case bureau = "new"
  }

  @Test(
    "Every file and folder is synced before the rename that publishes it, and the folder above it after that",
    arguments: Published.allCases)
  func synced(_ published: Published) throws {
    let scratch = try Scratch()
    let out = scratch.path("out")
    if published == .replacingRun { try scratch.writeRecord("out") }
    let words = published.rawValue.split(separator: " ").map(String.init)
    let calls = try SystemCalls.watch(words + (published == .bureau ? [out] : ["--out", out]), scratch)
    let rename = try #require(calls.lastIndex { $0.isRename(to: out) })
    let origin = try #require(calls[rename].paths.first { $0 != out })
    let unsynced = SystemCall.unsynced(after: calls[..<rename])
    let names = Set(try FileManager.default.subpathsOfDirectory(atPath: scratch.folder)).subtracting(["calls"]
    )
    let made = names.map { $0 == "out" ? origin : origin + $0.dropFirst("out".count) }
    #expect(made.isEmpty == false)
    for path in made { #expect(!unsynced.contains(path), "\(path)") }
    #expect(calls[rename...].contains { $0.isSync(of: scratch.folder) })
  }

  @Test(
    "Where the disk fails, the command ends with 4 and leaves nothing, whatever it was to publish",
    arguments: [
      "run", "benefits", "simulate --months 1", "backpay", "explain --all", "run --payslips -",
    ])
  func failing(_ command: String) throws {
    let scratch = try Scratch()
    let process = try Program.start(
      ["-f", "-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:error=EIO", Program.path]
        + command.split(separator: " ").map(String.init) + ["--out", scratch.path("a/out")],
      executable: "/usr/bin/strace")
    process.waitUntilExit()
    #expect(process.terminationStatus == 4)
    #expect(try scratch.names() == [])
  }

  @Test("Rejects of a simulation that do not come to the disk are not published")
  func failingRejects() throws {
    let scratch = try Scratch()
    let process = try Program.start(
      [
        "-f", "-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:error=EIO", Program.path,
        "simulate", "--scenario", "SampleData/scenarios/1-raise.csv", "--months", "1", "--roster",
        "SampleData/rosters-with-faults", "--out", scratch.path("out"),
      ], executable: "/usr/bin/strace")
    process.waitUntilExit()
    #expect(process.terminationStatus == 4)
    #expect(try scratch.names() == [])
  }

  @Test("The rejects of a refused run are synced before they have their name")
  func rejects() throws {
    let scratch = try Scratch()
    try scratch.write(Roster.withOneFault, "roster.csv")
    let words = ["run", "--roster", scratch.path("roster.csv"), "--out", scratch.path("out")]
    let calls = try SystemCalls.watch(words, scratch)
    let target = scratch.path("out.rejects.csv")
    let rename = try #require(calls.lastIndex { $0.isRename(to: target) })
    let origin = try #require(calls[rename].paths.first { $0 != target })
    let unsynced = SystemCall.unsynced(after: calls[..<rename])
    #expect(!unsynced.contains(origin))
    #expect(calls[rename...].contains { $0.isSync(of: scratch.folder) })
  }
}

/// A call of the system that concerns files, as strace tells it: at its beginning, and once more at its end if
/// others came in between.
struct SystemCall {
  let name: Substring
  private let thread: Substring
  /// Whether the line tells only that the call has begun, or only that it has ended.
  private let isBegun: Bool
  private let isEnded: Bool
  /// The files and folders that it names or whose descriptors it uses.
  let paths: [String]
  private let text: Substring

  /// Reads a line of strace's: a process number, the call, its arguments with the path of each descriptor.
  init?(_ line: Substring) {
    thread = line.prefix { $0.isNumber }
    let start = line.drop { $0.isNumber || $0 == " " }
    let isEnded = start.hasPrefix("<... ")
    let call = isEnded ? start.dropFirst("<... ".count) : start
    guard let end = call.firstIndex(of: isEnded ? " " : "(") else { return nil }
    isBegun = start.hasSuffix("<unfinished ...>")
    self.isEnded = isEnded
    name = call[..<end]
    text = call[end...]
    let quoted = text.split(separator: "\"", omittingEmptySubsequences: false)
    let isOfNames = name.hasPrefix("rename") || name == "openat"
    let opened = text.split(separator: "<").dropFirst().compactMap { part in
      part.firstIndex(of: ">").map { String(part[..<$0]) }
    }
    paths =
      isOfNames
      ? quoted.indices.filter { $0 % 2 == 1 }.map { String(quoted[$0]) } : opened.first.map { [$0] } ?? []
  }

  /// What is not on the disk after these calls.
  static func unsynced(after calls: ArraySlice<SystemCall>) -> Set<String> {
    var unsynced: Set<String> = []
    var waiting: [Substring: String] = [:]
    for call in calls { call.note(in: &unsynced, &waiting) }
    return unsynced.union(waiting.values)
  }

  func isRename(to path: String) -> Bool { name.hasPrefix("rename") && paths.contains(path) }

  func isSync(of path: String) -> Bool { name == "fsync" && paths.first == path }

  /// Notes what is not on the disk after the call: a file with its bytes, a folder with its names. What is written
  /// while a sync goes on is not covered by it, and one that fails covers nothing.
  private func note(in unsynced: inout Set<String>, _ waiting: inout [Substring: String]) {
    let hasFailed = text.contains(") = -1") || text.contains(")= -1") || text.hasSuffix("(INJECTED)")
    if name == "fsync", isEnded {
      guard let path = waiting.removeValue(forKey: thread) else { return }
      if hasFailed { unsynced.insert(path) }
      return
    }
    guard let path = paths.first else { return }
    switch name {
    case "write", "writev", "pwrite64": unsynced.insert(path)
    case "fsync" where hasFailed: break
    case "fsync":
      unsynced.remove(path)
      if isBegun { waiting[thread] = path }
    case "openat" where text.contains("O_CREAT"):
      unsynced.insert(path)
      unsynced.insert(URL(filePath: path).deletingLastPathComponent().path)
    case "openat" where text.contains("O_TRUNC"): unsynced.insert(path)
    default: break
    }
  }
}

/// The system's record of what a process calls.
enum SystemCalls {
  private static let program = "/usr/bin/strace"

  /// Whether there is a program that watches, and it is allowed to.
  static let canBeWatched: Bool = {
    guard FileManager.default.isExecutableFile(atPath: program),
      let process = try? Program.start(["-f", "-o", "/dev/null", "/bin/true"], executable: program)
    else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// Runs the program and gives its calls in order.
  static func watch(_ words: [String], _ scratch: Scratch) throws -> [SystemCall] {
    let process = try Program.start(
      [
        "-f", "-y", "-s", "4096", "-o", scratch.path("calls"), "-e",
        "trace=openat,write,writev,pwrite64,fsync,renameat2,?rename,?renameat", "-e", "verbose=none",
        Program.path,
      ] + words, executable: program)
    process.waitUntilExit()
    return try scratch.text("calls").split(separator: "\n").compactMap { SystemCall($0) }
  }
}
