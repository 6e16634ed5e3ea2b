import Markup

/// Links to a document's headings, for documents long enough to need them.
enum TableOfContents {
  /// More headings than this earn a table of contents.
  static let enough = 4

  static func html(_ document: RenderedDocument, words: Words) -> HTML {
    let headings = document.headings.filter { !$0.text.isEmpty }
    guard headings.count > enough, let top = headings.map(\.level).min() else { return HTML() }
    let items = headings.map { heading -> HTML in
      let style: HTML = heading.level > top ? " class=\"sub\"" : ""
      return "<li\(style)><a href=\"#\(heading.id)\">\(Clipping.clipped(heading.text, 80))</a></li>"
    }
    return """
      <nav class="contents" aria-label="\(words["incident.contents"])">
      <ol>
      \(items.joined("\n"))
      </ol>
      </nav>
      """
  }
}
