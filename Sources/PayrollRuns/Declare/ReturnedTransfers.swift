import CSV
import Payroll
import PayrollFiles

/// People whose transfers a bank has returned, and the accounts to which they are paid now.
public struct ReturnedTransfers: Sendable {
  private struct Entry {
    let employeeId: String
    let account: String
    let line: Int
  }

  private static let columns = [RosterField.employeeId, .bankAccount].map {
    Column($0.code, $0.entry.title, isRequired: true)
  }

  private let file: String
  private let entries: [Entry]

  /// Their numbers.
  var people: Set<String> { Set(entries.map(\.employeeId)) }

  /// Reads a list.
  ///
  /// - Throws: ``FileFaults`` if it cannot be used at all; ``DeclareError/returned(_:)`` for what is wrong with its rows.
  public init(_ given: StandardsFile, converter: any TextConverter) throws {
    let table = try TextTable(
      file: given.name, bytes: given.bytes, columns: ReturnedTransfers.columns, converter: converter)
    let name = given.name
    file = name
    var read: [Entry] = []
    var faults: [FileFault] = []
    var seen: Set<String> = []
    let memory = ByteBuffer()
    for row in table.rows {
      func fault(_ column: Int, _ chinese: String, _ english: String) {
        faults.append(
          FileFault(
            name, line: row.line, column: table.title(of: ReturnedTransfers.columns[column]),
            value: row[column],
            Bilingual(chinese, english)))
      }
      let account = ByteSlice.with(row[1]) { BankAccount.plain($0, in: memory).map { String($0) } }
      if row[0].isEmpty {
        fault(0, "必须填写人员编号", "the employee number must not be blank")
      } else if !seen.insert(row[0]).inserted {
        fault(0, "此人已有一行，每人只能有一行", "this person has a row already; each person has one")
      } else if let account {
        read.append(Entry(employeeId: row[0], account: account, line: row.line))
      } else {
        fault(1, "必须填写新的银行账号，8 到 32 位数字", "the new account is needed, 8 to 32 digits")
      }
    }
    if read.isEmpty, faults.isEmpty {
      faults.append(FileFault(name, Bilingual("名单里没有人", "nobody is on the list")))
    }
    if !faults.isEmpty { throw DeclareError.returned(faults) }
    entries = read
  }

  /// Leaves these people alone, with these accounts.
  ///
  /// - Returns: accounts that should be looked at: another person's, or the one that the bank has returned.
  /// - Throws: ``DeclareError/returned(_:)`` for somebody whom the month did not pay.
  func apply(to people: DeclaredPeople) throws -> [DeclareAdvice] {
    let faults = entries.filter { entry in
      people.place(of: entry.employeeId).map { people[LayoutPlace.amount, $0].isBlank } ?? true
    }.map { entry in
      FileFault(
        file, line: entry.line, value: entry.employeeId,
        Bilingual(
          "这个月没有给此人发过钱，请核对人员编号和月份", "the month has paid this person nothing; check the number and the month"))
    }
    if !faults.isEmpty { throw DeclareError.returned(faults) }
    let advice = advice(on: people)
    people.keep(self.people)
    for entry in entries {
      if let person = people.place(of: entry.employeeId) {
        people.set(entry.account, LayoutPlace.account, person)
      }
    }
    return advice
  }

  private func advice(on people: DeclaredPeople) -> [DeclareAdvice] {
    var owners: [DeclaredValue: String] = [:]
    for person in 0..<people.count {
      owners[people[LayoutPlace.account, person]] = people.employeeIds[person]
    }
    for entry in entries { owners[.text(entry.account)] = owners[.text(entry.account)] ?? entry.employeeId }
    let cash = entries.filter { entry in
      people.place(of: entry.employeeId).map { people[LayoutPlace.account, $0].isBlank } ?? false
    }.map { entry in
      advice(
        on: entry,
        Bilingual(
          "本月没有账号，列在现金发放里；请确认现金没有发", "had no account and was on the cash list; see that it was not paid out"))
    }
    return cash
      + entries.compactMap { entry in
        guard let owner = owners[.text(entry.account)] else { return nil }
        let old = people.place(of: entry.employeeId).map { people[LayoutPlace.account, $0] }
        let reason: Bilingual
        if old == .text(entry.account) {
          reason = Bilingual("仍是被退回的账号，请核对", "is still the account that was returned; check it")
        } else if owner != entry.employeeId {
          reason = Bilingual("是 \(owner) 的账号，请核对", "is the account of \(owner); check it")
        } else {
          return nil
        }
        return advice(on: entry, reason)
      }
  }

  private func advice(on entry: Entry, _ reason: Bilingual) -> DeclareAdvice {
    DeclareAdvice(
      file: file, row: entry.line, column: RosterField.bankAccount.entry.title.chinese,
      employeeId: entry.employeeId, value: entry.account, reason: reason)
  }
}
