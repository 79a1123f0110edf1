import Payroll

/// Why a row is rejected: the codes of `rejects.csv`.
public enum FaultCode: String, CaseIterable, Sendable {
  /// A value that every row must have is missing.
  case required
  /// Not a number, date, code or word of its kind.
  case format
  /// More decimals than the kind of number allows.
  case decimals
  /// Beyond what the column admits.
  case range
  /// Too many or too few fields.
  case columns
  /// The employee number stands on an earlier row.
  case duplicate
  /// The employee number is another's, written differently.
  case similarId = "similar_id"
  /// No salary standard is in force for the region.
  case unknownRegion = "unknown_region"
  /// No row of the post is in force for the region.
  case unknownPost = "unknown_post"
  /// No row of the grade is in force for the region.
  case unknownGrade = "unknown_grade"
  /// No row of the rating is in force for the region, post and grade.
  case unknownRating = "unknown_rating"
  /// The category is not the post's.
  case categoryMismatch = "category_mismatch"
  /// The ID number is not valid in form.
  case idNumber = "id_number"
  /// A figure has left the range of money.
  case overflow
  /// See ``RefusalCode/dateOrder``.
  case dateOrder = "date_order"
  /// See ``RefusalCode/leaveExceedsPayableDays``.
  case leaveExceedsPayableDays = "leave_exceeds_payable_days"
  /// See ``RefusalCode/compLeaveElected``.
  case compLeaveElected = "comp_leave_elected"
  /// See ``RefusalCode/compLeaveBalance``.
  case compLeaveBalance = "comp_leave_balance"
  /// See ``RefusalCode/annualLeavePayout``.
  case annualLeavePayout = "annual_leave_payout"
  /// See ``RefusalCode/hoursSystem``.
  case hoursSystem = "hours_system"
  /// See ``RefusalCode/bonusTwice``.
  case bonusTwice = "bonus_twice"
  /// See ``RefusalCode/bonusTax``.
  case bonusTax = "bonus_tax"
  /// See ``RefusalCode/alreadyPaid``.
  case alreadyPaid = "already_paid"
  /// See ``RefusalCode/ledgerAhead``.
  case ledgerAhead = "ledger_ahead"

  /// The fault for which a person's month is refused.
  public init(_ refusal: RefusalCode) {
    switch refusal {
    // A file's figures and month were looked at when it was read.
    case .range, .otherMonth: self = .range
    case .dateOrder: self = .dateOrder
    case .leaveExceedsPayableDays: self = .leaveExceedsPayableDays
    case .compLeaveElected: self = .compLeaveElected
    case .compLeaveBalance: self = .compLeaveBalance
    case .annualLeavePayout: self = .annualLeavePayout
    case .hoursSystem: self = .hoursSystem
    case .bonusTwice: self = .bonusTwice
    case .bonusTax: self = .bonusTax
    case .alreadyPaid: self = .alreadyPaid
    case .ledgerAhead: self = .ledgerAhead
    }
  }
}

/// One fault of a row.
public struct RowFault {
  /// What is wrong.
  public let code: FaultCode
  /// The column in which it shows; nil where it is the row's as a whole.
  public let field: RosterField?
  /// The value as it was given.
  public let value: String
  /// What is wrong and what to do.
  public let message: Bilingual

  /// A fault of one field, or of the whole row where `field` is nil.
  public init(code: FaultCode, field: RosterField?, value: String, message: Bilingual) {
    self.code = code
    self.field = field
    self.value = value
    self.message = message
  }

  /// Where it stands among a row's faults: in the order of the columns; what concerns many columns comes last.
  public var order: Int {
    if code == .leaveExceedsPayableDays { return .max }
    return field?.rawValue ?? .max
  }
}
