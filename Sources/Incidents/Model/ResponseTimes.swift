/// How long it took to notice, to ease and to end an incident, each from its start.
public struct ResponseTimes: Sendable, Hashable {
  /// Minutes from the start to the detection; `nil` where either is unknown, and where the start
  /// itself is only known from the detection.
  public let detect: Double?
  /// Minutes from the start to the first mitigation.
  public let mitigate: Double?
  /// Minutes from the start to the end; the duration may be another that the document states.
  public let restore: Double?

  init(_ incident: Incident) {
    detect = Self.isFromDetection(incident) ? nil : Self.minutes(incident, \.detected, .detected)
    mitigate = Self.minutes(incident, \.mitigated, .mitigated)
    restore = Self.minutes(incident, \.end, .resolved)
  }

  static func isFromDetection(_ incident: Incident) -> Bool {
    if let start = incident.start, let detected = incident.detected {
      if start.evidence.range == detected.evidence.range { return true }
      // A start of the same minute that only the timeline gives, or that `adopt` wrote into the front
      // matter from there, is the detection.
      let isWeak =
        start.evidence.rule == .timelineFirst
        || start.evidence.rule == .frontMatter && detected.evidence.rule != .frontMatter
      return isWeak && start.value == detected.value
    }
    return incident.start == nil && incident.timeline.first?.phase == .detected
  }

  private static func minutes(
    _ incident: Incident, _ point: KeyPath<Incident, Claim<Instant>?>, _ phase: TimelineEntry.Phase
  ) -> Double? {
    if let start = incident.start?.value, let end = incident[keyPath: point]?.value {
      return minutes(from: start, to: end)
    }
    // Without a date, the clocks of the timeline still tell how far apart its entries are.
    guard incident.start == nil,
      let entry = incident.timeline.first(where: { $0.phase == phase && $0.offsetMinutes != nil }),
      let offset = entry.offsetMinutes, offset >= 0
    else { return nil }
    return Double(offset)
  }

  private static func minutes(from start: Instant, to end: Instant) -> Double? {
    guard start.clock != nil, end.clock != nil, (start.offset == nil) == (end.offset == nil),
      (start.year == nil) == (end.year == nil)
    else { return nil }
    var (first, last) = (start, end)
    first.year = start.year ?? 2001
    last.year = end.year ?? 2001
    guard let from = first.epochMinutes, let to = last.epochMinutes, to >= from else { return nil }
    return Double(to - from)
  }
}

extension Incident {
  /// Time to detect, to mitigate and to restore.
  public var responseTimes: ResponseTimes { ResponseTimes(self) }
}
