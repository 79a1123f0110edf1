/// Which of 64 bytes are commas, and which may end a field in another way; a bit a byte, the first the lowest.
///
/// A roster of a million people is searched for commas twice. Sixteen bytes are compared at once, and the answers, a
/// byte each, are gathered to bits by a multiplication, since Swift has no word for the instruction that does it.
struct Marks {
  /// The commas.
  var commas: UInt64 = 0
  /// Other bytes below the comma: quotes and line breaks are among them, digits, letters, points and everything
  /// beyond ASCII are not.
  var others: UInt64 = 0
}

extension ByteSlice {
  /// The marks of 64 bytes; none past the end.
  ///
  /// - Parameter index: 0 or more.
  @inline(__always)
  func marks(at index: Int) -> Marks {
    guard index <= count &- 64 else { return lastMarks(at: index) }
    precondition(index >= 0, "a byte outside the slice")
    var marks = Marks()
    var others: InlineArray<4, SIMD16<UInt8>> = [.zero, .zero, .zero, .zero]
    let comma = SIMD16<UInt8>(repeating: ASCII.comma)
    for quarter in 0..<4 {
      let bytes = unsafe start.loadUnaligned(fromByteOffset: index &+ quarter &* 16, as: SIMD16<UInt8>.self)
      let commas = bytes.ones(at: ASCII.comma)
      others[quarter] = SIMD16<UInt8>.zero.replacing(with: 1, where: bytes .< comma)
      marks.commas |= commas.gathered << UInt64(truncatingIfNeeded: quarter &* 16)
    }
    if (others[0] | others[1] | others[2] | others[3]).isZero { return marks }
    for quarter in 0..<4 {
      marks.others |= others[quarter].gathered << UInt64(truncatingIfNeeded: quarter &* 16)
    }
    return marks
  }

  /// The marks of fewer than 64 bytes.
  @inline(never)
  private func lastMarks(at index: Int) -> Marks {
    var marks = Marks()
    for part in 0..<8 where index + part * 8 < count {
      let bytes = word(at: index + part * 8)
      let place = UInt64(part * 8)
      marks.commas |= (bytes.bytes(equalTo: ASCII.comma) >> 7).gathered << place
      marks.others |= (bytes.bytes(below: ASCII.comma) >> 7).gathered << place
    }
    return marks
  }
}

extension UInt64 {
  /// The lowest bits of the eight bytes, next to each other; all other bits must be 0.
  ///
  /// The bit of byte i is moved to bit 56 + i; no two of the 64 partial products meet, so nothing is carried.
  @inline(__always)
  fileprivate var gathered: UInt64 { (self &* 0x0102_0408_1020_4080) >> 56 }
}

extension SIMD16<UInt8> {
  @inline(__always)
  fileprivate var isZero: Bool {
    let words = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return words[0] | words[1] == 0
  }

  /// A bit for each of the sixteen bytes, which are 0 or 1.
  @inline(__always)
  fileprivate var gathered: UInt64 {
    let words = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return UInt64(littleEndian: words[0]).gathered | UInt64(littleEndian: words[1]).gathered << 8
  }
}
