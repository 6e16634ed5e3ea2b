import Incidents

/// `about.html`: how values are read, what they mean, and how much of it the documents state.
struct AboutPage {
  let parts: PageParts
  let summary: TrendsSummary

  private var index: SiteIndex { parts.index }

  func page(_ theme: Theme) -> Page {
    let taxonomy = index.knowledge.taxonomy
    var values = PageValues(parts.words)
    values[text: "totals"] = TrendsSentences(parts.words).total(summary)
    values[html: "coverage"] = coverage
    values[html: "rules"] = rules
    values[html: "fields"] = fields
    values[html: "causes"] = Glossary.entries(taxonomy.causes, swatches: true)
    values[html: "words"] = words
    values[html: "triggers"] = Glossary.entries(taxonomy.triggers)
    values[html: "components"] = Glossary.entries(taxonomy.components)
    return Page(
      path: SiteSection.about.path, title: "How to read these pages",
      description: "How values are read from the documents, what they mean and what is counted.",
      section: .about, main: theme.render(.about, values))
  }

  private var rules: HTML {
    ReadingRule.allCases.map { rule -> HTML in
      """
      <dt id="rule-\(rule.rawValue)"><code>\(rule.rawValue)</code></dt><dd>\(rule.explanation)</dd>
      """
    }.joined("\n")
  }

  private var fields: HTML {
    RecordSchema(taxonomy: index.knowledge.taxonomy).fields.map { field -> HTML in
      "<dt><code>\(field.name)</code></dt><dd>\(field.meaning)</dd>"
    }.joined("\n")
  }

  /// The words for every cause that the taxonomy has, folded away under its name.
  private var words: HTML {
    let groups = Dictionary(
      grouping: CauseVocabulary.groups(adding: parts.settings.causeKeywords), by: \.cause.rawValue)
    return index.knowledge.taxonomy.causes.compactMap { term -> HTML? in
      guard let groups = groups[term.id] else { return nil }
      let rows = groups.map { group -> HTML in
        "<dt>Weight \(group.weight)</dt><dd>\(group.words.joined(separator: ", "))</dd>"
      }
      return """
        <details><summary>\(term.label)</summary><dl class="glossary">
        \(rows.joined("\n"))
        </dl></details>
        """
    }.joined("\n")
  }

  /// For every field how many incidents state it, and for how many of these it was inferred.
  private var coverage: HTML {
    let total = index.knowledge.distinct.count
    guard total > 0 else { return "<p>There is no incident yet.</p>" }
    var stated: [String: Int] = [:]
    var inferred: [String: Int] = [:]
    for incident in index.knowledge.distinct {
      for (field, evidence) in incident.fieldEvidence {
        stated[field, default: 0] += 1
        if evidence.all.contains(where: { $0.confidence < .high }) {
          inferred[field, default: 0] += 1
        }
      }
    }
    let rows = Incident.fieldsWithEvidence.map { field in
      Self.row(field, stated[field] ?? 0, inferred[field] ?? 0, of: total)
    }
    return """
      <table class="figures cards">
      <caption>Of \(EnglishWords.counted(total, "incident"))</caption>
      <thead><tr><th scope="col">Field</th><th scope="col">Stated</th><th scope="col">Share</th>\
      <th scope="col">Of these with less than high confidence</th></tr></thead>
      <tbody>
      \(rows.joined("\n"))
      </tbody>
      </table>
      """
  }

  private static func row(_ field: String, _ stated: Int, _ inferred: Int, of total: Int) -> HTML {
    """
    <tr><th scope="row"><code>\(field)</code></th><td class="number" data-label="Stated">\
    \(EnglishWords.grouped(stated))</td><td class="number" data-label="Share">\
    \(Spoken.percent(Double(stated) / Double(total) * 100))</td>\
    <td class="number" data-label="Less than high confidence">\(EnglishWords.grouped(inferred))</td></tr>
    """
  }
}
