/// What a kind of terms offers to machines.
extension TermPages.Kind {
  /// Of a term's page, its feeds and whatever else names it.
  func title(of group: SiteIndex.Group) -> String { "\(noun): \(group.term.label)" }

  func feeds(_ parts: PageParts) -> [Feed] { groups.compactMap { feed(of: $0, parts) } }

  /// `nil` where terms of this kind have none.
  func feed(of group: SiteIndex.Group, _ parts: PageParts) -> Feed? {
    guard hasFeeds, let page = paths[group.id] else { return nil }
    return .term(group, page: page, title: title(of: group), parts)
  }

  /// For a term's page.
  func linkedData(of group: SiteIndex.Group, _ settings: SiteSettings) -> [LinkedData] {
    let list = (name: section.label, path: section.path)
    let term = LinkedTerm(
      settings: settings, term: group.term, set: list, path: paths[group.id])
    let steps = [list, (name: group.term.label, path: paths[group.id] ?? "")]
    return (isVocabulary ? [term.linkedData] : [])
      + [Breadcrumbs(settings: settings, steps: steps).linkedData]
  }
}
