/// A small fixed set of words, by their hashes; two filters of bits turn nearly every other word away.
struct WordHashes: Sendable, ExpressibleByArrayLiteral {
  private let words: Set<UInt64>
  private let low: UInt64
  private let high: UInt64

  init(_ words: [String]) {
    let hashes = words.map(WordHash.of)
    self.words = Set(hashes)
    low = hashes.reduce(0) { $0 | 1 << ($1 & 63) }
    high = hashes.reduce(0) { $0 | 1 << ($1 >> 6 & 63) }
  }

  init(arrayLiteral words: String...) { self.init(words) }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    low >> (hash & 63) & high >> (hash >> 6 & 63) & 1 != 0 && words.contains(hash)
  }
}
