import Payroll

/// Why results cannot be built or published in their place.
enum StagingError: Error {
  /// Another run is writing there at this moment.
  case busy(String)
  /// Results have appeared there while this run was computing.
  case taken(String)
  /// What has the name of a folder in the making was not left by a run of this user.
  case foreign(String)
  /// What is there may not make way.
  case kept(Bilingual)
  /// An input is not any more what it was when it was read.
  case changed(String)

  /// The exit status: 3 for an input that cannot be used, 1 for a place that cannot.
  var status: Int32 {
    if case .changed = self { 3 } else { 1 }
  }

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
    case .foreign(let path):
      Bilingual(
        "\(path) 不是本程序留下的，没有改动；请把它移走或改名，或用 --out 另指定，本次没有写任何结果",
        "\(path) was not left by a run of yours and was left as it is; move or rename it, or name another place with --out; "
          + "nothing was written")
    case .kept(let reason): reason
    case .changed(let path):
      Bilingual(
        "\(path)：读取时还在改动（大小或时间变了，或被换成了别的文件）；请等保存、同步完成后重新运行，没有写任何结果",
        "\(path): it changed while it was read (its size, its time or the file itself); wait until it is saved or copied, "
          + "and run again; nothing was written")
    }
  }
}
