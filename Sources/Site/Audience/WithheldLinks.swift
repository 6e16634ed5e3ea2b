import Markup

/// Takes the addresses of documents that are left out of a text that links to them, so that not even
/// their names are published; the words of the links stay, unless they only repeat those names.
struct WithheldLinks: Sendable {
  private let names: [String: WithheldNames]
  private let resolver: LinkResolver
  private let replacement: String

  /// - Parameter replacement: what stands for their names.
  init(_ withheld: [WithheldNames], replacement: String) {
    names = Dictionary(withheld.map { ($0.path, $0) }) { first, _ in first }
    resolver = LinkResolver(pages: [:], attachments: [], withheld: Set(names.keys))
    self.replacement = replacement
  }

  /// - Returns: `nil` where there is no such link.
  func removed(
    from source: SourceFile
  ) -> (source: SourceFile, diagnostics: [Diagnostic])? {
    let found = addresses(in: source)
    guard !found.isEmpty else { return nil }
    let patterns = Set(found.compactMap { names[$0.path] }).flatMap(\.patterns)
    var bytes: [UInt8] = []
    var at = 0
    for link in found {
      for cut in [link.words, link.range].compactMap({ $0 }) where cut.lowerBound >= at {
        bytes += source.bytes[at..<cut.lowerBound]
        if cut == link.words { bytes += Redaction.bare(replacement) }
        // A definition needs something to lead to.
        if link.isDefinition { bytes += Array("<>".utf8) }
        at = cut.upperBound
      }
    }
    bytes += source.bytes[at...]
    let sorted = patterns.sorted { $0.text < $1.text }
    let redacted = Redaction(sorted, replacement: replacement).redacted(bytes)
    return (
      SourceFile(path: source.path, bytes: redacted ?? bytes),
      found.map { finding($0, source) }
    )
  }

  private func finding(_ link: Found, _ source: SourceFile) -> Diagnostic {
    Diagnostic(
      .warning, .deadLink, "the linked document \(link.path) is internal, so it has no page here",
      in: source, at: link.range)
  }

  // MARK: Finding them

  private struct Found {
    /// The address, with a title behind it.
    let range: Range<Int>
    /// The words of the link, where they only repeat what the document is called.
    let words: Range<Int>?
    let path: String
    /// Whether it stands behind a name and a colon, without angle brackets.
    let isDefinition: Bool
  }

  /// What an address stands behind.
  private static let openings: [(text: StaticString, end: UInt8?, isDefinition: Bool)] = [
    ("](", UInt8(ascii: ")"), false), ("]:", nil, true), ("href=", nil, false),
    ("src=", nil, false), ("HREF=", nil, false), ("SRC=", nil, false),
  ]

  private func addresses(in source: SourceFile) -> [Found] {
    var found: [Found] = []
    for opening in Self.openings {
      for start in Self.places(of: opening.text, in: source.bytes) {
        guard let address = Self.address(source.bytes, start, end: opening.end),
          case .withheld(let path) = resolver.resolve(
            String(decoding: source.bytes[address], as: UTF8.self), from: source.path)
        else { continue }
        let words = opening.end == nil ? nil : words(source.bytes, before: start - 2, path)
        found.append(
          Found(
            range: address, words: words, path: path,
            isDefinition: opening.isDefinition && source.bytes[address.lowerBound - 1] <= 0x20))
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func places(of text: StaticString, in bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    var at = 0
    while at < bytes.count, let found = bytes.firstOffset(of: text, in: at..<bytes.count) {
      at = found + text.utf8CodeUnitCount
      places.append(at)
    }
    return places
  }

  /// The longest address.
  private static let longest = 2000

  private static func address(_ bytes: [UInt8], _ start: Int, end: UInt8?) -> Range<Int>? {
    let limit = min(bytes.count, start + longest)
    var at = start
    while at < limit, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    guard at < limit else { return nil }
    let quotes: [UInt8: UInt8] = [
      UInt8(ascii: "<"): UInt8(ascii: ">"), UInt8(ascii: "\""): UInt8(ascii: "\""),
      UInt8(ascii: "'"): UInt8(ascii: "'"),
    ]
    let quote = quotes[bytes[at]]
    if quote != nil { at += 1 }
    var stop = at
    while stop < limit {
      if let quote {
        if bytes[stop] == quote || bytes[stop] == 0x0A { break }
      } else if bytes[stop] <= 0x20 || bytes[stop] == end || bytes[stop] == UInt8(ascii: ">") {
        break
      }
      stop += 1
    }
    return stop > at ? at..<stop : nil
  }

  /// The words between the brackets of a link, if they are one of the names.
  private func words(_ bytes: [UInt8], before close: Int, _ path: String) -> Range<Int>? {
    guard let names = names[path] else { return nil }
    var start = close
    while start > 0, bytes[start - 1] != UInt8(ascii: "["), close - start < Self.longest {
      start -= 1
    }
    guard start > 0, bytes[start - 1] == UInt8(ascii: "["), start < close,
      names.name(bytes[start..<close])
    else { return nil }
    return start..<close
  }
}
