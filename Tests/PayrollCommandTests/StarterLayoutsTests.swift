import Foundation
import PayrollFiles
import Testing

@testable import PayrollCommand
@testable import PayrollRuns

/// The layouts of a new bureau beside the sample's.
@Suite struct StarterLayoutsTests {
  private static let folder = Program.repository + "/SampleData/layouts"

  @Test("They are the sample's, all of them, to the byte")
  func same() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(Set(names) == Set(StarterLayouts.files.map(\.name)))
    for (name, text) in StarterLayouts.files {
      #expect(try String(contentsOfFile: Self.folder + "/" + name, encoding: .utf8) == text, "\(name)")
    }
  }

  @Test("Every form has as many columns as its public description, and each says where its titles come from")
  func forms() throws {
    let layouts = try LayoutFiles.read(
      StarterLayouts.files.map { StandardsFile(name: $0.name, bytes: Array($0.text.utf8)) },
      converter: UTF8Alone())
    #expect(
      Dictionary(uniqueKeysWithValues: layouts.map { ($0.file, $0.titles.count) }) == [
        "正常工资薪金所得": 29, "全年一次性奖金收入": 11, "解除劳动合同一次性补偿金": 10, "人员信息采集": 52,
        "银行代发": 4, "银行代发（带身份证号）": 5, "现金发放": 6, "单位社保费缴费工资年度申报": 10, "公积金缴存基数调整": 9,
      ])
    for (name, text) in StarterLayouts.files where name != "现金发放.csv" {
      #expect(text.split(separator: "\n")[1].contains("模板"), "\(name)")
    }
  }

  @Test("A new bureau's folder has them in its own language", arguments: ["zh", "en"])
  func bureau(_ language: String) throws {
    let scratch = try Scratch()
    #expect(try Program.run(["new", scratch.path("b"), "--lang", language]).status == 0)
    let folder = language == "zh" ? "b/报盘格式" : "b/layouts"
    #expect(try scratch.names(folder).count == StarterLayouts.files.count)
    let text = try scratch.text(folder + "/银行代发.csv")
    #expect(text.hasPrefix(language == "zh" ? "\u{FEFF}文件,列号,标题,数据," : "\u{FEFF}file,column,title,source,"))
  }

  @Test("Layouts that name tables, columns and insurances in Chinese take the same from a month and a year")
  func chinese() throws {
    let scratch = try Scratch()
    #expect(try Program.run(["new", scratch.path("b")]).status == 0)
    let text = try scratch.text("b/报盘格式/单位社保费缴费工资年度申报.csv")
    #expect(text.contains(",缴费工资.养老保险.月平均工资,"), "\(text)")
    for (name, english) in StarterLayouts.files {
      let (own, other) = try (
        layout(name, scratch.bytes("b/报盘格式/" + name)), layout(name, Array(english.utf8))
      )
      #expect(
        own.titles == other.titles && own.columns.map(\.source) == other.columns.map(\.source), "\(name)")
    }
  }

  private func layout(_ name: String, _ bytes: [UInt8]) throws -> Layout {
    try #require(
      try LayoutFiles.read([StandardsFile(name: name, bytes: bytes)], converter: UTF8Alone()).first)
  }
}
