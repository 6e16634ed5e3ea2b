/// One stretch of notes behind an action, divided off by a mark: "(Tom, due 2024-04-01)".
struct ActionTailGroup {
  enum Divider: Sendable, Hashable {
    case bracket, square, dash, dot, bar, arrow
    /// A sentence, or a clause, of its own.
    case stop, comma, colon
    /// "✅", or "DONE" in capitals behind nothing.
    case sign, capitals
  }

  typealias Part = (part: ActionPart, tokens: Range<Int>)

  let divider: Divider
  /// The first token that is no word of the action's.
  let start: Int
  let parts: [Part]
  /// Who is named; of several names from the first to the last.
  let name: Range<Int>?
  let handle: Range<Int>?

  private init?(_ divider: Divider, start: Int, _ parts: [Part]) {
    self.divider = divider
    self.start = start
    self.parts = parts
    let names = parts.filter { if case .name = $0.part { true } else { false } }.map(\.tokens)
    // More names than two are a list of things.
    guard names.count <= 2 else { return nil }
    name = Self.whole(names)
    handle = Self.whole(
      parts.filter { if case .handle = $0.part { true } else { false } }.map(\.tokens))
  }

  private static func whole(_ ranges: [Range<Int>]) -> Range<Int>? {
    guard let first = ranges.first, let last = ranges.last else { return nil }
    return first.lowerBound..<last.upperBound
  }

  // MARK: What it says

  /// Something stands beside the name that only notes say.
  var isCertain: Bool {
    parts.contains { part, _ in
      switch part {
      case .name, .handle: false
      case .state, .day, .ticket, .remark: true
      }
    }
  }

  /// Nothing of it is a note that leaves the action's words.
  var isSilent: Bool {
    parts.allSatisfy { part, _ in
      switch part {
      case .ticket, .remark: true
      case .state, .day, .name, .handle: false
      }
    }
  }

  /// Whether it makes a name beside it an owner's.
  func vouches(for other: ActionTailGroup) -> Bool {
    divider != .sign && divider != .capitals && name == nil && handle == nil
      && (divider == other.divider || state != nil || day != nil || other.divider == .comma)
  }

  var state: Bool? {
    var found: Bool?
    for case (.state(let isDone), _) in parts { found = isDone && found != false }
    return found
  }

  /// The day that it names, unless what stands before it says that this is when it was done.
  var day: DateValue? {
    for (step, part) in parts.enumerated() {
      guard case .day(let day) = part.part else { continue }
      if step > 0, case .state(true) = parts[step - 1].part { continue }
      return day
    }
    return nil
  }

  // MARK: Finding

  /// The last notes of a stretch of text; `nil` where it ends in the action's own words.
  static func last(
    of text: TokenText, _ tokens: Range<Int>, _ dates: DateRecogniser
  ) -> ActionTailGroup? {
    var end = tokens.upperBound
    while end > tokens.lowerBound,
      text.isMark(end - 1, ".") || text.isMark(end - 1, "!")
        || ActionDone.isSelector(text, at: end - 1)
    {
      end -= 1
    }
    let tokens = tokens.lowerBound..<end
    guard let last = tokens.last else { return nil }
    if let isDone = ActionDone.sign(text, at: last) {
      return ActionTailGroup(.sign, start: last, [(.state(isDone), last..<end)])
    }
    if text.isMark(last, ")") || text.isMark(last, "]") {
      return bracketed(text, tokens, dates)
    }
    return divided(text, tokens, dates) ?? capitals(text, tokens)
  }

  private static func bracketed(
    _ text: TokenText, _ tokens: Range<Int>, _ dates: DateRecogniser
  ) -> ActionTailGroup? {
    let closing = tokens.upperBound - 1
    let isRound = text.isMark(closing, ")")
    guard
      let open = (tokens.lowerBound..<closing).suffix(ActionText.longest).last(where: {
        text.isMark($0, isRound ? "(" : "[")
      }), open > tokens.lowerBound, open + 1 < closing,
      let parts = parts(text, open + 1..<closing, dates), parts.count <= 4
    else { return nil }
    return ActionTailGroup(isRound ? .bracket : .square, start: open, parts)
  }

  /// An address has many tokens.
  private static let farthest = ActionText.longest * 2

  private static func divided(
    _ text: TokenText, _ tokens: Range<Int>, _ dates: DateRecogniser
  ) -> ActionTailGroup? {
    for mark in tokens.dropFirst().dropLast().suffix(farthest).reversed() {
      guard let divider = divider(text, mark) else { continue }
      // A sign says something itself.
      let rest = (divider == .sign ? mark : mark + 1)..<tokens.upperBound
      guard let parts = parts(text, rest, dates), parts.count <= 3,
        let group = ActionTailGroup(
          divider, start: divider == .stop ? mark + 1 : stroke(text, mark), parts),
        group.mayStand(behind: divider, text)
      else {
        // What goes on behind the last dash or dot is the action's, however it is divided.
        if divider != .stop, divider != .comma, divider != .colon { return nil }
        continue
      }
      return group
    }
    return nil
  }

  /// A stop, a comma or a colon divides sentences as well, so that less may stand behind them.
  private func mayStand(behind divider: Divider, _ text: TokenText) -> Bool {
    switch divider {
    case .stop: return state != nil || name != nil && isCertain
    case .colon: return parts.count == 1 && state != nil
    case .comma:
      guard parts.count == 1, let only = parts.first else {
        // "…, Kim, 2024-06-01"
        return parts.count == 2 && name != nil && day != nil
      }
      switch only.part {
      case .state:
        // "A checksum, verified on each read"
        return ActionDone.words.match(text, at: only.tokens.lowerBound)
          .map { $0.count >= ActionText.end(text, only.tokens) - only.tokens.lowerBound } ?? true
      case .name:
        let words = only.tokens
        return words.count > 1 && ActionOwner.isTeam(text.word(words.upperBound - 1))
      case .day, .handle, .ticket, .remark: return false
      }
    default: return true
    }
  }

  /// Where "--", "->" or "=>" begins.
  private static func stroke(_ text: TokenText, _ index: Int) -> Int {
    guard !text.tokens[index].spaceBefore, text.isMark(index, "-") || text.isMark(index, ">"),
      text.isMark(index - 1, "-") || text.isMark(index - 1, "=")
    else { return index }
    return index - 1
  }

  private static func divider(_ text: TokenText, _ index: Int) -> Divider? {
    if ActionDone.sign(text, at: index) != nil { return .sign }
    guard text[safe: index + 1]?.spaceBefore == true else { return nil }
    if text.isMark(index, ".") { return .stop }
    if text.isMark(index, ",") || text.isMark(index, ";") { return .comma }
    if text.isMark(index, ":") { return .colon }
    guard text.tokens[stroke(text, index)].spaceBefore else { return nil }
    if text.isMark(index, "-") { return .dash }
    if text.isMark(index, "|") { return .bar }
    if text.isMark(index, ">") { return .arrow }
    return text.isMark(index, "·") || text.isMark(index, "•") ? .dot : nil
  }

  /// "… DONE", where nothing but the capitals sets it off.
  private static func capitals(_ text: TokenText, _ tokens: Range<Int>) -> ActionTailGroup? {
    let last = tokens.upperBound - 1
    guard last > tokens.lowerBound, text.isUppercase(last), !text.isUppercase(last - 1),
      shouted.contains(text.word(last)), let isDone = ActionDone.words.match(text, at: last)?.value
    else { return nil }
    return ActionTailGroup(.capitals, start: last, [(.state(isDone), last..<last + 1)])
  }

  private static let shouted: WordSet = [
    "done", "completed", "closed", "fixed", "finished", "merged", "shipped", "todo", "open", "wip",
    "pending", "ongoing", "deployed",
  ]

  /// What stands between commas, semicolons, dots and dashes; `nil` where any of it is no note.
  private static func parts(
    _ text: TokenText, _ tokens: Range<Int>, _ dates: DateRecogniser
  ) -> [Part]? {
    var found: [Part] = []
    var from = tokens.lowerBound
    for index in tokens.lowerBound...tokens.upperBound {
      guard index == tokens.upperBound || divides(text, index) else { continue }
      let range = from..<index
      from = index + 1
      if range.isEmpty { continue }
      // "31 January, 2025"
      if let last = found.last, case .remark = last.part, range.count == 1,
        text.digits(range.lowerBound) == 4, text.isNumber(range.lowerBound)
      {
        let whole = last.tokens.lowerBound..<index
        guard let part = ActionPart.of(text, whole, dates) else { return nil }
        found[found.count - 1] = (part, whole)
        continue
      }
      let isNamed = found.contains { if case .name = $0.part { true } else { false } }
      let part =
        isNamed ? ActionPart.loosely(text, range, dates) : ActionPart.of(text, range, dates)
      guard let part else { return nil }
      found.append((part, range))
    }
    return found.isEmpty ? nil : found
  }

  private static func divides(_ text: TokenText, _ index: Int) -> Bool {
    if text.isMark(index, ",") || text.isMark(index, ";") || text.isMark(index, "·") { return true }
    return text.isMark(index, "-") && text.tokens[index].spaceBefore
      && text[safe: index + 1]?.spaceBefore == true
  }
}
