/// Texts of up to sixteen bytes, which are most of a roster, looked at with two loads instead of a walk.
extension ByteSlice {
  /// The first eight bytes and the last eight, the first byte in the lowest place; they overlap where there
  /// are fewer than sixteen. Of a text below eight bytes both are all of it, and the bytes beyond it are 0.
  ///
  /// With the length they tell a text of up to sixteen bytes from every other.
  @inlinable @inline(__always)
  var ends: (first: UInt64, last: UInt64) {
    if count >= 8 {
      let first = unsafe start.loadUnaligned(as: UInt64.self)
      let last = unsafe start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      return (UInt64(littleEndian: first), UInt64(littleEndian: last))
    }
    let all = fewBytes
    return (all, all)
  }

  /// All bytes of a text below eight bytes, the first in the lowest place, 0 beyond it. Each load stays
  /// within the text; some bytes are loaded twice and meet themselves.
  @inlinable @inline(__always)
  var fewBytes: UInt64 {
    if count >= 4 {
      let low = UInt32(littleEndian: unsafe start.loadUnaligned(as: UInt32.self))
      let high = UInt32(littleEndian: unsafe start.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      return UInt64(low) | UInt64(high) &<< UInt64(truncatingIfNeeded: (count &- 4) &* 8)
    }
    if count == 0 { return 0 }
    let middle = count >> 1
    let first = UInt64(unsafe start.load(as: UInt8.self))
    let second = unsafe start.load(fromByteOffset: middle, as: UInt8.self)
    let last = unsafe start.load(fromByteOffset: count &- 1, as: UInt8.self)
    return first | UInt64(second) &<< UInt64(truncatingIfNeeded: middle &* 8)
      | UInt64(last) &<< UInt64(truncatingIfNeeded: (count &- 1) &* 8)
  }
}

extension ByteBuffer {
  /// Appends a text of up to sixteen bytes, given by its ends.
  ///
  /// - Parameters:
  ///   - first: its first eight bytes.
  ///   - last: its last eight bytes; of fewer than eight bytes the same as `first`.
  ///   - length: how many there are, 0 to 16.
  @inline(__always)
  func append(_ first: UInt64, _ last: UInt64, count length: Int) {
    reserve(16)
    let target = unsafe memory + count
    unsafe target.storeBytes(of: first.littleEndian, as: UInt64.self)
    unsafe target.storeBytes(of: last.littleEndian, toByteOffset: max(length &- 8, 0), as: UInt64.self)
    count &+= length
  }

  /// Appends a text of seventeen to twenty-four bytes, given by its first eight, the eight after them and its
  /// last eight: account numbers and names of units are such.
  @inline(__always)
  func append(_ first: UInt64, _ middle: UInt64, _ last: UInt64, count length: Int) {
    reserve(24)
    let target = unsafe memory + count
    unsafe target.storeBytes(of: first.littleEndian, as: UInt64.self)
    unsafe target.storeBytes(of: middle.littleEndian, toByteOffset: 8, as: UInt64.self)
    unsafe target.storeBytes(of: last.littleEndian, toByteOffset: length &- 8, as: UInt64.self)
    count &+= length
  }
}
