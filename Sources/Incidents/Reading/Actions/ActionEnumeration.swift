/// Several actions in one sentence: "These steps should be taken: improve the alerts, add a review, and
/// automate the deployment", "we will pin the driver, we'll write a runbook and we'll train everyone",
/// "we will pin the driver, write a runbook, and train everyone".
enum ActionEnumeration {
  /// The actions of a sentence that names two or more; one range for any other.
  ///
  /// - Parameter isAnnounced: whether a label such as "What we will do:" stands before it.
  static func split(
    _ text: TokenText, _ sentence: Range<Int>, isAnnounced: Bool = false
  ) -> [Range<Int>] {
    let announced = behindAnnouncement(text, sentence)
    let isAnnounced = isAnnounced || announced > sentence.lowerBound
    let start = behindPurpose(text, announced..<sentence.upperBound)
    let clauses = isAnnounced ? clauses(text, start..<sentence.upperBound) : []
    if clauses.count > 1 { return clauses }
    guard let lead = lead(text, start..<sentence.upperBound) else {
      let things = isAnnounced ? listedThings(text, start..<sentence.upperBound) : []
      return things.count > 2 ? things : [sentence]
    }
    var ranges: [Range<Int>] = []
    var from = start
    var index = start
    while index < sentence.upperBound {
      guard let next = restart(text, index, lead, isList: !ranges.isEmpty) else {
        index += 1
        continue
      }
      ranges.append(from..<index)
      from = next
      index = next
    }
    ranges.append(from..<sentence.upperBound)
    return ranges.count >= 2 ? ranges.filter { !$0.isEmpty } : [sentence]
  }

  /// "The copy will lie elsewhere; we'll read the status page; and Ana will write a notice."
  private static func clauses(_ text: TokenText, _ tokens: Range<Int>) -> [Range<Int>] {
    tokens.split { text.isMark($0, ";") }.map { part in
      text.isWord(part.lowerBound, "and") ? part.dropFirst() : part
    }
  }

  /// "two persons for each change, labels on the volumes, and a dry run": the parts between commas, the
  /// last behind an "and". Bracketed commas part nothing, and neither do those of a clause.
  private static func listedThings(_ text: TokenText, _ tokens: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var from = tokens.lowerBound
    var depth = 0
    var endsWithAnd = false
    for index in tokens {
      if text.isMark(index, "(") { depth += 1 } else if text.isMark(index, ")") { depth -= 1 }
      guard depth == 0, text.isMark(index, ",") else { continue }
      parts.append(from..<index)
      from = index + 1
      endsWithAnd = text.isWord(from, "and")
      if endsWithAnd { from += 1 }
    }
    parts.append(from..<max(from, tokens.upperBound))
    let isList = parts.allSatisfy { part in
      part.count > 1 && !clauseStarts.contains(text.word(part.lowerBound))
    }
    return endsWithAnd && isList ? parts : []
  }

  private static let clauseStarts: WordSet = [
    "which", "who", "that", "because", "so", "but", "since", "as", "where", "when", "while", "we",
    "it", "they", "this", "if", "including", "e", "i",
  ]

  /// What each of the actions begins with, as the first does.
  private enum Lead { case verb, promise }

  private static func lead(_ text: TokenText, _ tokens: Range<Int>) -> Lead? {
    if promises.match(text, at: tokens.lowerBound) != nil { return .promise }
    return ActionVerbs.begin(text, tokens) ? .verb : nil
  }

  /// Where the next action begins behind a comma or a semicolon, with or without "and".
  ///
  /// - Parameter isList: whether two are known already, so that the last may have no comma.
  private static func restart(
    _ text: TokenText, _ index: Int, _ lead: Lead, isList: Bool
  ) -> Int? {
    let isDivided = text.isMark(index, ",") || text.isMark(index, ";")
    var next = isDivided ? index + 1 : index
    if joins.contains(text.word(next)) { next += 1 }
    guard next > index, next + 1 < text.count else { return nil }
    if lead == .promise {
      if promises.match(text, at: next) != nil { return next }
      // "We are going to replace the card, and to add probes"
      if text.isWord(next, "to") { next += 1 }
    }
    // "Monitor and improve the cache" is one.
    return (isDivided || isList) && ActionVerbs.begin(text, next..<text.count) ? next : nil
  }

  /// "To prevent this, these steps should be taken: improve …"
  private static func behindAnnouncement(_ text: TokenText, _ sentence: Range<Int>) -> Int {
    guard let colon = sentence.first(where: { text.isMark($0, ":") }),
      colon + 1 < sentence.upperBound, text.tokens[colon + 1].spaceBefore
    else { return sentence.lowerBound }
    return colon + 1
  }

  /// "To avoid this in future we will install …"
  private static func behindPurpose(_ text: TokenText, _ tokens: Range<Int>) -> Int {
    guard text.isWord(tokens.lowerBound, "to") else { return tokens.lowerBound }
    return tokens.prefix(12).first { promises.match(text, at: $0) != nil } ?? tokens.lowerBound
  }

  private static let joins: WordSet = ["and", "also", "then"]

  private static let promises = PhraseTable<Bool>([
    "we will", "we'll", "i will", "i'll", "we are going to", "we're going to", "we should",
    "we must", "we need to", "we have to", "we plan to", "we want to", "we have", "we shall",
    "i shall", "we intend to",
  ])
}
