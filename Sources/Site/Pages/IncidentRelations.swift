import Incidents

/// How an incident hangs together with others, and why.
struct IncidentRelations {
  let parts: PageParts
  let incident: Incident

  private var words: Words { parts.words }
  private var knowledge: KnowledgeBase { parts.index.knowledge }

  var html: HTML {
    let related = knowledge.related[incident.id] ?? []
    var html = HTML()
    if !related.isEmpty {
      html += "<h3>\(words["relations.similar"])</h3>\n<ul class=\"related\">\n"
      html += related.map(item).joined()
      html += "</ul>\n"
    }
    html += list(words["relations.same-file"], Self.siblings(of: incident, parts.index))
    html += list(
      words["relations.mentions"], (knowledge.mentions[incident.id] ?? []).map(\.id))
    html += mentionedBy
    return html
  }

  /// How many of those that mention an incident are named.
  private static let mostMentions = 25

  /// Who mentions this incident, in which words.
  private var mentionedBy: HTML {
    let all = knowledge.mentionedBy[incident.id] ?? []
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
    let others = incidents(knowledge.sameIncident[incident.id] ?? [])
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

  private func item(_ relation: Relation) -> HTML {
    guard let other = parts.index.byID[relation.id] else { return HTML() }
    let day =
      other.when.map { InstantText.element($0, words.shortDay($0)) }
      ?? words.html("date.undated")
    let duration = other.duration.map { " · \(words.duration($0.value.minutes))" as HTML } ?? ""
    let reasons = reasons(relation, other).map { "<li>\($0)</li>" as HTML }
    return """
      <li>\(parts.link(other)) <span class="quiet">\(day)\(duration)</span>\
      <ul class="reasons">\(reasons.joined())</ul></li>

      """
  }

  private func reasons(_ relation: Relation, _ other: Incident) -> [HTML] {
    var reasons: [HTML] = []
    if relation.sameCause {
      reasons.append(words.html("relations.same-cause", ["cause": parts.cause(other.cause)]))
    }
    if !relation.sharedComponents.isEmpty {
      let components = relation.sharedComponents.map(parts.component).joined(", ")
      reasons.append(words.html("relations.same-component", ["components": components]))
    }
    if !relation.sharedServices.isEmpty {
      let services = relation.sharedServices.map { parts.term(.services, $0) }.joined(", ")
      reasons.append(words.html("relations.same-service", ["services": services]))
    }
    if !relation.sharedTerms.isEmpty {
      let terms = relation.sharedTerms.map { "<bdi>\($0)</bdi>" as HTML }.joined(", ")
      reasons.append(
        words.html("relations.shared-words", ["words": "<span\(parts.language)>\(terms)</span>"]))
    }
    return reasons
  }

  private func list(_ heading: String, _ ids: [String]) -> HTML {
    let others = incidents(ids)
    guard !others.isEmpty else { return HTML() }
    let items = others.map { "<li>\(parts.link($0))</li>\n" as HTML }
    return "<h3>\(heading)</h3>\n<ul class=\"related\">\n\(items.joined())</ul>\n"
  }

  private func incidents(_ ids: [String]) -> [Incident] { ids.compactMap { parts.index.byID[$0] } }
}
