/// Numbers keys in the order that they are first met in: a hash table in one flat array.
///
/// Keys are hashes already; two words with the same 64 bits count as one.
struct IDTable: Sendable {
  private struct Slot: Sendable {
    var key: UInt64
    /// -1 for an empty slot.
    var id: Int32
  }

  private var slots: [Slot]
  private var mask: Int
  private(set) var count = 0

  init() {
    slots = Array(repeating: Slot(key: 0, id: -1), count: 1024)
    mask = slots.count - 1
  }

  /// - Returns: the key's number, which is the former `count` if the key is new.
  mutating func insert(_ key: UInt64) -> Int32 {
    let at = slot(of: key)
    if slots[at].id >= 0 { return slots[at].id }
    let id = Int32(count)
    slots[at] = Slot(key: key, id: id)
    count += 1
    if count * 2 > slots.count { grow() }
    return id
  }

  /// The key's number; -1 for one that was never inserted.
  func id(of key: UInt64) -> Int32 { slots[slot(of: key)].id }

  /// Where the key is, or the empty slot where it belongs.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let slots = slots.span
    // The high bits of a product depend on all bits of the key.
    var at = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[at].id >= 0, slots[at].key != key { at = (at + 1) & mask }
    return at
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(key: 0, id: -1), count: old.count * 2)
    mask = slots.count - 1
    for entry in old where entry.id >= 0 { slots[slot(of: entry.key)] = entry }
  }
}
