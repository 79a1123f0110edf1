import Payroll

/// Why results cannot be built or published in their place.
enum StagingError: Error {
  /// Another run is writing there at this moment.
  case busy(String)
  /// Results have appeared there while this run was computing.
  case taken(String)

  /// What is wrong, and what to do.
  var message: Bilingual {
    switch self {
    case .busy(let target):
      Bilingual(
        "另一次运行正在写 \(target)；请等它结束，或用 --out 另指定文件夹，本次没有写任何结果",
        "another run is writing \(target); wait for its end, or name another folder with --out; nothing was written"
      )
    case .taken(let target):
      Bilingual(
        "计算时 \(target) 已由别的运行写好，没有改动；要替换请加 --replace，或用 --out 另指定",
        "while this run computed, \(target) was written by another and was left as it is; "
          + "add --replace, or name another with --out")
    }
  }
}
