import Incidents

/// What a term's incidents have besides it: the terms of the other kinds, the most frequent first.
struct TermNeighbours {
  let group: TermGroup
  /// For pages in a folder.
  let parts: PageParts

  /// How many terms of a kind are named.
  private static let most = 8

  var html: HTML {
    let lists = TermKind.allCases.filter { $0 != group.kind && $0 != .years }.compactMap(list)
    guard !lists.isEmpty else { return HTML() }
    return "<dl class=\"facts neighbours\">\n\(lists.joined("\n"))\n</dl>"
  }

  private func list(_ kind: TermKind) -> HTML? {
    let order = parts.index.neighbours(kind, of: group)
    guard !order.isEmpty else { return nil }
    let items = order.prefix(Self.most).map { group, count -> HTML in
      """
      <li>\(parts.term(group)) <span class="quiet">\(parts.words.number(count))</span></li>
      """
    }
    let rest = order.count - items.count
    let more: HTML =
      rest > 0 ? "<li class=\"quiet\">\(parts.words.text("term.more", count: rest))</li>" : ""
    return """
      <div><dt>\(parts.words["\(kind.rawValue).title"])</dt>\
      <dd><ul class="inline">\(items.joined())\(more)</ul></dd></div>
      """
  }
}
