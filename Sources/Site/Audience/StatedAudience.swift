import Incidents
import Markup

/// What a document's front matter says of who may read it, before anything else of it is read.
struct StatedAudience: Sendable {
  /// `nil` where it says nothing.
  let audience: Audience?
  /// About front matter that keeps the document in.
  let diagnostics: [Diagnostic]

  static let nothing = Self(audience: nil, diagnostics: [])

  private init(audience: Audience?, diagnostics: [Diagnostic]) {
    self.audience = audience
    self.diagnostics = diagnostics
  }

  /// - Parameter body: where the front matter ends.
  init(_ source: SourceFile, body: Int, settings: ReadingSettings) {
    guard body > 0, Self.speaksOfIt(source.bytes[..<body]) else {
      self = .nothing
      return
    }
    let (frontMatter, _, syntax) = FrontMatterParser.parse(source)
    guard let frontMatter else {
      // It may say "internal".
      let finding = Diagnostic(
        .error, .yamlSyntax, "left out, as its front matter names an audience that cannot be read",
        path: source.path)
      self.init(audience: .internal, diagnostics: syntax + [finding])
      return
    }
    var reader = FrontMatterReader(settings: settings)
    let claims = reader.read(frontMatter, in: source)
    self.init(
      audience: claims.audience,
      diagnostics: claims.audience == .internal ? syntax + claims.diagnostics : [])
  }

  /// A look at the bytes, since most documents say nothing. A backslash may spell a key.
  private static func speaksOfIt(_ block: ArraySlice<UInt8>) -> Bool {
    block.contains(UInt8(ascii: "\\")) || holds(block, "audience") || holds(block, "visibility")
  }

  private static func holds(_ block: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      guard block.count >= word.count else { return false }
      for start in block.startIndex...(block.endIndex - word.count)
      where block[start] | 0x20 == word[0] {
        var length = 1
        while length < word.count, block[start + length] | 0x20 == word[length] { length += 1 }
        if length == word.count { return true }
      }
      return false
    }
  }
}
