/// How large the parts of an index are. A query loads the part of each of its words and the card of each of
/// its results, so small parts are cheap to ask, and many files are not: Pagefind makes 10,411 of
/// 10,000 documents.
///
/// Of 10,000 documents, the first query of a visit loads 72 kB (median over 60) and the ones that follow 21 kB with
/// these sizes; with 105 parts of words and 290 files it is 71 and 26 kB. Cards and texts apart were 120 kB.
enum SearchIndexLayout {
  /// All files together; what other parts leave of them holds the cards.
  static let files = 298
  /// A part of words in bytes of bits: one packet or two after compression.
  static let words = 12_000
  /// At most about so many parts of words, and as many of their positions.
  static let wordParts = 112
  /// A word finds its inflections and misspellings in the part that it belongs to.
  static let commonCharacters = 4
  /// Bytes of text; a misspelled word loads one or two.
  static let lexicon = 40_000
  static let lexiconParts = 12
  /// Bytes of bits.
  static let facets = 16_000
  /// Bytes of cards with their texts; ten results load as many parts at worst.
  static let cards = 24_000
  /// Bytes that a document keeps of its text whatever the parts become: a sentence or two.
  static let leastText = 96
}
