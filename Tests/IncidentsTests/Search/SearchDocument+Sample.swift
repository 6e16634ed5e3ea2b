import Incidents

@testable import struct Incidents.SearchDocument
@testable import struct Incidents.SearchTerm

extension SearchDocument {
  /// A document with a text, and nothing else that is not asked for.
  static func sample(
    _ id: String, title: String = "", text: String = "", day: (Int, Int, Int)? = nil,
    cause: String = "unknown", statement: String? = nil, minutes: Double? = nil,
    percent: Double? = nil, tags: [String] = []
  ) -> SearchDocument {
    var terms: [SearchFacet: [SearchTerm]] = [.cause: [SearchTerm(id: cause, label: cause)]]
    if !tags.isEmpty { terms[.tag] = tags.map { SearchTerm(id: FreeTerm.id(of: $0), label: $0) } }
    return SearchDocument(
      id: id, source: id + ".md", title: title,
      when: day.map { Instant(year: $0.0, month: $0.1, day: $0.2) },
      cause: CauseID(rawValue: cause), minutes: minutes, percent: percent, statement: statement,
      terms: terms, text: text)
  }

  /// Documents of words that some letters make, so that many are shared; the same for the same number.
  static func samples(_ count: Int, words: Int, seed: UInt64 = 1) -> [SearchDocument] {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func word() -> String {
      let letters = Array("abdeorstü数")
      // Squared, so that some words are frequent.
      let rank = next(60) * next(60)
      return "w" + String(rank, radix: 7).map { letters[Int(String($0))!] }
        + (rank % 9 == 0 ? "7" : "")
    }
    func text(_ words: Int) -> String { (0..<words).map { _ in word() }.joined(separator: " ") }
    return (0..<count).map { number in
      let statement = text(4)
      return sample(
        "d\(number)", title: text(3), text: text(next(words + 1)) + ". " + statement,
        day: next(9) == 0 ? nil : (2015 + next(9), 1 + next(12), 1 + next(28)),
        cause: ["capacity", "network", "unknown"][next(3)],
        statement: next(2) == 0 ? statement : nil, minutes: next(3) == 0 ? nil : Double(next(500)),
        percent: next(3) == 0 ? nil : Double(next(1000)) / 7,
        tags: (0..<next(3)).map { _ in ["Deploy", "deploy", "EU West", "DNS"][next(4)] })
    }
  }
}

/// An index counted in the plainest way.
struct PlainIndex {
  struct Use: Equatable {
    var positions: [Int32] = []
    var emphasis: UInt8 = 0
  }

  /// By word, then by document.
  private(set) var words: [String: [Int32: Use]] = [:]
  private(set) var lengths: [Int] = []

  /// - Parameter documents: in the order of the index.
  init(_ documents: [SearchDocument]) {
    for (number, document) in documents.enumerated() {
      let statement = Set(
        SearchWord.all(in: document.statement ?? "", as: .document).map(\.word))
      var next = 0
      var length = 0
      func add(_ text: String, _ flag: UInt8) {
        let found = SearchWord.all(in: text, as: .document)
        for word in found {
          var use = words[word.word]?[Int32(number)] ?? Use()
          use.positions.append(Int32(next + word.position))
          use.emphasis |= flag | (statement.contains(word.word) ? 2 : 0)
          words[word.word, default: [:]][Int32(number)] = use
        }
        let count = (found.last?.position ?? -1) + 1
        next += count
        length += count
      }
      add(document.title, 4)
      next += 1
      for label in document.labels { add(label, 1) }
      next += 1
      add(document.text, 0)
      lengths.append(length)
    }
  }
}
