import CSV
import Payroll
import PayrollFiles
import PayrollRuns

extension Arguments {
  /// The value of an option as a month.
  func period(_ name: String) throws(UsageError) -> PayPeriod? {
    guard let text = self[name] else { return nil }
    guard let period = ReadText.month(text) else {
      throw UsageError(
        reason: Bilingual(
          "\(name) 应为月份，如 2026-10，不是“\(text)”", "\(name) is a month such as 2026-10, not \"\(text)\""))
    }
    return period
  }

  /// The value of an option as a day.
  func day(_ name: String) throws(UsageError) -> CivilDate? {
    guard let text = self[name] else { return nil }
    guard let day = ReadText.day(text) else {
      throw UsageError(
        reason: Bilingual(
          "\(name) 应为日期，如 2026-10-31，不是“\(text)”", "\(name) is a day such as 2026-10-31, not \"\(text)\""))
    }
    return day
  }

  /// The place that `--out` names, or nil.
  func place() throws(UsageError) -> String? {
    guard let text = self["--out"] else { return nil }
    if text.isEmpty {
      throw UsageError(
        reason: Bilingual("--out 后面是空的，请写出要写到哪里", "--out is empty; name the place to write to"))
    }
    let path = Folder.plain(text)
    // What is built lies beside the place, which has to have a name of its own.
    return [".", ".."].contains(Folder.name(of: path)) ? Folder.resolved(path) ?? path : path
  }

  /// The value of an option as a whole number of at least 1.
  func count(_ name: String) throws(UsageError) -> Int? {
    guard let text = self[name] else { return nil }
    guard let count = Int(text), count >= 1, count <= 1024 else {
      throw UsageError(
        reason: Bilingual("\(name) 应为 1 到 1024 的整数", "\(name) is a whole number, 1 to 1024"))
    }
    return count
  }

  /// How many threads are to work: as many as were asked for, or as there are processors, and fewer where the system
  /// grants little memory.
  func threads() throws(UsageError) -> Int {
    Allowance.threads(try count("--threads") ?? Terminal.processors)
  }

  /// The language of headers and messages.
  func language() throws(UsageError) -> Language {
    guard let text = self["--lang"] else { return .chinese }
    guard let language = Language(rawValue: text) else {
      throw UsageError(reason: Bilingual("--lang 应为 zh 或 en", "--lang is zh or en"))
    }
    return language
  }
}
