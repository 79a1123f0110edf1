import Payroll
import PayrollFiles
import Testing

/// What is said of a text that is no date, month or number.
@Suite struct ValueMessageTests {
  @Test(
    "The number that a spreadsheet has for a day is told as the day",
    arguments: [
      ("43209", "2018-04-19"), ("18264", "1950-01-01"), ("45351", "2024-02-29"), ("46295", "2026-09-30"),
    ])
  func serial(_ text: String, _ day: String) {
    #expect(ValueMessage.date(text).chinese.contains("日期的序号，是 \(day) 这一天"))
    #expect(ValueMessage.date(text).english.contains("a spreadsheet's number of a day, \(day); write \(day)"))
  }

  @Test("Full-width figures are told in half width")
  func fullWidth() {
    #expect(ValueMessage.date("２０１５－０７－１６").chinese == "这样写的日期不认；请写成 2015-07-16")
    #expect(
      ValueMessage.date("２０１５年７月１６日").english == "a date is not written like this; write 2015-07-16")
    #expect(ValueMessage.number("１２３．５").chinese.hasPrefix("不是数字；请写成 123.5，"))
    #expect(ValueMessage.month("２０２６－０９").chinese.contains("这像是 2026-09"))
  }

  @Test("Other ways to write a day are told with the way that is read")
  func otherDays() {
    for text in ["2021.7.1", "2021-7-1", "2021／7／1", "2021.07.01.", "2021-07-01 00:00"] {
      #expect(ValueMessage.date(text).chinese == "这样写的日期不认；请写成 2021-07-01", "\(text)")
    }
    #expect(ValueMessage.month("2026-9").chinese.hasPrefix("应为月份；这像是 2026-09，"))
    #expect(ValueMessage.date("16/7/2015").chinese == "这样写的日期不认；请写成 2015-07-16")
    #expect(ValueMessage.date("07/16/2015").english == "a date is not written like this; write 2015-07-16")
    #expect(ValueMessage.date("7.7.2015").chinese == "这样写的日期不认；请写成 2015-07-07")
    // The month first may be a day first as well.
    #expect(ValueMessage.date("06/01/2020").chinese == "这样写的日期不认；请写成 2020-06-01 或 2020-01-06")
  }

  @Test("A day or a month that there is not is told as such, however it is written")
  func none() {
    for text in ["2015-02-30", "20150230", "2015/13/1", "2015年2月30日"] {
      #expect(ValueMessage.date(text) == Bilingual("没有这一天，请核对", "there is no such day; check it"), "\(text)")
    }
    #expect(ValueMessage.month("2026-13") == Bilingual("没有这个月份，请核对", "there is no such month; check it"))
  }

  @Test("A month without its day is told with the month")
  func noDay() {
    for text in ["2015年7月", "2015-07", "2015/7", "Jul-15", "Jul-2015"] {
      #expect(ValueMessage.date(text).chinese.hasPrefix("只有月份 2015-07，缺几日；请写成 2015-07-01 这样"), "\(text)")
    }
    // This may be the fifteenth of July as well.
    #expect(ValueMessage.date("15-Jul").english.hasPrefix("this is no date"))
  }

  @Test("A number with separators or a sign of currency is told without them")
  func decorated() {
    for text in ["1,234.50", "1，234.50", "￥1234.50", "¥1,234.50", "1234.50元", "1 234.50"] {
      #expect(ValueMessage.number(text).english.hasPrefix("this is no number; write 1234.50, "), "\(text)")
    }
    let form = Bilingual("形", "form")
    #expect(ValueMessage.number("abc", form) == form)
    #expect(ValueMessage.number("八", nil).chinese.contains("如 1234.50"))
  }

  @Test(
    "What a spreadsheet makes of a month is told as the month",
    arguments: [("Jul-26", "2026-07"), ("26-Jul", "2026-07"), ("Dec-2025", "2025-12"), ("46204", "2026-07")])
  func month(_ text: String, _ month: String) {
    #expect(ValueMessage.month(text).chinese.hasPrefix("应为月份；这像是 \(month)，"))
    #expect(ValueMessage.month(text).english.contains("this looks like \(month) "))
  }

  @Test("Of anything else only the form is told")
  func other() {
    for text in ["", "去年", "99999", "18263", "Foo-26", "Jul"] {
      #expect(ValueMessage.date(text).chinese.hasPrefix("不是日期，请写成"), "\(text)")
      #expect(ValueMessage.month(text).chinese.hasPrefix("应为月份，如 2026-09"), "\(text)")
    }
  }
}
