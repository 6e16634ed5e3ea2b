import Markup

/// Everything that an organisation keeps out of what it publishes, and what stands there instead.
struct Redaction: Sendable {
  static let standard = "[redacted]"
  /// The most patterns.
  static let most = 10_000

  /// What stands where a pattern does not say otherwise.
  var replacement = Self.standard
  private(set) var patterns: [RedactionPattern] = []
  /// By the first two bytes of what may fit, the patterns' numbers.
  private var byPair: [UInt16: [Int]] = [:]
  /// Which pairs those are: a look into a table for every place of a text, and no more for most.
  private var isFirst = [Bool](repeating: false, count: 1 << 16)

  init() {}

  init(_ patterns: [RedactionPattern], replacement: String = Self.standard) {
    self.replacement = replacement
    for pattern in patterns { add(pattern) }
  }

  var isEmpty: Bool { patterns.isEmpty }

  mutating func add(_ pattern: RedactionPattern) {
    for pair in pattern.firstPairs {
      byPair[pair, default: []].append(patterns.count)
      isFirst[Int(pair)] = true
    }
    patterns.append(pattern)
  }

  /// Whether a text, such as a path, says something that must not be published.
  func concerns(_ text: String) -> Bool { !isEmpty && !matches(in: Array(text.utf8)).isEmpty }

  func concerns(_ bytes: [UInt8]) -> Bool { !isEmpty && !matches(in: bytes).isEmpty }

  struct Match: Sendable, Hashable {
    let range: Range<Int>
    let pattern: Int
  }

  /// From left to right, of those that begin together the longest; they do not overlap.
  func matches(in bytes: [UInt8]) -> [Match] {
    var matches: [Match] = []
    guard !isEmpty else { return matches }
    var at = 0
    while let place = nextPlace(in: bytes, from: at) {
      let pair = UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
      at = place + 1
      if let match = longest(byPair[pair] ?? [], bytes, place, matches.last) {
        matches.append(match)
        at = max(at, match.range.upperBound)
      }
    }
    return matches
  }

  /// The first place that a pattern may fit at; what fits is at least two bytes long.
  private func nextPlace(in bytes: [UInt8], from start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    return isFirst.withUnsafeBufferPointer { isFirst in
      bytes.withUnsafeBufferPointer { bytes in
        for at in start..<(bytes.count - 1)
        where isFirst[Int(bytes[at]) << 8 | Int(bytes[at + 1])] {
          return at
        }
        return nil
      }
    }
  }

  private func longest(
    _ candidates: [Int], _ bytes: [UInt8], _ at: Int, _ last: Match?
  ) -> Match? {
    var best: Match?
    for number in candidates {
      guard
        let range = patterns[number].match(bytes, at: at, low: last?.range.upperBound ?? 0),
        range.upperBound > (best?.range.upperBound ?? at)
      else { continue }
      best = Match(range: range, pattern: number)
    }
    return best
  }

  /// The text as it may be published; `nil` for the text itself.
  ///
  /// - Parameter isData: whether it is YAML or TOML, in which a bracket at the beginning of a value is more
  ///   than a bracket.
  func redacted(_ bytes: [UInt8], isData: Bool = false) -> [UInt8]? {
    let matches = matches(in: bytes)
    guard !matches.isEmpty else { return nil }
    var out = RedactedBytes(bytes, capacity: bytes.count + matches.count * 8)
    for match in matches {
      out.copy(to: match.range.lowerBound)
      let words = patterns[match.pattern].replacement ?? replacement
      let place = RedactedPlace(bytes, match.range, isData: isData)
      if case .beginning(let end) = place { out.quote(to: end) }
      out.append(place == .address ? Self.bare(words) : Array(words.utf8))
      out.append(Self.lineEnds(bytes, match.range))
      out.skip(to: match.range.upperBound)
    }
    return out.finished
  }

  /// What can stand in an address, a name or a value: letters, digits and hyphens.
  static func bare(_ words: String) -> [UInt8] {
    let parts = words.utf8.split { !($0.isASCIILetter || $0.isASCIIDigit) }
    let bare = Array(parts.joined(separator: [UInt8(ascii: "-")]))
    return bare.isEmpty ? Array("redacted".utf8) : bare
  }

  /// The line ends that a match went over, with the marks of quotes behind them: lines keep their
  /// numbers, and quotes stay whole.
  private static func lineEnds(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var kept: [UInt8] = []
    var at = range.lowerBound
    while let feed = bytes.firstOffset(of: 0x0A, in: at..<range.upperBound) {
      if feed > range.lowerBound, bytes[feed - 1] == 0x0D { kept.append(0x0D) }
      kept.append(0x0A)
      let end = LineStructure.endOfQuotes(bytes[(feed + 1)..<range.upperBound], most: 100)
      kept += bytes[(feed + 1)..<end]
      at = max(feed + 1, end)
    }
    return kept
  }
}
