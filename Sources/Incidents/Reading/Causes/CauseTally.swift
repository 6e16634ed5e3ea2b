/// What a document's sentences speak for together, where none concludes on a root cause: light words of
/// a single one may be of anything.
struct CauseTally {
  struct Finding {
    let category: CauseID
    /// The sentence with the weightiest of its words; of a heading or an action only where no other has any.
    let text: TokenText
    let sentence: Range<Int>
  }

  private struct Place {
    let text: TokenText
    let sentence: Range<Int>
    /// It tells what was, neither as a heading nor as what shall be.
    let tells: Bool
  }

  private struct Sum {
    let category: CauseID
    var weight: Int
    var heaviest: Int
    var place: Place
  }

  /// What the weightiest words of `CauseLexicon` weigh, or lighter ones of two sentences.
  private static let least = 10

  private let lexicon: PhraseTable<CauseLexicon.Weighed>
  /// A few, in the order in which the text names them.
  private var sums: [Sum] = []

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
    guard let most = tally.sums.max(by: { $0.weight < $1.weight }),
      most.weight >= least
    else { return nil }
    return Finding(
      category: most.category, text: most.place.text, sentence: most.place.sentence)
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
    guard let known = sums.firstIndex(where: { $0.category == meaning.category }) else {
      sums.append(
        Sum(
          category: meaning.category, weight: meaning.weight, heaviest: meaning.weight,
          place: place))
      return
    }
    sums[known].weight += meaning.weight
    guard
      place.tells && !sums[known].place.tells
        || place.tells == sums[known].place.tells && meaning.weight > sums[known].heaviest
    else { return }
    sums[known].heaviest = meaning.weight
    sums[known].place = place
  }
}
