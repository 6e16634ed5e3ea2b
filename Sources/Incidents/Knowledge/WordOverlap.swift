/// How much two texts have in common, all their words considered: what tells a copy from a likeness.
struct WordOverlap {
  private let index: TermIndex
  /// What a word of one text alone weighs: as much as one that only two have.
  private let rarest: Float

  init(_ index: TermIndex) {
    self.index = index
    rarest = max(0.1, index.rarity.max() ?? 0)
  }

  /// The weight of the words in both texts as a share of the weight of the words in either, 0…1.
  func share(_ a: Int, _ b: Int) -> Float {
    let terms = index.counts.terms
    let row = terms[index.counts.row(a)]
    let left = Set(row)
    var both: Float = 0
    var either: Float = 0
    for term in row { either += weight(term) }
    for term in terms[index.counts.row(b)] {
      if left.contains(term) { both += weight(term) } else { either += weight(term) }
    }
    return either > 0 ? both / either : 0
  }

  private func weight(_ term: Int32) -> Float {
    index.counts.texts[Int(term)] > 1 ? index.rarity[Int(term)] : rarest
  }
}
