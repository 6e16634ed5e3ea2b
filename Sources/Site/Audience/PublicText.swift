import Incidents
import Markup

/// What a text may show to an audience: the step between loading documents and reading them, so that
/// nothing behind it can know what is left out.
struct PublicText: Sendable {
  let audience: Audience
  let rules: AudienceRules
  let redaction: Redaction
  /// For what front matter says.
  let settings: ReadingSettings

  init(_ configuration: Configuration, for audience: Audience) {
    self.audience = audience
    rules = configuration.audience
    redaction = audience == .public ? configuration.redaction : Redaction()
    settings = configuration.reading
  }

  /// A document as the audience may see it.
  struct Shown: Sendable {
    let source: SourceFile
    /// Where its front matter ends.
    let body: Int
    var diagnostics: [Diagnostic] = []
    /// Whether it is left out altogether.
    var isWithheld = false
    /// Whether it says something else than its file.
    var isChanged = false
  }

  /// - Parameter place: the document's path inside the content folder.
  func shown(_ source: SourceFile, at place: String) -> Shown {
    let body = FrontMatterParser.bodyStart(of: source)
    guard audience == .public else { return marked(source, body) }
    let stated = StatedAudience(source, body: body, settings: settings)
    let isKeptIn = rules.audience(of: place) == .internal
    if isKeptIn || stated.audience == .internal {
      var findings = stated.diagnostics
      if isKeptIn, stated.audience == .public { findings.append(overruled(source)) }
      return Shown(source: source, body: body, diagnostics: findings, isWithheld: true)
    }
    if redaction.concerns(place) || redaction.concerns(source.path) {
      return Shown(
        source: source, body: body, diagnostics: [unnameable(source)], isWithheld: true)
    }
    return cut(source, body)
  }

  private func marked(_ source: SourceFile, _ body: Int) -> Shown {
    let internalParts = InternalParts(source, from: body)
    guard !internalParts.parts.isEmpty else {
      return Shown(source: source, body: body, diagnostics: internalParts.diagnostics)
    }
    let bytes = InternalText.mark(internalParts.parts, in: source.bytes)
    return Shown(
      source: SourceFile(path: source.path, bytes: bytes), body: body,
      diagnostics: internalParts.diagnostics)
  }

  /// Rounds of looking for what is a marker only when something between was taken out.
  private static let mostRounds = 10

  private func cut(_ original: SourceFile, _ body: Int) -> Shown {
    var source = original
    var internalParts = InternalParts(source, from: body)
    let diagnostics = internalParts.diagnostics
    var rounds = 0
    while !internalParts.parts.isEmpty {
      rounds += 1
      guard rounds <= Self.mostRounds else {
        return Shown(
          source: original, body: body, diagnostics: diagnostics + [tangled(original)],
          isWithheld: true)
      }
      source = SourceFile(
        path: source.path, bytes: PublicCut.cut(internalParts.parts, from: source.bytes))
      internalParts = InternalParts(source, from: body)
    }
    let (bytes, newBody) = redacted(source.bytes, body)
    if let bytes { source = SourceFile(path: source.path, bytes: bytes) }
    return Shown(
      source: source, body: newBody, diagnostics: diagnostics,
      isChanged: rounds > 0 || bytes != nil)
  }

  /// Front matter and text apart, so that nothing is found across the line between them.
  private func redacted(_ bytes: [UInt8], _ body: Int) -> (bytes: [UInt8]?, body: Int) {
    guard !redaction.isEmpty else { return (nil, body) }
    let head = Array(bytes[..<body])
    let text = Array(bytes[body...])
    let (newHead, newText) = (
      redaction.redacted(head, isData: true), redaction.redacted(text)
    )
    guard newHead != nil || newText != nil else { return (nil, body) }
    return ((newHead ?? head) + (newText ?? text), newHead?.count ?? body)
  }

  private func tangled(_ source: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, .internalPart, "left out, as the markers of its internal parts are tangled",
      path: source.path)
  }

  private func overruled(_ source: SourceFile) -> Diagnostic {
    Diagnostic(
      .note, .audienceRule, "left out: casebook.yml keeps what lies here internal",
      path: source.path, help: "front matter cannot open what a folder keeps in")
  }

  private func unnameable(_ source: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, .redactedText, "left out, as the file's own path says what `redact` keeps out",
      path: source.path, help: "give the file another name")
  }

  /// The documents without the addresses of those that are left out.
  func withoutLinks(_ loaded: [LibraryReader.Loaded], jobs: Int) -> [LibraryReader.Loaded] {
    guard audience == .public, loaded.contains(where: \.isWithheld) else { return loaded }
    let names = loaded.compactMap { document in
      document.isWithheld
        ? document.source.map { WithheldNames($0, path: $0.path, body: document.body) } : nil
    }
    let links = WithheldLinks(names, replacement: redaction.replacement)
    return Parallel(jobs: jobs).map(loaded) { document in
      guard !document.isWithheld, let source = document.source,
        let (without, findings) = links.removed(from: source)
      else { return document }
      var document = document
      document.source = without
      document.diagnostics += findings
      document.isChanged = true
      return document
    }
  }

  /// Files beside the documents that the audience may not get.
  func withheld(among files: [String]) -> Set<String> {
    guard audience == .public, !rules.areOpen || !redaction.isEmpty else { return [] }
    return Set(files.filter { rules.audience(of: $0) == .internal || redaction.concerns($0) })
  }
}
