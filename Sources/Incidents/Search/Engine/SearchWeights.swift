/// The arithmetic of the ranking; JavaScript does the same in the same order.
struct SearchWeights {
  private let documents: Double
  private let average: Double
  private let lengths: [UInt8]

  init(_ header: SearchHeader) {
    documents = Double(header.documents)
    average = header.average
    lengths = header.lengths
  }

  /// What a word is worth that so many documents have. Rounded, since logarithms differ in their
  /// last digit from one machine to another.
  func rarity(_ count: Double) -> Double {
    Self.rounded(logarithm(1 + (documents - count + 0.5) / (count + 0.5)))
  }

  static func rounded(_ value: Double) -> Double { (value * 1024).rounded() / 1024 }

  /// What the uses of a word in a document come to.
  ///
  /// - Parameter place: of the document in the entry.
  func uses(_ entry: SearchWords.Entry, _ place: Int) -> Double {
    let emphasis = entry.emphasis[place]
    var uses = Double(entry.uses[place])
    if emphasis & 4 != 0 { uses += 4 }
    if emphasis & 2 != 0 { uses += 3 }
    if emphasis & 1 != 0 { uses += 2 }
    let length = SearchHeader.length(lengths[Int(entry.documents[place])])
    return uses * 2.2 / (uses + 1.2 * (0.6 + 0.4 * length / average))
  }
}
