import Markup

/// Finds clock times that daylight saving skipped, in zones whose rules are known.
struct SkippedTimes {
  private let view: DocumentView
  private let context: TimeContext

  static func find(
    _ view: DocumentView, _ context: TimeContext, _ entries: [ResolvedEntry]
  ) -> [SkippedTime] {
    let finder = SkippedTimes(view: view, context: context)
    // Most documents name a zone that has no seasons, or none.
    let isSeasonal = finder.zone(of: nil) != nil
    guard isSeasonal || view.spans.contains(where: { $0.contains(where: \.namesZone) }) else {
      return []
    }
    return finder.inText() + finder.inTimeline(entries)
  }

  private func inText() -> [SkippedTime] {
    var found: [SkippedTime] = []
    for index in view.passages.indices where view.passages[index].role != .timeline {
      let text = view.passages[index].text
      for span in view.spans[index] {
        for moment in [span.first, span.second].compactMap(\.self) where moment.date != nil {
          guard let zone = zone(of: moment), let local = context.instant(moment) else { continue }
          found += skipped(local, zone, text.sourceRange(moment.tokens))
        }
      }
    }
    return found
  }

  private func inTimeline(_ entries: [ResolvedEntry]) -> [SkippedTime] {
    entries.flatMap { entry -> [SkippedTime] in
      guard let moment = entry.draft.moment, let local = entry.instant, let zone = zone(of: moment)
      else { return [] }
      return skipped(local, zone, entry.draft.range)
    }
  }

  /// The zone of a moment, where its rules can be looked up; the document's for `nil`.
  private func zone(of moment: Moment?) -> String? {
    switch moment?.zone ?? context.zone {
    case .named(let name, _): name
    case .offset, .ambiguous: nil
    case nil: view.settings.defaultOffset == nil ? view.settings.defaultZone : nil
    }
  }

  private func skipped(_ local: Instant, _ zone: String, _ range: Range<Int>) -> [SkippedTime] {
    guard local.clock != nil, local.year != nil,
      let minutes = Self.gap(at: local, in: zone, view.settings)
    else { return [] }
    var local = local
    local.offset = nil
    return [SkippedTime(local: local, zone: zone, minutes: minutes, range: range)]
  }

  /// By how many minutes the clocks were put forward over a local time; `nil` where they showed it.
  ///
  /// Of a time in the gap `offsetOfZone` gives the offset from before, and the one from after as soon as
  /// the gap's length is added; of any other time both are the same, or it is the gap's length away.
  static func gap(at local: Instant, in zone: String, _ settings: ReadingSettings) -> Int? {
    var bare = local
    bare.offset = nil
    guard let before = settings.offsetOfZone(zone, bare),
      let after = bare.adding(minutes: 24 * 60).flatMap({ settings.offsetOfZone(zone, $0) }),
      after > before, let moved = bare.adding(minutes: after - before),
      settings.offsetOfZone(zone, moved) == after
    else { return nil }
    return after - before
  }
}
