/// A labelled value: "Start time: …", a row of a table of key and value.
struct Field: Sendable {
  let label: FieldLabel
  let text: TokenText
  /// The tokens of the value.
  let tokens: Range<Int>
  /// The passage that holds the value.
  let passage: Int
  /// How exactly the label says it, around 0: "Impact start" more so than "Start", "Opened", which is
  /// said of a ticket, less.
  let exactness: Int
}

/// Collects the labelled values of a document.
enum FieldCollector {
  static func fields(of passages: [Passage]) -> [Field] {
    var fields: [Field] = []
    let isMail = isMail(passages)
    for index in passages.indices {
      let passage = passages[index]
      guard passage.role != .actions, passage.role != .retold else { continue }
      if passage.form == .row {
        fields += row(passage, index)
      } else if let tokens = passage.label,
        let label = FieldLabel.match(passage.text, tokens)
      {
        // The date of a mail is that of its sending.
        let isSent = isMail && index < 6 && label == .date
        fields += value(of: isSent ? .documentDate : label, passages, index)
      } else if let field = definition(passages, index) {
        fields.append(field)
      }
    }
    return fields
  }

  /// "From: …", "Subject: …" at the top.
  private static func isMail(_ passages: [Passage]) -> Bool {
    let names = passages.prefix(6).compactMap { passage in
      passage.label.map { passage.text.string($0) }
    }
    return names.contains("Subject")
      && (names.contains("From") || names.contains("To") || names.contains("Date"))
  }

  private static func row(_ passage: Passage, _ index: Int) -> [Field] {
    var fields: [Field] = []
    for cells in [passage.header, passage.cells] where cells.count == 2 {
      guard let label = FieldLabel.match(cells[0], 0..<cells[0].count), cells[1].count > 0 else {
        continue
      }
      fields.append(
        Field(
          label: label, text: cells[1], tokens: 0..<cells[1].count, passage: index,
          exactness: exactness(cells[0], 0..<cells[0].count)))
    }
    return fields
  }

  /// What stands behind the label, or on the next line where nothing does.
  private static func value(
    of label: FieldLabel, _ passages: [Passage], _ index: Int
  ) -> [Field] {
    let passage = passages[index]
    let exactness = passage.label.map { Self.exactness(passage.text, $0) } ?? 0
    if passage.hasContent {
      return [
        Field(
          label: label, text: passage.text, tokens: passage.contentTokens, passage: index,
          exactness: exactness)
      ]
    }
    guard index + 1 < passages.count else { return [] }
    let next = passages[index + 1]
    guard next.label == nil || FieldLabel.match(next.text, next.label ?? 0..<0) == nil,
      !next.isHeading, !next.isOpener, next.form != .row, next.text.count > 0
    else { return [] }
    return [
      Field(
        label: label, text: next.text, tokens: 0..<next.text.count, passage: index + 1,
        exactness: exactness)
    ]
  }

  /// A definition list: "Raised" on a line, and right below it ": 17 April 2023".
  private static func definition(_ passages: [Passage], _ index: Int) -> Field? {
    guard index > 0, passages[index].form == .item else { return nil }
    let (term, meaning) = (passages[index - 1], passages[index])
    guard term.form == .line, term.label == nil, term.text.count <= 5,
      term.lines.upperBound + 1 == meaning.lines.lowerBound,
      let label = FieldLabel.match(term.text, 0..<term.text.count)
    else { return nil }
    return Field(
      label: label, text: meaning.text, tokens: 0..<meaning.text.count, passage: index,
      exactness: exactness(term.text, 0..<term.text.count))
  }

  private static func exactness(_ text: TokenText, _ label: Range<Int>) -> Int {
    if label.contains(where: { text.isWord($0, "impact") }) { return 1 }
    return label.contains { text.isWord($0, "opened") || text.isWord($0, "closed") } ? -1 : 0
  }
}
