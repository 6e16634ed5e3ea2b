/// The words of some documents in a row, each with the documents that have it and its places there:
/// few bytes for each, since all are in memory at once.
struct SearchWordLists: Sendable {
  /// Some of the words may stand nowhere.
  let terms: SearchTermTable
  /// How many words each document has.
  let lengths: [Int]
  /// The lists of all words, as ``SearchWordCoder`` reads them.
  private(set) var bytes: [UInt8] = []
  /// Where the list of each word begins; one more at the end.
  private(set) var starts: [Int] = [0]

  init(_ tokens: SearchTokens) {
    terms = tokens.terms
    lengths = tokens.lengths
    let (entries, ends) = Self.sorted(tokens)
    bytes.reserveCapacity(entries.count * 2)
    starts.reserveCapacity(terms.count + 1)
    var at = 0
    for end in ends {
      var document = -1
      while at < end { write(entries, &at, end, &document) }
      starts.append(bytes.count)
    }
  }

  /// A counting sort: the documents come in order, so the entries of each word do too.
  ///
  /// - Returns: document in the high half, place as in ``SearchTokens`` in the low one; and where the
  ///   entries of each word end.
  private static func sorted(_ tokens: SearchTokens) -> (entries: [UInt64], ends: [Int]) {
    var next: [Int] = []
    next.reserveCapacity(tokens.uses.count)
    var total = 0
    for uses in tokens.uses {
      next.append(total)
      total += Int(uses)
    }
    var entries = [UInt64](repeating: 0, count: total)
    var at = 0
    for (document, end) in tokens.ends.enumerated() {
      while at < end {
        let token = tokens.tokens[at]
        let word = Int(token >> 32)
        entries[next[word]] = UInt64(document) << 32 | token & 0xFFFF_FFFF
        next[word] += 1
        at += 1
      }
    }
    return (entries, next)
  }

  /// A document's entries: how many documents there are between it and the one before, a bit for
  /// whether emphasis follows, the emphasis, how many places there are, what lies between them.
  private mutating func write(
    _ entries: [UInt64], _ at: inout Int, _ end: Int, _ last: inout Int
  ) {
    let document = Int(entries[at] >> 32)
    let first = at
    var emphasis: UInt32 = 0
    while at < end, Int(entries[at] >> 32) == document {
      emphasis |= UInt32(truncatingIfNeeded: entries[at]) & (1 << SearchTokens.emphasisBits - 1)
      at += 1
    }
    append(UInt32(document - last - 1) << 1 | (emphasis == 0 ? 0 : 1))
    if emphasis != 0 { bytes.append(UInt8(emphasis)) }
    append(UInt32(at - first))
    last = document
    var next: UInt32 = 0
    for entry in entries[first..<at] {
      let position = UInt32(truncatingIfNeeded: entry) >> SearchTokens.emphasisBits
      append(position - next)
      next = position + 1
    }
  }

  /// Seven bits a byte, the low ones first; the high bit says that more follow.
  private mutating func append(_ value: UInt32) {
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(value))
  }

  /// The number at `at`, which goes on to what follows it.
  @inline(__always)
  static func number(_ bytes: borrowing Span<UInt8>, _ at: inout Int) -> Int32 {
    var byte = bytes[at]
    at += 1
    var value = UInt32(byte & 0x7F)
    var shift: UInt32 = 7
    while byte >= 0x80 {
      byte = bytes[at]
      at += 1
      value |= UInt32(byte & 0x7F) << shift
      shift += 7
    }
    return Int32(bitPattern: value)
  }
}
