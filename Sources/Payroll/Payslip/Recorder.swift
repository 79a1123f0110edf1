/// Hears how every line of a payslip was worked out.
///
/// The formulas are generic over it, so that what pays is what explains: with ``Silence`` the calls compile away
/// and cost nothing.
public protocol Recorder {
  /// Whether anybody listens; where nobody does no working is even formed.
  static var listens: Bool { get }

  /// A line has been worked out. A line that nobody tells of is 0.
  ///
  /// - Parameters:
  ///   - item: the line.
  ///   - working: its formula with the figures in it; ``Working/hundredths`` is what stands on the payslip.
  mutating func record(_ item: PayItem, _ working: Working)
}

/// The recorder of a run that nobody asked to explain.
public struct Silence: Recorder {
  /// Makes a recorder that hears nothing.
  public init() {}

  /// Nobody.
  @inline(__always)
  public static var listens: Bool { false }

  /// Does nothing.
  @inline(__always)
  public mutating func record(_ item: PayItem, _ working: Working) {}
}
