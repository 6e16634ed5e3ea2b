/// The answers to "Why?", asked again and again: the first answer is what was felt, and the cause stands
/// further down.
struct WhyChain {
  /// Which answer a passage belongs to, from 1.
  private let steps: [Int: Int]

  /// Fewer questions are no chain.
  private static let fewest = 3
  /// Between a question and its answer.
  private static let reach = 3

  init(_ view: DocumentView) {
    var questions: [Int: [Int]] = [:]
    for (index, passage) in view.passages.enumerated() where passage.role == .rootCause {
      if Self.asksWhy(passage) { questions[passage.section, default: []].append(index) }
    }
    var steps: [Int: Int] = [:]
    for asked in questions.values where asked.count >= Self.fewest {
      for (number, index) in asked.enumerated() {
        let next = number + 1 < asked.count ? asked[number + 1] : view.passages.count
        for place in index..<min(next, index + Self.reach) { steps[place] = number + 1 }
      }
    }
    self.steps = steps
  }

  /// How many sentences of the section count as before a passage's; `nil` outside of such a chain.
  func order(of passage: Int) -> Int? { steps[passage].map { $0 == 1 ? 7 : 0 } }

  /// "Why was the key missing? Because …", "Why 3: …"
  private static func asksWhy(_ passage: Passage) -> Bool {
    let text = passage.text
    guard let first = text.tokens.indices.prefix(4).first(where: { text.isWord($0, "why") }) else {
      return false
    }
    return text.isNumber(first + 1)
      || (first + 1..<min(text.count, first + 40)).contains { text.isMark($0, "?") }
  }
}
