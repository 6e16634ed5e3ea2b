import Markup

/// How much a reader may rely on a value.
public enum Confidence: String, Sendable, Hashable, Comparable, CaseIterable {
  /// Inferred from something weak: check it before you quote it.
  case low
  /// Put together from more than one place, or worded loosely.
  case medium
  /// The document says it in so many words.
  case high

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }

  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}

/// Where in the document a value comes from.
public struct Evidence: Sendable, Hashable {
  private let start: UInt32
  private let end: UInt32
  private let excerpt: Excerpt
  /// The stable kebab-case name of the rule that read it; `about.html` explains each.
  public let rule: ReadingRule
  public let confidence: Confidence

  public init(range: Range<Int>, text: String, rule: ReadingRule, confidence: Confidence) {
    self.init(range: range, excerpt: Excerpt(text), rule: rule, confidence: confidence)
  }

  init(range: Range<Int>, excerpt: Excerpt, rule: ReadingRule, confidence: Confidence) {
    start = UInt32(clamping: range.lowerBound)
    end = UInt32(clamping: range.upperBound)
    self.excerpt = excerpt
    self.rule = rule
    self.confidence = confidence
  }

  /// Byte range in the document; may span lines.
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// The words that stand there, without markup.
  public var text: String { excerpt.string }

  /// The same words in the same place, for another value.
  func speaking(for rule: ReadingRule, _ confidence: Confidence) -> Evidence {
    Evidence(range: range, excerpt: excerpt, rule: rule, confidence: confidence)
  }
}

/// A value of an incident. It cannot be made without its evidence; "not stated" is `nil`.
public struct Claim<Value: Sendable>: Sendable {
  public let value: Value
  public let evidence: Evidence

  public init(_ value: Value, _ evidence: Evidence) {
    self.value = value
    self.evidence = evidence
  }
}

extension Claim: Equatable where Value: Equatable {}
extension Claim: Hashable where Value: Hashable {}

extension Confidence: PackedCase {
  public static let packedCases = allCases
}

extension ReadingRule: PackedCase {
  public static let packedCases = allCases
}

extension Evidence {
  func pack(into packer: inout Packer, _ sharing: inout Excerpt.Sharing) {
    packer.add(range)
    excerpt.pack(into: &packer, &sharing)
    packer.add(rule)
    packer.add(confidence)
  }

  init(unpacking unpacker: inout Unpacker, _ sharing: inout Excerpt.Sharing) {
    self.init(
      range: unpacker.range(), excerpt: Excerpt(unpacking: &unpacker, &sharing),
      rule: unpacker.value(), confidence: unpacker.value())
  }
}
