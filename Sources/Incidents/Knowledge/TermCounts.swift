/// How often each text uses each term: one row a text, all rows in flat arrays.
struct TermCounts: Sendable {
  let vocabulary: Vocabulary
  let pairs: PairTable
  /// Where the row of each text begins; one more at the end.
  private(set) var starts: [Int] = [0]
  private(set) var terms: [Int32] = []
  private(set) var uses: [UInt16] = []
  /// How many words each text has.
  private(set) var lengths: [Int32] = []
  /// How many words all texts have.
  private(set) var words = 0
  /// In how many texts each term is.
  private(set) var texts: [Int32]
  /// In how many of these texts it stands in a telling place: the title, the cause, the summary.
  private(set) var tellingTexts: [Int32]

  /// In how many stretches the texts are read, however many are read at a time.
  private static let stretches = 16

  /// In the order of the readings, which the numbers of the words follow too.
  init(_ readings: [Reading], concurrently: some ConcurrentMap = OneByOne()) {
    let length = max(64, (readings.count + Self.stretches - 1) / Self.stretches)
    let stretches = stride(from: 0, to: readings.count, by: length).map {
      readings[$0..<min(readings.count, $0 + length)]
    }
    let telling = Vocabulary(concurrently.map(stretches) { TellingWords($0) })
    var rows: [TermRows?] = concurrently.map(stretches) { TermRows($0, telling) }

    var vocabulary = telling
    var pairs = PairTable()
    let numbers = rows.map { rows in
      let numbers = vocabulary.add(rows!.vocabulary)
      pairs.add(rows!.pairs, numbers)
      return numbers
    }
    self.vocabulary = vocabulary
    self.pairs = pairs
    texts = Array(repeating: 0, count: vocabulary.termCount)
    tellingTexts = texts
    let entries = rows.reduce(0) { $0 + ($1?.terms.count ?? 0) }
    terms.reserveCapacity(entries)
    uses.reserveCapacity(entries)
    for (place, numbers) in numbers.enumerated() {
      add(rows[place]!, numbers)
      rows[place] = nil
    }
  }

  private mutating func add(_ rows: TermRows, _ numbers: AddedNumbers) {
    let start = terms.count
    for end in rows.ends { starts.append(start + end) }
    for term in rows.terms { terms.append(numbers.term(term)) }
    uses += rows.uses
    lengths += rows.lengths
    words += rows.lengths.reduce(0) { $0 + Int($1) }
    for term in rows.texts.indices where rows.texts[term] > 0 {
      let own = Int(numbers.term(Int32(term)))
      texts[own] += rows.texts[term]
      tellingTexts[own] += rows.tellingTexts[term]
    }
  }

  func row(_ text: Int) -> Range<Int> { starts[text]..<starts[text + 1] }
}
