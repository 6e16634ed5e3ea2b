import Markup

/// Collects the corrective, preventive and follow-up items of a document: items of lists, rows of
/// tables, lines or sentences in such a section.
struct ActionItemExtractor {
  let view: DocumentView
  private(set) var drafts: [ActionDraft] = []
  /// The document puts its actions below headings by kind.
  private var sortsByKind = false

  /// - Parameter incident: the day on or after which the items are due.
  static func extract(_ view: DocumentView, after incident: Instant?) -> [ActionItem] {
    var extractor = ActionItemExtractor(view: view)
    let groups = ActionSections.groups(of: view)
    extractor.sortsByKind = ActionGroup.sortByKind(groups.joined(), in: view)
    for group in groups { extractor.read(group) }
    if extractor.drafts.isEmpty {
      for (passage, tokens) in ActionsElsewhere.find(view) {
        extractor.append(passage, tokens, .listItem)
      }
    }
    if extractor.drafts.isEmpty { extractor.readLessons() }
    if extractor.drafts.isEmpty { extractor.readRemediation() }
    if extractor.drafts.isEmpty {
      for (passage, tokens) in ActionPromises.find(view) {
        extractor.append(passage, tokens, .sectionLine)
      }
    }
    let readers = extractor.drafts.map { ActionItemReader($0, in: view) }
    let signs = ActionTail.signs(readers.map(\.tail))
    return readers.map { $0.item(signedBy: signs, after: incident) }
  }

  private init(view: DocumentView) { self.view = view }

  /// Reads one section and what is noted below its actions.
  private mutating func read(_ section: [Int]) {
    let first = drafts.count
    let (notes, rest) = notes(in: section)
    if let noted = notes.first,
      let heading = ActionHeading.task(in: rest, notedAt: noted.passage, view)
    {
      append(heading.passage, heading.tokens, .sectionLine)
    } else {
      readWords(rest)
    }
    attach(notes, from: first)
    takeHeadings(of: section, from: first)
  }

  /// What a heading, or a line above a list, says of all the actions below: "Already done:", "Detective
  /// actions".
  private mutating func takeHeadings(of section: [Int], from first: Int) {
    guard let opener = section.first, first < drafts.count else { return }
    var heading = ActionGroup()
    var draft = first
    for index in section {
      let passage = view.passages[index]
      let isAction = draft < drafts.count && drafts[draft].passage == index
      // A section that begins with its first action has no heading.
      if !isAction, index == opener || ActionGroup.isHeading(passage) {
        heading = ActionGroup(passage, isSorted: sortsByKind)
      }
      while draft < drafts.count, drafts[draft].passage == index {
        if heading.holds(passage) {
          drafts[draft].stateOfAll = heading.state
          drafts[draft].kind = drafts[draft].kind ?? heading.kind
        }
        draft += 1
      }
    }
  }

  /// Reads a section's list where it has one, else its lines, else its sentences.
  private mutating func readWords(_ indices: [Int]) {
    let rows = indices.filter { view.passages[$0].form == .row }
    let items = indices.filter { view.passages[$0].form == .item && !view.passages[$0].isOpener }
    if !rows.isEmpty { readTable(rows) }
    if !items.isEmpty {
      readItems(items)
      return readLinesBelowLabels(indices)
    }
    guard rows.isEmpty else { return }
    readLines(indices.filter { !ActionTable.isHeader(view.passages[$0].text) })
  }

  private typealias Noted = (passage: Int, notes: ActionNotes)

  private func notes(in section: [Int]) -> (notes: [Noted], rest: [Int]) {
    var notes: [Noted] = []
    var rest: [Int] = []
    for index in section {
      if let found = ActionNotes(view.passages[index], dates: view.moments.dates) {
        notes.append((index, found))
      } else {
        rest.append(index)
      }
    }
    return (notes, rest)
  }

  /// Gives notes to the actions that they stand below; those above the first belong to none.
  private mutating func attach(_ notes: [Noted], from first: Int) {
    var draft = first - 1
    for (passage, notes) in notes {
      while draft + 1 < drafts.count, drafts[draft + 1].passage < passage { draft += 1 }
      if draft >= first { drafts[draft].take(notes) }
    }
  }

  /// Without a section on actions, what the lessons say that has to be done.
  private mutating func readLessons() {
    var isIntroduced = false
    var introducesMeasures = false
    for (index, passage) in view.passages.enumerated() where passage.role != .retold {
      if passage.form != .item {
        // "To help prevent this we have" above the list goes on in its items.
        let isOpen = endsWithColon(passage) || !endsWithStop(passage)
        introducesMeasures = isOpen && ActionLine.announcesMeasures(passage.text)
        isIntroduced = endsWithColon(passage) && ActionLine.announcesLessons(passage.text)
      }
      guard passage.form == .item, !passage.isOpener,
        passage.role == .lessons || isIntroduced || introducesMeasures
      else {
        continue
      }
      let says =
        introducesMeasures
        || Sentences(passage.text, 0..<passage.text.count).contains {
          ActionLine.demands(passage.text, $0)
        }
      if says { append(index, 0..<passage.text.count, .listItem) }
    }
  }

  /// A list under "Remediation" is of actions where nothing else is; prose there tells the repair.
  private mutating func readRemediation() {
    let sections = Set(
      view.passages.filter { $0.isOpener && $0.role == .resolution && Self.isRemediation($0.text) }
        .map(\.section))
    let (notes, found) = notes(
      in: view.passages.indices.filter { sections.contains(view.passages[$0].section) })
    readTable(found.filter { view.passages[$0].form == .row })
    readItems(found.filter { view.passages[$0].form == .item })
    attach(notes, from: 0)
    if drafts.isEmpty { readPromises(found.filter { view.passages[$0].form == .line }) }
  }

  /// "We have added an alert. In the coming weeks we will move the log": one that is still to come makes
  /// what has been done beside it a measure as well.
  private mutating func readPromises(_ lines: [Int]) {
    for index in lines {
      let text = view.passages[index].text
      guard Self.futures.occurs(in: text, 0..<text.count) else { continue }
      for sentence in Sentences(text, 0..<text.count)
      where ActionLine.saysWhatWillBeDone(text, sentence) {
        append(index, sentence, .sectionLine)
      }
    }
  }

  private static let futures = PhraseTable<Bool>([
    "we will", "we'll", "we are going to", "we're going to", "will be",
  ])

  private static func isRemediation(_ text: TokenText) -> Bool {
    remediations.occurs(in: text, 0..<text.count)
  }

  private static let remediations = PhraseTable<Bool>([
    "remediation", "mitigations", "actions taken", "what was done", "measures taken",
  ])

  // MARK: Tables

  private mutating func readTable(_ indices: [Int]) {
    var header: [TokenText] = []
    for index in indices where drafts.count < Most.entries {
      let passage = view.passages[index]
      if passage.header.isEmpty, ActionTable.isHeader(passage.cells) {
        header = passage.cells
        continue
      }
      let columns = passage.header.isEmpty ? header : passage.header
      guard let draft = ActionTable.draft(passage, index, columns, dates: view.moments.dates) else {
        continue
      }
      drafts.append(draft)
    }
  }

  mutating func append(_ index: Int, _ tokens: Range<Int>, _ rule: ReadingRule) {
    let passage = view.passages[index]
    let tokens = ActionField.withoutLabel(passage.text, tokens)
    guard drafts.count < Most.entries,
      tokens.contains(where: { passage.text.tokens[$0].kind == .word })
    else { return }
    drafts.append(
      ActionDraft(
        passage: index, text: passage.text, tokens: tokens, checked: passage.checked, rule: rule))
  }

  func endsWithStop(_ passage: Passage) -> Bool {
    guard let last = passage.text.plain.bytes.last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
  }

  func endsWithColon(_ passage: Passage) -> Bool {
    passage.text.plain.bytes.last == UInt8(ascii: ":")
  }
}
