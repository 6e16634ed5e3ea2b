/// Text as a reader sees it, without markup, that remembers where in the source each byte stood.
public struct PlainText: Sendable {
  /// A stretch of the text that stands in the source in one piece.
  private struct Run: Sendable {
    /// Offset of its first byte in `bytes`; it reaches to the next run.
    let start: Int32
    /// Offset of its first byte in the source.
    let source: Int32
  }

  public private(set) var bytes: [UInt8] = []
  /// Source offset of the first byte; most texts are one run, which needs no list.
  private var start: Int32 = 0
  /// The runs behind the first, in the order of the text. The bytes of an entity all come from its
  /// first, so each is a run.
  private var runs: [Run] = []
  /// Stretches of `bytes` that are set in bold, in order.
  public private(set) var bold: [Range<Int>] = []
  /// How many bytes `bold` covers.
  private var boldCount = 0
  /// Stretches of `bytes` that are struck through, in order.
  public private(set) var struck: [Range<Int>] = []

  public init() {}

  /// Bytes of the source as they stand there.
  init(_ source: [UInt8], _ range: Range<Int>) {
    bytes = Array(source[range])
    start = Int32(truncatingIfNeeded: range.lowerBound)
  }

  public var isEmpty: Bool { bytes.isEmpty }
  public var count: Int { bytes.count }
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The source bytes from the first to the last byte of a stretch of the text.
  public func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= count else {
      let at = isEmpty ? 0 : origin(of: min(range.lowerBound, count - 1))
      return at..<at
    }
    return origin(of: range.lowerBound)..<origin(of: range.upperBound - 1) + 1
  }

  /// Where the whole text stands in the source.
  public var sourceRange: Range<Int> { sourceRange(0..<count) }

  /// Source offset of the byte at `index`.
  private func origin(of index: Int) -> Int {
    let later = runsBegun(at: index)
    let run = later > 0 ? runs[later - 1] : Run(start: 0, source: start)
    return Int(run.source) + index - Int(run.start)
  }

  /// How many of `runs` begin at or before `index`.
  private func runsBegun(at index: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].start) <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many stretches of it stand in the source in one piece.
  public var runCount: Int { isEmpty ? 0 : runs.count + 1 }

  /// Visits the stretches that stand in the source in one piece: where each begins in the text and
  /// in the source.
  func eachRun(_ visit: (_ start: Int, _ source: Int) -> Void) {
    guard !isEmpty else { return }
    visit(0, Int(start))
    for run in runs { visit(Int(run.start), Int(run.source)) }
  }

  /// Whether bold covers every byte but surrounding punctuation and space.
  public var isAllBold: Bool {
    guard let first = bold.first, first.lowerBound == 0, let last = bold.last,
      count - last.upperBound <= 2
    else { return false }
    return last.upperBound - boldCount <= bold.count
  }

  /// Whether strike-through covers most of the text.
  public var isStruck: Bool {
    var covered = 0
    for range in struck { covered += range.count }
    return count > 0 && covered * 10 >= count * 7
  }

  mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func append(_ byte: UInt8, from origin: Int) {
    beginRun(origin)
    bytes.append(byte)
  }

  /// Adds bytes of the source as they stand there.
  mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    beginRun(range.lowerBound)
    bytes += source[range]
  }

  /// The next byte comes from `origin`; a new run, unless it stands right after the last one.
  private mutating func beginRun(_ origin: Int) {
    let source = Int32(truncatingIfNeeded: origin)
    let count = Int32(truncatingIfNeeded: self.count)
    if count == 0 {
      start = source
    } else if let last = runs.last {
      if last.source + count - last.start != source {
        runs.append(Run(start: count, source: source))
      }
    } else if start + count != source {
      runs.append(Run(start: count, source: source))
    }
  }

  mutating func markBold(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    bold.append(range)
    boldCount += range.count
  }

  mutating func markStruck(_ range: Range<Int>) { if !range.isEmpty { struck.append(range) } }

  /// Adds another text after a space, as a soft line break reads.
  public mutating func join(_ other: PlainText) {
    guard !other.isEmpty else { return }
    if let last = bytes.last, last != 0x20 { append(0x20, from: origin(of: count - 1)) }
    append(other)
  }

  /// Adds another text right behind this one.
  mutating func append(_ other: PlainText) {
    guard !other.isEmpty else { return }
    beginRun(Int(other.start))
    let shift = count
    bytes += other.bytes
    for run in other.runs {
      runs.append(Run(start: run.start + Int32(truncatingIfNeeded: shift), source: run.source))
    }
    for range in other.bold { markBold(range.lowerBound + shift..<range.upperBound + shift) }
    for range in other.struck { struck.append(range.lowerBound + shift..<range.upperBound + shift) }
  }

  /// Takes the space away from the ends.
  mutating func trim() {
    var low = 0
    var high = count
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while low < high, bytes[high - 1] <= 0x20 { high -= 1 }
    if low > 0 || high < count { self = slice(low..<high) }
  }

  private func slice(_ range: Range<Int>) -> PlainText {
    var part = PlainText()
    guard !range.isEmpty else { return part }
    part.bytes = Array(bytes[range])
    part.start = Int32(truncatingIfNeeded: origin(of: range.lowerBound))
    for run in runs[runsBegun(at: range.lowerBound)...] where Int(run.start) < range.upperBound {
      let start = run.start - Int32(truncatingIfNeeded: range.lowerBound)
      part.runs.append(Run(start: start, source: run.source))
    }
    for stretch in bold { part.markBold(Self.cut(stretch, to: range)) }
    for stretch in struck { part.markStruck(Self.cut(stretch, to: range)) }
    return part
  }

  /// The part of a stretch that lies in `window`, counted from there; empty where none does.
  private static func cut(_ stretch: Range<Int>, to window: Range<Int>) -> Range<Int> {
    let part = stretch.clamped(to: window)
    return part.lowerBound - window.lowerBound..<part.upperBound - window.lowerBound
  }
}

extension PlainText {
  /// A text that stands in no source, such as a file's name; its bytes have their own offsets.
  public init(generated text: String) { bytes = Array(text.utf8) }
}
