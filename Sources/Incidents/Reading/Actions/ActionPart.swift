/// What stands between two marks behind an action, such as "Ana", "due 2024-06-01", "OPS-12", "done".
enum ActionPart: Sendable {
  case state(Bool)
  case day(DateValue)
  case name, handle
  case ticket
  /// What the record takes by its label, or has no field for: "owner: Ana", "high", "next sprint".
  case remark

  /// - Returns: `nil` for words that go on with the action.
  static func of(_ text: TokenText, _ tokens: Range<Int>, _ dates: DateRecogniser) -> ActionPart? {
    let tokens = tokens.lowerBound..<ActionText.end(text, tokens)
    guard let first = tokens.first else { return .remark }
    if text.isMark(first, "@") { return handle(text, tokens) }
    if let isDone = state(text, tokens, dates) { return .state(isDone) }
    if let day = day(text, tokens, dates) { return .day(day) }
    if ActionTicket.isTicket(text, tokens) { return .ticket }
    if isRemark(text, tokens) { return .remark }
    return isName(text, tokens) ? .name : nil
  }

  // MARK: State

  /// What a part behind a name says that begins with a state, whatever follows: "done the same night".
  static func loosely(
    _ text: TokenText, _ tokens: Range<Int>, _ dates: DateRecogniser
  ) -> ActionPart? {
    if let part = of(text, tokens, dates) { return part }
    guard tokens.count <= 6 else { return nil }
    return ActionDone.words.match(text, at: tokens.lowerBound).map { .state($0.value) }
  }

  /// "done", "completed 2024-05-02", "DONE in PR #7", "✅".
  private static func state(
    _ text: TokenText, _ tokens: Range<Int>, _ dates: DateRecogniser
  ) -> Bool? {
    let start = tokens.first { ActionDone.sign(text, at: $0) == nil && !isBlank(text, $0) }
    guard let start else { return ActionDone.said(text, tokens) }
    // "✅ 2024-05-02"
    if start > tokens.lowerBound, let (_, next) = dates.match(text, at: start),
      next >= tokens.upperBound
    {
      return ActionDone.said(text, tokens.lowerBound..<start)
    }
    guard let (isDone, count) = ActionDone.words.match(text, at: start) else { return nil }
    let rest = start + count..<max(start + count, tokens.upperBound)
    guard let next = rest.first else { return isDone }
    guard rest.count <= 8 else { return nil }
    let goesOn =
      rest.allSatisfy { text.tokens[$0].kind == .mark } || isBlank(text, next)
      || links.contains(text.word(next)) && next + 1 < rest.upperBound
      || text.isNumber(next) || DateRecogniser.months[text.word(next)] != nil
      || ActionTicket.isTicket(text, rest)
    return goesOn ? isDone : nil
  }

  private static func isBlank(_ text: TokenText, _ index: Int) -> Bool {
    ActionDone.sign(text, at: index) != nil || ActionDone.isSelector(text, at: index)
  }

  private static let links: WordSet = [
    "in", "by", "via", "on", "since", "under", "see", "with",
  ]

  // MARK: Day

  /// A day that is all there is, or that a word announces: "due 2024-06-01", "by Friday, 3 May".
  private static func day(
    _ text: TokenText, _ tokens: Range<Int>, _ dates: DateRecogniser
  ) -> DateValue? {
    var start = tokens.lowerBound
    while start < tokens.upperBound,
      announcing.contains(text.word(start)) || text.isMark(start, ":")
    {
      start += 1
    }
    guard let (day, next) = dates.match(text, at: start) else { return nil }
    return next >= tokens.upperBound || start > tokens.lowerBound && tokens.count <= 8 ? day : nil
  }

  private static let announcing: WordSet = [
    "due", "by", "until", "till", "before", "deadline", "eta", "target", "date", "on", "first",
    "next", "latest", "no", "later", "than", "expected", "estimated", "planned",
    "completion", "for", "end", "the",
  ]

  // MARK: Remarks

  private static func isRemark(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    if ActionField.announcement(text, at: first) != nil { return true }
    if let (_, count) = whens.match(text, at: first) { return tokens.count <= count + 4 }
    if let (_, count) = asides.match(text, at: first) { return tokens.count <= count + 1 }
    if labels.contains(text.word(first)) { return tokens.count > 1 }
    // A day in another spelling or a ticket; a lone small number is a version or a count.
    return tokens.contains { text.isNumber($0) && (tokens.count > 1 || text.digits($0) > 3) }
      && tokens.count <= 7
  }

  private static let labels: WordSet = [
    "due", "by", "until", "before", "deadline", "eta", "ticket",
  ]

  /// Times that are no days.
  private static let whens = PhraseTable<Bool>([
    "at once", "asap", "this week", "next week", "this sprint", "next sprint", "this month",
    "next month", "this quarter", "next quarter", "this year", "next year", "next release",
    "next", "someday", "some day", "end of", "by end of", "no date", "no due date", "no deadline",
    "immediately", "soon", "later", "q1", "q2", "q3", "q4", "date tbd", "due tbd", "eta tbd",
    "this weekend", "tomorrow", "today",
  ])

  /// What stands in brackets and is neither somebody nor a day.
  private static let asides = PhraseTable<Bool>([
    "optional", "high", "medium", "low", "urgent", "critical", "short", "long", "mid", "priority",
    "prevent", "detect", "mitigate", "process", "tbd", "tba", "tbc", "nice to have", "p0",
    "p1", "p2", "p3", "p4", "stretch", "high priority", "low priority", "medium priority",
    "unassigned", "short term", "long term", "mid term", "medium term", "quick win", "must",
  ])

  // MARK: Names

  /// One or several handles: "@ana", "@ana and @ben".
  private static func handle(_ text: TokenText, _ tokens: Range<Int>) -> ActionPart? {
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if text.isMark(index, "@"), let end = ActionOwner.handleEnd(text, index, tokens.upperBound) {
        index = end
      } else if text.isMark(index, "&") || text.isMark(index, "/") || text.isWord(index, "and")
        || text.isMark(index, "?")
      {
        index += 1
      } else {
        return nil
      }
    }
    return .handle
  }

  /// One to three capitalised words, or a team: "Ana Lee", "Head of IT", "platform team", "me".
  static func isName(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    guard (1...5).contains(tokens.count),
      tokens.allSatisfy({ text.tokens[$0].kind == .word || joins(text, $0, tokens) })
    else { return false }
    let words = tokens.filter { text.tokens[$0].kind == .word }
    guard let first = words.first, let last = words.last else { return false }
    if words.count == 1 {
      if people.contains(text.word(first)) { return true }
      if calendar.contains(text.word(first)) { return false }
    }
    if strangers.contains(text.word(first)) { return false }
    if words.count > 1, words.count <= 4, ActionOwner.isTeam(text.word(last)) { return true }
    guard !isThing(text, tokens, words), !ActionVerbs.isVerb(text.word(first)) else { return false }
    let names = words.filter { !small.contains(text.word($0)) }
    return (1...4).contains(names.count) && names.first == first && names.last == last
      && names.allSatisfy { text.startsUppercase($0) || isForeign(text, $0) }
  }

  /// A product such as "Redis" or a state; a department may have the name of what it looks after.
  private static func isThing(_ text: TokenText, _ tokens: Range<Int>, _ words: [Int]) -> Bool {
    guard let first = words.first, let last = words.last else { return true }
    if let (_, count) = ActionDone.words.match(text, at: first), count >= tokens.count {
      return true
    }
    if words.count == 1 && departments.contains(text.word(first)) { return false }
    if ComponentLexicon.table.match(text, at: last) != nil { return true }
    guard let (_, count) = ComponentLexicon.table.match(text, at: first) else { return false }
    return count >= tokens.count
  }

  private static let departments: WordSet = [
    "backend", "frontend", "platform", "infra", "infrastructure", "security", "networks",
    "networking", "identity", "storage", "web",
  ]

  /// "Jean-Luc", "T. Berg", "R&D".
  private static func joins(_ text: TokenText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    guard index > tokens.lowerBound else { return false }
    if text.isMark(index, ".") {
      return text.tokens[index - 1].range.count == 1
    }
    return index + 1 < tokens.upperBound
      && (text.isMark(index, "-") || text.isMark(index, "&")
        || text.isMark(index, "/"))
  }

  /// "Özdemir": capitals beyond ASCII are not told from small letters, but hardly a word of English
  /// begins so.
  private static func isForeign(_ text: TokenText, _ index: Int) -> Bool {
    text.plain.bytes[text.tokens[index].range.lowerBound] >= 0xC3
  }

  private static let people: WordSet = ["me", "everyone", "everybody", "all"]
  private static let small: WordSet = ["of", "and", "the", "de", "da", "van", "von", "der", "for"]

  /// Words that begin what is nobody's name.
  private static let strangers: WordSet = [
    "to", "in", "not", "new", "immediate", "now", "see", "the", "a", "an", "if", "no", "yes",
    "optional", "all", "we", "our", "this", "that", "it", "and", "or", "for", "with", "via", "per",
    "e", "i", "also", "as", "when", "where", "which", "who", "how", "why", "what", "done",
    "volunteer", "english", "prod", "production", "staging", "phase",
  ]

  private static let calendar: WordSet = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "christmas", "easter",
  ]
}
