/// Several actions in one sentence: "These steps should be taken: improve the alerts, add a review, and
/// automate the deployment", "we will pin the driver, we'll write a runbook and we'll train everyone".
enum ActionEnumeration {
  /// The actions of a sentence that names two or more; one range for any other.
  static func split(_ text: TokenText, _ sentence: Range<Int>) -> [Range<Int>] {
    let start = behindAnnouncement(text, sentence)
    guard let lead = lead(text, start..<sentence.upperBound) else { return [sentence] }
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
    switch lead {
    case .promise: return promises.match(text, at: next) == nil ? nil : next
    // "Monitor and improve the cache" is one.
    case .verb:
      return (isDivided || isList) && ActionVerbs.begin(text, next..<text.count) ? next : nil
    }
  }

  /// "To prevent this, these steps should be taken: improve …"
  private static func behindAnnouncement(_ text: TokenText, _ sentence: Range<Int>) -> Int {
    guard let colon = sentence.first(where: { text.isMark($0, ":") }),
      colon + 1 < sentence.upperBound, text.tokens[colon + 1].spaceBefore
    else { return sentence.lowerBound }
    return colon + 1
  }

  private static let joins: WordSet = ["and", "also", "then"]

  private static let promises = PhraseTable<Bool>([
    "we will", "we'll", "i will", "i'll", "we are going to", "we're going to", "we should",
    "we must", "we need to", "we have to", "we plan to", "we want to", "we have",
  ])
}
