/// The stretch of a text that has the most of what was asked for.
///
/// Counted in UTF-16 units, as JavaScript does; SEARCH.md has the steps.
public struct SearchSnippet: Sendable, Hashable {
  public struct Piece: Sendable, Hashable {
    public let text: String
    public let isHit: Bool
  }

  /// In order; hits and what stands between them.
  public let pieces: [Piece]
  /// Whether something stands before and behind it.
  public let isCutBefore: Bool
  public let isCutAfter: Bool

  private static let length = 160
  /// Hits count together that are no further apart.
  private static let reach = 120

  private struct Hit {
    let start: Int
    let end: Int
    let clause: Int
  }

  /// - Parameters:
  ///   - text: with single spaces for all white space.
  ///   - words: folded, with the number of the clause that each stands for.
  public init(of text: String, words: [String: Int]) {
    let units = Array(text.utf16)
    let hits = Self.hits(in: text, words)
    let (first, last) = Self.densest(hits)
    var start = max(0, first - (Self.length - (last - first)) / 2)
    var end = min(units.count, start + Self.length)
    start = max(0, end - Self.length)
    if start > 0, units[start - 1] != 0x20 {
      start = units[start..<first].firstIndex(of: 0x20).map { $0 + 1 } ?? start
      if UTF16.isTrailSurrogate(units[start]) { start += 1 }
    }
    if end < units.count, units[end] != 0x20 {
      end = units[last..<end].lastIndex(of: 0x20) ?? end
      if UTF16.isTrailSurrogate(units[end]) { end -= 1 }
    }
    isCutBefore = start > 0
    isCutAfter = end < units.count
    pieces = Self.pieces(units, start..<end, hits)
  }

  private static func hits(in text: String, _ words: [String: Int]) -> [Hit] {
    var found: [(source: Range<Int>, clause: Int)] = []
    for word in SearchWord.all(in: text, as: .document) {
      if let clause = words[word.word] { found.append((word.source, clause)) }
    }
    let places = places(of: Array(text.utf8))
    return found.map {
      Hit(start: places[$0.source.lowerBound], end: places[$0.source.upperBound], clause: $0.clause)
    }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// For every byte how many UTF-16 units stand before it.
  private static func places(of bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(bytes.count + 1)
    var units = 0
    for byte in bytes {
      places.append(units)
      if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
    }
    return places + [units]
  }

  /// Where the hits that belong to the most clauses begin and end; of several the first.
  private static func densest(_ hits: [Hit]) -> (start: Int, end: Int) {
    var best = (start: 0, end: 0, clauses: 0)
    for (index, hit) in hits.enumerated() {
      let near = hits[index...].prefix { $0.start - hit.start <= reach }
        .filter { $0.end - hit.start <= reach }
      let clauses = Set(near.map(\.clause)).count
      if clauses > best.clauses {
        best = (hit.start, near.map(\.end).max() ?? hit.end, clauses)
      }
    }
    return (best.start, best.end)
  }

  private static func pieces(_ units: [UInt16], _ range: Range<Int>, _ hits: [Hit]) -> [Piece] {
    var pieces: [Piece] = []
    var at = range.lowerBound
    func append(_ end: Int, _ isHit: Bool) {
      guard end > at else { return }
      pieces.append(Piece(text: String(decoding: units[at..<end], as: UTF16.self), isHit: isHit))
      at = end
    }
    for hit in merged(hits.filter { $0.start >= range.lowerBound && $0.end <= range.upperBound }) {
      append(hit.lowerBound, false)
      append(hit.upperBound, true)
    }
    append(range.upperBound, false)
    return pieces
  }

  /// What overlaps or touches is one.
  private static func merged(_ hits: [Hit]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for hit in hits {
      if let last = merged.last, hit.start <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, hit.end)
      } else {
        merged.append(hit.start..<hit.end)
      }
    }
    return merged
  }
}
