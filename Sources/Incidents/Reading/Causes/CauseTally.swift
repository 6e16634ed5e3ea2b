/// What a document's sentences speak for together, where none concludes on a root cause: light words of
/// a single one may be of anything.
struct CauseTally {
  struct Finding {
    let category: CauseID
    fileprivate(set) var weight: Int
    fileprivate var heaviest: Int
    /// Where the weightiest of its words stand; in a heading or an action only where no other has any.
    fileprivate(set) var place: Place
  }

  struct Place {
    let text: TokenText
    let sentence: Range<Int>
    /// It tells what was, neither as a heading nor as what shall be.
    fileprivate let tells: Bool
  }

  /// What the weightiest words of `CauseLexicon` weigh, or lighter ones of two sentences.
  private static let least = 10

  private let lexicon: PhraseTable<CauseLexicon.Weighed>
  /// A few, in the order in which the text names them.
  private var findings: [Finding] = []

  /// - Returns: the category that most speaks for, or `nil` where too little does.
  static func find(
    in view: DocumentView, _ lexicon: PhraseTable<CauseLexicon.Weighed>
  ) -> Finding? {
    var tally = CauseTally(lexicon: lexicon)
    for passage in view.passages where counts(passage) {
      passage.forEachText { text in
        for sentence in Sentences(text, 0..<text.count)
        where !FalseLeads.isOne(text, sentence) && !Clause.isQuestion(text, sentence) {
          let tells = !passage.isHeading && passage.role != .actions
          tally.weigh(Place(text: text, sentence: sentence, tells: tells))
        }
      }
    }
    // Of equals the first named, which `max` keeps.
    return tally.findings.max { $0.weight < $1.weight }.flatMap { $0.weight >= least ? $0 : nil }
  }

  /// What was felt and what was looked at is full of things that break.
  private static func counts(_ passage: Passage) -> Bool {
    switch passage.role {
    case .timeline, .detection, .impact, .retold: false
    default: true
    }
  }

  /// Takes a sentence's weightiest words for each category: it says a thing once.
  private mutating func weigh(_ place: Place) {
    var said: [CauseLexicon.Weighed] = []
    func say(_ meaning: CauseLexicon.Weighed) {
      guard meaning.weight >= 4, meaning.category != .unknown else { return }
      if let known = said.firstIndex(where: { $0.category == meaning.category }) {
        if meaning.weight > said[known].weight { said[known] = meaning }
      } else {
        said.append(meaning)
      }
    }
    var index = place.sentence.lowerBound
    while index < place.sentence.upperBound {
      let words =
        lexicon.words(place.text, at: index) ?? CauseRepairs.table.words(place.text, at: index)
      if let words { say(words.meaning) }
      index = words?.tokens.upperBound ?? index + 1
    }
    for words in CausePatterns.find(place.text, place.sentence) { say(words.meaning) }
    for meaning in said { add(meaning, place) }
  }

  private mutating func add(_ meaning: CauseLexicon.Weighed, _ place: Place) {
    guard let known = findings.firstIndex(where: { $0.category == meaning.category }) else {
      findings.append(
        Finding(
          category: meaning.category, weight: meaning.weight, heaviest: meaning.weight,
          place: place))
      return
    }
    let last = findings[known]
    findings[known].weight += meaning.weight
    if (place.tells ? 1 : 0, meaning.weight) > (last.place.tells ? 1 : 0, last.heaviest) {
      findings[known].heaviest = meaning.weight
      findings[known].place = place
    }
  }
}
