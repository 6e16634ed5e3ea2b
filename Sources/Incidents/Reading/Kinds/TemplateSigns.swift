import Markup

/// Tells forms that wait to be filled in from reports that somebody filled in.
struct TemplateSigns {
  let view: DocumentView
  let times: IncidentTimes

  /// Enough of the lines wait for somebody. A report with facts may have some of them left over from
  /// its template.
  var isTemplate: Bool {
    let (open, content, headings) = count()
    if namesItself, !hasFacts { return true }
    if headings >= 3, content * 3 <= headings, !hasFacts { return true }
    return open >= 3 && (hasFacts ? open * 2 > content : open * 4 >= content)
  }

  /// The file says that it is one.
  private var namesItself: Bool {
    let name = view.source.path.split(separator: "/").last.map(String.init) ?? ""
    let text = TokenText(PlainText(generated: String(name.map { $0 == "_" ? " " : $0 })))
    return (0..<text.count).contains { text.isWord($0, "template") || text.isWord($0, "templates") }
  }

  /// A day with its year, and how it went on.
  private var hasFacts: Bool {
    guard let start = times.start, start.value.year != nil, start.evidence.rule != .fileName else {
      return false
    }
    return start.value.clock != nil || times.duration != nil
      || times.timeline.count { $0.at?.clock != nil || $0.clock != nil } >= 2
  }

  /// Lines that wait to be filled in, all lines with something to say, and sections' headings.
  private func count() -> (open: Int, content: Int, headings: Int) {
    let waiting = waitingLines
    let said = Set(view.passages.map(\.lines.lowerBound))
    let headingLines = Set(view.passages.filter(\.isHeading).map(\.lines.lowerBound))
    var (open, content) = (0, 0)
    for line in view.contentLines {
      let range = view.source.range(ofLine: line)
      if waiting.contains(line) || Placeholders.stand(in: view.source.bytes, range) {
        open += 1
        content += 1
      } else if said.contains(line), !headingLines.contains(line) {
        content += 1
      }
    }
    let headings = view.passages.count { $0.isHeading && $0.role != .lead && $0.isOpener }
    return (open, content, headings)
  }

  /// Lines whose words ask for something, and labels without a value.
  private var waitingLines: Set<Int> {
    var lines: Set<Int> = []
    let values = Set(view.fields.map(\.passage))
    for (index, passage) in view.passages.enumerated() {
      let text = passage.text
      let asks =
        TemplateWords.phrases.occurs(in: text, 0..<text.count) && !namesYear(text)
        || !passage.isHeading && passage.role != .actions && passage.role != .lessons
          && instructs(passage)
      if asks || isEmptyField(passage) && !values.contains(index) && !values.contains(index + 1) {
        lines.insert(passage.lines.lowerBound)
      }
    }
    return lines
  }

  /// "2022-05-25 HH:mm": a day is filled in, its hour was not known.
  private func namesYear(_ text: TokenText) -> Bool {
    text.tokens.contains { $0.kind == .number && (1990...2099).contains($0.value) }
  }

  private func instructs(_ passage: Passage) -> Bool {
    let tokens = passage.contentTokens
    guard let first = tokens.first(where: { passage.text.tokens[$0].kind == .word }) else {
      return false
    }
    return TemplateWords.requests.contains(passage.text.tokens[first].word)
      || passage.text.isMark(tokens.upperBound - 1, "?")
  }

  private func isEmptyField(_ passage: Passage) -> Bool {
    if passage.form == .row, passage.cells.count == 2 {
      let label = passage.cells[0]
      return passage.cells[1].count == 0 && FieldLabel.match(label, 0..<label.count) != nil
    }
    guard let label = passage.label, !passage.hasContent else { return false }
    return FieldLabel.match(passage.text, label) != nil
  }
}

/// The words of templates. Data: add phrases here.
enum TemplateWords {
  static let phrases = PhraseTable<Bool>([
    "yyyy mm dd", "yyyy", "hh mm", "tbd", "fill in", "describe the", "your name", "insert",
    "placeholder", "lorem ipsum", "replace this", "todo describe", "hh", "dd mm yyyy", "mm dd yyyy",
    "to be filled", "to be determined", "goes here", "delete this section", "delete this line",
    "todo", "xx xx", "xxx",
  ])

  /// Verbs that begin a request to whoever fills the form in.
  static let requests: Set<Word> = [
    "describe", "explain", "summarize", "summarise", "provide", "outline", "specify", "enter",
  ]
}
