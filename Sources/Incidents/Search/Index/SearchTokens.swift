import Markup

/// The words of some documents in the order of the texts: where each stands, and in what.
struct SearchTokens {
  /// Where a word stands in a document.
  struct Emphasis {
    static let title: UInt32 = 4
    static let statement: UInt32 = 2
    static let labels: UInt32 = 1
  }
  /// Bits of a place below the position.
  static let emphasisBits: UInt32 = 3

  /// Every word's number and, in the low half, its place: position and emphasis.
  let tokens: [UInt64]
  /// Where the tokens of each document end.
  private(set) var ends: [Int] = []
  /// How many words each document has.
  private(set) var lengths: [Int] = []
  let terms: SearchTermTable
  /// How often each word is used.
  let uses: [Int32]

  init(_ documents: some Collection<SearchDocument>) {
    var cutter = SearchWordCutter(rules: SearchRun.Rules())
    var sink = Sink()
    sink.tokens.reserveCapacity(documents.reduce(0) { $0 + $1.text.utf8.count } / 7)
    for document in documents {
      sink.begin()
      if let statement = document.statement {
        sink.isMarking = true
        cutter.cut(text: statement, into: &sink)
        sink.isMarking = false
      }
      sink.emphasis = Emphasis.title
      cutter.cut(text: document.title, into: &sink)
      sink.position.skip()
      sink.emphasis = Emphasis.labels
      for label in document.labels { cutter.cut(text: label, into: &sink) }
      sink.position.skip()
      sink.emphasis = 0
      cutter.cut(text: document.text, into: &sink)
      lengths.append(Int(sink.position.next) - 2)
      ends.append(sink.tokens.count)
    }
    (tokens, terms, uses) = (sink.tokens, sink.terms, sink.uses)
  }

  private struct Sink: SearchWordSink {
    var terms = SearchTermTable()
    var uses: [Int32] = []
    var tokens: [UInt64] = []
    var position = SearchPosition()
    var emphasis: UInt32 = 0
    /// Words are those of the statement of the root cause, which the text has once more.
    var isMarking = false
    /// By word: the last document whose statement has it.
    private var marks: [Int32] = []
    private var document: Int32 = 0

    mutating func begin() {
      document += 1
      position = SearchPosition()
    }

    @inline(__always)
    mutating func take(
      _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, hash: UInt64, source: Range<Int>,
      _ part: SearchWordPart
    ) {
      let term = terms.number(bytes, range, hash: hash)
      if term == uses.count {
        uses.append(0)
        marks.append(0)
      }
      if isMarking {
        marks[term] = document
      } else if let place = position.take(part, isSmall: terms.isSmall[term]) {
        let emphasis = emphasis | (marks[term] == document ? Emphasis.statement : 0)
        let token =
          UInt64(term) << 32 | UInt64(place << SearchTokens.emphasisBits | emphasis)
        // Cut to the same length, a name and its last piece may be one word.
        if part == .joined, tokens.last == token { return }
        uses[term] += 1
        tokens.append(token)
      }
    }
  }
}

extension SearchWordCutter {
  mutating func cut(text: String, into sink: inout some SearchWordSink) {
    var text = text
    text.makeContiguousUTF8()
    cut(text.utf8.span, into: &sink)
  }
}

extension SearchDocument {
  /// What filters narrow by, as words: all values but ``SearchFacet/has`` and the cause that nobody knows.
  var labels: [String] {
    SearchFacet.allCases.flatMap { facet in
      facet == .has
        ? []
        : (terms[facet] ?? []).filter { facet != .cause || $0.id != CauseID.unknown.rawValue }
          .map(\.label)
    }
  }
}
