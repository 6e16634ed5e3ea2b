/// Where each of a fixed number of words stands in a table: a hash table with open addressing that
/// takes the word's own hash.
///
/// Nearly every word of a document is in none of the tables it is looked up in, so a filter of bits
/// comes first: small enough to stay in the processor's cache, and right about nine words in ten.
/// Words crafted to collide cost at most a walk along the table, whose size is fixed.
struct WordIndex: Sendable {
  /// A bit for every slot.
  private var filter: [UInt64]
  /// The words' hashes; 0 where no word is, as `Word.none`'s.
  private var keys: [UInt64]
  private var places: [Int32]
  private let mask: Int
  private(set) var count = 0

  /// - Parameter capacity: at most so many words will be added.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 8 { size *= 2 }
    filter = Array(repeating: 0, count: size / 64)
    keys = Array(repeating: 0, count: size)
    places = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// The word's place, which is a new one (from 0, one after the other) if it was not there yet.
  mutating func add(_ word: Word) -> Int {
    var slot = Int(truncatingIfNeeded: word.hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == word.hash { return Int(places[slot]) }
      slot = (slot + 1) & mask
    }
    let home = Int(truncatingIfNeeded: word.hash) & mask
    filter[home >> 6] |= 1 << UInt64(home & 63)
    keys[slot] = word.hash
    places[slot] = Int32(count)
    count += 1
    return count - 1
  }

  @inline(__always)
  func place(of word: Word) -> Int? {
    let home = Int(truncatingIfNeeded: word.hash) & mask
    guard filter[home >> 6] >> UInt64(home & 63) & 1 != 0 else { return nil }
    return search(word.hash, from: home)
  }

  private func search(_ hash: UInt64, from home: Int) -> Int? {
    var slot = home
    while keys[slot] != 0 {
      if keys[slot] == hash { return Int(places[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
