/// Judges one share by the words before and behind it in its sentence.
struct ShareJudge {
  private typealias Words = ShareLexicon

  private let text: TokenText
  private let tokens: Range<Int>
  private let sentence: Range<Int>
  private let before: Range<Int>
  private let after: Range<Int>
  /// Something that a percentage may measure instead of those hit.
  private let other: Phrase?
  /// Those whose share it may be.
  private let scope: Phrase?

  private typealias Phrase = (value: String, at: Int, count: Int)

  /// - Parameters:
  ///   - tokens: where the share stands.
  ///   - sentence: where its sentence stands.
  init(_ text: TokenText, _ tokens: Range<Int>, in sentence: Range<Int>) {
    self.text = text
    self.tokens = tokens
    self.sentence = sentence
    before = max(sentence.lowerBound, tokens.lowerBound - 5)..<tokens.lowerBound
    after = tokens.upperBound..<min(sentence.upperBound, tokens.upperBound + 8)
    other = Words.others.first(in: text, after)
    scope = Words.scopes.first(in: text, after)
  }

  /// The first of the rules that has something to say.
  var measure: ShareMeasure {
    inCode ?? ofWhatIsServed ?? aimedAt ?? usual ?? checked ?? ofWhatWasHit ?? count ?? ratio
      ?? change ?? ofScope ?? behindThoseHit ?? ofSomethingElse ?? oneInEvery ?? aside ?? ofThose
      ?? restated ?? ofMany ?? ofWhatStandsBefore ?? .other("nothing says whose share it is")
  }

  private var inCode: ShareMeasure? {
    text.isMark(tokens.upperBound, ">") || text.isMark(tokens.lowerBound - 1, "=")
      ? .other("stands in code") : nil
  }

  private var ofWhatIsServed: ShareMeasure? {
    let near = max(before.lowerBound, tokens.lowerBound - 2)..<tokens.lowerBound
    return Words.carriers.contains(text.word(tokens.lowerBound - 1))
      || Words.makings.occurs(in: text, near)
      ? .other("is a share of what something serves") : nil
  }

  private var aimedAt: ShareMeasure? {
    Words.targets.occurs(in: text, before) ? .other("is a target or a threshold") : nil
  }

  private var usual: ShareMeasure? {
    before.contains { Words.habits.contains(text.word($0)) }
      || Words.normally.occurs(in: text, sentence.lowerBound..<tokens.lowerBound)
      ? .other("is what is usual") : nil
  }

  private var checked: ShareMeasure? {
    Words.checks.occurs(in: text, before) ? .other("is a share of what was checked") : nil
  }

  /// "100% of event ingestion in the east was affected"
  private var ofWhatWasHit: ShareMeasure? {
    guard text.isWord(tokens.upperBound, "of") else { return nil }
    let first = tokens.upperBound + 2
    for at in first..<max(first, min(sentence.upperBound, tokens.upperBound + 10)) {
      if text.tokens[at].kind == .mark, !text.isMark(at, "-") { return nil }
      if isSaidToBeHit(at) {
        return Words.others.occurs(in: text, tokens.upperBound..<at)
          ? nil : .affected(scope: nil, strength: 10)
      }
    }
    return nil
  }

  /// "310 of 540 projects"
  private var count: ShareMeasure? {
    guard let kind = ShareRecogniser.kindInCount(text, tokens, besides: scope == nil) else {
      return nil
    }
    if text.isWord(kind, "affected") || tellsOfRecovery(after) { return Self.ofThoseRestored }
    guard isFailing, !Words.systemThings.contains(text.word(kind)) else {
      return .other("counts something that is not said to have failed")
    }
    // "310 of 540 projects were affected" says it outright.
    return .affected(scope: noun(kind), strength: isSaidToBeHit(kind + 1) ? 9 : -6)
  }

  /// "Two thirds of the tickets"
  private var ratio: ShareMeasure? {
    guard let kind = ShareRecogniser.kindInRatio(text, tokens) else { return nil }
    let isHit =
      Words.scopes.match(text, at: kind) != nil || isFailing
      || text.tokens[sentence].contains { $0.isWord("changed") }
    return Words.systemThings.contains(text.word(kind)) || !isHit
      ? .other("measures \(noun(kind))") : .affected(scope: noun(kind), strength: 8)
  }

  /// "30% reduction in service availability" is a share of the service; "30% decrease in user
  /// engagement" is a share of nothing that was hit.
  private var change: ShareMeasure? {
    guard
      let change = Words.changes.first(in: text, after.clamped(to: 0..<tokens.upperBound + 2)),
      change.at <= tokens.upperBound + 1
    else { return nil }
    let behind = change.at + change.count
    return Words.availability.occurs(in: text, behind..<min(sentence.upperBound, behind + 5))
      ? .affected(scope: "service", strength: 0)
      : .other("is a change, not a share of those affected")
  }

  /// "40% of sign-in attempts"
  private var ofScope: ShareMeasure? {
    guard let scope, isWhose(scope.at) else { return nil }
    // A share of those who were hit says nothing of all.
    if (tokens.upperBound..<scope.at).contains(where: {
      text.isWord($0, "affected") || text.isWord($0, "these")
    }) {
      return .other("is a share of those affected")
    }
    // "100% of traffic back online" is how it ended.
    let end = scope.at + scope.count + (text.isMark(scope.at + scope.count, ")") ? 1 : 0)
    if tellsOfRecovery(end..<max(end, min(sentence.upperBound, end + 4))) {
      return Self.ofThoseRestored
    }
    // "The pictures were 80% of the traffic" is what it was made of.
    if scope.value == "traffic", !isFailing,
      text.isWord(tokens.lowerBound - 1, "was") || text.isWord(tokens.lowerBound - 1, "were")
    {
      return .other("is what something was made of")
    }
    // "30% of our orders come in on a weekend" is how things are.
    if Words.customs.contains(text.word(end)), !Words.isFailing(text, end..<sentence.upperBound) {
      return .other("is what is usual")
    }
    if let other, other.at == scope.at + scope.count || other.at < scope.at {
      return .other("measures \(other.value)")
    }
    return .affected(scope: scope.value, strength: strength(of: scope.value))
  }

  /// "families (75%) who tried"
  private var behindThoseHit: ShareMeasure? {
    guard tokens.lowerBound >= 2, text.isMark(tokens.lowerBound - 1, "("),
      text.isMark(tokens.upperBound, ")"),
      Words.scopes.match(text, at: tokens.lowerBound - 2) != nil, isFailing
    else { return nil }
    return .affected(scope: nil, strength: 3)
  }

  private var ofSomethingElse: ShareMeasure? { other.map { .other("measures \($0.value)") } }

  /// "Every fourth caller"
  private var oneInEvery: ShareMeasure? {
    guard text.isWord(tokens.lowerBound, "every"), let kind = text[safe: tokens.upperBound],
      kind.kind == .word
    else { return nil }
    return isFailing && !Words.systemThings.contains(kind.word)
      ? .affected(scope: noun(tokens.upperBound), strength: 4)
      : .other("nothing says that it failed")
  }

  /// "14,400 (30%) got an error": what stands before is whose share it is.
  private var aside: ShareMeasure? {
    guard let close = text[safe: tokens.upperBound], close.isMark(")") || close.isMark(","),
      Words.hitVerbs.contains(text.word(tokens.upperBound + 1)), isFailing
    else { return nil }
    return .affected(scope: nil, strength: 3)
  }

  /// "7% of those that ran were lost", but not "6% of those affected left"; "90% of them got a timeout".
  private var ofThose: ShareMeasure? {
    guard text.isWord(tokens.upperBound, "of") else { return nil }
    let whose = tokens.upperBound + 1
    if text.isWord(whose, "those"), !text.isWord(whose + 1, "affected"),
      isFailing || text.isWord(whose + 1, "online") || text.isWord(whose + 1, "connected")
    {
      return .affected(scope: nil, strength: 2)
    }
    if text.isWord(whose, "them"), Words.isFailing(text, tokens.upperBound..<sentence.upperBound) {
      return .affected(scope: nil, strength: 8)
    }
    return nil
  }

  /// "943 of the requests out of 2000 failed, i.e. 47.15%."
  private var restated: ShareMeasure? {
    let at = text.isMark(tokens.lowerBound - 1, ".") ? tokens.lowerBound - 1 : tokens.lowerBound
    let isSaidAgain =
      text.isWord(at - 1, "e") && text.isMark(at - 2, ".") && text.isWord(at - 3, "i")
      || text.isWord(at - 1, "ie") || text.isWord(at - 1, "namely")
    guard isSaidAgain, isFailing,
      Words.scopes.occurs(in: text, sentence.clamped(to: 0..<tokens.lowerBound))
    else { return nil }
    return .affected(scope: nil, strength: 6)
  }

  private var ofMany: ShareMeasure? {
    guard let many else { return nil }
    return tellsOfRecovery(after)
      ? Self.ofThoseRestored : .affected(scope: noun(many), strength: 6)
  }

  private var ofWhatStandsBefore: ShareMeasure? {
    if Words.others.occurs(in: text, before) {
      return .other("measures something of the system")
    }
    return Words.affecting.occurs(in: text, before) && Words.scopes.occurs(in: text, before)
      ? .affected(scope: nil, strength: 4) : nil
  }

  // MARK: What the rules ask

  private static let ofThoseRestored = ShareMeasure.other("is a share of those restored")

  private var isFailing: Bool { Words.isFailing(text, sentence) }

  private func noun(_ index: Int) -> String { text.string(index..<index + 1) }

  private func tellsOfRecovery(_ range: Range<Int>) -> Bool {
    Words.recovered.occurs(in: text, range)
  }

  /// "were affected"
  private func isSaidToBeHit(_ index: Int) -> Bool {
    (text.isWord(index, "were") || text.isWord(index, "was"))
      && (text.isWord(index + 1, "affected") || text.isWord(index + 1, "unavailable")
        || text.isWord(index + 1, "impacted"))
  }

  /// "14 % of the teachers": whoever they are, they are many of one kind; parts of a system are not
  /// who was hit.
  private var many: Int? {
    guard text.isWord(tokens.upperBound, "of") else { return nil }
    for at in tokens.upperBound + 1..<min(sentence.upperBound, tokens.upperBound + 5) {
      let token = text.tokens[at]
      guard token.kind == .word || token.kind == .number else { return nil }
      if Words.usual.contains(token.word) { return nil }
      if token.kind == .number || Words.determiners.contains(token.word) { continue }
      // "90% of products were affected"
      if Words.systemThings.contains(token.word) { return isSaidToBeHit(at + 1) ? at : nil }
      guard Words.isMany(token, in: text), token.range.count > 3 else {
        continue
      }
      // "93% of matches are decided by the picture" is how things are.
      let comma = (at..<sentence.upperBound).first { text.isMark($0, ",") } ?? sentence.upperBound
      return text.isWord(at + 1, "are") && !Words.isFailing(text, at..<comma) ? nil : at
    }
    return nil
  }

  /// "30% of our active users", "31% of login attempts": little words may stand between.
  private func isWhose(_ scope: Int) -> Bool {
    guard scope - tokens.upperBound <= 7 else { return false }
    return !(tokens.upperBound..<scope).contains { index in
      let token = text.tokens[index]
      // The comma of "3,000 students".
      if token.isMark(","), text.isNumber(index - 1), text.isNumber(index + 1) { return false }
      if token.isMark(",") || token.isMark(";") || token.isMark(":") || token.isMark("(") {
        return true
      }
      // "40% of sign-in attempts"
      let isJoined = text.isMark(index - 1, "-") && !token.spaceBefore
      return token.isWord("in") && !isJoined || token.isWord("and") || token.isWord("for")
        // "4% of a normal day's orders" measures how many there were.
        || Words.usual.contains(token.word)
    }
  }

  private func strength(of scope: String) -> Int {
    // "the remaining 22%", "the other 30%" is the rest, not the share.
    if before.contains(where: { text.isWord($0, "remaining") || text.isWord($0, "other") }) {
      return -20
    }
    return switch scope {
    case "users", "user", "customers", "customer", "clients", "visitors", "user base", "userbase":
      14
    default: 10
    }
  }
}
