import Incidents

/// `about.html`: how values are read, what they mean, and how much of it the documents state.
struct AboutPage {
  let parts: PageParts

  private var index: SiteIndex { parts.index }
  private var words: Words { parts.words }

  func page(_ theme: SpokenTheme) -> Page {
    let taxonomy = index.taxonomy
    var values = PageValues()
    values[text: "totals"] = TrendsSentences(parts.words).total(index.statistics)
    values[html: "coverage"] = coverage
    values[html: "rules"] = rules
    values[html: "fields"] = fields
    values[html: "causes"] = Glossary.entries(taxonomy.causes, swatches: true)
    values[html: "vocabulary"] = vocabulary
    values[html: "triggers"] = Glossary.entries(taxonomy.triggers)
    values[html: "components"] = Glossary.entries(taxonomy.components)
    return Page(
      path: SiteSection.about.path, title: words["about.page-title"],
      description: words["about.description"],
      section: .about, main: theme.render(.about, values),
      linkedData: [LinkedSite(settings: parts.settings).dataset(period: period)])
  }

  /// The years that the records are from, as ISO 8601 has them.
  private var period: String? {
    guard let first = index.statistics.span.first?.year,
      let last = index.statistics.span.last?.year,
      first >= 1000, last <= 9999
    else { return nil }
    return "\(first)/\(last)"
  }

  private var rules: HTML {
    ReadingRule.allCases.map { rule -> HTML in
      """
      <dt id="rule-\(rule.rawValue)"><code>\(rule.rawValue)</code></dt><dd>\(words.explanation(rule))</dd>
      """
    }.joined("\n")
  }

  private var fields: HTML {
    RecordSchema(taxonomy: index.taxonomy).fields.map { field -> HTML in
      "<dt><code>\(field.name)</code></dt><dd>\(words.has("field.\(field.name)") ? words["field.\(field.name)"] : field.meaning)</dd>"
    }.joined("\n")
  }

  /// The words for every cause that the taxonomy has, folded away under its name.
  private var vocabulary: HTML {
    let groups = Dictionary(
      grouping: CauseVocabulary.groups(adding: parts.settings.causeKeywords), by: \.cause.rawValue)
    return index.taxonomy.causes.compactMap { term -> HTML? in
      guard let groups = groups[term.id] else { return nil }
      let rows = groups.map { group -> HTML in
        "<dt>\(words.text("about.weight", count: group.weight))</dt><dd>\(group.words.joined(separator: ", "))</dd>"
      }
      return """
        <details><summary>\(term.label)</summary><dl class="glossary">
        \(rows.joined("\n"))
        </dl></details>
        """
    }.joined("\n")
  }

  /// For every field of how many incidents it is known, and for how many of these it was inferred.
  private var coverage: HTML {
    let total = index.knowledge.distinct.count
    guard total > 0 else { return "<p>\(words["empty.terms"])</p>" }
    var known: [String: Int] = [:]
    var inferred: [String: Int] = [:]
    for incident in index.knowledge.distinct {
      for (field, evidence) in incident.fieldEvidence {
        // A document that calls its cause unknown says so, but nobody knows the cause.
        if field == "root_cause", incident.cause == .unknown { continue }
        known[field, default: 0] += 1
        if evidence.all.contains(where: { $0.confidence < .high }) {
          inferred[field, default: 0] += 1
        }
      }
    }
    let rows = Incident.fieldsWithEvidence.map { field in
      row(field, known[field] ?? 0, inferred[field] ?? 0, of: total)
    }
    return """
      <table class="figures cards">
      <caption>\(words.text("about.coverage-of", count: total))</caption>
      <thead><tr><th scope="col">\(words["about.field"])</th>\
      <th scope="col">\(words["about.known"])</th><th scope="col">\(words["about.share"])</th>\
      <th scope="col">\(words["about.inferred"])</th></tr></thead>
      <tbody>
      \(rows.joined("\n"))
      </tbody>
      </table>
      """
  }

  private func row(_ field: String, _ known: Int, _ inferred: Int, of total: Int) -> HTML {
    """
    <tr><th scope="row"><code>\(field)</code></th><td class="number" data-label="\(words["about.known"])">\
    \(words.number(known))</td><td class="number" data-label="\(words["about.share"])">\
    \(words.percent(Double(known) / Double(total) * 100))</td>\
    <td class="number" data-label="\(words["about.inferred-short"])">\(words.number(inferred))</td></tr>
    """
  }
}
