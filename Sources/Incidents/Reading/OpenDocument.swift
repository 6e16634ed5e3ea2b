import Markup

/// A file with its front matter read, before its text is.
struct OpenDocument: Sendable {
  let source: SourceFile
  /// `nil` without front matter.
  let claims: FrontMatterClaims?
  /// The bytes behind the front matter.
  let body: Range<Int>
  /// What keeps the front matter from being read.
  let diagnostics: [Diagnostic]
  let hasUnreadableFrontMatter: Bool

  init(_ source: SourceFile, settings: ReadingSettings) {
    self.source = source
    let (block, bodyStart, diagnostics) = FrontMatterParser.parse(source)
    var reader = FrontMatterReader(settings: settings)
    claims = block.map { reader.read($0, in: source) }
    body = bodyStart..<source.bytes.count
    self.diagnostics = diagnostics
    hasUnreadableFrontMatter = block == nil && bodyStart > 0
  }

  func view(_ settings: ReadingSettings) -> DocumentView {
    DocumentView(source, body: body, settings: settings)
  }
}
