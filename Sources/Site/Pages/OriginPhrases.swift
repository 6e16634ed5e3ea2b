import Incidents

/// What stands around the origin of a value, written once for all values: a page has dozens.
struct OriginPhrases: Sendable {
  /// Between the address of a mark and the words of its link.
  private var beforeWords: [ReadingRule: HTML] = [:]
  /// What leads to the explanation of a rule, for values without a mark.
  private var elsewhere: [ReadingRule: HTML] = [:]
  /// What is said of values that are not sure.
  private var doubts: [Confidence: HTML] = [:]
  private let words: Words

  /// - Parameter root: what leads from the page to the site's root.
  init(_ words: Words, root: String) {
    self.words = words
    for rule in ReadingRule.allCases {
      beforeWords[rule] = """
        " title="\(words.explanation(rule))"><span class="hidden-text">
        """
      elsewhere[rule] = """
        <a class="elsewhere" href="\(root)about.html#rule-\(rule.rawValue)">\
        \(Self.name(rule, words))</a>
        """
    }
    for level in Confidence.allCases where level < .high {
      doubts[level] = """
         <a class="confidence \(level.rawValue)" href="\(root)about.html#confidence">\
        \(words.html("confidence.\(level.rawValue)"))</a>
        """
    }
  }

  /// - Parameter mark: where the value stands on the page; `nil` where it does not.
  func write(_ evidence: Evidence, field: String, mark: String?, to html: inout HTML) {
    html.literal(" <span class=\"origin\">")
    if let mark {
      html.literal("<a class=\"source\" href=\"#")
      html.text(mark)
      if let before = beforeWords[evidence.rule] { html += before }
      words.write("origin.in-text", to: &html, "field") { $0.text(field) }
      html.literal("</span></a>")
    } else if let name = elsewhere[evidence.rule] {
      html += name
    }
    if evidence.confidence < .high, let doubt = doubts[evidence.confidence] { html += doubt }
    html.literal("</span>")
  }

  private static func name(_ rule: ReadingRule, _ words: Words) -> HTML {
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
