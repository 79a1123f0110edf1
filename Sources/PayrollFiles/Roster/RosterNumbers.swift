import CSV

/// The numbers of all rows that are one person's alone, by their hashes: which rows may share one. Their bytes would be
/// more than memory should hold, so the few rows in question are read once more, and then the bytes decide.
struct RosterNumbers {
  /// Numbers of a row.
  struct Kinds: OptionSet {
    let rawValue: UInt8
    static let employee = Kinds(rawValue: 1)
    static let alike = Kinds(rawValue: 2)
    static let idNumber = Kinds(rawValue: 4)
    static let bankAccount = Kinds(rawValue: 8)
  }

  /// Employee numbers that are one when they are written alike.
  var similar = SimilarNumbers()
  private var employees = KeyPile()
  private var idNumbers = KeyPile()
  private var bankAccounts = KeyPile()
  /// The digits of an account that was typed with anything else between them.
  private let account = ByteBuffer()

  private let holdersOfEmployees = KeyTable<UInt32>()
  private let holdersOfIDNumbers = KeyTable<UInt32>()
  private let holdersOfBankAccounts = KeyTable<UInt32>()
  private let digits = ByteBuffer()

  /// Notes the numbers of a row with as many fields as its sheet has columns.
  ///
  /// - Returns: the employee number; empty if there is none.
  mutating func note(_ reader: borrowing RecordReader, _ sheet: RosterSheet, _ place: UInt32) -> ByteSlice {
    let numbers = RowNumbers(reader, sheet, account)
    if !numbers.employee.isEmpty { employees.note(numbers.employee, on: place) }
    if let number = numbers.idNumber { idNumbers.note(number, on: place) }
    if let digits = numbers.bankAccount { bankAccounts.note(digits, on: place) }
    return numbers.employee
  }

  /// For each place up to the last one which numbers may stand on another row too; empty where no row has any. What
  /// was noted is forgotten.
  mutating func takeAlike(upTo last: Int) -> [Kinds] {
    var alike: [Kinds] = []
    func note(_ kind: Kinds, _ row: UInt32) {
      if alike.isEmpty { alike = [Kinds](repeating: [], count: last + 1) }
      alike[Int(row)].insert(kind)
    }
    employees.takeAlike { note(.employee, $0) }
    similar.takeAlike { note(.alike, $0) }
    idNumbers.takeAlike { note(.idNumber, $0) }
    bankAccounts.takeAlike { note(.bankAccount, $0) }
    return alike
  }

  /// The rows on which a row's numbers stood first; nil where it is the first one itself.
  struct Holders {
    var employee: UInt32?
    var idNumber: UInt32?
    var bankAccount: UInt32?
  }

  /// Whose numbers a row has, read again in the order of the roster; it holds those that no row had before.
  ///
  /// - Parameter kinds: which of its numbers may stand on another row too.
  mutating func holders(
    _ reader: borrowing RecordReader, _ sheet: RosterSheet, _ place: UInt32, _ kinds: Kinds
  ) -> Holders {
    let numbers = RowNumbers(reader, sheet, account)
    var holders = Holders()
    if kinds.contains(.employee), !numbers.employee.isEmpty {
      holders.employee = RosterNumbers.holder(of: numbers.employee, place, in: holdersOfEmployees)
    }
    if kinds.contains(.alike) { similar.compare(numbers.employee, on: place) }
    if kinds.contains(.idNumber), let number = numbers.idNumber {
      digits.removeAll()
      digits.append(bytesOf: number)
      holders.idNumber = RosterNumbers.holder(of: digits.bytes, place, in: holdersOfIDNumbers)
    }
    if kinds.contains(.bankAccount), let account = numbers.bankAccount {
      holders.bankAccount = RosterNumbers.holder(of: account, place, in: holdersOfBankAccounts)
    }
    return holders
  }

  private static func holder(of number: ByteSlice, _ place: UInt32, in known: KeyTable<UInt32>) -> UInt32? {
    if let first = known[number] { return first }
    known.insert(number, place)
    return nil
  }
}

/// The numbers in a row of the roster that are one person's alone.
private struct RowNumbers {
  /// The employee number; empty if there is none.
  let employee: ByteSlice
  /// The digits of a valid ID number.
  let idNumber: UInt64?
  /// The plain digits of a bank account.
  let bankAccount: ByteSlice?

  /// - Parameter account: where an account's digits are put that was typed with anything else between them.
  init(_ reader: borrowing RecordReader, _ sheet: RosterSheet, _ account: ByteBuffer) {
    func value(_ place: Int?) -> ByteSlice {
      place.map { reader[$0].trimmed().withoutApostrophe() } ?? .empty
    }
    employee = value(sheet.employeePlace)
    idNumber = IDNumber.key(value(sheet.idNumberPlace))
    bankAccount = BankAccount.plain(value(sheet.bankAccountPlace), in: account)
  }
}
