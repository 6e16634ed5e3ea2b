import Incidents

/// How values are read, what they mean, and how many documents state them.
struct AboutPage {
  let base: KnowledgeBase
  let settings: Configuration
  let summary: TrendsSummary

  var page: PageFrame.Page {
    let lede =
      "Nobody filled in a form for these records: they are read out of the documents, and each "
      + "value says where it comes from."
    var context: [String: Any] = [
      "lede": lede, "totalSentence": TrendsSentences.total(summary),
      "rules": ReadingRule.allCases.map { ["name": $0.rawValue, "explanation": $0.explanation] },
      "fields": FieldMeaning.all.map { ["name": $0.name, "meaning": $0.meaning] },
      "taxonomy": [
        vocabulary("Root causes", base.taxonomy.causes),
        vocabulary("Triggers", base.taxonomy.triggers),
        vocabulary("Components", base.taxonomy.components),
      ],
    ]
    context.merge(Coverage.context(summary)) { $1 }
    return PageFrame.Page(
      path: "about.html", title: "How values are read", description: lede, template: "about",
      context: context)
  }

  private func vocabulary(_ heading: String, _ terms: [Taxonomy.Term]) -> [String: Any] {
    [
      "heading": heading,
      "terms": terms.map { ["label": $0.label, "meaning": $0.meaning] },
    ]
  }
}

/// The record's fields as the site explains them.
enum FieldMeaning {
  struct Field {
    let name: String
    let meaning: String
  }

  static let all: [Field] = [
    ("start", "When the impact began; when it was noticed, where the document does not say more."),
    ("detected", "When somebody or something first noticed."),
    ("mitigated", "When the impact was lessened."),
    ("end", "When service was restored for users."),
    (
      "duration_minutes",
      "How long the incident lasted by the document's own words, else end less start."
    ),
    (
      "duration_basis",
      "Whether the duration was stated, is the interval, or comes from the timeline."
    ),
    (
      "affected_percent",
      "The share of users, customers, requests or service affected; a range counts as its middle."
    ),
    ("affected_scope", "Whose share it is."),
    ("root_cause", "One category, by the root cause that the document concludes with."),
    ("root_cause_statement", "The sentence that says it."),
    ("contributing_factors", "Other categories that made it possible or worse."),
    ("trigger", "What set it off: an axis of its own."),
    ("components", "What was at fault, not what felt it."),
    ("timeline", "What happened when, with minutes from the start and the phase of the incident."),
    ("action_items", "What is to be done, or was done, so that it does not come back."),
    (
      "evidence",
      "For each field the place in the document, the words, the rule and the confidence."
    ),
  ].map(Field.init)
}
