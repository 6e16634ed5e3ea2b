/// What a preview shows: a site that somebody can bring up to date.
///
/// The seam between the server, which knows HTTP and browsers, and whatever makes the site. Files
/// are asked for from many threads, also while ``refresh()`` runs on one of its own.
public protocol PreviewSource: Sendable {
  /// Brings the site up to date with what lies on disk. What keeps it from being built stands in
  /// the state; the files are then those of the last good site.
  func refresh() -> PreviewState

  /// Shows at once what can be shown of changes before the site is brought up to date; runs also
  /// while ``refresh()`` does.
  ///
  /// - Returns: whether any file is another now.
  func draft(_ changes: Changes) -> Bool

  /// A file of the site; `nil` where it has none of that name.
  ///
  /// - Parameter path: relative to the site, decoded, without empty parts, `.` and `..`.
  func file(_ path: String) -> PreviewFile?

  /// The site's own page for addresses that lead nowhere.
  func missingPage() -> PreviewFile?

  /// The document that a page of the site was made of, as ``PreviewFinding/origin`` names it.
  func origin(of page: String) -> String?

  /// The first page that was made of a document.
  func page(of origin: String) -> String?
}

/// What came of a refresh.
public struct PreviewState: Sendable, Hashable {
  public var findings: [PreviewFinding]
  /// Why there is no newer site than the one that is shown; `nil` where there is nothing to excuse.
  public var failure: String?
  public var texts: PreviewTexts

  public init(findings: [PreviewFinding], failure: String? = nil, texts: PreviewTexts) {
    self.findings = findings
    self.failure = failure
    self.texts = texts
  }
}

/// Something that the author of a document should know.
public struct PreviewFinding: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable {
    case note, warning, error
  }

  public let severity: Severity
  /// The document, so that its findings come first on its page.
  public let origin: String
  /// One printable line that says where, what and by which rule.
  public let text: String
  /// A page shows no more of them than this; ``PreviewTexts/more`` speaks of the rest.
  public static let mostShown = 200

  /// What to change.
  public let help: String?

  public init(severity: Severity, origin: String, text: String, help: String? = nil) {
    self.severity = severity
    self.origin = origin
    self.text = text
    self.help = help
  }
}

/// The words of the panel that the preview puts on pages.
public struct PreviewTexts: Sendable, Hashable {
  /// Of the language that they are in, for the `lang` attribute.
  public var language: String
  /// What the panel is, for those who do not see it.
  public var title: String
  /// How many findings there are, in words; what the button says.
  public var count: String
  public var here: String
  public var elsewhere: String
  /// How many findings are not shown, in words.
  public var more: String
  /// That the site is older than what lies on disk, before the reason.
  public var failed: String
  /// The same where there is no older site either.
  public var unbuilt: String
  /// That the preview does not answer.
  public var lost: String

  public init(
    language: String, title: String, count: String, here: String, elsewhere: String, more: String,
    failed: String, unbuilt: String, lost: String
  ) {
    self.language = language
    self.title = title
    self.count = count
    self.here = here
    self.elsewhere = elsewhere
    self.more = more
    self.failed = failed
    self.unbuilt = unbuilt
    self.lost = lost
  }
}
