import Markup

/// Reads a record's values out of front matter and says what is wrong with them; a wrong value is
/// left out, the others stay.
public struct FrontMatterReader {
  let settings: ReadingSettings
  var source = SourceFile(path: "", bytes: [])
  var claims = FrontMatterClaims()

  public init(settings: ReadingSettings) { self.settings = settings }

  public mutating func read(_ frontMatter: FrontMatter, in source: SourceFile) -> FrontMatterClaims
  {
    self.source = source
    claims = FrontMatterClaims()
    for entry in frontMatter.entries { read(entry) }
    checkOrder()
    return claims
  }

  private mutating func read(_ entry: YAMLEntry) {
    guard let field = FrontMatterKey.field(named: entry.key) else { return unknownKey(entry) }
    if case .null = entry.value.kind { return }
    switch field {
    case .foreign: break
    case .id: claims.id = slug(entry)
    case .aliases: claims.aliases = words(entry)?.map(\.value) ?? []
    case .title: claims.title = text(entry)
    case .summary: claims.summary = text(entry)
    case .status: claims.status = text(entry)
    case .severity: claims.severity = text(entry)
    case .start: claims.start = instant(entry)
    case .detected: claims.detected = instant(entry)
    case .mitigated: claims.mitigated = instant(entry)
    case .end: readEnd(entry)
    case .date: if claims.start == nil { claims.start = instant(entry) }
    case .duration: claims.duration = duration(entry)
    case .affected: readAffected(entry)
    case .rootCause: readCause(entry)
    case .factors: readFactors(entry)
    case .trigger: readTrigger(entry)
    case .components: readComponents(entry)
    case .services: claims.services = words(entry)
    case .tags: claims.tags = words(entry)
    case .authors: claims.authors = words(entry)
    case .audience: readAudience(entry)
    }
  }

  // MARK: Findings

  mutating func report(
    _ severity: Severity, _ rule: Rule, _ message: String, at range: Range<Int>, help: String? = nil
  ) {
    claims.diagnostics.append(
      Diagnostic(severity, rule, message, in: source, at: range, help: help))
  }

  mutating func wrongType(_ value: YAMLValue, _ wanted: String) {
    report(.error, .wrongType, "this has to be \(wanted)", at: value.range)
  }

  private mutating func unknownKey(_ entry: YAMLEntry) {
    let known = FrontMatterKey.all.filter { $0.field != .foreign }.map(\.name)
    let near = NearestTerm.of(entry.key.lowercased(), in: known)
    report(
      .warning, .unknownKey, "`\(entry.key)` is not a key of front matter", at: entry.keyRange,
      help: near.map { "did you mean `\($0)`?" })
  }

  /// An end that does not follow the start is left out: better none than a wrong one.
  private mutating func checkOrder() {
    guard let start = claims.start, let end = claims.end, let from = start.value.epochMinutes,
      let to = end.value.epochMinutes
    else { return }
    let isDay = start.value.clock == nil || end.value.clock == nil
    guard to < from, !isDay || to / 1440 < from / 1440 else { return }
    report(
      .error, .endBeforeStart, "the end (\(end.value)) lies before the start (\(start.value))",
      at: end.evidence.range)
    claims.end = nil
  }

  func evidence(_ value: YAMLValue) -> Evidence {
    Evidence(
      range: value.range, text: value.written ?? source.text(in: value.range), rule: .frontMatter,
      confidence: .high)
  }
}
