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
  }

  private(set) var headings: [RenderedDocument.Heading] = []
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

  /// - Returns: the id, or `nil` for a heading without words, such as a lone picture.
  mutating func end(level: Int) -> String? {
    let words = Self.trimmed(text ?? [])
    text = nil
    guard !words.isEmpty else { return nil }
    let id = slugs.id(for: words)
    headings.append(RenderedDocument.Heading(level: level, text: words, id: id))
    return id
  }

  /// Without space around and without a colon behind.
  static func trimmed(_ bytes: [UInt8]) -> String {
    var low = 0
    var high = bytes.count
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while high > low, bytes[high - 1] <= 0x20 || bytes[high - 1] == UInt8(ascii: ":") { high -= 1 }
    return String(decoding: bytes[low..<high], as: UTF8.self)
  }
}
