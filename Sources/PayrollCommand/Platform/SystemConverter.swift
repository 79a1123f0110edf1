import Glibc
import PayrollBatch

/// GB18030 into UTF-8 by the system's iconv.
struct SystemConverter: TextConverter {
  func utf8(fromGB18030 bytes: [UInt8]) -> [UInt8]? {
    let converter = unsafe iconv_open("UTF-8", "GB18030")
    if Int(bitPattern: converter) == -1 { return nil }
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
}
