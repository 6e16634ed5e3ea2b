/// How often a document speaks of each component: it keeps coming back to the one at fault, in what it
/// explains and mends more than in the course, which passes by everything that was looked at.
struct ComponentTally {
  /// Where the first passage names components.
  private(set) var title: [String: (text: TokenText, tokens: Range<Int>)] = [:]
  /// Fifths of a mention: a word that names no component in particular counts one.
  private var counts: [String: Int] = [:]
  private var most = 1

  init(_ view: DocumentView, _ lexicon: PhraseTable<String>) {
    for (number, passage) in view.passages.enumerated() {
      passage.forEachText { text in
        count(text, lexicon, counts: Self.tells(passage), isTitle: number == 0)
      }
    }
    most = max(1, counts.values.max() ?? 0)
  }

  /// Percent of the mentions that the component most spoken of has.
  func share(_ component: String) -> Int { (counts[component] ?? 0) * 100 / most }

  private static func tells(_ passage: Passage) -> Bool {
    switch passage.role {
    case .timeline, .detection, .retold: false
    default: true
    }
  }

  private mutating func count(
    _ text: TokenText, _ lexicon: PhraseTable<String>, counts isCounted: Bool, isTitle: Bool
  ) {
    guard isCounted || isTitle else { return }
    var index = 0
    while index < text.count {
      guard let (component, count) = lexicon.match(text, at: index) else {
        index += 1
        continue
      }
      if isCounted {
        counts[component, default: 0] += ComponentLexicon.isGeneric(text, index, count) ? 1 : 5
      }
      if isTitle, title[component] == nil { title[component] = (text, index..<index + count) }
      index += count
    }
  }
}
