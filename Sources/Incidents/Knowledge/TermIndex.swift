/// The terms of many texts, weighed for likeness.
///
/// A term weighs what BM25 (Robertson and Zaragoza 2009) gives it: its rarity among the texts times
/// its frequency in the text, which counts less and less, and less in a long text. Each text keeps
/// only its heaviest terms, so that relating n texts costs far less than n². A term of one text
/// alone relates nothing and is not kept.
struct TermIndex: Sendable {
  /// The heaviest terms kept of a text.
  static let kept = 48
  private static let saturation: Float = 2.4
  private static let lengthShare: Float = 0.4
  /// What a term weighs that never stands in a title, a summary or the statement of a cause, such
  /// as "gradually", beside one that always does. The texts themselves tell which words matter.
  private static let plainWeight: Float = 0.25

  /// How much the terms that a text shares with no other count in its length: the more there are,
  /// the less what it shares is what it is about.
  private static let aloneShare: Float = 0.5

  /// What every term weighs: its rarity as BM25 measures it, times how telling it is.
  let rarity: [Float]
  /// Where the kept terms of each text begin; one more at the end.
  private(set) var starts: [Int] = [0]
  /// The kept terms of each text, ascending.
  private(set) var terms: [Int32] = []
  /// Their weights; the squares of a text's add up to at most 1.
  private(set) var weights: [Float] = []
  /// Where each of them stands among the postings.
  private(set) var places: [Int32] = []
  /// Where the postings of each term begin; one more at the end.
  private(set) var postingStarts: [Int32] = []
  /// The texts that keep a term, ascending, and its weight in each.
  private(set) var postings: [Posting] = []

  struct Posting: Sendable {
    let text: Int32
    let weight: Float
  }

  /// The texts in the order of the counts.
  init(_ counts: TermCounts, concurrently: some ConcurrentMap = OneByOne()) {
    let total = Float(counts.lengths.count)
    let rarity = zip(counts.texts, counts.tellingTexts).map { texts, telling -> Float in
      guard texts > 0 else { return 0 }
      let share = (total - Float(texts) + 0.5) / (Float(texts) + 0.5)
      let part =
        Self.plainWeight + (1 - Self.plainWeight) * (Float(telling) / Float(texts)).squareRoot()
      return Float(logarithm(Double(1 + share))) * part
    }
    self.rarity = rarity
    let rows = concurrently.mapStretches(of: counts.lengths.count) { stretch in
      var heaviest = Heaviest(most: Self.kept)
      return stretch.map { Self.heaviest(of: $0, counts, rarity, &heaviest) }
    }
    let entries = rows.reduce(0) { $0 + $1.count }
    starts.reserveCapacity(rows.count + 1)
    terms.reserveCapacity(entries)
    weights.reserveCapacity(entries)
    for row in rows {
      for entry in row {
        terms.append(entry.term)
        weights.append(entry.weight)
      }
      starts.append(terms.count)
    }
    post()
  }

  func row(_ text: Int) -> Range<Int> { starts[text]..<starts[text + 1] }

  func postings(of term: Int32) -> Range<Int> {
    Int(postingStarts[Int(term)])..<Int(postingStarts[Int(term) + 1])
  }

  /// A text's heaviest terms, ascending, and what each weighs.
  private static func heaviest(
    of text: Int, _ counts: TermCounts, _ rarity: [Float], _ heaviest: inout Heaviest
  ) -> [(term: Int32, weight: Float)] {
    heaviest.clear()
    let average = max(1, Float(counts.words) / Float(counts.lengths.count))
    let stretch = 1 - lengthShare + lengthShare * Float(counts.lengths[text]) / average
    var alone: Float = 0
    let (terms, uses, texts) = (counts.terms.span, counts.uses.span, counts.texts.span)
    for entry in counts.row(text) {
      let term = terms[entry]
      let uses = Float(uses[entry])
      let weight = rarity[Int(term)] * uses * (saturation + 1) / (uses + saturation * stretch)
      if texts[Int(term)] > 1 {
        if weight > 0 { heaviest.offer(term, weight) }
      } else {
        alone += weight * weight
      }
    }
    let chosen = heaviest.chosen
    let length = chosen.reduce(aloneShare * alone) { $0 + $1.weight * $1.weight }.squareRoot()
    return chosen.map { ($0.term, $0.weight / length) }
  }

  /// Turns the rows around.
  private mutating func post() {
    postingStarts = [Int32](repeating: 0, count: rarity.count + 1)
    for term in terms { postingStarts[Int(term) + 1] += 1 }
    for term in rarity.indices { postingStarts[term + 1] += postingStarts[term] }
    var next = postingStarts
    places = [Int32](repeating: 0, count: terms.count)
    postings = [Posting](repeating: Posting(text: 0, weight: 0), count: terms.count)
    for text in 0..<starts.count - 1 {
      for entry in row(text) {
        let place = next[Int(terms[entry])]
        next[Int(terms[entry])] += 1
        places[entry] = place
        postings[Int(place)] = Posting(text: Int32(text), weight: weights[entry])
      }
    }
  }

  /// Visits the terms that both texts keep, ascending, each with its part of their likeness.
  @inline(__always)
  func eachShared(_ a: Int, _ b: Int, _ visit: (_ term: Int32, _ product: Float) -> Void) {
    let (left, right) = (row(a), row(b))
    let terms = terms.span
    let weights = weights.span
    var (i, j) = (left.lowerBound, right.lowerBound)
    while i < left.upperBound, j < right.upperBound {
      if terms[i] == terms[j] {
        visit(terms[i], weights[i] * weights[j])
        i += 1
        j += 1
      } else if terms[i] < terms[j] {
        i += 1
      } else {
        j += 1
      }
    }
  }
}
