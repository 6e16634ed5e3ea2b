/// Numbers keys in the order that they are first met in: a hash table in one flat array.
///
/// Keys are hashes already; two words with the same 64 bits count as one.
struct IDTable: Sendable {
  /// The keys by their numbers.
  private(set) var keys: [UInt64] = []
  /// In the high half what tells most keys apart without looking at them, in the low one the key's
  /// number plus one; 0 for an empty slot.
  private var slots: [UInt64]
  private var mask: Int

  init() {
    slots = Array(repeating: 0, count: 256)
    mask = slots.count - 1
  }

  var count: Int { keys.count }

  /// - Returns: the key's number, which is the former `count` if the key is new.
  @inline(__always)
  mutating func insert(_ key: UInt64) -> Int32 {
    let at = slot(of: key)
    let slot = slots[at]
    return slot == 0 ? add(key, at) : Int32(truncatingIfNeeded: slot & 0xFFFF_FFFF) - 1
  }

  /// The key's number; -1 for one that was never inserted.
  @inline(__always)
  func id(of key: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: slots[slot(of: key)] & 0xFFFF_FFFF) - 1
  }

  /// Where the key is, or the empty slot where it belongs.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let slots = slots.span
    let keys = keys.span
    let tag = Self.tag(key)
    var at = Int(truncatingIfNeeded: tag) & mask
    while case let slot = slots[at], slot != 0 {
      if slot >> 32 == tag, keys[Int(slot & 0xFFFF_FFFF) - 1] == key { break }
      at = (at + 1) & mask
    }
    return at
  }

  /// The high bits of a product depend on all bits of the key.
  @inline(__always)
  private static func tag(_ key: UInt64) -> UInt64 { (key &* 0x9E37_79B9_7F4A_7C15) >> 32 }

  @inline(never)
  private mutating func add(_ key: UInt64, _ at: Int) -> Int32 {
    let id = Int32(keys.count)
    keys.append(key)
    slots[at] = Self.tag(key) << 32 | UInt64(keys.count)
    if keys.count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot != 0 {
      var at = Int(truncatingIfNeeded: slot >> 32) & mask
      while slots[at] != 0 { at = (at + 1) & mask }
      slots[at] = slot
    }
  }
}
