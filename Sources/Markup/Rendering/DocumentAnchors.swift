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
    names = rendered.anchors.union(rendered.headings.map { String($0.id.dropFirst("doc-".count)) })
  }

  /// - Parameter fragment: without its `#`; `top` and the empty one lead to every document's beginning.
  public func contains(_ fragment: String) -> Bool {
    fragment.isEmpty || fragment == "top" || names.contains(fragment)
  }

  /// In the order of the alphabet.
  public var all: [String] { names.sorted() }
}
