import CSV

/// For each of a great many keys, the row on which it first stood: 20 bytes a place, nothing else.
///
/// Open addressing with linear probing; it grows by half, so that a full table wastes little.
struct KeyTable {
  private var keys: [Key128]
  private var rows: [UInt32]
  private var used = 0

  init() {
    keys = [Key128](repeating: Key128(high: 0, low: 0), count: 64)
    rows = [UInt32](repeating: 0, count: 64)
  }

  /// Notes that a key stands on a row (counted from 1).
  ///
  /// - Returns: the row on which it first stood, if that is another one.
  mutating func firstRow(of key: Key128, elseNote row: UInt32) -> UInt32? {
    let slot = slot(of: key)
    if rows[slot] != 0 { return rows[slot] }
    keys[slot] = key
    rows[slot] = row
    used += 1
    if used * 4 > rows.count * 3 { grow() }
    return nil
  }

  private func slot(of key: Key128) -> Int {
    let mixed = (key.low ^ (key.high &* 0x9E37_79B9_7F4A_7C15)).multipliedFullWidth(by: 0xC2B2_AE3D_27D4_EB4F)
    var slot = Int((mixed.high ^ mixed.low).multipliedFullWidth(by: UInt64(rows.count)).high)
    while rows[slot] != 0, keys[slot] != key {
      slot += 1
      if slot == rows.count { slot = 0 }
    }
    return slot
  }

  private mutating func grow() {
    let old = (keys, rows)
    let size = rows.count + rows.count / 2
    keys = [Key128](repeating: Key128(high: 0, low: 0), count: size)
    rows = [UInt32](repeating: 0, count: size)
    for index in old.1.indices where old.1[index] != 0 {
      let slot = slot(of: old.0[index])
      keys[slot] = old.0[index]
      rows[slot] = old.1[index]
    }
  }
}
