/// The decoded parts of an index, as the engine asks for them. Numbers of parts count from 0.
public protocol SearchParts: Sendable {
  var header: SearchHeader { get }
  func words(_ part: Int) -> SearchWords
  /// By word of the part, then by its document: the positions, ascending.
  func positions(_ part: Int) -> [[[Int32]]]
  /// The words of a part of the lexicon and the logarithm of how many documents have each.
  func lexicon(_ part: Int) -> [(word: String, scale: Int)]
  /// The values of a facet with their documents, ascending.
  func facet(_ facet: SearchFacet) -> [(term: SearchTerm, documents: [Int32])]
  var numbers: SearchNumbers { get }
}

/// The words of a part, in the order of their code points.
public struct SearchWords: Sendable {
  public struct Entry: Sendable {
    public let word: String
    /// Ascending.
    public let documents: [Int32]
    /// How often each of them uses the word.
    public let uses: [Int32]
    /// Where it stands in each: 4 the title, 2 the statement of the root cause, 1 the labels.
    public let emphasis: [UInt8]

    public init(word: String, documents: [Int32], uses: [Int32], emphasis: [UInt8]) {
      self.word = word
      self.documents = documents
      self.uses = uses
      self.emphasis = emphasis
    }
  }
  public let entries: [Entry]

  public init(entries: [Entry]) { self.entries = entries }
}

/// What a query needs to know before it loads a part.
public struct SearchHeader: Sendable {
  public var documents = 0
  /// Words a document.
  public var average = 0.0
  /// The class of each document's length; see ``length(_:)``.
  public var lengths: [UInt8] = []
  /// How many documents each month has, in their order; an empty month is unknown.
  public var months: [(month: String, documents: Int)] = []
  /// What each part of the words begins with.
  public var terms: [String] = []
  public var lexicon: [String] = []
  /// The first document of every part of the cards.
  public var cards: [Int] = []
  /// Which part each facet is in and how many values it has there, in the order of the part.
  public var facets: [(facet: SearchFacet, part: Int, values: Int)] = []
  /// The causes that cards have numbers of.
  public var causes: [SearchTerm] = []

  public init() {}

  /// The class of a length: the smallest that has as many words.
  static func scale(_ words: Int) -> UInt8 {
    // Every letter of the alphabet, small and large, stands for one.
    UInt8(lengthTable.prefix(52).firstIndex { $0 >= Double(words) } ?? 51)
  }

  /// Words that a document of this class has at most: ⌈2^(class/2)⌉.
  public static func length(_ scale: UInt8) -> Double { lengthTable[Int(scale)] }

  private static let lengthTable: [Double] = (0..<64).map { scale in
    // 2^(c/2) exactly for even classes, and rounded up from √2 times that for odd ones.
    let whole = Double(UInt64(1) << UInt64(scale / 2))
    return scale % 2 == 0 ? whole : (whole * 2.0.squareRoot()).rounded(.up)
  }
}

/// Dates, durations and shares of all documents, in their order.
public struct SearchNumbers: Sendable {
  /// `2024-03-01`, or empty.
  public var days: [String] = []
  public var minutes: [Double?] = []
  public var percents: [Double?] = []

  public init() {}
}
