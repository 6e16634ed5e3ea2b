/// Text as a reader sees it, without markup, that remembers where in the source each byte stood.
public struct PlainText: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// Source offset of every byte of `bytes`.
  private var origins: [Int32] = []
  /// Stretches of `bytes` that are set in bold, in order.
  public private(set) var bold: [Range<Int>] = []
  /// Stretches of `bytes` that are struck through, in order.
  public private(set) var struck: [Range<Int>] = []

  public init() {}

  public var isEmpty: Bool { bytes.isEmpty }
  public var count: Int { bytes.count }
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The source bytes from the first to the last byte of a stretch of the text.
  public func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= origins.count else {
      let at = origins.isEmpty ? 0 : Int(origins[min(range.lowerBound, origins.count - 1)])
      return at..<at
    }
    return Int(origins[range.lowerBound])..<Int(origins[range.upperBound - 1]) + 1
  }

  /// Where the whole text stands in the source.
  public var sourceRange: Range<Int> { sourceRange(0..<count) }

  /// Whether bold covers every byte but surrounding punctuation and space.
  public var isAllBold: Bool {
    guard let first = bold.first, let last = bold.last else { return false }
    var covered = 0
    for range in bold { covered += range.count }
    let gaps = last.upperBound - first.lowerBound - covered
    return first.lowerBound == 0 && count - last.upperBound <= 2 && gaps <= bold.count
  }

  /// Whether strike-through covers most of the text.
  public var isStruck: Bool {
    var covered = 0
    for range in struck { covered += range.count }
    return count > 0 && covered * 10 >= count * 7
  }

  mutating func append(_ byte: UInt8, from origin: Int) {
    bytes.append(byte)
    origins.append(Int32(truncatingIfNeeded: origin))
  }

  mutating func markBold(_ range: Range<Int>) { if !range.isEmpty { bold.append(range) } }
  mutating func markStruck(_ range: Range<Int>) { if !range.isEmpty { struck.append(range) } }

  /// Adds another text after a space, as a soft line break reads.
  public mutating func join(_ other: PlainText) {
    guard !other.isEmpty else { return }
    if let last = origins.last, bytes.last != 0x20 {
      bytes.append(0x20)
      origins.append(last)
    }
    let shift = count
    bytes += other.bytes
    origins += other.origins
    bold += other.bold.map { $0.lowerBound + shift..<$0.upperBound + shift }
    struck += other.struck.map { $0.lowerBound + shift..<$0.upperBound + shift }
  }

  /// A stretch of the text on its own, without space at its ends.
  public func slice(_ range: Range<Int>) -> PlainText {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while low < high, bytes[high - 1] <= 0x20 { high -= 1 }
    var part = PlainText()
    part.bytes = Array(bytes[low..<high])
    part.origins = Array(origins[low..<high])
    part.bold = bold.compactMap { Self.cut($0, to: low..<high) }
    part.struck = struck.compactMap { Self.cut($0, to: low..<high) }
    return part
  }

  private static func cut(_ range: Range<Int>, to window: Range<Int>) -> Range<Int>? {
    let part = range.clamped(to: window)
    guard !part.isEmpty else { return nil }
    return part.lowerBound - window.lowerBound..<part.upperBound - window.lowerBound
  }
}

extension PlainText {
  /// A text that stands in no source, such as a file's name; every byte has offset 0.
  public init(generated text: String) {
    for byte in text.utf8 { append(byte, from: 0) }
  }
}
