import Markup

/// Whether an action is done, as a word, a sign or a cell says it. What was dropped is not done.
enum ActionDone {
  /// Words that say it behind an action as well as in a column.
  static let words = PhraseTable<Bool>(
    table(
      true,
      "done", "already done", "completed", "complete", "closed", "fixed", "finished", "shipped",
      "implemented", "merged", "deployed", "released", "verified", "resolved", "delivered", "live",
      "rolled out", "deployed to production", "released to production", "in production",
      "live in production", "landed", "accomplished")
      + table(
        false,
        "todo", "to do", "open", "still open", "in progress", "planned", "pending", "not started",
        "not yet started", "not begun", "not begin", "not done", "not yet done", "not complete",
        "not completed", "not finished", "not yet", "incomplete", "ongoing", "on going", "backlog",
        "wip", "work in progress", "developing", "in development", "in review", "under review",
        "outstanding", "scheduled", "blocked", "on hold", "under way", "underway", "in work",
        "deferred", "postponed", "overdue", "to be done", "partly done", "partially done",
        "partially complete", "partially completed", "mostly done", "almost done", "half done",
        "partial", "unresolved", "not planned", "started")
      + dropped.map { ($0, false) })

  /// What is said of an action that nobody will do any more.
  private static let dropped = [
    "won't do", "wont do", "won't fix", "wontfix", "will not do", "not doing", "cancelled",
    "canceled", "rejected", "dropped", "declined", "abandoned", "no longer needed", "obsolete",
    "closed as won't do", "closed as won't fix", "closed as wontfix", "closed as not planned",
    "superseded", "withdrawn", "descoped", "discarded",
  ]

  static let drops = PhraseTable<Bool>(dropped)

  /// Words that say it only where nothing else is asked, as in a column: beside an action they may
  /// speak of the thing.
  private static let values = PhraseTable<Bool>(
    table(true, "in place", "achieved", "passed")
      + table(
        false,
        "new", "assigned", "accepted", "draft", "testing", "in testing", "on track", "at risk",
        "off track", "behind", "delayed", "queued", "ready", "proposed", "investigating", "doing",
        "committed", "not applicable yet", "in flight", "waiting", "triage", "active"))

  /// The colours of a traffic light, which any other word explains: green may be done or on track.
  private static let colours = PhraseTable<Bool>([
    ("green", true), ("amber", false), ("yellow", false), ("orange", false), ("red", false),
  ])

  /// What a column such as "Done?" answers.
  private static let answers = PhraseTable<Bool>([
    ("yes", true), ("y", true), ("true", true), ("x", true), ("no", false), ("n", false),
    ("false", false), ("not", false),
  ])

  private static func table(_ isDone: Bool, _ phrases: String...) -> [(String, Bool)] {
    phrases.map { ($0, isDone) }
  }

  /// What a status says, as in a column or behind "Status:".
  static func said(_ text: TokenText, _ tokens: Range<Int>) -> Bool? {
    if let sign = tokens.lazy.compactMap({ sign(text, at: $0) }).first { return sign }
    return worst(words, text, tokens) ?? worst(values, text, tokens)
      ?? worst(colours, text, tokens) ?? lamp(text, tokens)
  }

  static func said(_ words: String) -> Bool? {
    let text = TokenText(PlainText(generated: words))
    return said(text, 0..<text.count)
  }

  /// What a cell below "Done?" says, where a day says it as well.
  static func answered(_ text: TokenText, _ dates: DateRecogniser) -> Bool? {
    if let said = said(text, 0..<text.count) { return said }
    guard text.count > 0 else { return nil }
    if let (answer, count) = answers.match(text, at: 0), count == text.count { return answer }
    return (0..<text.count).contains { dates.match(text, at: $0) != nil } ? true : nil
  }

  /// Of several the one that leaves something to do: "Merged, not deployed".
  private static func worst(
    _ table: PhraseTable<Bool>, _ text: TokenText, _ tokens: Range<Int>
  ) -> Bool? {
    var found: Bool?
    for (isDone, _) in table.matches(in: text, tokens) { found = isDone && found != false }
    return found
  }

  // MARK: Signs

  /// The sign at a token.
  static func sign(_ text: TokenText, at index: Int) -> Bool? {
    guard let token = text[safe: index], token.kind == .mark, token.value == 0 else { return nil }
    return text.string(index..<index + 1).unicodeScalars.first.flatMap { signs[$0] }
  }

  /// The sheet that makes a picture of the sign before it.
  static func isSelector(_ text: TokenText, at index: Int) -> Bool {
    guard let token = text[safe: index], token.kind == .mark, token.value == 0 else { return false }
    return text.string(index..<index + 1).unicodeScalars.first == "\u{FE0F}"
  }

  private static let signs: [Unicode.Scalar: Bool] = [
    "✅": true, "✔": true, "✓": true, "☑": true, "🗹": true,
    "❌": false, "❎": false, "✗": false, "✘": false, "✖": false, "☐": false, "🔲": false,
    "⬜": false, "⏳": false, "⌛": false, "🚧": false, "🔜": false, "🚫": false, "🔄": false,
    "⏸": false, "🛑": false,
  ]

  private static func lamp(_ text: TokenText, _ tokens: Range<Int>) -> Bool? {
    for index in tokens where text.tokens[index].kind == .mark && text.tokens[index].value == 0 {
      switch text.string(index..<index + 1).unicodeScalars.first {
      case "🟢": return true
      case "🟡", "🟠", "🔴": return false
      default: continue
      }
    }
    return nil
  }

  // MARK: Headings

  /// What a heading says of all that is listed below it: "Already done:", "Short term (done)", "Planned".
  static func ofAll(below text: TokenText, _ tokens: Range<Int>) -> Bool? {
    let bracket = tokens.last { text.isMark($0, "(") }
    let words = tokens.filter { text.tokens[$0].kind == .word }
    guard let first = words.first else { return nil }
    if let bracket, let (isDone, count) = Self.words.match(text, at: bracket + 1),
      text.isMark(bracket + 1 + count, ")")
    {
      return isDone
    }
    let start = fillers.contains(text.word(first)) && words.count > 1 ? words[1] : first
    // "To do" is what people call any list of actions.
    guard !text.isWord(start, "to"), !text.isWord(start, "todo"), !text.isWord(start, "backlog"),
      let (isDone, count) = Self.words.match(text, at: start)
    else { return nil }
    let rest = words.filter { $0 >= start + count }
    return rest.allSatisfy { things.contains(text.word($0)) } ? isDone : nil
  }

  private static let fillers: WordSet = ["already", "still", "so", "now"]
  private static let things: WordSet = [
    "action", "actions", "item", "items", "task", "tasks", "measures", "steps", "work", "so", "far",
    "already", "follow", "ups", "improvements", "fixes",
  ]
}
