import Glibc
import Payroll
import PayrollFiles
import PayrollRuns
import Synchronization

/// GB18030 into UTF-8 by the system's iconv.
struct SystemConverter: TextConverter {
  func utf8(fromGB18030 bytes: [UInt8]) -> [UInt8]? {
    let converter = unsafe iconv_open("UTF-8", "GB18030")
    if Int(bitPattern: converter) == -1 {
      SystemConverter.tellMissing()
      return nil
    }
    defer { unsafe iconv_close(converter) }
    var result = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
    var source = bytes.map { CChar(bitPattern: $0) }
    let written: Int? = unsafe source.withUnsafeMutableBufferPointer { input in
      unsafe result.withUnsafeMutableBytes { output in
        var from = input.baseAddress
        var fromLeft = input.count
        var to = unsafe output.bindMemory(to: CChar.self).baseAddress
        var toLeft = output.count
        if unsafe iconv(converter, &from, &fromLeft, &to, &toLeft) == Int(bitPattern: UInt.max) { return nil }
        return fromLeft == 0 ? output.count - toLeft : nil
      }
    }
    guard let written else { return nil }
    result.removeSubrange(written...)
    return result
  }

  private static let isTold = Mutex(false)

  /// Says once that this system cannot read GB18030: the file is not to blame.
  private static func tellMissing() {
    let isFirst = isTold.withLock { told in
      defer { told = true }
      return !told
    }
    guard isFirst else { return }
    Terminal.warn(
      Bilingual(
        "这台机器的系统没有 GB18030（GBK）转换表（glibc 的 gconv）：请把文件另存为“CSV UTF-8（逗号分隔）”，或请管理员安装",
        "this system has no tables for GB18030 (GBK), the gconv of glibc: save the file as \"CSV UTF-8\", or have them "
          + "installed"
      ).text(in: CommandWords.language(of: CommandWords.all)))
  }
}
