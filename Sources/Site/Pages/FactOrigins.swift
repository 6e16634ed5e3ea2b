import Incidents

/// Says of a value where it comes from and how far to rely on it.
struct FactOrigins {
  /// See ``EvidenceMarks/markOfField``.
  let markOfField: [String: String]
  let root: String
  let words: Words

  /// The origin of the value of a list field, counted from 1. Fields with a single value, such as
  /// the severity, have no number in their mark's name.
  func of(_ field: String, number: Int, _ evidence: Evidence) -> HTML {
    let numbered = "\(field)-\(number)"
    return of(markOfField[numbered] == nil ? field : numbered, evidence)
  }

  func of(_ field: String, _ evidence: Evidence) -> HTML {
    var html: HTML = " <span class=\"origin\">"
    if let mark = markOfField[field] {
      html += """
        <a class="source" href="#\(mark)" title="\(words.explanation(evidence.rule))">\
        <span class="hidden-text">\(words.text("origin.in-text", ["field": field]))</span></a>
        """
    } else {
      html += """
        <a class="elsewhere" href="\(root)about.html#rule-\(evidence.rule.rawValue)">\
        \(name(evidence.rule))</a>
        """
    }
    if evidence.confidence < .high {
      let level = evidence.confidence.rawValue
      html += """
         <a class="confidence \(level)" href="\(root)about.html#confidence">\
        \(words.html("confidence.\(level)"))</a>
        """
    }
    html += "</span>"
    return html
  }

  private func name(_ rule: ReadingRule) -> HTML {
    switch rule {
    case .frontMatter: words.html("origin.front-matter")
    case .documentTitle, .firstHeading: words.html("origin.title")
    case .fileName: words.html("origin.file-name")
    default: words.html("origin.how")
    }
  }
}

extension Words {
  /// What a rule does, in the language of the pages.
  func explanation(_ rule: ReadingRule) -> String {
    let key = "rule.\(rule.rawValue)"
    return has(key) ? self[key] : rule.explanation
  }
}
