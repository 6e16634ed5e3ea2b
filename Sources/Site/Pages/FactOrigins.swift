import Incidents

/// Says of a value where it comes from and how far to rely on it.
struct FactOrigins {
  /// See ``EvidenceMarks/markOfField``.
  let markOfField: [String: String]
  let root: String

  /// The origin of the value of a list field, counted from 1. Fields with a single value, such as
  /// the severity, have no number in their mark's name.
  func of(_ field: String, number: Int, _ evidence: Evidence) -> HTML {
    let numbered = "\(field)-\(number)"
    return of(markOfField[numbered] == nil ? field : numbered, evidence)
  }

  func of(_ field: String, _ evidence: Evidence) -> HTML {
    var html: HTML = "<span class=\"origin\">"
    if let mark = markOfField[field] {
      html += """
        <a href="#\(mark)" title="\(evidence.rule.explanation)">in the text\
        <span class="hidden-text"> (\(field))</span></a>
        """
    } else {
      html += """
        <a href="\(root)about.html#rule-\(evidence.rule.rawValue)">\(Self.name(evidence.rule))</a>
        """
    }
    if let words = EnglishWords.confidence(evidence.confidence) {
      html += """
         <a class="confidence \(evidence.confidence.rawValue)" \
        href="\(root)about.html#confidence">\(words)</a>
        """
    }
    html += "</span>"
    return html
  }

  private static func name(_ rule: ReadingRule) -> String {
    switch rule {
    case .frontMatter: "from the front matter"
    case .documentTitle, .firstHeading: "from the title"
    case .fileName: "from the file’s name"
    default: "how it was read"
    }
  }
}
