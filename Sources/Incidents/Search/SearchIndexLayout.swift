/// How large the parts of an index are. A query loads the part of each of its words and the card of each of
/// its results, so small parts are cheap to ask, and many files are not: Pagefind makes 10,411 of
/// 10,000 documents.
///
/// Of 10,000 documents, a query for one word with five results loads 72 kB in 7 files with 95 parts of words and
/// 90 of cards; with 105 and 69 it is 78 kB. Cards and texts apart (17 and 52 files) were 120 kB in 11.
enum SearchIndexLayout {
  /// All files together at 10,000 documents; what other parts leave of them holds the cards.
  static let files = 290
  /// A part of words in bytes of bits: one packet or two after compression.
  static let words = 12_000
  /// At most about so many parts of words, and as many of their positions.
  static let wordParts = 95
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
  static let leastText = 160
}
