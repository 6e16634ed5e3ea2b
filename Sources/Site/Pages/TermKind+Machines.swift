/// What terms offer to machines.
extension TermKind {
  /// Whether one may follow a term: nobody waits for news of a past year.
  var hasFeeds: Bool { self != .years }

  /// Whether the terms are a vocabulary with meanings, which machines may refer to.
  var isVocabulary: Bool { self == .causes || self == .components }
}

extension TermGroup {
  /// Of its page and its feeds.
  func title(_ words: Words) -> String {
    words.text(
      "term.page-title", ["kind": words["\(kind.rawValue).noun"], "term": term.label])
  }

  /// For its page.
  func linkedData(_ parts: PageParts) -> [LinkedData] {
    let path = parts.index.path(kind, id)
    let list = (name: kind.section.label(parts.words), path: kind.section.path)
    let linked = LinkedTerm(settings: parts.settings, term: term, set: list, path: path)
    let steps = [list, (name: Clipping.clipped(term.label, 80), path: path ?? list.path)]
    return (kind.isVocabulary ? [linked.linkedData] : [])
      + [Breadcrumbs(settings: parts.settings, steps: steps).linkedData]
  }
}
