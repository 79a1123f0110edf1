/// Hears how every line of a payslip was worked out.
///
/// The formulas are generic over it, so that what pays is what explains: each number of a formula is a
/// `Term`, its exact value with the trail that the listener asks for. The trail of ``Silence`` is nothing at all.
public protocol Recorder {
  /// What is kept of how a number came about.
  associatedtype Trail: PayTrail = WorkingTrail

  /// A line has been worked out. A line that nobody tells of is 0.
  ///
  /// - Parameters:
  ///   - item: the line.
  ///   - working: its formula with the figures in it; ``Working/workedOut`` is what stands on the payslip.
  mutating func record(_ item: PayItem, _ working: Working)
}

/// The recorder of a run that nobody asked to explain.
public struct Silence: Recorder {
  /// Nothing is kept.
  public typealias Trail = NoTrail

  /// Makes a recorder that hears nothing.
  public init() {}

  /// Does nothing.
  @inline(__always)
  public mutating func record(_ item: PayItem, _ working: Working) {}
}

/// What is kept of how a number came about.
public protocol PayTrail: Sendable {
  /// Whether anything is kept; where nothing is, no working is even formed.
  static var isKept: Bool { get }
  /// The trail of a number that a working describes.
  init(_ working: @autoclosure () -> Working)
  /// The working; a number without a trail has none to tell.
  var working: Working { get }
}

/// Nothing, in no memory.
public struct NoTrail: PayTrail {
  /// Nothing.
  @inline(__always) public static var isKept: Bool { false }
  /// Does not form the working.
  @inline(__always) public init(_ working: @autoclosure () -> Working) {}
  /// Never asked.
  public var working: Working { .number(.zero) }
}

/// The working itself.
public struct WorkingTrail: PayTrail {
  /// All of it.
  public static var isKept: Bool { true }
  /// The working.
  public let working: Working
  /// Keeps the working.
  public init(_ working: @autoclosure () -> Working) { self.working = working() }
}
