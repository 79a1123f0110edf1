/// The parts of a workbook beside its sheet, which are the same but for the sheet's name.
enum SheetParts {
  private static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// The path of the sheet.
  static let sheet = "xl/worksheets/sheet1.xml"

  /// The path and text of each.
  ///
  /// - Parameter name: the sheet's name, as it stands in XML.
  static func all(_ name: String) -> [(path: String, text: String)] {
    [
      ("[Content_Types].xml", contentTypes),
      ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", workbook(name)),
      (
        "xl/_rels/workbook.xml.rels",
        relations([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])
      ),
      ("xl/styles.xml", styles),
    ]
  }

  /// What stands before the rows: the frozen titles and the widths.
  static func beginning(_ columns: [SheetColumn], frozenRows: Int) -> String {
    let widths = columns.enumerated().map { place, column in
      #"<col min="\#(place + 1)" max="\#(place + 1)" width="\#(column.width)" customWidth="1" style="\#(column.style.rawValue)"/>"#
    }
    let pane =
      frozenRows == 0
      ? ""
      : #"<pane ySplit="\#(frozenRows)" topLeftCell="A\#(frozenRows + 1)" activePane="bottomLeft" state="frozen"/>"#
    return declaration
      + #"<worksheet xmlns="\#(main)">\#(fitsPage)<sheetViews><sheetView workbookViewId="0">"# + pane
      + "</sheetView></sheetViews>" + (widths.isEmpty ? "" : "<cols>" + widths.joined() + "</cols>")
      + "<sheetData>"
  }

  /// On paper the columns fit one page across.
  private static let fitsPage = #"<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>"#

  /// What stands after the rows: A4 across, as many pages as it takes.
  static let end =
    #"</sheetData><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>"#

  private static let contentTypes =
    declaration + #"<Types xmlns="\#(packages)/content-types">"#
    + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
    + #"<Default Extension="xml" ContentType="application/xml"/>"#
    + #"<Override PartName="/xl/workbook.xml" ContentType="\#(types).sheet.main+xml"/>"#
    + #"<Override PartName="/xl/styles.xml" ContentType="\#(types).styles+xml"/>"#
    + #"<Override PartName="/\#(sheet)" ContentType="\#(types).worksheet+xml"/></Types>"#

  private static func relations(_ targets: [(kind: String, path: String)]) -> String {
    let entries = targets.enumerated().map { place, target in
      #"<Relationship Id="rId\#(place + 1)" Type="\#(relations)/\#(target.kind)" Target="\#(target.path)"/>"#
    }
    return declaration + #"<Relationships xmlns="\#(packages)/relationships">"# + entries.joined()
      + "</Relationships>"
  }

  private static func workbook(_ name: String) -> String {
    declaration + #"<workbook xmlns="\#(main)" xmlns:r="\#(relations)"><sheets>"#
      + #"<sheet name="\#(name)" sheetId="1" r:id="rId1"/></sheets></workbook>"#
  }

  /// The formats, in the order of ``SheetStyle``. Format 49 is text, 2 has two decimals, 1 none.
  private static let styles =
    declaration + #"<styleSheet xmlns="\#(main)"><fonts count="2">"#
    + #"<font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>"#
    + #"<fills count="2"><fill><patternFill patternType="none"/></fill>"#
    + #"<fill><patternFill patternType="gray125"/></fill></fills>"#
    + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    + #"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#
    + #"<cellXfs count="\#(SheetStyle.allCases.count)">"#
    + SheetStyle.allCases.map { style in
      #"<xf numFmtId="\#(style.format)" fontId="\#(style == .title ? 1 : 0)" fillId="0" borderId="0" xfId="0" "#
        + #"applyNumberFormat="1" applyFont="1"/>"#
    }.joined()
    + #"</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#
}
