/// What stands before an action's words: "✅", "[DONE]", "(Kim)", "@nadia:", "AI-3 (mitigate):".
struct ActionLead {
  /// The action's words behind it.
  private(set) var body: Range<Int>
  private(set) var state: Bool?
  private(set) var owner: Range<Int>?
  private(set) var kind: ActionItem.Kind?

  init(_ text: TokenText, _ tokens: Range<Int>) {
    body = tokens
    while body.count > 2 {
      if takeSign(text) || takeBracket(text) || takeHandle(text) { continue }
      break
    }
    if state == nil { state = Self.label(text, body) }
    kind = Self.kind(text, body)
  }

  private mutating func takeSign(_ text: TokenText) -> Bool {
    let first = body.lowerBound
    if ActionDone.isSelector(text, at: first) {
      body = first + 1..<body.upperBound
      return true
    }
    guard state == nil, let isDone = ActionDone.sign(text, at: first) else { return false }
    state = isDone
    body = first + 1..<body.upperBound
    return true
  }

  /// "[DONE] …", "(Kim) …"
  private mutating func takeBracket(_ text: TokenText) -> Bool {
    let first = body.lowerBound
    guard text.isMark(first, "(") || text.isMark(first, "["),
      let close = body.prefix(6).first(where: { text.isMark($0, ")") || text.isMark($0, "]") }),
      close > first + 1, close + 1 < body.upperBound
    else { return false }
    let inside = first + 1..<close
    if state == nil, let (isDone, count) = ActionDone.words.match(text, at: first + 1),
      count == inside.count
    {
      state = isDone
    } else if owner == nil, text.isMark(first, "("), ActionPart.isName(text, inside),
      ActionKind.stated(text, inside) == nil
    {
      owner = inside
    } else {
      return false
    }
    body = close + 1..<body.upperBound
    return true
  }

  /// "@nadia: …"
  private mutating func takeHandle(_ text: TokenText) -> Bool {
    let first = body.lowerBound
    guard owner == nil, text.isMark(first, "@"),
      let end = ActionOwner.handleEnd(text, first, body.upperBound),
      text.isMark(end, ":") || text.isMark(end, "-"), end + 1 < body.upperBound
    else { return false }
    owner = first..<end
    body = end + 1..<body.upperBound
    return true
  }

  /// "AI-3 (mitigate): …", "[detect] …", "Prevent: …"
  private static func kind(_ text: TokenText, _ tokens: Range<Int>) -> ActionItem.Kind? {
    let near = tokens.prefix(nearest)
    if let colon = near.first(where: { text.isMark($0, ":") }), colon == tokens.lowerBound + 1 {
      return ActionKind.stated(text, tokens.lowerBound..<colon)
    }
    guard
      let open = near.first(where: { text.isMark($0, "(") || text.isMark($0, "[") }),
      let close = near.first(where: { text.isMark($0, ")") || text.isMark($0, "]") }),
      close > open + 1,
      open == tokens.lowerBound || text.isMark(close + 1, ":")
    else { return nil }
    return ActionKind.stated(text, open + 1..<close)
  }

  private static let nearest = 8

  /// "Done: …", "In progress - …"
  private static func label(_ text: TokenText, _ tokens: Range<Int>) -> Bool? {
    guard let first = tokens.first, let (isDone, count) = ActionDone.words.match(text, at: first)
    else { return nil }
    return text.isMark(first + count, ":") ? isDone : nil
  }
}
