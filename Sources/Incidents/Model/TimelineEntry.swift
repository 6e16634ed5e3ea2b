import Markup

/// One event of a timeline.
public struct TimelineEntry: Sendable, Hashable {
  /// What an event means for the incident's course.
  public enum Phase: String, Sendable, Hashable, CaseIterable {
    /// Something begins to fail, before anybody knows of it.
    case started
    /// Somebody comes to know: an alarm, a complaint, the first who sees it.
    case detected
    /// Somebody who responds takes it up.
    case acknowledged
    /// What lies behind it is found.
    case diagnosed
    /// Others are called for.
    case escalated
    /// A repair, or it gets better.
    case mitigated
    /// The end.
    case resolved
    /// All else: what led to it, suspicions, attempts in vain, messages, what is done after the end.
    case other
  }

  /// `nil` where the entry has no time, or one that no date can be found for.
  public let at: Instant?
  /// A time of day without any date in the document.
  public let clock: Clock?
  /// Minutes from the incident's start; negative before it.
  public let offsetMinutes: Int?
  public let phase: Phase
  private let words: Excerpt
  public let evidence: Evidence

  public init(
    at: Instant?, clock: Clock?, offsetMinutes: Int?, phase: Phase, text: String,
    evidence: Evidence
  ) {
    self.init(
      at: at, clock: clock, offsetMinutes: offsetMinutes, phase: phase, words: Excerpt(text),
      evidence: evidence)
  }

  init(
    at: Instant?, clock: Clock?, offsetMinutes: Int?, phase: Phase, words: Excerpt,
    evidence: Evidence
  ) {
    self.at = at
    self.clock = clock
    self.offsetMinutes = offsetMinutes
    self.phase = phase
    self.words = words
    self.evidence = evidence
  }

  /// Without markup and without the time.
  public var text: String { words.string }
}

extension TimelineEntry.Phase: PackedCase {
  public static let packedCases = allCases
}

extension TimelineEntry {
  func pack(into packer: inout Packer, _ sharing: inout Excerpt.Sharing) {
    packer.add(at) { $1.pack(into: &$0) }
    packer.add(clock) { $1.pack(into: &$0) }
    packer.add(offsetMinutes)
    packer.add(phase)
    words.pack(into: &packer, &sharing)
    evidence.pack(into: &packer, &sharing)
  }

  init(unpacking unpacker: inout Unpacker, _ sharing: inout Excerpt.Sharing) {
    self.init(
      at: unpacker.optional { Instant(unpacking: &$0) },
      clock: unpacker.optional { Clock(unpacking: &$0) }, offsetMinutes: unpacker.optionalInt(),
      phase: unpacker.value(), words: Excerpt(unpacking: &unpacker, &sharing),
      evidence: Evidence(unpacking: &unpacker, &sharing))
  }
}
