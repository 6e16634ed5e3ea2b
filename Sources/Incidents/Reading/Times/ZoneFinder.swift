/// Finds the zone of a document's bare clock times: of a field, of a heading or a table's header, of a
/// sentence on all times, or the one that most moments name.
struct ZoneFinder {
  private let view: DocumentView

  static func zone(of view: DocumentView) -> ZoneValue? { ZoneFinder(view: view).zone }

  private var zone: ZoneValue? {
    zoneOfFields() ?? standingZone() ?? zoneOfMoments([.summary, .impact, .lead])
      ?? zoneOfMoments([.timeline]) ?? zoneInSummary()
      ?? zoneOfMoments(Self.told)
  }

  /// Everything that is told of what happened, and told once.
  private static let told = RoleSet(
    SectionRole.allCases.filter { $0 != .actions && $0 != .retold })

  private func zoneOfFields() -> ZoneValue? {
    for label: FieldLabel in [.timeZone, .start, .duration, .date, .end] {
      for field in view.fields(label) {
        if let zone = zone(of: field, isZone: label == .timeZone) { return zone }
      }
    }
    return nil
  }

  /// - Parameter isZone: whether the field is one of zones, in which a bare `+02:00` is one.
  private func zone(of field: Field, isZone: Bool) -> ZoneValue? {
    var index = field.tokens.lowerBound
    while index < field.tokens.upperBound {
      // A time tells whether what follows it is its offset or the end of a range: `10:00-11:30`.
      if let moment = view.moments.moment(field.text, at: index), moment.clock != nil {
        if let zone = moment.zone { return zone }
        index = moment.tokens.upperBound
        continue
      }
      let isSigned = field.text.isMark(index, "+") || field.text.isMark(index, "-")
      if !isSigned || isZone, let (zone, _) = view.moments.zones.match(field.text, at: index) {
        return zone
      }
      index += 1
    }
    return nil
  }

  /// "Timeline (all times in PST)", "Time (UTC)" in a table's header.
  private func standingZone() -> ZoneValue? {
    for passage in view.passages where passage.role != .actions && passage.role != .retold {
      // A column that is called "UTC".
      for cell in passage.header {
        if let (zone, next) = view.moments.zones.match(cell, at: 0), next == cell.count {
          return zone
        }
      }
    }
    for passage in view.passages where passage.role == .timeline || passage.role == .summary {
      for cell in passage.header {
        if let zone = firstZone(cell) { return zone }
      }
      guard passage.text.count <= 24, view.moments.moment(passage.text, at: 0)?.clock == nil else {
        continue
      }
      let isAboutTimes =
        passage.isOpener || passage.isHeading
        // "A rough sequence, in GMT:"
        || passage.text.isMark(passage.text.count - 1, ":")
        || passage.text.tokens.contains {
          $0.isWord("times") || $0.isWord("timezone") || $0.isWord("time")
        }
      if isAboutTimes, let zone = firstZone(passage.text) { return zone }
    }
    return declaredZone() ?? zoneThroughout()
  }

  /// "BST throughout."
  private func zoneThroughout() -> ZoneValue? {
    for passage in view.passages where passage.text.count <= 12 {
      for index in 1..<max(1, passage.text.count) where passage.text.isWord(index, "throughout") {
        if let (zone, _) = view.moments.zones.match(passage.text, at: index - 1) { return zone }
      }
    }
    return nil
  }

  /// A zone that the summary names away from its times: "this morning (local summer time, UTC+3)".
  private func zoneInSummary() -> ZoneValue? {
    for index in view.indices([.summary, .impact, .lead]) where !view.isAboutTheDocument(index) {
      guard !view.spans[index].isEmpty else { continue }
      if let zone = firstZone(view.passages[index].text) { return zone }
    }
    return nil
  }

  /// "All times CEST", "times are in UTC" anywhere.
  private func declaredZone() -> ZoneValue? {
    for passage in view.passages where passage.role != .retold {
      let text = passage.text
      for start in 0..<text.count {
        guard let (_, count) = Self.declarations.match(text, at: start) else { continue }
        for index in start + count..<min(text.count, start + count + 5) {
          if let (zone, _) = view.moments.zones.match(text, at: index) { return zone }
          if let region = ZoneTable.seasonal(region: text.word(index)) { return region }
        }
      }
    }
    return nil
  }

  private static let declarations = PhraseTable<Bool>([
    "all times", "times are", "times in", "times", "hours are", "timezone", "time zone",
    "all timestamps",
    "timestamps are", "timestamps in",
  ])

  private func firstZone(_ text: TokenText) -> ZoneValue? {
    for index in 0..<text.count {
      guard text.tokens[index].kind == .word || text.isMark(index, "(") else { continue }
      if let (zone, _) = view.moments.zones.match(text, at: index) { return zone }
    }
    return nil
  }

  /// The zone that most moments of these sections name.
  private func zoneOfMoments(_ roles: RoleSet) -> ZoneValue? {
    var counts: [ZoneValue: Int] = [:]
    var order: [ZoneValue] = []
    for index in view.indices(roles) {
      for span in view.spans[index] where span.namesZone {
        for moment in [span.first, span.second].compactMap(\.self) {
          guard let zone = moment.zone else { continue }
          if counts[zone] == nil { order.append(zone) }
          counts[zone, default: 0] += 1
        }
      }
    }
    return order.max { counts[$0, default: 0] < counts[$1, default: 0] }
  }
}
