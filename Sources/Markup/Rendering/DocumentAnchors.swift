/// The fragments that lead into a document: those of its headings, as code forges and the site make
/// them, and those that it sets itself.
public struct DocumentAnchors: Sendable {
  private let names: Set<String>

  /// - Parameters:
  ///   - source: a whole file.
  ///   - promotedHeadings: lines (index from 0) that are headings although Markdown takes them for text,
  ///     with their level.
  public init(_ source: SourceFile, promotedHeadings: [Int: Int] = [:]) {
    let body = FrontMatterParser.parse(source).bodyStart..<source.bytes.count
    var request = RenderRequest()
    request.promotedHeadings = promotedHeadings
    let rendered = DocumentRenderer.render(source, body: body, request: request)
    var names = Set(rendered.headings.map { String($0.id.dropFirst("doc-".count)) })
    names.formUnion(Self.named(source.bytes, body))
    self.names = names
  }

  /// - Parameter fragment: without its `#`; `top` and the empty one lead to every document's beginning.
  public func contains(_ fragment: String) -> Bool {
    fragment.isEmpty || fragment == "top" || names.contains(fragment)
  }

  /// In the order of the alphabet.
  public var all: [String] { names.sorted() }

  /// What `id="…"`, `name="…"` and `{#…}` set: pages of other generators keep them.
  private static func named(_ bytes: [UInt8], _ body: Range<Int>) -> [String] {
    var found: [String] = []
    var at = body.lowerBound
    while let equals = bytes.firstOffset(
      ofAny: (UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: "="), UInt8(ascii: "{")),
      in: at..<body.upperBound)
    {
      at = equals + 1
      if bytes[equals] == UInt8(ascii: "{") {
        guard at < body.upperBound, bytes[at] == UInt8(ascii: "#") else { continue }
        found.append(name(bytes, at + 1..<body.upperBound))
      } else if bytes.holds("id", at: equals - 2) || bytes.holds("name", at: equals - 4) {
        let isQuoted =
          at < body.upperBound
          && (bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'"))
        found.append(name(bytes, at + (isQuoted ? 1 : 0)..<max(at + 1, body.upperBound)))
      }
    }
    return found
  }

  private static func name(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let ends: [UInt8] = Array("\"'}> ".utf8)
    let name = bytes[range.clamped(to: 0..<bytes.count)].prefix(200).prefix {
      $0 > 0x20 && !ends.contains($0)
    }
    return String(decoding: name, as: UTF8.self)
  }
}
