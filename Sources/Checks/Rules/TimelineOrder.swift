import Incidents
import Markup

extension CheckRule {
  /// A timeline goes forward, or backward throughout.
  static let timelineOrder = CheckRule(
    .timelineOrder, .warning, "an entry of a timeline that is earlier than the one above it"
  ) { incident in
    TimelineSteps(incident).backward.map { step in
      CheckFinding(
        "this entry is earlier than the one above it, \(step.earlier) after \(step.later)",
        at: step.place, help: "correct the time, or move the entry to its place")
    }
  }
}

/// Goes through a timeline as it stands in the text, and finds where it goes back.
private struct TimelineSteps {
  struct Step {
    /// The times of two neighbours as they are read.
    let later: String
    let earlier: String
    /// The second one's line.
    let place: Range<Int>
  }

  private struct Mark {
    let entry: TimelineEntry
    let indent: Int
    /// The list's first one.
    let first: TimelineEntry
  }

  private(set) var backward: [Step] = []

  /// A clock that falls back by more has passed midnight, where nothing gives a date.
  private static let midnightJump = 6 * 60

  init(_ incident: CheckedIncident) {
    let source = incident.source
    // One list inside another goes back to where the outer entry began.
    var open: [Mark] = []
    var end = 0
    var forward = 0
    for entry in incident.incident.timeline {
      let range = entry.evidence.range
      guard !range.isEmpty, let indent = Self.indent(of: range.lowerBound, in: source) else {
        open = []
        continue
      }
      if range.lowerBound < end { open = [] }
      while let last = open.last, last.indent > indent { open.removeLast() }
      if let last = open.last,
        Self.isDivided(source, last, end..<max(end, range.lowerBound))
      {
        open = []
      }
      end = range.upperBound
      var first = entry
      if let last = open.last, last.indent == indent {
        open.removeLast()
        first = last.first
        let minutes = Self.minutes(from: last.entry, to: entry)
        if let minutes, minutes < 0 {
          if !Self.isMilestone(entry, in: source) || Self.mustFollow(entry, last) {
            backward.append(
              Step(later: Self.text(last.entry), earlier: Self.text(entry), place: range))
          }
        } else if minutes ?? 0 > 0 {
          forward += 1
        }
      }
      open.append(Mark(entry: entry, indent: indent, first: first))
    }
    // The newest first is an order too.
    if backward.count > forward { backward = [] }
  }

  /// "Incident declared 2024-05-03 14:40", a field of a form, which has an order of its own.
  private static func isMilestone(_ entry: TimelineEntry, in source: SourceFile) -> Bool {
    let text = source.bytes[entry.evidence.range]
    guard let first = text.first, (0x61...0x7A).contains(first | 0x20),
      let digit = text.lastIndex(where: { (0x30...0x39).contains($0) })
    else { return false }
    // No more than "pm" or a zone behind the time.
    return text.endIndex - digit <= 6
  }

  /// Whether a milestone cannot come before: what it stands below is a repair, or the first of all.
  private static func mustFollow(_ entry: TimelineEntry, _ above: Mark) -> Bool {
    if let minutes = minutes(from: above.first, to: entry), minutes < 0 { return true }
    return entry.phase == .resolved
      && (above.entry.phase == .resolved || above.entry.phase == .mitigated)
  }

  /// The columns before an entry that begins its line; `nil` for one that stands amid others.
  private static func indent(of offset: Int, in source: SourceFile) -> Int? {
    let line = source.range(ofLine: source.lines.line(at: offset))
    var indent = 0
    var sawMark = false
    for byte in source.bytes[line.lowerBound..<offset] {
      switch byte {
      case 0x20: if !sawMark { indent += 1 }
      case 0x09: if !sawMark { indent += 4 }
      case UInt8(ascii: "0")...UInt8(ascii: "9"): sawMark = true
      default:
        // Bullets, bars, asterisks and brackets; a word means that something stands before.
        guard !(0x61...0x7A).contains(byte | 0x20) else { return nil }
        sawMark = true
      }
    }
    return indent
  }

  /// Whether a line that is no part of the entry above stands between two entries.
  private static func isDivided(_ source: SourceFile, _ above: Mark, _ range: Range<Int>) -> Bool {
    let first = source.lines.line(at: range.lowerBound) + 1
    let last = source.lines.line(at: range.upperBound)
    guard first < last else { return false }
    let hash = UInt8(ascii: "#")
    let head = source.range(ofLine: source.lines.line(at: above.entry.evidence.range.lowerBound))
    // What stands below a heading is part of it, up to the next heading.
    let isHeading = source.bytes[head].first { $0 > 0x20 } == hash
    for number in first..<last {
      let line = source.bytes[source.range(ofLine: number)]
      guard let text = line.firstIndex(where: { $0 > 0x20 }) else { continue }
      if isHeading ? line[text] == hash : text - line.startIndex <= above.indent { return true }
    }
    return false
  }

  /// `nil` where they cannot be compared.
  private static func minutes(from a: TimelineEntry, to b: TimelineEntry) -> Int? {
    if let before = a.at, let after = b.at {
      guard before.clock != nil, after.clock != nil, (before.offset == nil) == (after.offset == nil)
      else { return days(before, after).map { $0 * 1440 } }
      guard let from = before.epochMinutes, let to = after.epochMinutes else {
        let days = days(before, after) ?? 0
        let clocks = (after.clock?.minuteOfDay ?? 0) - (before.clock?.minuteOfDay ?? 0)
        return before.year == after.year ? days * 1440 + clocks : nil
      }
      return to - from
    }
    guard let before = a.clock, let after = b.clock, a.at == nil, b.at == nil else { return nil }
    let minutes = after.minuteOfDay - before.minuteOfDay
    return minutes <= -midnightJump ? nil : minutes
  }

  private static func days(_ a: Instant, _ b: Instant) -> Int? {
    guard (a.year == nil) == (b.year == nil) else { return nil }
    let from = CivilDay(year: a.year ?? 2001, month: a.month, day: a.day)
    let to = CivilDay(year: b.year ?? 2001, month: b.month, day: b.day)
    return to.number - from.number
  }

  private static func text(_ entry: TimelineEntry) -> String {
    entry.at?.words ?? entry.clock?.text ?? ""
  }
}
