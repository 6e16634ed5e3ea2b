/// How often a document speaks of each component: it keeps coming back to the one at fault, in what it
/// explains and mends more than in the course, which passes by everything that was looked at.
struct ComponentTally {
  /// Fifths of a mention: a word that names no component in particular counts one.
  private var counts: [String: Int] = [:]
  private var most = 1

  init(_ view: DocumentView, _ lexicon: PhraseTable<String>) {
    for passage in view.passages where Self.counts(passage) {
      passage.forEachText { text in
        for (component, tokens) in lexicon.matches(in: text, 0..<text.count) {
          counts[component, default: 0] += ComponentLexicon.isGeneric(text, tokens) ? 1 : 5
        }
      }
    }
    most = max(1, counts.values.max() ?? 0)
  }

  /// Percent of the mentions that the component most spoken of has.
  func share(_ component: String) -> Int { (counts[component] ?? 0) * 100 / most }

  private static func counts(_ passage: Passage) -> Bool {
    switch passage.role {
    case .timeline, .detection, .retold: false
    default: true
    }
  }
}
