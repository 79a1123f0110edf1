import Payroll
import PayrollFiles
import PayrollRuns

/// What lies around a run before it publishes: the months beside its results, and the month in whose folder its ledger
/// lies.
struct Surroundings {
  /// The months beside the results, without the one that is to be replaced; names that begin with `sample-` aside.
  let beside: [Archive]
  /// Folders beside the results that look like a month and cannot be read.
  let unreadable: [String]
  /// The month that is to be replaced, if there is one.
  let replaced: Archive?
  /// The month in whose folder the ledger lies, if it lies in one.
  let ofLedger: Archive?

  /// Looks around a place of results.
  ///
  /// - Parameter ledger: the ledger that is given, if one is.
  init(of target: String, ledger: String?) {
    let parent = Folder.parent(of: target)
    let place = Folder.resolved(target)
    var beside: [Archive] = []
    var unreadable: [String] = []
    for name in (try? Folder.names(in: parent.isEmpty ? "." : parent)) ?? [] {
      let folder = parent.isEmpty ? name : parent == "/" ? "/" + name : parent + "/" + name
      guard !name.hasPrefix("sample-"), !Staging.isInTheMaking(name), Folder.isFolder(folder),
        Folder.exists(folder + "/" + ResultFile.run.name), Folder.resolved(folder) != place
      else { continue }
      switch Surroundings.month(in: folder) {
      case .month(let archive): beside.append(archive)
      case .unreadable: unreadable.append(folder)
      case .other: continue
      }
    }
    self.beside = beside
    self.unreadable = unreadable
    if case .month(let archive) = Surroundings.month(in: target) {
      replaced = archive
    } else {
      replaced = nil
    }
    ofLedger = ledger.flatMap(Surroundings.monthOfLedger)
  }

  /// What a folder holds.
  private enum Contents {
    case month(Archive)
    case unreadable
    case other
  }

  private static func month(in folder: String) -> Contents {
    let record = folder + "/" + ResultFile.run.name
    guard Folder.isFile(record) else { return Folder.exists(record) ? .unreadable : .other }
    guard let json = try? OpenFile.bytes(of: record) else { return .unreadable }
    guard RecordKind.isOfMonth(json: json) else { return .other }
    guard let archive = try? Archive(folder) else { return .unreadable }
    return .month(archive)
  }

  /// The month of which a file is the ledger.
  private static func monthOfLedger(_ path: String) -> Archive? {
    guard let place = Folder.resolved(path), Folder.name(of: place) == ResultFile.ledger.name,
      case .month(let archive) = month(in: Folder.parent(of: place))
    else { return nil }
    return archive
  }

  /// The months beside that are of a period.
  func months(of period: PayPeriod) -> [Archive] { beside.filter { $0.options.period == period } }

  /// Of the runs of a month beside, those whose ledger no other run of that month took in.
  func lastRuns(of period: PayPeriod) -> [Archive] {
    let runs = months(of: period)
    return runs.filter { run in
      !runs.contains { $0.folder != run.folder && $0.tookIn(run) }
    }
  }
}

extension Archive {
  /// The ledger that the month has left, as its record says.
  var ledgerLeft: RecordedFile? { record.files.first { $0.name == ResultFile.ledger.name } }

  /// The ledger that the month was given, as its record says.
  private var ledgerGiven: RecordedFile? {
    record.inputs.ledger.flatMap { name in record.files.first { $0.name == "inputs/ledger/" + name } }
  }

  /// Whether the month was paid with the ledger that another has left: the same bytes, or else the same rows.
  func tookIn(_ other: Archive) -> Bool {
    guard let given = ledgerGiven, let left = other.ledgerLeft else { return false }
    if given.size == left.size, given.xxh64 == left.xxh64 { return true }
    guard let one = try? ledgerRows(of: folder + "/" + given.name),
      let two = try? ledgerRows(of: other.folder + "/" + left.name)
    else { return false }
    return one == two && one.rows > 0
  }

  /// The rows of a ledger, which may be in another encoding.
  private func ledgerRows(of path: String) throws -> LedgerDigest {
    let staging = try Staging(target: nil)
    defer { staging.discard() }
    return try LedgerDigest(try staging.take(path, as: ResultFile.ledger.name, into: "ledger"))
  }
}
