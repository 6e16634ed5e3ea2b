/// What is no text of a document although it stands in its file: the code of a template language or
/// of components around the prose, and the names that headings give themselves.
///
/// Such bytes are replaced by one that readers skip, so that every offset still points into the file.
public enum HiddenSyntax {
  /// Stands where something is hidden: U+001F, which no text needs.
  static let byte: UInt8 = 0x1F

  /// The file as its readers are to see it; for plain Markdown the file itself.
  ///
  /// - Parameter body: where to look; front matter has a syntax of its own.
  public static func hide(_ source: SourceFile, in body: Range<Int>) -> SourceFile {
    let source = HeadingNameHider.hide(source, in: body) ?? source
    return switch language(source.path) {
    case nil: source
    case .erb: SourceFile(path: source.path, bytes: ERBHider.hide(source.bytes, in: body))
    case .mdx: SourceFile(path: source.path, bytes: MDXHider.hide(source.bytes, in: body))
    case .quarto: SourceFile(path: source.path, bytes: QuartoHider.hide(source.bytes, in: body))
    }
  }

  private enum Language { case erb, mdx, quarto }

  private static let endings: [(name: [UInt8], language: Language)] = [
    (Array(".erb".utf8), .erb), (Array(".mdx".utf8), .mdx), (Array(".qmd".utf8), .quarto),
  ]

  private static func language(_ path: String) -> Language? {
    let tail = path.utf8.suffix(4).map(\.lowercased)
    return endings.first { $0.name == tail }?.language
  }
}

extension [UInt8] {
  /// Line ends stay, so that lines keep their numbers.
  mutating func hide(_ range: Range<Int>) {
    for at in range where self[at] != UInt8(ascii: "\n") { self[at] = HiddenSyntax.byte }
  }

  /// Whether these bytes stand at an offset.
  func holds(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(self[offset..<offset + $0.count]) }
  }
}

/// Hides `<% … %>`, the tags of embedded Ruby; `<%%` is how a text writes `<%`.
enum ERBHider {
  static func hide(_ bytes: [UInt8], in body: Range<Int>) -> [UInt8] {
    var out = bytes
    var at = body.lowerBound
    while at + 1 < body.upperBound {
      guard bytes.holds("<%", at: at), !bytes.holds("<%%", at: at) else {
        at += bytes.holds("<%%", at: at) ? 3 : 1
        continue
      }
      var close = at + 2
      while close + 1 < body.upperBound, !bytes.holds("%>", at: close) { close += 1 }
      // A tag that never ends would take the rest of the document with it.
      guard close + 1 < body.upperBound else { break }
      out.hide(at..<close + 2)
      at = close + 2
    }
    return out
  }
}

/// Hides Quarto's fences of divisions (`::: {.note}`) and its shortcodes (`{{< video … >}}`).
enum QuartoHider {
  static func hide(_ bytes: [UInt8], in body: Range<Int>) -> [UInt8] {
    var out = bytes
    var line = body.lowerBound
    var fence = LineFence()
    while line < body.upperBound {
      var end = line
      while end < body.upperBound, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      fence.read(bytes[line..<end])
      if !fence.isOpen { hideLine(line..<end, bytes, &out) }
      line = end + 1
    }
    return out
  }

  private static func hideLine(_ line: Range<Int>, _ bytes: [UInt8], _ out: inout [UInt8]) {
    if bytes.holds(":::", at: line.lowerBound) { return out.hide(line) }
    var open: Int?
    for at in line {
      if open == nil, bytes.holds("{{<", at: at) { open = at }
      if let start = open, at + 3 <= line.upperBound, bytes.holds(">}}", at: at) {
        out.hide(start..<at + 3)
        open = nil
      }
    }
  }
}
