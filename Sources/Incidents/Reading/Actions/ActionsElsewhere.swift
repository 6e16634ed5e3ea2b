/// Finds actions where no section is theirs: entries that say who does them and how far they are, what a
/// paragraph announces, and the lists of a meeting that looked back.
enum ActionsElsewhere {
  typealias Found = (passage: Int, tokens: Range<Int>)

  static func find(_ view: DocumentView) -> [Found] {
    let entries = entries(view)
    if !entries.isEmpty { return entries }
    let rows = rows(view)
    if rows.count > 1 { return rows }
    let announced = announced(view)
    if !announced.isEmpty { return announced }
    let promised = promised(view)
    if !promised.isEmpty { return promised }
    let boxes = boxes(view)
    return boxes.isEmpty ? startAndStop(view) : boxes
  }

  /// Boxes to tick, wherever they stand: nobody puts one before what happened.
  private static func boxes(_ view: DocumentView) -> [Found] {
    view.passages.indices.compactMap { index in
      let passage = view.passages[index]
      guard passage.checked != nil, passage.role != .timeline, passage.role != .retold
      else { return nil }
      return (index, 0..<passage.text.count)
    }
  }

  // MARK: Entries

  /// "Rotate the keys — Assignee: Kim — Status: open": two of who, when and how far, behind its words.
  private static func entries(_ view: DocumentView) -> [Found] {
    view.passages.indices.compactMap { index in
      let passage = view.passages[index]
      guard passage.form == .item, passage.role != .timeline, passage.role != .retold,
        carriesNotes(passage.text)
      else { return nil }
      return (index, 0..<passage.text.count)
    }
  }

  private static func carriesNotes(_ text: TokenText) -> Bool {
    var (hasOwner, hasDue, hasStatus) = (false, false, false)
    for index in 0..<text.count {
      guard let (field, _) = ActionField.label(text, at: index) else { continue }
      // What begins with a label is a note of something else.
      if index < fewestTokens { return false }
      switch field {
      case .owner: hasOwner = true
      case .due: hasDue = true
      case .status: hasStatus = true
      default: continue
      }
    }
    return [hasOwner, hasDue, hasStatus].count { $0 } > 1
  }

  private static let fewestTokens = 2

  // MARK: Paragraphs

  /// "We are taking several actions. We have … We will …", "What will we do? First, …"
  private static func announced(_ view: DocumentView) -> [Found] {
    for (index, passage) in view.passages.enumerated()
    where passage.form == .line && passage.role != .retold {
      let text = passage.text
      guard let (_, at, _) = announcements.first(in: text, 0..<text.count) else { continue }
      var found: [Range<Int>] = []
      var rest: Range<Int>?
      for sentence in Sentences(text, 0..<text.count) {
        if sentence.contains(at) {
          let named = ActionEnumeration.split(text, sentence)
          if named.count > 1 { return named.map { (index, $0) } }
          rest = sentence.upperBound..<text.count
        } else if rest != nil {
          guard ActionLine.undertakes(text, sentence) else { break }
          found.append(sentence)
        }
      }
      if let rest, let runs = NumberedRun.ordinals(text, from: rest.lowerBound) { found = runs }
      if found.count > 1 { return found.map { (index, $0) } }
    }
    return []
  }

  private static let announcements = PhraseTable<Bool>([
    "taking several actions", "taking several steps", "taking a number of steps",
    "taking a number of actions", "taking the following steps", "taking the following actions",
    "taken several actions", "taken several steps", "taken a number of steps",
    "taken a number of actions", "making several changes", "making a number of changes",
    "making several improvements", "made several changes", "made a number of changes",
    "several steps to prevent", "several actions to prevent", "what will we do",
    "what are we doing about", "what we will do about it", "what are we going to do",
    "what have we done about", "be better prepared", "do differently next time",
    "do better next time", "as a consequence", "what we take from this",
    "so that it does not happen again",
  ])

  /// "Kim promises to (1) never pour alone, (2) buy a lid and (3) read the manual."
  private static func promised(_ view: DocumentView) -> [Found] {
    for (index, passage) in view.passages.enumerated()
    where passage.form == .line && passage.role != .retold {
      let text = passage.text
      guard promises.occurs(in: text, 0..<text.count),
        let runs = NumberedRun.bracketed(text, from: 0)
      else { continue }
      return runs.map { (index, $0) }
    }
    return []
  }

  private static let promises = PhraseTable<Bool>([
    "promise", "promises", "promised", "we will", "we'll", "learning points", "lessons",
    "for the future", "next time", "action points", "follow ups",
  ])

  // MARK: Rows

  /// "Task 1 | Buy a lid" in a table of everything.
  private static func rows(_ view: DocumentView) -> [Found] {
    let found = view.passages.indices.filter { index in
      let cells = view.passages[index].cells
      guard cells.count == 2, let name = cells.first, name.count == 2, name.isNumber(1) else {
        return false
      }
      return tasks.contains(name.word(0))
    }
    return found.map { index in
      let text = view.passages[index].text
      return (index, min(2, text.count)..<text.count)
    }
  }

  private static let tasks: WordSet = ["task", "action", "todo", "measure", "improvement"]

  // MARK: Looking back

  /// What is listed below "Start" and "Stop", where both are headings.
  private static func startAndStop(_ view: DocumentView) -> [Found] {
    var sections: [Word: Int] = [:]
    for passage in view.passages where passage.isHeading {
      let words = passage.text.tokens.filter { $0.kind == .word }
      if words.count == 1 { sections[words[0].word] = passage.section }
    }
    guard let start = sections["start"], let stop = sections["stop"] else { return [] }
    return view.passages.indices.compactMap { index in
      let passage = view.passages[index]
      guard passage.form == .item, passage.section == start || passage.section == stop else {
        return nil
      }
      return (index, 0..<passage.text.count)
    }
  }
}
