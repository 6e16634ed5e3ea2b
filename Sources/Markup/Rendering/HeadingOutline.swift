/// The headings of a document as they are written, with their ids.
///
/// The words of a heading are known when it ends, so its id goes into the start tag then.
struct HeadingOutline {
  struct Start {
    /// Of the element that is written.
    let level: Int
    /// Where its start tag begins.
    let element: Int
    /// Where the attributes of its start tag go.
    let offset: Int
    /// What the document calls the place; `nil` where it leaves that to the words.
    let name: String?
  }

  /// The id of a heading that has ended.
  struct Name {
    let id: String
    /// The id that its words alone would make, where the document names it otherwise.
    let byWords: String?
  }

  private(set) var headings: [RenderedDocument.Heading] = []
  /// The ids that the words alone of named headings make.
  private(set) var others: [String] = []
  private var slugs = HeadingSlugs()
  private var levels = HeadingLevels()
  private var text: [UInt8]?

  var isOpen: Bool { text != nil }

  /// - Parameter level: as in the document, 1…6.
  /// - Returns: the level to write.
  mutating func begin(level: Int) -> Int {
    text = []
    return levels.emitted(for: level)
  }

  mutating func add(_ more: some Sequence<UInt8>) {
    for byte in more { text?.append(byte == 0x0A ? 0x20 : byte) }
  }

  /// - Returns: `nil` for a heading without words, such as a lone picture.
  mutating func end(_ start: Start) -> Name? {
    let words = Self.trimmed(text ?? [])
    text = nil
    guard !words.isEmpty else { return nil }
    let byWords = slugs.id(for: words)
    guard let own = start.name.flatMap({ slugs.take($0) }) else {
      headings.append(RenderedDocument.Heading(level: start.level, text: words, id: byWords))
      return Name(id: byWords, byWords: nil)
    }
    headings.append(RenderedDocument.Heading(level: start.level, text: words, id: own))
    others.append(byWords)
    return Name(id: own, byWords: byWords)
  }

  /// - Returns: the id of a heading that the page shows elsewhere, which no other one then gets.
  mutating func reserve(_ words: String) -> String? {
    let words = Self.trimmed(Array(words.utf8))
    return words.isEmpty ? nil : slugs.id(for: words)
  }

  /// What leads to headings, without `doc-`; what their words alone would make is among it.
  var names: Set<String> { slugs.all }

  /// Without space around and without a colon behind.
  static func trimmed(_ bytes: [UInt8]) -> String {
    var low = 0
    var high = bytes.count
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while high > low, bytes[high - 1] <= 0x20 || bytes[high - 1] == UInt8(ascii: ":") { high -= 1 }
    return String(decoding: bytes[low..<high], as: UTF8.self)
  }
}
