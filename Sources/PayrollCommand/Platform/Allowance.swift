import Glibc
import Payroll

/// What the system lets a process have, looked at before anything is begun: a command that runs out of descriptors or
/// memory in its middle could neither say so nor clear away what it has made.
enum Allowance {
  /// Files that a command holds open at the same time, the sheets of `explain --all` apart.
  static let descriptors = 48
  /// Bytes of address space, besides the program itself, with which a month of a million people is paid.
  static let memory = 160 << 20

  /// How many files may be open, as far as the system lets a process ask for more.
  static let mostDescriptors: Int = {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1_024 }
    if limit.rlim_cur < 4_096, limit.rlim_cur < limit.rlim_max {
      limit.rlim_cur = min(limit.rlim_max, 4_096)
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
    return Int(clamping: limit.rlim_cur)
  }()

  /// What is refused that every command needs, and what to do; nil if there is enough of all.
  static func shortage() -> Bilingual? {
    if mostDescriptors < descriptors || !canOpen(descriptors) {
      return Bilingual(
        "系统允许同时打开的文件太少，本程序至少要 \(descriptors) 个（ulimit -n）；没有做任何事",
        "the system lets too few files be open; at least \(descriptors) are needed (ulimit -n); nothing was done"
      )
    }
    if isMemoryLimited { sharesOneArena() }
    if !canReserve(memory) {
      return Bilingual(
        "系统给的内存（地址空间）太少，程序本身之外至少还要 \(memory >> 20) MiB（ulimit -v）；没有做任何事",
        "the system grants too little memory (address space); at least \(memory >> 20) MiB besides the program itself are needed (ulimit -v); "
          + "nothing was done")
    }
    return nil
  }

  /// As many threads as there is memory for, where the system limits it: each has buffers of its own.
  static func threads(_ asked: Int) -> Int {
    var count = asked
    while count > 1, !canReserve(memory + count * memoryOfThread) { count -= 1 }
    return count
  }

  /// Bytes of address space for a thread.
  private static let memoryOfThread = 16 << 20

  private static func canOpen(_ count: Int) -> Bool {
    var opened: [Int32] = []
    defer { for descriptor in opened { _ = close(descriptor) } }
    while opened.count < count - 3 {
      let descriptor = dup(STDERR_FILENO)
      if descriptor < 0 { return false }
      opened.append(descriptor)
    }
    return true
  }

  /// Lets all threads take memory from one place: by itself the system's library reserves 64 MiB and more for each.
  private static func sharesOneArena() {
    typealias Mallopt = @convention(c) (Int32, Int32) -> Int32
    // Glibc's module does not declare it; -8 is M_ARENA_MAX.
    guard let symbol = unsafe dlsym(nil, "mallopt") else { return }
    _ = unsafe unsafeBitCast(symbol, to: Mallopt.self)(-8, 1)
  }

  private static let isMemoryLimited: Bool = {
    var limit = rlimit()
    return unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0
      && limit.rlim_cur != rlim_t.max
  }()

  private static func canReserve(_ size: Int) -> Bool {
    if !isMemoryLimited { return true }
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    guard let memory = unsafe mmap(nil, size, PROT_NONE, flags, -1, 0), unsafe memory != MAP_FAILED else {
      return false
    }
    unsafe munmap(memory, size)
    return true
  }
}
