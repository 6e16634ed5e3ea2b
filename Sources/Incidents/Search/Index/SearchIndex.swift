/// The index of a site's documents as pages load it; SEARCH.md says what the parts hold.
///
/// The same documents give the same parts, in whatever order they come and however much is done at a time.
public struct SearchIndex: Sendable {
  /// What is loaded at once.
  public struct Part: Sendable, Hashable {
    /// A letter and a number, such as `t0`.
    public let name: String
    public let text: [UInt8]
    public let bits: [UInt8]
  }

  /// Words, positions, lexicon, facets, numbers, cards.
  public let parts: [Part]
  public let header: SearchHeader

  /// - Parameter taxonomy: names the causes, in its order.
  public init(
    _ documents: [SearchDocument], taxonomy: Taxonomy,
    concurrently: some ConcurrentMap = OneByOne()
  ) {
    let documents = SearchOrder.sorted(documents)
    let postings = Self.postings(documents, concurrently)
    let words = SearchWordParts(postings, concurrently: concurrently)
    let lexicon = SearchLexiconParts(postings, words.shapes, concurrently: concurrently)
    let causes = SearchCauses(documents, taxonomy)
    let facets = SearchFacetParts(documents, concurrently: concurrently)
    let others = words.parts + lexicon.parts + facets.parts + [SearchNumbers(documents).part]
    let cards = SearchCardParts(
      documents, causes, files: SearchIndexLayout.files - others.count - 1,
      concurrently: concurrently)
    parts = others + cards.parts

    var header = SearchHeader()
    header.documents = documents.count
    let lengths = postings.lengths
    let total = lengths.reduce(0, +)
    header.average =
      documents.isEmpty ? 0 : (Double(total) * 100 / Double(documents.count)).rounded() / 100
    header.lengths = lengths.map(SearchHeader.scale)
    header.months = SearchOrder.months(documents)
    header.terms = words.beginnings
    header.lexicon = lexicon.beginnings
    header.cards = cards.firsts
    header.facets = facets.places
    header.causes = causes.terms
    self.header = header
  }

  private static func postings(
    _ documents: [SearchDocument], _ concurrently: some ConcurrentMap
  ) -> SearchPostings {
    // Few enough that what they have in common, the words, is soon merged, and short enough that their
    // tokens take little memory; their number does not depend on how much is done at a time.
    let length = max(64, min(2048, (documents.count + 7) / 8))
    let ranges = stride(from: 0, to: documents.count, by: length).map {
      $0..<min(documents.count, $0 + length)
    }
    return SearchPostings(
      concurrently.map(ranges) { SearchWordLists(SearchTokens(documents[$0])) })
  }
}

extension SearchIndex.Part {
  init(_ letter: String, _ number: Int, text: [UInt8], bits: [UInt8] = []) {
    name = letter + String(number)
    self.text = text
    self.bits = bits
  }
}
