/// How large the parts of an index are. A query loads the part of each of its words, so small parts
/// are cheap to ask and many files are not: Pagefind makes 10,411 of 10,000 documents.
enum SearchIndexLayout {
  /// All files together at 10,000 documents; what other parts leave of them holds texts for snippets.
  static let files = 290
  /// A part of words in bytes of bits: one packet or two after compression.
  static let words = 12_000
  /// At most about so many parts of words, and as many of their positions.
  static let wordParts = 110
  /// A word finds its inflections and misspellings in the part that it belongs to.
  static let commonCharacters = 4
  /// Bytes of text; a result loads the part that its card is in.
  static let cards = 48_000
  static let cardParts = 24
  /// Bytes of text; a misspelled word loads one or two.
  static let lexicon = 40_000
  static let lexiconParts = 12
  /// Bytes of bits.
  static let facets = 16_000
  /// Bytes of text; ten results load as many parts at worst.
  static let texts = 24_000
  /// Bytes that a document keeps of its text whatever the parts become: a sentence or two.
  static let leastText = 160
}
