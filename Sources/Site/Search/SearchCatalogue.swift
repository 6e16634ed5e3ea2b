import Incidents

/// The incidents of a folder, ready to be searched as the site's pages search them.
public struct SearchCatalogue: Sendable {
  /// By their numbers in the index.
  public let documents: [SearchDocument]
  public let engine: SearchEngine<SearchIndexReader>

  public init(_ extraction: Extraction, jobs: Int) {
    let taxonomy = extraction.knowledge.taxonomy
    let parallel = Parallel(jobs: jobs)
    let documents = parallel.map(extraction.library.postmortems) {
      SearchDocument(reading: $0.reading, taxonomy: taxonomy)
    }
    let index = SearchIndex(documents, taxonomy: taxonomy, concurrently: parallel)
    self.documents = SearchOrder.sorted(documents)
    engine = SearchEngine(parts: SearchIndexReader(index))
  }

  /// The incidents of a file.
  ///
  /// - Parameter isTold: whether a document's path is the file's.
  public func numbers(where isTold: (String) -> Bool) -> Set<Int> {
    Set(documents.indices.filter { isTold(documents[$0].source) })
  }

  /// - Parameter words: those of the answer that the document is in.
  public func snippet(of document: Int, words: [String: Int]) -> SearchSnippet {
    SearchSnippet(of: documents[document].line, words: words)
  }
}
