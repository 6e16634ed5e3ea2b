import Markup

/// Some words of a document, cut out of its text when somebody asks for them: a reading holds so
/// many that copies would take more room than the document.
struct Excerpt: Sendable {
  /// All words of a document, which its excerpts share.
  final class Whole: Sendable {
    let text: String
    init(_ text: String) { self.text = text }
  }

  private enum Words: Sendable {
    /// Put together, or from elsewhere than the text.
    case own(String)
    /// UTF-8 offsets into the whole text.
    case part(Whole, start: UInt32, end: UInt32)
  }

  private let words: Words

  init(_ text: String) { words = .own(text) }

  /// - Parameter range: UTF-8 offsets into the whole text.
  init(of whole: Whole, _ range: Range<Int>) {
    let range = range.clamped(to: 0..<whole.text.utf8.count)
    words = .part(
      whole, start: UInt32(truncatingIfNeeded: range.lowerBound),
      end: UInt32(truncatingIfNeeded: range.upperBound))
  }

  var string: String {
    switch words {
    case .own(let text): return text
    case .part(let whole, let start, let end):
      let bytes = whole.text.utf8
      let first = bytes.index(bytes.startIndex, offsetBy: Int(start))
      return String(whole.text[first..<bytes.index(first, offsetBy: Int(end - start))])
    }
  }
}

extension Excerpt: Hashable {
  static func == (a: Self, b: Self) -> Bool {
    if case .part(let one, let start, let end) = a.words,
      case .part(let other, start, end) = b.words, one === other
    {
      return true
    }
    return a.string == b.string
  }

  func hash(into hasher: inout Hasher) { hasher.combine(string) }
}

extension Excerpt {
  /// What of a document its packed excerpts are cut out of.
  struct Sharing {
    /// The document's words; excerpts of anything else are packed with their own.
    let text: String
    private var whole: Whole?

    init(text: String) { self.text = text }

    fileprivate mutating func shares(_ other: Whole) -> Bool {
      if whole == nil, other.text == text { whole = other }
      return whole === other
    }

    fileprivate mutating func shared() -> Whole {
      let whole = whole ?? Whole(text)
      self.whole = whole
      return whole
    }
  }

  func pack(into packer: inout Packer, _ sharing: inout Sharing) {
    if case .part(let whole, let start, let end) = words, sharing.shares(whole) {
      packer.add(true)
      packer.add(Int(start)..<Int(end))
    } else {
      packer.add(false)
      packer.add(string)
    }
  }

  init(unpacking unpacker: inout Unpacker, _ sharing: inout Sharing) {
    if unpacker.bool() {
      self.init(of: sharing.shared(), unpacker.range())
    } else {
      self.init(unpacker.string())
    }
  }
}
