import Payroll

/// Where the refused rows of a run that published nothing are, or would be.
struct RejectsFile {
  let path: String
  /// Whether they were written there; otherwise a file was there already and was left alone.
  let isWritten: Bool

  /// Where the rows are and what to do.
  var message: Bilingual {
    if isWritten {
      return Bilingual(
        "全部错行在 \(path)；改正名册后重新运行，或加 --allow-rejects 先发其余的人",
        "All refused rows are in \(path); correct the roster and run again, or pay the others first "
          + "with --allow-rejects")
    }
    return Bilingual(
      "\(path) 已存在，没有改动（可能是您正在改的文件），这次的错行没有写出；确认不再需要旧的退回文件后加 --replace，或用 --out 另指定",
      "\(path) is there already and was left as it is, since you may be mending it; the rows refused now were not written: "
        + "add --replace when the earlier rejects are not needed any more, or name another place with --out")
  }
}
