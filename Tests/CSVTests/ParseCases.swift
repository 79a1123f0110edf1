import CSV
import Testing

/// One file and what reading it gives: the table of everything that a CSV file may do.
struct ParseCase: CustomTestStringConvertible {
  let testDescription: String
  let file: [UInt8]
  let rows: [Row]

  init(_ name: String, _ file: String, _ rows: Row...) {
    testDescription = name
    self.file = Array(file.utf8)
    self.rows = rows
  }

  static let all: [ParseCase] = lineBreaks + quotes + blankLines + marks

  static let lineBreaks: [ParseCase] = [
    ParseCase("an empty file has no records", ""),
    ParseCase("a header alone is one record", "id,name\n", Row(1, "id", "name")),
    ParseCase("a last line break may be left out", "a,b\n1,2", Row(1, "a", "b"), Row(2, "1", "2")),
    ParseCase("CRLF ends a record", "a,b\r\n1,2\r\n", Row(1, "a", "b"), Row(2, "1", "2")),
    ParseCase("CRLF without the last one", "a,b\r\n1,2", Row(1, "a", "b"), Row(2, "1", "2")),
    ParseCase("a CR alone ends a record", "a,b\r1,2\r", Row(1, "a", "b"), Row(2, "1", "2")),
    ParseCase("a CR alone at the end", "a\r", Row(1, "a")),
    ParseCase("line breaks may be mixed", "a\nb\rc\r\nd", Row(1, "a"), Row(2, "b"), Row(3, "c"), Row(4, "d")),
    ParseCase("LF and CR are two line breaks", "a\n\rb", Row(1, "a"), Row(3, "b")),
    ParseCase("CR, CR, LF are two line breaks", "a\r\r\nb", Row(1, "a"), Row(3, "b")),
    ParseCase("a comma at the end begins an empty field", "a,\nb,\r\n", Row(1, "a", ""), Row(2, "b", "")),
    ParseCase("rows may differ in their number of fields", "a\nb,c\n", Row(1, "a"), Row(2, "b", "c")),
    ParseCase(
      "fields of seven, eight and nine bytes", "1234567,12345678,123456789\n",
      Row(1, "1234567", "12345678", "123456789")),
    ParseCase(
      "twenty fields, the last one filled", ",,,,,,,,,,,,,,,,,,,a\n",
      Row(1, of: Array(repeating: "", count: 19) + ["a"])),
    ParseCase("spaces around a value are kept", " a , b\t\n", Row(1, " a ", " b\t")),
    ParseCase("bytes below the comma are text", "!#$%&'()*+,x y\n", Row(1, "!#$%&'()*+", "x y")),
  ]

  static let quotes: [ParseCase] = [
    ParseCase("quotes are taken off", "\"a\",\"b\"\n", Row(1, "a", "b")),
    ParseCase("a comma in quotes is text", "\"a,b\",c\n", Row(1, "a,b", "c")),
    ParseCase("two quotes in quotes are one", "\"a\"\"b\"\n", Row(1, "a\"b")),
    ParseCase("nothing but a doubled quote", "\"\"\"\"\n", Row(1, "\"")),
    ParseCase("two doubled quotes", "\"\"\"\"\"\",x", Row(1, "\"\"", "x")),
    ParseCase("a value that is quoted itself", "\"\"\"a\"\"\",b", Row(1, "\"a\"", "b")),
    ParseCase("an empty quoted field is empty", "\"\",a\n", Row(1, "", "a")),
    ParseCase("an LF in quotes is text and ends a line", "\"a\nb\",c\nd\n", Row(1, "a\nb", "c"), Row(3, "d")),
    ParseCase("a CRLF in quotes is one line", "\"a\r\nb\"\r\nd", Row(1, "a\r\nb"), Row(3, "d")),
    ParseCase("a CR in quotes is one line", "\"a\rb\"\rd", Row(1, "a\rb"), Row(3, "d")),
    ParseCase(
      "a CR before a doubled quote is one line", "\"a\r\"\"\nb\"\nd", Row(1, "a\r\"\nb"), Row(4, "d")),
    ParseCase("line breaks after a doubled quote count", "\"a\"\"\n\n\"\nd", Row(1, "a\"\n\n"), Row(4, "d")),
    ParseCase("a quote at the very end closes", "a,\"b\"", Row(1, "a", "b")),
    ParseCase("a doubled quote at the very end", "a,\"b\"\"\"", Row(1, "a", "b\"")),
    ParseCase("a quote inside a field is text", "a\"b,c\n", Row(1, "a\"b", "c")),
    ParseCase("a quote at the end of a field is text", "a\",b\n", Row(1, "a\"", "b")),
    ParseCase("a quote after a space is text", "a, \"b\",c\"\n", Row(1, "a", " \"b\"", "c\"")),
    ParseCase("what follows a closing quote is text", "\"ab\"c,d\n", Row(1, "abc", "d")),
    ParseCase("a quote after that is text", "\"ab\"c\"d\"\ne", Row(1, "abc\"d\""), Row(2, "e")),
    ParseCase("a space after a closing quote is text", "\"a\" \"b\",c\n", Row(1, "a \"b\"", "c")),
    ParseCase(
      "the second field of a record is quoted", "a,\"b\nc\",d\ne", Row(1, "a", "b\nc", "d"), Row(3, "e")),
  ]

  static let blankLines: [ParseCase] = [
    ParseCase("blank lines are no records", "\n\na\n\n\nb\n\n", Row(3, "a"), Row(6, "b")),
    ParseCase("blank lines with CRLF", "\r\na\r\n\r\nb\r\n", Row(2, "a"), Row(4, "b")),
    ParseCase("lines of spaces are blank", "a\n  \n\t\n\u{3000}\n \t\u{3000} \nb", Row(1, "a"), Row(6, "b")),
    ParseCase("a file of blank lines has no records", "\n\r\n\r \n\t"),
    ParseCase("spaces at the end of the file are blank", "a\n  ", Row(1, "a")),
    ParseCase("an empty quoted field is a blank line", "\"\"\na\n", Row(2, "a")),
    ParseCase("quoted spaces are a blank line", "\" \"\na", Row(2, "a")),
    ParseCase("a line of commas is blank", ",,,\na,,\n,\n", Row(2, "a", "", "")),
    ParseCase(
      "a line of blank fields is blank, quoted or not", " ,\"\",\"\u{3000}\n\u{A0}\"\na,b\n",
      Row(1, " ", "", "\u{3000}\n\u{A0}"), Row(3, "a", "b")),
    ParseCase(
      "a line of spaces of every kind is blank", "\u{200B},\u{A0}\u{2060}\t,\u{FEFF}\nb\n", Row(2, "b")),
    ParseCase("a line with a zero is none", "\n,0,\n", Row(2, "", "0", "")),
  ]

  static let marks: [ParseCase] = [
    ParseCase("a byte order mark is dropped", "\u{FEFF}a,b\n", Row(1, "a", "b")),
    ParseCase("a quote after the mark opens a field", "\u{FEFF}\"a,b\"\n", Row(1, "a,b")),
    ParseCase("a file of nothing but the mark is empty", "\u{FEFF}"),
    ParseCase("a second mark is text", "\u{FEFF}\u{FEFF}a", Row(1, "\u{FEFF}a")),
    ParseCase("a mark elsewhere is text", "a\n\u{FEFF}b", Row(1, "a"), Row(2, "\u{FEFF}b")),
    ParseCase("Chinese titles", "人员编号,姓名\nE1,张伟\n", Row(1, "人员编号", "姓名"), Row(2, "E1", "张伟")),
  ]
}

/// One file that cannot be used, and why.
struct FaultCase: CustomTestStringConvertible {
  let testDescription: String
  let file: [UInt8]
  let error: CSVError

  init(_ name: String, _ file: String, _ error: CSVError) {
    testDescription = name
    self.file = Array(file.utf8)
    self.error = error
  }

  static let all: [FaultCase] = [
    FaultCase("a quote that opens the file", "\"", .quoteNeverClosed(line: 1)),
    FaultCase("a quote never closed", "a,b\n1,\"2\n3,4\n", .quoteNeverClosed(line: 2)),
    FaultCase("its line, not that of its record", "a\n\"b\nc\",\"d\ne", .quoteNeverClosed(line: 3)),
    FaultCase("a doubled quote does not close", "a\r\n\"b\"\"\r\n", .quoteNeverClosed(line: 2)),
    FaultCase("a quoted field reopened by a doubled quote", "\"a\nb\"\"c", .quoteNeverClosed(line: 1)),
    FaultCase("a NUL", "\0", .nulByte(line: 1)),
    FaultCase("a NUL in a field", "a,b\nc,d\0e\n", .nulByte(line: 2)),
    FaultCase("a NUL in quotes", "a\n\"b\nc\0\"\n", .nulByte(line: 3)),
    FaultCase("a NUL after CRLF and CR", "a\r\nb\r\0", .nulByte(line: 3)),
    FaultCase("a NUL at the end", "a\nb\n\0", .nulByte(line: 3)),
    FaultCase("UTF-16", "a\0,\0b\0", .nulByte(line: 1)),
  ]
}
