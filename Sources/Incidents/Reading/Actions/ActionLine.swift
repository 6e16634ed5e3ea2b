import Markup

/// Tells actions from the words around them where no list does.
enum ActionLine {
  /// Whether a line of a section on actions is one, rather than its introduction or its close.
  static func isAction(_ passage: Passage, isLast: Bool, of count: Int) -> Bool {
    let text = passage.text
    if text.plain.bytes.last == UInt8(ascii: ":") { return false }
    if closings.match(text, at: 0) != nil { return false }
    if pleasantries.occurs(in: text, 0..<text.count), tasks(in: text).count < 2 { return false }
    if introductions.match(text, at: 0) != nil, count > 1, !saysWhatWillBeDone(text, 0..<text.count)
    {
      return false
    }
    if isAddress(text) || isOpenQuestion(text) || isHindsight(text) || isAside(text) {
      return false
    }
    let words = text.tokens.count { $0.kind == .word }
    return words >= 3 && text.count > 2
  }

  /// "Sincerely," and its like: what follows is a signature. "Prepared by: …" is about the document.
  static func endsList(_ text: TokenText) -> Bool {
    if letterEnds.match(text, at: 0) != nil, text.count <= 4 { return true }
    guard text.count > 0, let (_, count) = documentLabels.match(text, at: 0) else { return false }
    // "Prepared by Ada Obi"
    return text.isMark(count, ":") || text.isWord(count - 1, "by") && text.startsUppercase(count)
  }

  private static let documentLabels = PhraseTable<Bool>([
    "prepared by", "submitted by", "reviewed by", "approved by", "written by", "report by",
    "author", "authors",
    "distribution", "contact", "last updated", "published", "published by", "signed",
    "document owner", "document version", "version", "next review", "review date", "report date",
    "date of report", "circulation", "classification",
  ])

  /// "We will add …", "We're changing …", "Retries will be limited": what follows an announcement.
  static func undertakes(_ text: TokenText, _ sentence: Range<Int>) -> Bool {
    saysWhatWillBeDone(text, sentence) || undertakings.match(text, at: sentence.lowerBound) != nil
  }

  /// "We've set a limit", "We're giving it twice the memory"; "we are sorry" changes nothing.
  static func isUnderWay(_ text: TokenText, _ sentence: Range<Int>) -> Bool {
    guard let (_, count) = progressing.match(text, at: sentence.lowerBound) else { return false }
    return isGerund(text, sentence.lowerBound + count)
  }

  private static let progressing = PhraseTable<Bool>([
    "we are", "we're", "we are now", "we're now", "we are also", "we're also",
  ])

  private static let undertakings = PhraseTable<Bool>([
    "we're", "we are", "we've", "we will", "we'll", "we have", "we also", "in addition we",
    "additionally we",
  ])

  private static let letterEnds = PhraseTable<Bool>([
    "sincerely", "regards", "best regards", "kind regards", "yours", "yours sincerely", "thanks",
    "respectfully",
  ])

  /// A full sentence with a subject, as in a story or a letter: "The team is going to rebuild …",
  /// not "Rebuild …" or "Rebuilding …".
  static func isProse(_ passage: Passage) -> Bool {
    let text = passage.text
    guard passage.label == nil, let first = text[safe: 0], first.kind == .word else { return false }
    return text.isMark(text.count - 1, ".") && (storied.match(text, at: 0) != nil)
      || storied.match(text, at: 0) != nil && text.count > 24
  }

  private static let storied = PhraseTable<Bool>([
    "we", "i", "our", "the", "in", "going forward", "moving forward", "most importantly", "it",
    "this", "these", "as", "after", "my", "additionally", "also", "finally", "they",
    "they're", "we've", "we'll", "i'll", "since", "with", "based",
  ])

  /// "The lessons that we take from this are:" above a list.
  static func announcesLessons(_ text: TokenText) -> Bool {
    lessons.occurs(in: text, 0..<text.count)
  }

  private static let lessons = PhraseTable<Bool>([
    "lessons", "lesson", "learned", "learnt", "action items", "next steps", "to prevent this",
    "to avoid this", "from happening again", "in the future",
  ])

  /// "To help prevent this in the future we have" above a list.
  static func announcesMeasures(_ text: TokenText) -> Bool {
    measures.occurs(in: text, 0..<text.count)
  }

  private static let measures = PhraseTable<Bool>([
    "to prevent this", "to help prevent", "to avoid this", "to stop this", "from happening again",
    "prevent a recurrence", "prevent recurrence", "does not happen again", "doesn't happen again",
    "making the following changes", "following changes", "following improvements",
    "following measures", "following steps", "following actions", "we commit to", "we promise",
    "reduce the likelihood", "promised improvements", "permanent fix", "our measures",
    "we have since", "since then we", "we'll therefore", "we will therefore", "on our list",
    "here is what we will", "here's what we'll", "improvements", "things we will", "things we do",
    "what we will do", "action points", "what we are going to do",
  ])

  /// Whether a sentence says that something has to be done.
  static func demands(_ text: TokenText, _ sentence: Range<Int>) -> Bool {
    duties.occurs(in: text, sentence)
  }

  private static let duties = PhraseTable<Bool>([
    "need to", "needs to", "should", "must", "have to", "will", "going to", "we'll", "we're",
    "we are",
  ])

  /// The sentences of a paragraph that begin as tasks do, also behind what announces them: "The following
  /// are actions that we take: Test the release. Improve the alerts."
  ///
  /// - Parameter orDuties: whether what "we must" or "I will" do counts as well.
  static func tasks(in text: TokenText, orDuties: Bool = false) -> [Range<Int>] {
    Sentences(text, 0..<text.count).compactMap { sentence in
      let colon = sentence.first { text.isMark($0, ":") }
      var start = colon.map { $0 + 1 } ?? sentence.lowerBound
      if text.isWord(start, "also") { start += 1 }
      let task = start..<max(start, sentence.upperBound)
      let isTask =
        ActionVerbs.begin(text, task) || orDuties && ownDuties.match(text, at: start) != nil
      return isTask ? task : nil
    }
  }

  private static let ownDuties = PhraseTable<Bool>([
    "we must", "we will", "we'll", "we need to", "we have to", "we should", "i will", "i'll",
    "i must", "i need to", "i have to", "i should",
  ])

  /// "Amina B. Diallo, cohort 9", below sentences.
  static func isSignature(_ passage: Passage) -> Bool {
    let text = passage.text
    let name = text.tokens.indices.prefix { !text.isMark($0, ",") }
    let words = name.filter { text.tokens[$0].kind == .word }
    return passage.afterBlank && text.count <= 10 && (2...4).contains(words.count)
      && name.count < text.count && words.allSatisfy(text.startsUppercase)
      && !text.isMark(text.count - 1, ".")
  }

  /// "If we had seen it earlier …"
  static func isHindsight(_ text: TokenText) -> Bool { hindsights.match(text, at: 0) != nil }

  private static let hindsights = PhraseTable<Bool>([
    "if we had", "had we", "if only", "we could have",
  ])

  /// "(It was the butler.)"
  private static func isAside(_ text: TokenText) -> Bool {
    text.isMark(0, "(") && text.isMark(text.count - 1, ")")
      && !saysWhatWillBeDone(text, 0..<text.count)
  }

  /// "Could we have seen it earlier?", with nothing that answers it.
  private static func isOpenQuestion(_ text: TokenText) -> Bool {
    Clause.isQuestion(text, 0..<text.count)
      && Sentences(text, 0..<text.count).allSatisfy { Clause.isQuestion(text, $0) }
  }

  private static func isAddress(_ text: TokenText) -> Bool {
    guard let first = text[safe: 0] else { return true }
    return first.isWord("https") || first.isWord("http") || first.isMark("@")
  }

  private static let closings = PhraseTable<Bool>([
    "by implementing", "by addressing", "by taking", "in conclusion", "we hope", "these measures",
    "these actions", "these changes", "these steps", "sincerely", "overall", "we apologise",
    "we apologize", "thank you", "with these", "through these", "we are committed", "and remember",
    "moving forward", "this postmortem", "this incident", "this outage", "so dear", "don't let",
    "by following", "by doing", "if you", "but of course", "note that", "in summary", "we believe",
    "stay",
    "in a nutshell", "the outage",
    "that's all", "thats all", "the end", "thanks for reading", "moral", "moral of the story",
    "in the aftermath", "upon internal", "after analyzing", "after analysing", "and the moral",
  ])

  /// What letters to customers say around their actions.
  private static let pleasantries = PhraseTable<Bool>([
    "is committed to", "are committed to", "appreciate your patience",
    "conducted an internal review",
    "thank you for", "continued support", "your patience", "internal review of",
    "internal audits", "we have completed", "came to the realization", "review and analysis",
  ])

  private static let introductions = PhraseTable<Bool>([
    "to prevent", "the following", "to avoid", "in order to", "to ensure", "here are", "below are",
    "to address", "to reduce", "in the last", "as a result", "these are", "we have conducted",
    "in response", "to minimize", "to minimise",
  ])

  private static let intents = PhraseTable<Bool>([
    "will", "should", "must", "need to", "needs to", "have to", "plan to", "going to", "we have",
    "we've",
    "we'll", "i'll", "they'll", "is aiming at", "planning to", "has been", "have been", "would be",
    "could", "ought to", "be sure", "make sure", "is to",
    "are to", "created", "added", "put in place", "implemented", "was use", "recommended",
  ])

  /// Whether a sentence says what will be done, should be done or has been done about it.
  static func saysWhatWillBeDone(_ text: TokenText, _ sentence: Range<Int>) -> Bool {
    if Clause.isQuestion(text, sentence) { return false }
    if text.isMark(sentence.upperBound - 1, ":") { return false }
    guard closings.match(text, at: sentence.lowerBound) == nil else { return false }
    return sentence.contains { index in
      guard let (_, count) = intents.match(text, at: index) else { return false }
      // "We have been monitoring" goes on; "alerts have been added" is a measure.
      return !text.isWord(index + count - 1, "been") || !isGerund(text, index + count)
    }
  }
}

extension ActionLine {
  fileprivate static func isGerund(_ text: TokenText, _ index: Int) -> Bool {
    guard let token = text[safe: index], token.kind == .word else { return false }
    return text.plain.bytes[token.range].suffix(3).elementsEqual("ing".utf8)
  }
}

extension Clause {
  static func isQuestion(_ text: TokenText, _ sentence: Range<Int>) -> Bool {
    sentence.upperBound > 0 && text.isMark(sentence.upperBound - 1, "?")
  }
}
