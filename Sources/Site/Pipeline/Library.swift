import Incidents
import Markup

/// Documents that were read, and what came of them.
public struct Library: Sendable {
  public struct Document: Sendable {
    public let source: SourceFile
    public var reading: Reading
  }

  /// The postmortems, sorted by path.
  public var postmortems: [Document] = []
  /// Documents that are pages of the site, sorted by path.
  public var pages: [SitePage] = []
  /// Documents for something else, sorted by path.
  public var others: [Document] = []
  /// Documents that the audience may not see, by path.
  public var withheld: Set<String> = []
  /// Documents that say something else to the audience than in their files, by path.
  var changed: [String: SourceFile] = [:]
  /// From finding and reading the documents.
  public var diagnostics: [Diagnostic] = []

  public init() {}

  /// The postmortems' texts by their paths.
  public var sources: [String: SourceFile] {
    Dictionary(postmortems.map { ($0.source.path, $0.source) }) { first, _ in first }
  }
}

extension Library {
  /// Findings about a file as a whole, which stand in its first part even where that is left out.
  private static let concernFile: Set<Rule> = [
    .yamlSyntax, .yamlLimit, .duplicateKey, .severalIncidents,
  ]

  mutating func add(_ reading: FileReading, of source: SourceFile) {
    switch reading {
    case .incidents(let readings):
      for reading in readings { add(Document(source: source, reading: reading)) }
    case .page(let reading):
      pages.append(SitePage(source: source, reading: reading))
      diagnostics += reading.diagnostics
    }
  }

  mutating func add(_ document: Document) {
    guard let reason = document.reading.notAPostmortem else {
      postmortems.append(document)
      diagnostics += document.reading.diagnostics
      return
    }
    others.append(document)
    guard let part = document.reading.part else {
      diagnostics.append(
        Diagnostic(.note, .notAPostmortem, "left out: \(reason)", path: document.source.path))
      return
    }
    diagnostics.append(
      Diagnostic(
        .note, .notAPostmortem, "this section is left out: \(reason)", in: document.source,
        at: part.heading))
    diagnostics += document.reading.diagnostics.filter { Self.concernFile.contains($0.rule) }
  }

  /// Leaves out what an audience may not see: not a byte of it may reach the site. Most of it nobody has
  /// read; here goes what only a reading of the whole front matter tells.
  mutating func keep(for audience: Audience) {
    guard audience == .public else { return }
    let isInternal = { (document: Document) in
      document.reading.incident.audience == .internal || document.hidesItsAudience
    }
    let unclear = postmortems.filter(\.hidesItsAudience)
    let hiddenPages = pages.filter { $0.reading.audience == .internal }
    withheld.formUnion(
      (postmortems + others).filter(isInternal).map(\.source.path)
        + hiddenPages.map(\.source.path))
    pages.removeAll { $0.reading.audience == .internal }
    postmortems.removeAll(where: isInternal)
    others.removeAll(where: isInternal)
    diagnostics += unclear.map {
      Diagnostic(
        .error, .yamlSyntax, "left out, as its front matter names an audience that cannot be read",
        path: $0.source.path)
    }
  }
}

extension Library.Document {
  /// Whether front matter that nobody can read speaks of the audience: it may say "internal".
  fileprivate var hidesItsAudience: Bool {
    guard reading.hasUnreadableFrontMatter else { return false }
    // Of a part the front matter lies somewhere before it.
    return source.bytes[..<reading.body.lowerBound].contains(Array("audience".utf8))
  }
}
