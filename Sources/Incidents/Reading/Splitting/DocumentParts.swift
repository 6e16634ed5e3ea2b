import Markup

/// A section that is, or may be, an incident of its own.
struct DocumentPart: Sendable {
  /// From its heading to the next of the same or a higher level.
  let body: Range<Int>
  /// The index of its heading among the document's passages.
  let heading: Int
  /// Of the document's passages, its heading among them.
  let passages: Range<Int>
  /// The headings that it stands under, outermost first.
  let above: [Int]
}

/// The sections of a document at one heading level.
struct DocumentParts: Sendable {
  /// More sections than this make a document that nobody wrote; each costs a reading.
  private static let most = 2000

  let view: DocumentView
  private(set) var parts: [DocumentPart] = []
  /// Passages that stand in no part: the introduction, headings above the parts.
  private(set) var outside: [Int] = []

  init(of view: DocumentView, body: Range<Int>, level: Int) {
    self.view = view
    let starts = view.source.lines.starts
    let boundaries = view.passages.indices.filter { view.passages[$0].level ?? 7 <= level }
    outside += 0..<(boundaries.first ?? view.passages.count)
    var above: [Int] = []
    for (number, index) in boundaries.enumerated() {
      let isLast = number + 1 == boundaries.count
      let next = isLast ? view.passages.count : boundaries[number + 1]
      while let last = above.last, view.passages[last].level ?? 0 >= view.passages[index].level ?? 0
      {
        above.removeLast()
      }
      if view.passages[index].level == level, parts.count < Self.most {
        let start = starts[view.passages[index].lines.lowerBound]
        let end = isLast ? body.upperBound : starts[view.passages[next].lines.lowerBound]
        parts.append(
          DocumentPart(body: start..<end, heading: index, passages: index..<next, above: above))
      } else {
        outside += index..<next
        above.append(index)
      }
    }
  }

  /// What the text before a part says for it as well: a heading's year, "all times are UTC".
  func surroundings(of part: DocumentPart) -> Surroundings {
    var surroundings = introduction
    if let year = part.above.reversed().lazy.compactMap({ Surroundings.year(view, $0) }).first {
      surroundings.year = year
    }
    return surroundings
  }

  private var introduction: Surroundings {
    var surroundings = Surroundings()
    for index in outside.prefix(30) {
      surroundings.year = surroundings.year ?? Surroundings.year(view, index)
      surroundings.zone = surroundings.zone ?? Surroundings.zone(view, index)
    }
    return surroundings
  }
}

extension Passage {
  /// 1…6 of a heading.
  var level: Int? { if case .heading(let level) = form { level } else { nil } }
}

/// What the text around an incident says of its dates and times.
struct Surroundings: Sendable {
  var year: Int?
  var zone: ZoneValue?

  /// A year on its own or in a date.
  static func year(_ view: DocumentView, _ index: Int) -> Int? {
    let passage = view.passages[index]
    if let year = view.spans[index].first?.first.date?.year { return year }
    guard passage.isHeading else { return nil }
    return passage.text.tokens.first {
      $0.kind == .number && $0.range.count == 4 && (1990...2100).contains($0.value)
    }?.value
  }

  /// "All times are UTC."
  static func zone(_ view: DocumentView, _ index: Int) -> ZoneValue? {
    let text = view.passages[index].text
    let isAboutTimes = text.tokens.contains {
      $0.isWord("times") || $0.isWord("time") || $0.isWord("timezone") || $0.isWord("zone")
    }
    guard isAboutTimes else { return nil }
    for token in 0..<text.count {
      guard text.tokens[token].kind == .word || text.isMark(token, "(") else { continue }
      if let (zone, _) = view.moments.zones.match(text, at: token) { return zone }
    }
    return nil
  }
}
