import Incidents

/// An incident's course in whole minutes from its start: what a timeline draws.
struct IncidentCourse {
  /// What a stretch of an incident leads to.
  enum Goal: String {
    case detected, mitigated, ended
    /// The end, where nothing between is known.
    case whole
  }

  /// From one thing that is known of every incident to the next.
  struct Stretch: Hashable {
    let goal: Goal
    let from: Int
    let until: Int
  }

  struct Event {
    let minutes: Int
    let phase: TimelineEntry.Phase
    let text: String
    let at: Instant?
    let clock: Clock?
  }

  let detected: Int?
  /// Neither at once nor at the end, where it would tell nothing.
  let mitigated: Int?
  let ended: Int?
  /// By time, then as the document has them.
  let events: [Event]

  /// Longer than anybody's incident, and short enough to be counted with.
  private static let longest = 1e10

  init(_ incident: Incident) {
    let times = incident.responseTimes
    let end = Self.whole(times.restore) ?? Self.whole(incident.duration?.value.minutes)
    ended = end.flatMap { $0 > 0 ? $0 : nil }
    let last = ended ?? .max
    let eased = Self.whole(times.mitigate).flatMap { 0 < $0 && $0 < last ? $0 : nil }
    mitigated = eased
    detected = Self.whole(times.detect).flatMap { $0 <= min(eased ?? last, last) ? $0 : nil }
    let known = incident.timeline.compactMap { entry in
      entry.offsetMinutes.map {
        Event(minutes: $0, phase: entry.phase, text: entry.text, at: entry.at, clock: entry.clock)
      }
    }
    let isInOrder = zip(known, known.dropFirst()).allSatisfy { $0.minutes <= $1.minutes }
    events =
      isInOrder
      ? known
      : known.enumerated()
        .sorted { ($0.element.minutes, $0.offset) < ($1.element.minutes, $1.offset) }
        .map(\.element)
  }

  private static func whole(_ minutes: Double?) -> Int? {
    minutes.flatMap { $0 >= 0 && $0 < longest ? Int($0.rounded()) : nil }
  }

  /// Whether a drawing tells more than the facts do.
  var isWorthDrawing: Bool {
    stretches.count > 1
      || events.first.map { $0.minutes < events[events.count - 1].minutes } == true
  }

  var stretches: [Stretch] {
    var stretches: [Stretch] = []
    var from = 0
    for (goal, until) in [(Goal.detected, detected), (.mitigated, mitigated), (.ended, ended)] {
      guard let until, until > from else { continue }
      stretches.append(Stretch(goal: goal, from: from, until: until))
      from = until
    }
    if stretches.count == 1, stretches[0].goal == .ended, detected == nil, mitigated == nil {
      return [Stretch(goal: .whole, from: 0, until: from)]
    }
    return stretches
  }

  /// All minutes that are drawn, in order.
  var points: [Int] {
    (events.map(\.minutes) + [0] + [detected, mitigated, ended].compactMap { $0 }).sorted()
  }

  /// The incident itself. Where no end is known, an entry belongs to it that does not come
  /// incomparably later than the one before.
  var inside: ClosedRange<Int> {
    if let ended { return 0...ended }
    var last = max(detected ?? 0, mitigated ?? 0)
    for event in events where event.minutes > last {
      guard last == 0 || event.minutes <= max(last * 4, 60) else { break }
      last = event.minutes
    }
    return last > 0 ? 0...last : min(events.first?.minutes ?? 0, 0)...0
  }
}
