import Markup

/// Where the fragments of a file that was split lead: on code forges a heading's fragment is made
/// from the whole file, on the site every part is a page of its own.
enum PartAnchors {
  /// For every part: the fragments of the whole file that lie in it, with those of its own page; an
  /// empty one is the page itself.
  static func find(_ view: DocumentView, _ parts: [DocumentPart]) -> [[String: String]] {
    var whole = HeadingFragments()
    var fragments: [Int: String] = [:]
    for index in view.passages.indices where view.passages[index].isHeading {
      fragments[index] = whole.next(view.passages[index].text.plain.string)
    }
    return parts.map { part in
      var own = HeadingFragments()
      var anchors: [String: String] = [:]
      for index in part.passages {
        guard let fragment = fragments[index] else { continue }
        let fragmentHere = own.next(view.passages[index].text.plain.string)
        anchors[fragment] = index == part.heading ? "" : fragmentHere
      }
      return anchors
    }
  }
}
