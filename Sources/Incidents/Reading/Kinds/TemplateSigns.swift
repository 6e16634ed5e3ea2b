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
    var name = Array(view.source.path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed())
    for index in name.indices where name[index] == UInt8(ascii: "_") { name[index] = 0x20 }
    return Tokeniser.tokens(of: name).contains { $0.isWord("template") || $0.isWord("templates") }
  }

  /// A day with its year, and how it went on.
  private var hasFacts: Bool {
    guard let start = times.start, start.value.year != nil, start.evidence.rule != .fileName else {
      return false
    }
    return start.value.clock != nil || times.duration != nil
      || times.timedEntries >= 2
  }

  /// Lines that wait to be filled in, all lines with something to say, and sections' headings.
  private func count() -> (open: Int, content: Int, headings: Int) {
    let holdsValue = passagesWithValues
    var (open, content, headings) = (0, 0, 0)
    // Lines and passages stand in the same order.
    var next = 0
    // `<br>` makes many lines of one, which may be as long as the file: it is looked through once.
    var looked = (line: -1, holdsPlaceholder: false)
    for line in view.contentLines {
      while next < view.passages.count, view.passages[next].lines.lowerBound < line { next += 1 }
      let begins = next < view.passages.count && view.passages[next].lines.lowerBound == line
      if looked.line != line {
        looked = (
          line, Placeholders.stand(in: view.source.bytes, view.source.range(ofLine: line))
        )
      }
      if looked.holdsPlaceholder || begins && isWaiting(next, holdsValue) {
        open += 1
        content += 1
      } else if begins, !view.passages[next].isHeading {
        content += 1
      }
    }
    for passage in view.passages where passage.isHeading && passage.role != .lead {
      headings += passage.isOpener ? 1 : 0
    }
    return (open, content, headings)
  }

  /// For every passage, and one more: whether it is the value of a field.
  private var passagesWithValues: [Bool] {
    var values = Array(repeating: false, count: view.passages.count + 1)
    for field in view.fields { values[field.passage] = true }
    return values
  }

  /// Whether a passage's words ask for something, or it is a label without a value.
  private func isWaiting(_ index: Int, _ holdsValue: [Bool]) -> Bool {
    let passage = view.passages[index]
    let text = passage.text
    return TemplateWords.phrases.occurs(in: text, 0..<text.count) && !namesYear(text)
      || !passage.isHeading && passage.role != .actions && passage.role != .lessons
        && instructs(passage)
      || !holdsValue[index] && !holdsValue[index + 1] && isEmptyField(passage)
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
  static let requests: WordSet = [
    "describe", "explain", "summarize", "summarise", "provide", "outline", "specify", "enter",
  ]
}
