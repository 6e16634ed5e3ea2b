import Markup

/// What came of reading one document.
public struct Reading: Sendable {
  public var incident: Incident
  /// The bytes that were read: what follows the front matter, or one section of it.
  public let body: Range<Int>
  /// Of a file that holds several incidents: which part this is.
  public var part: Part?
  /// There is front matter, but nobody can read it.
  public var hasUnreadableFrontMatter = false
  public let outline: Outline
  /// The document's words without markup, front matter and code, for relating and searching.
  public let text: String
  /// What stands in the document's code blocks, for searching: error messages are there.
  public var code = ""
  /// Where the bytes of `text` stand in the file.
  public var places = TextPlaces()
  /// The document's links, in order.
  public let links: [DocumentLink]
  /// What the document says in so many words; empty unless the settings ask for it.
  public var statements = Statements()
  public var diagnostics: [Diagnostic]
  /// Values that were considered and not taken, with the reason; for `explain`.
  public let rejected: [RejectedCandidate]
  /// `nil` for a postmortem; else why the document is taken for something else.
  public let notAPostmortem: String?

  public init(
    incident: Incident, body: Range<Int>, outline: Outline, text: String, links: [DocumentLink],
    diagnostics: [Diagnostic], rejected: [RejectedCandidate], notAPostmortem: String?
  ) {
    self.incident = incident
    self.body = body
    self.outline = outline
    self.text = text
    self.links = links
    self.diagnostics = diagnostics
    self.rejected = rejected
    self.notAPostmortem = notAPostmortem
  }
}

extension Reading {
  /// One of several incidents of a file.
  public struct Part: Sendable {
    /// The bytes of its heading.
    public let heading: Range<Int>
    /// The file's fragments that lie in it, with those of its own page; an empty one is the page.
    public let anchors: [String: String]
  }
}

/// Where a document's headings are when Markdown alone does not tell.
public struct Outline: Sendable, Hashable {
  /// Lines (index from 0) to be shown as headings although Markdown takes them for text, with
  /// their level 1…6.
  public var promotedHeadings: [Int: Int]
  /// The line (index from 0) that the title was taken from.
  public var titleLine: Int?

  public init(promotedHeadings: [Int: Int] = [:], titleLine: Int? = nil) {
    self.promotedHeadings = promotedHeadings
    self.titleLine = titleLine
  }
}

/// A value that lost.
public struct RejectedCandidate: Sendable, Hashable {
  /// The record's field, such as `affected_percent`.
  public let field: String
  /// As the record would print it.
  public let value: String
  public let range: Range<Int>
  /// Why not, in a few words.
  public let reason: String

  public init(field: String, value: String, range: Range<Int>, reason: String) {
    self.field = field
    self.value = value
    self.range = range
    self.reason = reason
  }
}
