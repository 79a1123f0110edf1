import Payroll

/// Where the refused rows of a run that published nothing are, or would be.
struct RejectsFile {
  /// Why a file that was there already was left alone.
  enum Refusal {
    /// It is the rejects of an earlier run, which the office may be mending.
    case mayBeMended
    /// This run reads it.
    case isRead
    /// It is no rejects.
    case isSomethingElse
  }

  let path: String
  /// Why the rows were not written; nil if they were.
  let refusal: Refusal?

  /// Where the rows are and what to do.
  var message: Bilingual {
    switch refusal {
    case nil:
      Bilingual(
        "全部错行在 \(path)；改正名册后重新运行，或加 --allow-rejects 先发其余的人",
        "All refused rows are in \(path); correct the roster and run again, or pay the others first "
          + "with --allow-rejects")
    case .mayBeMended:
      Bilingual(
        "\(path) 已存在，没有改动（可能是您正在改的文件），这次的错行没有写出；确认不再需要旧的退回文件后加 --replace，或用 --out 另指定",
        "\(path) is there already and was left as it is, since you may be mending it; the rows refused now were not "
          + "written: add --replace when the earlier rejects are not needed any more, or name another place with --out"
      )
    case .isRead:
      Bilingual(
        "\(path) 是这次要读的文件，没有改动，这次的错行没有写出；要得到错行文件请用 --out 另指定",
        "\(path) is read by this run and was left as it is; the rows refused now were not written: to get them name "
          + "another place with --out")
    case .isSomethingElse:
      Bilingual(
        "\(path) 不是退回文件，没有改动，这次的错行没有写出；要得到错行文件请用 --out 另指定",
        "\(path) is no file of rejects and was left as it is; the rows refused now were not written: to get them name "
          + "another place with --out")
    }
  }
}
