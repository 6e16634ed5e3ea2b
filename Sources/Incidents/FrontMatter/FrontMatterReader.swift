import Markup

/// Reads a record's values out of front matter and says what is wrong with them; a wrong value is
/// left out, the others stay.
public struct FrontMatterReader {
  let settings: ReadingSettings
  var source = SourceFile(path: "", bytes: [])
  var claims = FrontMatterClaims()
  /// Times of day without a day, which another key may give.
  var bareClocks: [BareClock] = []

  public init(settings: ReadingSettings) { self.settings = settings }

  public mutating func read(_ frontMatter: FrontMatter, in source: SourceFile) -> FrontMatterClaims
  {
    self.source = source
    claims = FrontMatterClaims()
    bareClocks = []
    let entries = Self.ranked(Self.flattened(frontMatter.entries))
    readZone(entries)
    for entry in entries { read(entry) }
    placeBareClocks()
    // Who says when it ended means by the date when it began, if it has an hour.
    if claims.start == nil, claims.end != nil, let date = claims.date, date.value.clock != nil {
      claims.start = date
    }
    checkOrder()
    claims.diagnostics.sort()
    return claims
  }

  /// The entries, and those of other tools' maps behind them: only keys that Casebook knows, since
  /// the others are none of its business.
  private static func flattened(_ entries: [YAMLEntry]) -> [YAMLEntry] {
    let names = Set(entries.map { $0.key.lowercased() })
    return entries
      + entries.flatMap { entry -> [YAMLEntry] in
        guard FrontMatterKey.field(named: entry.key) == .container,
          case .map(let inner) = entry.value.kind
        else { return [] }
        return inner.filter { inner in
          let field = FrontMatterKey.field(named: inner.key)
          return field != nil && field != .container && !(field.map(Self.isOfTheFile) ?? false)
            && !names.contains(inner.key.lowercased())
        }
      }
  }

  /// Whether a key speaks of the document rather than of what it tells: `incident: {type: outage}` has
  /// another meaning.
  private static func isOfTheFile(_ field: FrontMatterKey.Field) -> Bool {
    [.kind, .slug, .navigation].contains(field)
  }

  /// Casebook's own name for a field before those of other tools, `start` before `started_at`.
  private static func ranked(_ entries: [YAMLEntry]) -> [YAMLEntry] {
    entries.enumerated()
      .map { (rank: FrontMatterKey.rank(named: $1.key) ?? Int.max, place: $0, entry: $1) }
      .sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }
      .map(\.entry)
  }

  private mutating func read(_ entry: YAMLEntry) {
    guard let field = FrontMatterKey.field(named: entry.key) else { return unknownKey(entry) }
    if case .null = entry.value.kind { return }
    if let spokenOf = subject(of: entry, field) {
      claims.spokenOf[spokenOf] = claims.spokenOf[spokenOf] ?? entry.keyRange
    }
    switch field {
    case .foreign, .container, .timeZone: break
    case .informational:
      if case .bool(true) = entry.value.kind { claims.isInformational = true }
    case .kind: claims.kind = claims.kind ?? StatedKind(entry)
    case .slug: claims.slug = claims.slug ?? entry.value.written
    case .navigation: claims.navigation = claims.navigation ?? entry.value
    case .aliases: claims.aliases = words(entry)?.map(\.value) ?? []
    case .id: keep(slug(entry), as: \.id)
    case .title: keep(text(entry), as: \.title)
    case .summary: keep(text(entry), as: \.summary)
    case .status: keep(text(entry), as: \.status)
    case .severity: keep(text(entry), as: \.severity)
    case .start: keep(instant(entry), as: \.start)
    case .date: keep(instant(entry), as: \.date)
    case .published: claims.published = claims.published ?? publication(entry)
    case .detected: keep(instant(entry), as: \.detected)
    case .mitigated: keep(instant(entry), as: \.mitigated)
    case .end: readEnd(entry)
    case .duration: keep(duration(entry), as: \.duration)
    case .affected: readAffected(entry)
    case .affectedScope: keep(text(entry), as: \.affectedScope)
    case .rootCause: readCause(entry)
    case .rootCauseStatement: keep(text(entry), as: \.rootCauseStatement)
    case .factors: readFactors(entry)
    case .trigger: readTrigger(entry)
    case .components: readComponents(entry)
    case .services: keep(words(entry), as: \.services)
    case .tags: keep(words(entry), as: \.tags)
    case .authors: keep(words(entry), as: \.authors)
    case .audience: readAudience(entry)
    }
  }

  /// The field that an entry speaks of, be its value right or wrong: `resolved: true` is no end, and
  /// `affected: [API]` and the categories of other tools need not be what their keys are for us.
  private func subject(of entry: YAMLEntry, _ field: FrontMatterKey.Field) -> FrontMatterKey.Field?
  {
    switch (field, entry.value.kind) {
    case (.end, .bool), (.date, _), (.foreign, _), (.container, _), (.informational, _),
      (.timeZone, _), (.published, _), (.kind, _), (.slug, _), (.navigation, _):
      nil
    case (.affected, .list): .services
    case (.affected, _) where Self.isCount(entry): nil
    case (.rootCause, _) where Self.isSentence(entry.value): .rootCauseStatement
    case (.factors, _): Self.isOwnFactorsKey(entry.key) ? field : nil
    default: field
    }
  }

  /// The day of publication, which nothing depends on: whatever else stands there is no error.
  private func publication(_ entry: YAMLEntry) -> Claim<Instant>? {
    guard let text = entry.value.written,
      let instant = WrittenInstant.read(text, settings: settings)
    else {
      return nil
    }
    return Claim(instant, evidence(entry.value))
  }

  /// The first key that says something wins; the others are only checked.
  mutating func keep<Value>(
    _ value: Value?, as field: WritableKeyPath<FrontMatterClaims, Value?>
  ) {
    if claims[keyPath: field] == nil { claims[keyPath: field] = value }
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
    guard Self.isBefore(end.value, to, start.value, from) else { return }
    report(
      .error, .endBeforeStart, "the end (\(end.value)) lies before the start (\(start.value))",
      at: end.evidence.range)
    claims.end = nil
  }

  /// Days are compared as written; where only one side names its zone, the other may be anywhere.
  private static func isBefore(_ end: Instant, _ to: Int, _ start: Instant, _ from: Int) -> Bool {
    if start.clock == nil || end.clock == nil {
      return (end.year ?? 0, end.month, end.day) < (start.year ?? 0, start.month, start.day)
    }
    let isSure = (start.offset == nil) == (end.offset == nil)
    return to < from - (isSure ? 0 : widestOffset)
  }

  /// Minutes: 14 hours east of UTC.
  private static let widestOffset = 14 * 60

  func evidence(_ value: YAMLValue, _ confidence: Confidence = .high) -> Evidence {
    Evidence(
      range: value.range, text: value.written ?? source.text(in: value.range), rule: .frontMatter,
      confidence: confidence)
  }
}
