import Markup

/// The words of many texts, weighed for likeness.
///
/// A word's weight is its frequency in the text, damped, times its rarity among the texts (tf–idf,
/// Salton and Buckley 1988). Each text keeps only its heaviest terms, so that relating n texts costs
/// far less than n².
struct TermIndex: Sendable {
  struct Term: Sendable, Hashable {
    let id: Int
    let weight: Float
  }

  /// The heaviest terms kept of a text.
  static let kept = 40

  /// Words by id.
  let words: [String]
  /// For every text its heaviest terms, by id.
  let texts: [[Term]]
  /// For every word the texts that keep it, ascending, with its weight in each.
  let postings: [[Posting]]

  struct Posting: Sendable {
    let text: Int32
    let weight: Float
  }

  init(texts: [String]) {
    var ids: [Word: Int] = [:]
    var words: [String] = []
    var documents: [Int] = []
    var counts: [[Int: Int]] = []
    for text in texts {
      let bytes = Array(text.utf8)
      var count: [Int: Int] = [:]
      for range in WordScanner.words(in: bytes) {
        let stem = WordScanner.stem(bytes, range)
        let key = Word(bytes, stem)
        guard !StopWords.all.contains(key) else { continue }
        let id = ids[key] ?? words.count
        if id == words.count {
          ids[key] = id
          words.append(String(decoding: bytes[stem].map(\.lowercased), as: UTF8.self))
          documents.append(0)
        }
        if count[id] == nil { documents[id] += 1 }
        count[id, default: 0] += 1
      }
      counts.append(count)
    }
    let kept = counts.map { Self.heaviest($0, documents, of: texts.count) }
    var postings = [[Posting]](repeating: [], count: words.count)
    for (text, terms) in kept.enumerated() {
      for term in terms {
        postings[term.id].append(Posting(text: Int32(text), weight: term.weight))
      }
    }
    self.words = words
    self.texts = kept
    self.postings = postings
  }

  private static func heaviest(
    _ counts: [Int: Int], _ documents: [Int], of total: Int
  ) -> [Term] {
    var terms = counts.map { id, count in
      let rarity = logarithm(Double(total + 1) / Double(documents[id]))
      return Term(id: id, weight: Float((1 + logarithm(Double(count))) * rarity))
    }
    terms.sort { ($1.weight, $0.id) < ($0.weight, $1.id) }
    terms = Array(terms.prefix(kept))
    let length = terms.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
    guard length > 0 else { return [] }
    return terms.map { Term(id: $0.id, weight: $0.weight / length) }.sorted { $0.id < $1.id }
  }

  /// The cosine of two texts, and their shared terms, heaviest first.
  func likeness(_ a: Int, _ b: Int) -> (score: Double, shared: [Int]) {
    var shared: [(id: Int, weight: Float)] = []
    var (i, j) = (0, 0)
    while i < texts[a].count, j < texts[b].count {
      let (left, right) = (texts[a][i], texts[b][j])
      if left.id == right.id {
        shared.append((left.id, left.weight * right.weight))
        i += 1
        j += 1
      } else if left.id < right.id {
        i += 1
      } else {
        j += 1
      }
    }
    let score = shared.reduce(Float(0)) { $0 + $1.weight }
    shared.sort { ($1.weight, $0.id) < ($0.weight, $1.id) }
    return (Double(score), shared.map(\.id))
  }
}
