import Glibc
import Payroll
import PayrollFiles
import PayrollRuns

/// A call of the operating system that failed.
struct PlatformError: Error {
  /// What was to be done.
  enum Operation {
    case open, create, read, write, synchronize, rename, createFolder, openFolder, remove
  }

  /// What was to be done.
  let operation: Operation
  /// The file or folder.
  let path: String
  /// The system's number for the reason.
  let code: Int32

  /// The failure of the call that has just returned.
  init(_ operation: Operation, _ path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// Whether something that was to be read is not there.
  var isMissing: Bool {
    switch operation {
    case .open, .openFolder, .read: code == ENOENT || code == ENOTDIR
    default: false
    }
  }

  /// Whether what was to be read as a file is a folder.
  var isFolderRead: Bool { operation == .read && code == EISDIR }

  /// Whether a new name was taken already.
  var isTaken: Bool { operation == .rename && (code == ENOTEMPTY || code == EEXIST) }

  /// What failed, why, and what to do.
  var message: Bilingual {
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    if isMissing { return MissingFile(path: path).message }
    if isFolderRead {
      let files = ((try? Folder.names(in: path)) ?? []).filter { $0.hasSuffix(".csv") }
      let ledger = ResultFile.ledger.name
      let file = path + "/" + (files.contains(ledger) ? ledger : files.last ?? "2026-10.csv")
      return Bilingual(
        "\(path) 是文件夹，这里要的是文件；请写出文件名，如 \(file)",
        "\(path) is a folder, and a file is needed here; name the file, such as \(file)")
    }
    if path == "-", operation == .write {
      return Bilingual(
        "标准输出写不进去：\(reason)；输出不完整", "cannot write to standard output: \(reason); the output is incomplete")
    }
    let (chinese, english) =
      switch operation {
      case .open: ("打开", "open")
      case .create: ("创建", "create")
      case .read: ("读取", "read")
      case .write: ("写入", "write")
      case .synchronize: ("保存", "save")
      case .rename: ("改名为", "rename to")
      case .createFolder: ("创建文件夹", "create the folder")
      case .openFolder: ("打开文件夹", "open the folder")
      case .remove: ("删除", "remove")
      }
    return Bilingual(
      "无法\(chinese) \(path)：\(reason)；请检查权限和磁盘空间，没有发布任何结果",
      "cannot \(english) \(path): \(reason); check permissions and disk space, nothing was published")
  }
}
