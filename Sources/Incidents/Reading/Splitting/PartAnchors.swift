import Markup

/// Where the fragments of a file that was split lead: on code forges a heading's fragment is made
/// from the whole file, on the site every part is a page of its own.
enum PartAnchors {
  /// For every part: the fragments of the whole file that lie in it, with those of its own page; an
  /// empty one is the page itself.
  static func find(
    _ view: DocumentView, _ body: Range<Int>, _ parts: [DocumentPart]
  ) -> [[String: String]] {
    var whole = HeadingFragments()
    var fragments: [Int: String] = [:]
    for index in view.passages.indices where view.passages[index].isHeading {
      fragments[index] = whole.next(view.passages[index].text.plain.string)
    }
    let named = OwnAnchors.find(in: view.source, body)
    return parts.map { part in
      var anchors = self.named(named, in: part, view)
      var own = HeadingFragments()
      for index in part.passages {
        guard let fragment = fragments[index] else { continue }
        let fragmentHere = own.next(view.passages[index].text.plain.string)
        anchors[fragment] = index == part.heading ? "" : fragmentHere
      }
      return anchors
    }
  }

  /// The places that the document names itself; many stand right above the heading that they mean.
  private static func named(
    _ all: [(name: String, line: Int)], in part: DocumentPart, _ view: DocumentView
  ) -> [String: String] {
    let source = view.source
    let heading = view.passages[part.heading].lines.lowerBound
    var anchors: [String: String] = [:]
    for (name, line) in all where anchors[name] == nil {
      if line == heading || isRightAbove(line, heading, source) {
        anchors[name] = ""
      } else if part.body.contains(source.lines.starts[line]), !isAboveNext(line, part, view) {
        anchors[name] = name
      }
    }
    return anchors
  }

  private static func isAboveNext(_ line: Int, _ part: DocumentPart, _ view: DocumentView) -> Bool {
    guard part.passages.upperBound < view.passages.count else { return false }
    let next = view.passages[part.passages.upperBound].lines.lowerBound
    return isRightAbove(line, next, view.source)
  }

  /// Whether a line says nothing but its tags, and only blank lines follow up to another.
  private static func isRightAbove(_ line: Int, _ heading: Int, _ source: SourceFile) -> Bool {
    guard line < heading, heading - line <= 3 else { return false }
    func first(_ index: Int) -> UInt8? {
      source.bytes[source.range(ofLine: index)].first { $0 > 0x20 }
    }
    return first(line) == UInt8(ascii: "<")
      && source.bytes[source.range(ofLine: line)].last { $0 > 0x20 } == UInt8(ascii: ">")
      && (line + 1..<heading).allSatisfy { first($0) == nil }
  }
}
