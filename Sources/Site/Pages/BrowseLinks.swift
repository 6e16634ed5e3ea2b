/// The ways into the incidents, one beside the other: by cause, by component …
struct BrowseLinks {
  let parts: PageParts
  /// The kind whose list shows them.
  let current: TermKind?

  /// Kinds that no incident has a term of are left out.
  var html: HTML {
    let kinds = TermKind.allCases.filter { !parts.index[$0].isEmpty }
    guard kinds.count > 1 else { return HTML() }
    let items = kinds.map { kind -> HTML in
      let mark: HTML = kind == current ? " aria-current=\"page\"" : ""
      return """
        <li><a href="\(parts.root)\(kind.section.path)"\(mark)>\
        \(parts.words["\(kind.rawValue).by"])</a></li>
        """
    }
    return """
      <nav class="browse" aria-label="\(parts.words["browse.label"])">\
      <ul class="plain">\(items.joined())</ul></nav>
      """
  }
}
