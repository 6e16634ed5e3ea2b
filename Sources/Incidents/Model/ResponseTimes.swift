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
    // Without a date, the clocks of the timeline still tell how far apart its entries are. It ends with
    // the last entry that says so; everything else begins with the first.
    guard incident.start == nil else { return nil }
    let offsets = incident.timeline.lazy.filter { $0.phase == phase }.compactMap(\.offsetMinutes)
    guard let offset = phase == .resolved ? offsets.max() : offsets.first, offset >= 0
    else { return nil }
    return Double(offset)
  }

  private static func minutes(from start: Instant, to end: Instant) -> Double? {
    guard let minutes = signedMinutes(from: start, to: end), minutes >= 0 else { return nil }
    return Double(minutes)
  }

  /// Below 0 where the end lies before the start; `nil` where the two cannot be compared.
  fileprivate static func signedMinutes(from start: Instant, to end: Instant) -> Int? {
    guard start.clock != nil, end.clock != nil, (start.offset == nil) == (end.offset == nil),
      (start.year == nil) == (end.year == nil)
    else { return nil }
    var (first, last) = (start, end)
    first.year = start.year ?? 2001
    last.year = end.year ?? 2001
    guard let from = first.epochMinutes, let to = last.epochMinutes else { return nil }
    return to - from
  }
}

extension Incident {
  /// Time to detect, to mitigate and to restore.
  public var responseTimes: ResponseTimes { ResponseTimes(self) }

  /// Whether a moment of the incident lies before its start, which no document can mean.
  public func isBeforeStart(_ moment: Instant) -> Bool {
    guard let start = start?.value else { return false }
    return ResponseTimes.signedMinutes(from: start, to: moment).map { $0 < 0 } ?? false
  }
}
