import Incidents

/// How an incident hangs together with others, and why.
struct IncidentRelations {
  let subject: IncidentSubject

  private var parts: PageParts { subject.parts }
  private var words: Words { subject.parts.words }

  var html: HTML {
    let knowledge = parts.index.knowledge
    var html = HTML(capacity: 4096)
    if let related = knowledge.related[subject.incident.id], !related.isEmpty {
      html.literal("<h3>")
      html.text(words["relations.similar"])
      html.literal("</h3>\n<ul class=\"related\">\n")
      for relation in related { write(relation, to: &html) }
      html.literal("</ul>\n")
    }
    html += list(words["relations.same-file"], Self.siblings(of: subject.incident, parts.index))
    html += list(
      words["relations.mentions"], (knowledge.mentions[subject.incident.id] ?? []).map(\.id))
    html += mentionedBy
    return html
  }

  /// How many of those that mention an incident are named.
  private static let mostMentions = 25

  /// Who mentions this incident, in which words.
  private var mentionedBy: HTML {
    let all = parts.index.knowledge.mentionedBy[subject.incident.id] ?? []
    var items = all.prefix(Self.mostMentions).compactMap { mention -> HTML? in
      guard let other = parts.index.byID[mention.id] else { return nil }
      let quote: HTML =
        mention.quote.isEmpty
        ? "" : " <q\(parts.language)>\(Clipping.clipped(mention.quote, 200))</q>"
      return "<li>\(parts.link(other))\(quote)</li>\n"
    }
    guard !items.isEmpty else { return HTML() }
    if all.count > Self.mostMentions {
      let rest = words.text("term.more", count: all.count - Self.mostMentions)
      items.append("<li class=\"quiet\">\(rest)</li>\n")
    }
    return """
      <h3>\(words["relations.mentioned-by"])</h3>
      <ul class="related">
      \(items.joined())</ul>

      """
  }

  /// The note at the top of a page whose incident other documents tell of as well.
  var elsewhere: HTML {
    let others = incidents(parts.index.knowledge.sameIncident[subject.incident.id] ?? [])
    guard !others.isEmpty else { return HTML() }
    let links = others.map { parts.link($0) }.joined("; ")
    return "<p class=\"note\">\(words.html("relations.elsewhere", ["links": links]))</p>"
  }

  /// How many neighbours in a file are listed on either side.
  private static let neighbours = 5

  /// The ids of the nearest other incidents of the same file.
  static func siblings(of incident: Incident, _ index: SiteIndex) -> [String] {
    let all = index.siblings[incident.source] ?? []
    guard let own = all.firstIndex(where: { $0.id == incident.id }) else { return [] }
    let near = max(0, own - neighbours)...min(all.count - 1, own + neighbours)
    return near.filter { $0 != own }.map { all[$0].id }
  }

  private func write(_ relation: Relation, to html: inout HTML) {
    guard let position = parts.index.positions[relation.id] else { return }
    html.literal("<li>")
    subject.teasers.write(position, to: &html)
    html.literal("<ul class=\"reasons\">")
    if relation.sameCause {
      let cause = parts.index.knowledge.incidents[position].cause
      reason("relations.same-cause", "cause", &html) { $0 += parts.cause(cause) }
    }
    if !relation.sharedComponents.isEmpty {
      reason("relations.same-component", "components", &html) {
        list(relation.sharedComponents, &$0) { $1 += parts.component($0) }
      }
    }
    if !relation.sharedServices.isEmpty {
      reason("relations.same-service", "services", &html) {
        list(relation.sharedServices, &$0) { $1 += parts.term(.services, $0) }
      }
    }
    if !relation.sharedTerms.isEmpty {
      reason("relations.shared-words", "words", &html) { html in
        html.literal("<span")
        html += parts.language
        html.literal(">")
        list(relation.sharedTerms, &html) { term, html in
          html.literal("<bdi>")
          html.text(term)
          html.literal("</bdi>")
        }
        html.literal("</span>")
      }
    }
    html.literal("</ul></li>\n")
  }

  private func reason(
    _ key: String, _ name: String, _ html: inout HTML, _ value: (inout HTML) -> Void
  ) {
    html.literal("<li>")
    words.write(key, to: &html, name, value)
    html.literal("</li>")
  }

  private func list(
    _ items: [String], _ html: inout HTML, _ write: (String, inout HTML) -> Void
  ) {
    for (index, item) in items.enumerated() {
      if index > 0 { html.literal(", ") }
      write(item, &html)
    }
  }

  private func list(_ heading: String, _ ids: [String]) -> HTML {
    let others = incidents(ids)
    guard !others.isEmpty else { return HTML() }
    let items = others.map { "<li>\(parts.link($0))</li>\n" as HTML }
    return "<h3>\(heading)</h3>\n<ul class=\"related\">\n\(items.joined())</ul>\n"
  }

  private func incidents(_ ids: [String]) -> [Incident] { ids.compactMap { parts.index.byID[$0] } }
}
