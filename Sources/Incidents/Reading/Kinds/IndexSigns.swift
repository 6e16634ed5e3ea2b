import Markup

/// Tells lists of incidents from incidents: a table or a list whose lines lead to other documents, or
/// speak of days that lie weeks apart.
struct IndexSigns {
  let view: DocumentView

  /// Days between the first and the last line that one incident hardly lasts.
  private static let spread = 14

  /// So many lines that lead elsewhere make a list, whatever stands between them.
  private static let manyLinks = 10

  /// Whether most of its lines lead to other documents, and many do.
  var isLongList: Bool {
    let lines = view.passages.indices.filter { index in
      view.passages[index].form == .row || view.passages[index].form == .item
    }
    guard lines.count >= Self.manyLinks else { return false }
    let linked = lines.count(where: leadsElsewhere)
    return linked >= Self.manyLinks && linked * 2 >= view.passages.count { !$0.isHeading }
  }

  var isIndex: Bool {
    if isLongList { return true }
    guard !hasSections, !tellsTimes else { return false }
    let lines = view.passages.indices.filter { index in
      view.passages[index].form == .row || view.passages[index].form == .item
    }
    let texts = view.passages.count { !$0.isHeading }
    let linked = lines.count(where: leadsElsewhere)
    if linked >= 3, linked * 2 >= texts { return true }
    let days = lines.compactMap(day)
    guard days.count >= 3, days.count * 2 >= texts, Set(days).count >= 3,
      let first = days.min(), let last = days.max()
    else { return false }
    return last - first > Self.spread
  }

  /// Whether a paragraph says at what time of day something was: then its links are references.
  private var tellsTimes: Bool {
    view.passages.indices.contains { index in
      let passage = view.passages[index]
      return passage.form == .line
        && view.spans[index].contains { $0.first.clock != nil }
    }
  }

  /// A timeline, a cause, an impact: then it is about one incident.
  private var hasSections: Bool {
    view.passages.indices.contains { index in
      let passage = view.passages[index]
      // The title of a list may well be "Incident history".
      let tokens = passage.isHeading && index > 0 ? 0..<passage.text.count : passage.label
      guard let tokens, let role = RoleMatcher.role(ofPlain: passage.text, tokens) else {
        return false
      }
      return [.timeline, .rootCause, .impact, .resolution, .detection, .actions].contains(role)
    }
  }

  /// Whether a line has a link to another document of the folder.
  private func leadsElsewhere(_ index: Int) -> Bool {
    let passage = view.passages[index]
    // A time of day begins an event, not an entry of a list.
    if let first = view.spans[index].first?.first, first.date == nil { return false }
    let lines = view.source.lines
    let start = lines.starts[passage.lines.lowerBound]
    let end = view.source.range(ofLine: passage.lines.upperBound).upperBound
    let bytes = view.source.bytes
    guard end - start > 3 else { return false }
    for at in start..<end - 3
    where bytes[at] == UInt8(ascii: "]") && bytes[at + 1] == UInt8(ascii: "(") {
      let address = bytes[(at + 2)..<end]
      let isElsewhere = ["http:", "https:", "mailto:", "#"].contains {
        address.starts(with: $0.utf8)
      }
      if !isElsewhere { return true }
    }
    return false
  }

  /// The day that a line begins with, or names alone; days since 1970.
  private func day(_ index: Int) -> Int? {
    guard let moment = view.spans[index].first?.first, let date = moment.date,
      view.passages[index].form == .row || moment.tokens.lowerBound <= 1
    else { return nil }
    return date.number(assuming: 2000)
  }
}
