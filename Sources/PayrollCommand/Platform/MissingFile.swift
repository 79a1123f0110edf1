import Payroll
import PayrollFiles
import PayrollRuns

/// Something that was to be read and is not there: what to type instead.
struct MissingFile {
  /// The path as it was typed, or the sample's.
  let path: String

  /// What is missing, and what was probably meant.
  var message: Bilingual {
    if path.hasPrefix(MissingFile.sample + "/"), !Folder.isFolder(MissingFile.sample) {
      return sampleMissing
    }
    if Folder.exists(path) {
      return Bilingual("\(path) 是文件，这里要给文件夹", "\(path) is a file, and a folder is needed here")
    }
    let parent = Folder.parent(of: path)
    if Folder.name(of: path) == ResultFile.run.name { return noResults(parent) }
    if !parent.isEmpty, !Folder.isFolder(parent) {
      return Bilingual(
        "找不到 \(path)：没有文件夹 \(parent)，请核对路径",
        "\(path) is not there: there is no folder \(parent); check the path")
    }
    if let near = nearest(in: parent) {
      return Bilingual("找不到 \(path)，是不是 \(near)？", "\(path) is not there; did you mean \(near)?")
    }
    return Bilingual("找不到 \(path)，请核对路径和文件名", "\(path) is not there; check the path and the name")
  }

  private static let sample = "SampleData"

  /// The sample stands for what was not named, and lies with the program's sources alone.
  private var sampleMissing: Bilingual {
    Bilingual(
      "找不到 \(path)：没有写明的选项用示例数据，这里没有示例；请写明自己的文件（见 --help），还没有文件夹先用 payroll new 文件夹 建好",
      "\(path) is not there: what is not named is the sample's, and there is no sample here; name your own files (see "
        + "--help), or begin with payroll new DIR")
  }

  private func noResults(_ folder: String) -> Bilingual {
    Bilingual(
      "找不到 \(path)：\(folder) 不是 payroll run 写的结果文件夹，或还没有发放；请核对文件夹的名称",
      "\(path) is not there: \(folder) is no folder of results of payroll run, or was not paid yet; check its name"
    )
  }

  /// The file of the same folder whose name is nearest.
  private func nearest(in parent: String) -> String? {
    guard let names = try? Folder.names(in: parent.isEmpty ? "." : parent) else { return nil }
    let name = Folder.name(of: path)
    guard let near = NearestName.of(name, among: names.filter { !$0.hasPrefix(".") }) else { return nil }
    return parent.isEmpty ? near : (parent == "/" ? "" : parent) + "/" + near
  }
}
