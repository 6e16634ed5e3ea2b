import Markup

/// Links to a document's headings, for documents long enough to need them.
enum TableOfContents {
  /// More headings than this earn a table of contents.
  static let enough = 4

  static func html(_ document: RenderedDocument, words: Words) -> HTML {
    let headings = document.headings.filter { !$0.text.isEmpty }
    guard headings.count > enough, let top = headings.map(\.level).min() else { return HTML() }
    var items = HTML(capacity: headings.count * 80)
    for heading in headings {
      if !items.isEmpty { items.literal("\n") }
      items.literal(heading.level > top ? "<li class=\"sub\"><a href=\"#" : "<li><a href=\"#")
      items.text(heading.id)
      items.literal("\">")
      items.text(Clipping.clipped(heading.text, 80))
      items.literal("</a></li>")
    }
    return """
      <nav class="contents" aria-label="\(words["incident.contents"])">
      <ol>
      \(items)
      </ol>
      </nav>
      """
  }
}
