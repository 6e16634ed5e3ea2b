/// How much two texts have in common, all their words considered: what tells a copy from a likeness.
struct WordOverlap {
  private let counts: TermCounts
  private let index: TermIndex

  init(_ counts: TermCounts, _ index: TermIndex) {
    self.counts = counts
    self.index = index
  }

  /// The weight of the words in both texts as a share of the weight of the words in either, 0…1.
  func share(_ a: Int, _ b: Int) -> Float {
    let row = counts.terms[counts.row(a)]
    let left = Set(row)
    var both: Float = 0
    var either: Float = 0
    for term in row { either += index.rarity[Int(term)] }
    for term in counts.terms[counts.row(b)] {
      if left.contains(term) {
        both += index.rarity[Int(term)]
      } else {
        either += index.rarity[Int(term)]
      }
    }
    return either > 0 ? both / either : 0
  }
}
