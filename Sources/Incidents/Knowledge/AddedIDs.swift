/// Numbers keys beside a table that others read at the same time: keys of the table keep their
/// numbers, and new ones get those that follow.
struct AddedIDs: Sendable {
  private let known: IDTable
  private var own = IDTable()
  /// How many keys the table has.
  let base: Int

  init(to known: IDTable = IDTable()) {
    self.known = known
    base = known.count
  }

  var count: Int { base + own.count }

  /// The new keys in the order that they were first met in.
  var added: [UInt64] { own.keys }

  /// The keys as a table for others; there were none before.
  var table: IDTable {
    precondition(base == 0)
    return own
  }

  /// - Returns: the key's number, which is the former `count` if the key is new.
  @inline(__always)
  mutating func insert(_ key: UInt64) -> Int32 {
    if base > 0, case let id = known.id(of: key), id >= 0 { return id }
    return Int32(base) + own.insert(key)
  }

  /// The key's number; -1 for one that was never inserted.
  @inline(__always)
  func id(of key: UInt64) -> Int32 {
    if base > 0, case let id = known.id(of: key), id >= 0 { return id }
    let id = own.id(of: key)
    return id < 0 ? id : Int32(base) + id
  }
}
