import Glibc
import Payroll

/// The words of the command line, as the system hands them to a program.
///
/// Swift's own `CommandLine` reads them from `/proc`, which a container or a changed root may lack: it then has none,
/// and a program that was told to pay would do something else.
enum CommandWords {
  /// The words after the program's name.
  static var all: [String] {
    guard let words = unsafe handedOver.words else { return Array(CommandLine.arguments.dropFirst()) }
    return unsafe (1..<max(1, Int(handedOver.count))).compactMap { index in
      unsafe words[index].map { unsafe String(cString: $0) }
    }
  }

  /// The language in which to answer: `--lang` where it was typed.
  static func language(of words: [String]) -> Language {
    for (index, word) in words.enumerated() {
      if word == "--lang=en" { return .english }
      if word == "--lang", index + 1 < words.count, words[index + 1] == "en" { return .english }
    }
    return .chinese
  }
}

private typealias Words = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?

/// Written once, before anything else of the program runs.
nonisolated(unsafe) private var handedOver: (count: Int32, words: Words) = (0, nil)

/// The loader calls what stands in this section of the program, with what `main` gets.
@section(".init_array") @used
private let keep: @convention(c) (Int32, Words, Words) -> Void = { count, words, _ in
  unsafe handedOver = unsafe (count, words)
}
