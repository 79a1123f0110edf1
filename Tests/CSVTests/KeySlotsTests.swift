import Testing

@testable import CSV

@Suite("KeySlots")
struct KeySlotsTests {
  @Test("slots of one hash hold as many places as one likes, and whoever asks says which is meant")
  func sharedHash() {
    let slots = KeySlots()
    let keys = ["post A", "post B", "post C"]
    for place in keys.indices { slots.insert(place, 42) }
    for (place, key) in keys.enumerated() {
      #expect(slots.place(of: 42) { keys[$0] == key } == place)
    }
    #expect(slots.place(of: 42) { keys[$0] == "post D" } == nil)
    #expect(slots.place(of: 43 << 32) { _ in true } == nil)
  }

  @Test("slots that are emptied forget everything, whatever room they keep")
  func emptied() {
    let slots = KeySlots()
    for number in [5, 1_000, 3] {
      slots.removeAll(for: number)
      for place in 0..<number {
        let hash = UInt64(place) << 32
        #expect(slots.place(of: hash) { _ in true } == nil)
        slots.insert(place, hash)
      }
      for place in 0..<number {
        #expect(slots.place(of: UInt64(place) << 32) { _ in true } == place)
      }
    }
  }
}
