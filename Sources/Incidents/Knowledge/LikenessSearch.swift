/// Finds the texts most like one text, in time that does not grow with the number of texts.
///
/// Texts that keep one of its terms are candidates. Of a term that many keep, only the texts
/// nearest in the order of the index (so in time) are looked at: a bound that holds even where all
/// texts are the same. The best candidates are then compared by all their terms.
struct LikenessSearch {
  /// How many texts of a term are looked at on either side.
  static let reach = 24
  /// How many candidates are compared in full.
  private static let most = 12

  private let index: TermIndex
  /// The likeness of each text so far; 0 for texts that are no candidates.
  private var scores: [Float]
  /// The first of them are candidates.
  private var candidates: [Int32]
  /// The weight of each term in the text that others are compared with; 0 for the terms that it lacks.
  private var weights: [Float]
  private var heaviest = Heaviest(most: most)
  /// How many postings were looked at: what the time goes with.
  private(set) var steps = 0

  init(_ index: TermIndex) {
    self.index = index
    scores = Array(repeating: 0, count: index.starts.count - 1)
    candidates = Array(repeating: 0, count: TermIndex.kept * (2 * Self.reach + 1) + 1)
    weights = Array(repeating: 0, count: index.rarity.count)
  }

  /// Those most like `text`, most alike first, of equally alike ones the first in the index.
  mutating func nearest(to text: Int, where isWanted: (Int) -> Bool) -> [(text: Int, score: Float)]
  {
    let (count, isExact) = gather(text)
    var best = take(count, isWanted, but: text)
    if !isExact { compare(text, &best) }
    best.sort { ($1.score, $0.text) < ($0.score, $1.text) }
    return best
  }

  /// - Returns: how many candidates there are, and whether every text of every term was looked at.
  private mutating func gather(_ text: Int) -> (candidates: Int, isExact: Bool) {
    var isExact = true
    var count = 0
    let index = index
    let postings = index.postings.span
    var ownScores: [Float] = []
    var ownCandidates: [Int32] = []
    swap(&ownScores, &scores)
    swap(&ownCandidates, &candidates)
    defer {
      swap(&ownScores, &scores)
      swap(&ownCandidates, &candidates)
    }
    var scores = ownScores.mutableSpan
    var candidates = ownCandidates.mutableSpan
    for entry in index.row(text) {
      let all = index.postings(of: index.terms[entry])
      let own = Int(index.places[entry])
      let near = max(all.lowerBound, own - Self.reach)..<min(all.upperBound, own + Self.reach + 1)
      if near.count < all.count { isExact = false }
      let weight = index.weights[entry]
      for place in near {
        let posting = postings[place]
        let other = Int(posting.text)
        let score = scores[other]
        // The next one takes the place of one that is a candidate already.
        candidates[count] = posting.text
        count += score == 0 ? 1 : 0
        scores[other] = score + weight * posting.weight
      }
      steps += near.count
    }
    return (count, isExact)
  }

  /// The best of so many candidates, in no order; forgets all of them.
  private mutating func take(
    _ count: Int, _ isWanted: (Int) -> Bool, but text: Int
  ) -> [(text: Int, score: Float)] {
    heaviest.clear()
    for candidate in candidates[..<count] {
      let score = scores[Int(candidate)]
      scores[Int(candidate)] = 0
      if candidate != text, heaviest.mayKeep(score), isWanted(Int(candidate)) {
        heaviest.offer(candidate, score)
      }
    }
    return heaviest.chosen.map { (Int($0.term), $0.weight) }
  }

  /// Scores texts by all their terms.
  private mutating func compare(_ text: Int, _ others: inout [(text: Int, score: Float)]) {
    for entry in index.row(text) { weights[Int(index.terms[entry])] = index.weights[entry] }
    for number in others.indices {
      var score: Float = 0
      // In the order of the terms; one that the text lacks adds nothing.
      for entry in index.row(others[number].text) {
        score += weights[Int(index.terms[entry])] * index.weights[entry]
      }
      others[number].score = score
    }
    for entry in index.row(text) { weights[Int(index.terms[entry])] = 0 }
  }
}
