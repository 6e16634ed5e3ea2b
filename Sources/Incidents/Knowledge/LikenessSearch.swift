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
  private var candidates: [Int32] = []
  /// How many postings were looked at: what the time goes with.
  private(set) var steps = 0

  init(_ index: TermIndex) {
    self.index = index
    scores = [Float](repeating: 0, count: index.starts.count - 1)
  }

  /// Those most like `text`, most alike first, of equally alike ones the first in the index.
  mutating func nearest(to text: Int, where isWanted: (Int) -> Bool) -> [(text: Int, score: Float)]
  {
    let isExact = gather(text)
    var best = take(isWanted, but: text)
    if !isExact {
      for number in best.indices { best[number].score = index.likeness(text, best[number].text) }
    }
    best.sort { ($1.score, $0.text) < ($0.score, $1.text) }
    return best
  }

  /// - Returns: whether every text of every term was looked at.
  private mutating func gather(_ text: Int) -> Bool {
    var isExact = true
    let index = index
    let postings = index.postings.span
    for entry in index.row(text) {
      let all = index.postings(of: index.terms[entry])
      let own = Int(index.places[entry])
      let near = max(all.lowerBound, own - Self.reach)..<min(all.upperBound, own + Self.reach + 1)
      if near.count < all.count { isExact = false }
      let weight = index.weights[entry]
      for place in near {
        let posting = postings[place]
        let other = Int(posting.text)
        if scores[other] == 0 { candidates.append(posting.text) }
        scores[other] += weight * posting.weight
      }
      steps += near.count
    }
    return isExact
  }

  /// The best candidates so far, in no order; forgets all of them.
  private mutating func take(
    _ isWanted: (Int) -> Bool, but text: Int
  ) -> [(text: Int, score: Float)] {
    var heaviest = Heaviest(most: Self.most)
    for candidate in candidates {
      let score = scores[Int(candidate)]
      scores[Int(candidate)] = 0
      if candidate != text, heaviest.mayKeep(score), isWanted(Int(candidate)) {
        heaviest.offer(candidate, score)
      }
    }
    candidates.removeAll(keepingCapacity: true)
    return heaviest.chosen.map { (Int($0.term), $0.weight) }
  }
}
