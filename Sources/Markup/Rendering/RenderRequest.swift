/// What a document's HTML needs beyond its text.
public struct RenderRequest: Sendable {
  /// A stretch of the source to be marked in the HTML, so that a fact can link to its origin.
  public struct Mark: Sendable, Hashable {
    /// Becomes the `id` attribute of the first `<mark>` for the range.
    public let id: String
    public let range: Range<Int>

    public init(id: String, range: Range<Int>) {
      self.id = id
      self.range = range
    }
  }

  /// What to do with the target of a link or an image.
  public enum Target: Sendable, Hashable {
    /// Write this address; of an image also how large it is, where that is known.
    case href(String, size: PixelSize? = nil)
    /// Keep the text, drop the link.
    case textOnly
  }

  /// Lines (index from 0) that are headings although cmark would not take them for one, such as
  /// `##Summary:` or capitals alone on a line, with their level 1…6.
  public var promotedHeadings: [Int: Int] = [:]
  /// The line (index from 0) of the heading that the page shows as its own title, left out of the body.
  public var titleLine: Int?
  /// Lines (index from 0) that say where links lead (`[name]: address`), wherever in the file they
  /// stand: a part of it may use them as well.
  public var definitions: [Int] = []
  /// Sorted by start; they may not overlap.
  public var marks: [Mark] = []
  /// Asked for every relative address (no scheme, not only a fragment), with whether an image wants it.
  public var resolve: @Sendable (_ address: String, _ isImage: Bool) -> Target = { address, _ in
    .href(address)
  }

  /// Asked for every fragment of the document itself; `nil` for one that its own page has.
  public var resolveFragment: @Sendable (_ fragment: String) -> String? = { _ in nil }

  /// What the page says beside the document's own words.
  public var labels = Labels()

  public init() {}
}

/// A document as HTML that is safe to put into a page.
public struct RenderedDocument: Sendable {
  public struct Heading: Sendable, Hashable {
    /// 2…6: of the element, below the page's own title.
    public let level: Int
    /// Without markup.
    public let text: String
    /// Of the `<h…>` element; starts with `doc-`, so that no id of the page can collide.
    public let id: String

    public init(level: Int, text: String, id: String) {
      self.level = level
      self.text = text
      self.id = id
    }
  }

  /// HTML as UTF-8: balanced, allowlisted, every text escaped.
  public let bytes: [UInt8]
  public let headings: [Heading]
  /// The names of other places in it, without the `doc-` that their ids begin with.
  public let anchors: Set<String>
  /// Every picture that the document asks for, in order.
  public let images: [DocumentImage]
  public let diagnostics: [Diagnostic]

  public init(
    bytes: [UInt8], headings: [Heading], anchors: Set<String> = [], images: [DocumentImage] = [],
    diagnostics: [Diagnostic]
  ) {
    self.bytes = bytes
    self.headings = headings
    self.anchors = anchors
    self.images = images
    self.diagnostics = diagnostics
  }

  public init(html: String, headings: [Heading], diagnostics: [Diagnostic]) {
    self.init(bytes: Array(html.utf8), headings: headings, diagnostics: diagnostics)
  }

  public var html: String { String(decoding: bytes, as: UTF8.self) }
}
