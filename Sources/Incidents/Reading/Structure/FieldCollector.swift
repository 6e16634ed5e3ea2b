/// A labelled value: "Start time: …", a row of a table of key and value.
struct Field: Sendable {
  let label: FieldLabel
  let text: TokenText
  /// The tokens of the value.
  let tokens: Range<Int>
  /// The passage that holds the value.
  let passage: Int
  /// How exactly the label says it, around 0: "Impact start" more so than "Start", "Opened", which is
  /// said of a ticket, less; "Author" more so than "Incident commander".
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
        fields += isOnlyRow(passages, index) ? column(passage, index) : row(passage, index)
      } else if case let run = FieldRun.parts(of: passage.text), !run.isEmpty {
        fields += run.compactMap { field(passage.text, $0.label, $0.value, index) }
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
    return fields + pairs(passages)
  }

  /// What a wiki exports of a table of key and value: "Start" on a line, "01:12" on the next but one,
  /// several times one after the other.
  private static func pairs(_ passages: [Passage]) -> [Field] {
    var fields: [Field] = []
    var run: [Field] = []
    var pairs = 0
    var index = 0
    func isShort(_ index: Int, _ most: Int) -> Bool {
      let passage = passages[index]
      return passage.form == .line && passage.label == nil && passage.afterBlank
        && (1...most).contains(passage.text.count)
    }
    while index + 1 < passages.count {
      guard isShort(index, 4), isShort(index + 1, 16) else {
        (run, pairs, index) = ([], 0, index + 1)
        continue
      }
      let (term, value) = (passages[index].text, passages[index + 1].text)
      pairs += 1
      if let label = FieldLabel.match(term, 0..<term.count) {
        run.append(
          Field(
            label: label, text: value, tokens: 0..<value.count, passage: index + 1,
            exactness: exactness(term, 0..<term.count)))
      }
      if pairs >= 3, run.count + fields.count >= 2 {
        fields += run
        run = []
      }
      index += 2
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

  private static func field(
    _ text: TokenText, _ label: Range<Int>, _ value: Range<Int>, _ passage: Int
  ) -> Field? {
    FieldLabel.match(text, label).map {
      Field(
        label: $0, text: text, tokens: value, passage: passage, exactness: exactness(text, label))
    }
  }

  /// Whether a row is the only one of a table with more than a key and a value.
  private static func isOnlyRow(_ passages: [Passage], _ index: Int) -> Bool {
    let passage = passages[index]
    guard passage.header.count > 1, passage.cells.count > 1,
      // "Start | End"
      passage.header.count > 2
        || (passage.header + passage.cells.prefix(1)).map(names) == [true, true, false]
    else { return false }
    func isBeside(_ other: Int) -> Bool {
      passages.indices.contains(other) && passages[other].form == .row
        && passages[other].section == passage.section
        && abs(passages[other].lines.lowerBound - passage.lines.lowerBound) == 1
    }
    return !isBeside(index - 1) && !isBeside(index + 1)
  }

  private static func names(_ cell: TokenText) -> Bool {
    FieldLabel.match(cell, 0..<cell.count) != nil
  }

  /// "Severity | Status | Duration" above a single row: each cell is what its column says, where two
  /// columns are fields.
  private static func column(_ passage: Passage, _ index: Int) -> [Field] {
    let fields = zip(passage.header, passage.cells).compactMap { name, cell -> Field? in
      guard cell.count > 0, let label = FieldLabel.match(name, 0..<name.count) else { return nil }
      return Field(
        label: label, text: cell, tokens: 0..<cell.count, passage: index,
        exactness: exactness(name, 0..<name.count))
    }
    return fields.count >= 2 ? fields : []
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
    return label.lazy.compactMap { less[text.word($0)] }.min() ?? 0
  }

  /// Words of labels that say less: a ticket is opened and closed, which is less than what the summary says
  /// of the incident; an owner may have written the document, a commander may too, and who reported the
  /// incident hardly has.
  private static let less: WordTable<Int> = [
    "opened": -33, "closed": -33, "owner": -1, "commander": -2, "reported": -3, "reporter": -3,
  ]
}
