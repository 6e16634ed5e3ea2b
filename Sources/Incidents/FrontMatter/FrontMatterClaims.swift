import Markup

/// What a document's front matter says of its incident; `nil` where it is silent.
public struct FrontMatterClaims: Sendable {
  public var id: Claim<String>?
  public var aliases: [String] = []
  public var title: Claim<String>?
  public var summary: Claim<String>?
  public var start: Claim<Instant>?
  /// `date`: the incident's day for most, the day of publication for a blog.
  public var date: Claim<Instant>?
  /// When the document was written or published.
  public var published: Claim<Instant>?
  public var detected: Claim<Instant>?
  public var mitigated: Claim<Instant>?
  public var end: Claim<Instant>?
  public var duration: Claim<IncidentDuration>?
  public var affected: Claim<AffectedShare>?
  public var affectedScope: Claim<String>?
  public var rootCause: Claim<RootCause>?
  public var rootCauseStatement: Claim<String>?
  public var contributingFactors: [Claim<CauseID>]?
  public var trigger: Claim<TriggerID>?
  public var components: [Claim<String>]?
  public var services: [Claim<String>]?
  public var severity: Claim<String>?
  public var tags: [Claim<String>]?
  public var authors: [Claim<String>]?
  public var status: Claim<String>?
  public var audience: Audience?
  /// The zone of times that name none, in the text as well.
  var zone: ZoneValue?
  /// An announcement, as cState has them, and no incident.
  public var isInformational = false
  /// What the document is, where it says so.
  public var kind: StatedKind?
  /// What a page's address should say.
  public var slug: String?
  /// As written: only a page has a place in the navigation.
  public var navigation: YAMLValue?
  /// Fields that some key stands for, also those whose value cannot be, with the key's place.
  public var spokenOf: [FrontMatterKey.Field: Range<Int>] = [:]
  /// A start or an end that nothing can be made of, such as 2024-13-40.
  var hasImpossibleTime = false
  public var diagnostics: [Diagnostic] = []

  public init() {}

  /// Whether it says something that only an incident has, so that the document counts as one.
  public var claimsAnIncident: Bool {
    start != nil || end != nil || duration != nil || rootCause != nil || affected != nil
      || hasImpossibleTime
  }

  /// How many keys an incident may well have, although other pages have them too.
  var hints: Int { (date == nil ? 0 : 1) + (severity == nil ? 0 : 1) }

  /// What holds for every incident of a file that has several.
  var ofEveryIncident: FrontMatterClaims {
    var claims = FrontMatterClaims()
    claims.services = services
    claims.tags = tags
    claims.authors = authors
    claims.audience = audience
    claims.zone = zone
    return claims
  }

  private static let everyIncidents: Set<FrontMatterKey.Field> = [
    .title, .summary, .aliases, .services, .tags, .authors, .audience, .timeZone,
  ]

  /// Where the keys stand that only a file with one incident can have.
  var placesOfOneIncident: [Range<Int>] {
    spokenOf.filter { !Self.everyIncidents.contains($0.key) }.values
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  var speaksOfOneIncident: Bool { !placesOfOneIncident.isEmpty }

  /// Puts these claims in the place of those read from the text.
  public func override(_ incident: inout Incident) {
    if let id { incident.id = id.value }
    incident.aliases = aliases
    if let title { incident.title = title }
    incident.summary = summary ?? incident.summary
    overrideTimes(&incident)
    overrideImpact(&incident)
    overrideCause(&incident)
    incident.contributingFactors = contributingFactors ?? incident.contributingFactors
    incident.trigger = trigger ?? incident.trigger
    incident.components = components ?? incident.components
    incident.services = services ?? incident.services
    incident.severity = severity ?? incident.severity
    incident.tags = tags ?? incident.tags
    incident.authors = authors ?? incident.authors
    incident.status = status ?? incident.status
    incident.audience = audience ?? incident.audience
  }

  /// A start or an end that front matter moves makes a duration read from the text stale.
  private func overrideTimes(_ incident: inout Incident) {
    incident.start = start ?? startByDate(incident.start, end: incident.end) ?? incident.start
    incident.detected = detected ?? incident.detected
    incident.mitigated = mitigated ?? incident.mitigated
    incident.end = end ?? incident.end
    if let duration {
      incident.duration = duration
    } else if start != nil || end != nil, let from = incident.start, let to = incident.end {
      let elapsed = Self.interval(from, to)
      if !keeps(incident.duration, beside: elapsed) { incident.duration = elapsed }
    }
  }

  /// Whether a length that the text states counts beside start and end. A sentence's does not where front
  /// matter has both and they are another time apart: then it is the length of something else.
  private func keeps(
    _ said: Claim<IncidentDuration>?, beside elapsed: Claim<IncidentDuration>?
  ) -> Bool {
    guard let said, said.value.basis == .stated else { return false }
    guard start != nil, end != nil, let elapsed, said.evidence.rule != .labelledField else {
      return true
    }
    return abs(said.value.minutes - elapsed.value.minutes)
      <= max(5, elapsed.value.minutes * 0.1)
  }

  /// The text's scope stays where the text says the same share.
  private func overrideImpact(_ incident: inout Incident) {
    guard let share = affected ?? incident.affected else { return }
    let said = incident.affected?.value
    let scope = share.value.scope ?? (said?.percent == share.value.percent ? said?.scope : nil)
    incident.affected = Claim(
      AffectedShare(percent: share.value.percent, scope: affectedScope?.value ?? scope),
      share.evidence)
  }

  /// The text's sentence stays where the text comes to the same cause.
  private func overrideCause(_ incident: inout Incident) {
    let said = incident.rootCause
    guard let cause = rootCause ?? said ?? rootCauseStatement.map(Self.unknownCause) else { return }
    let agrees = said?.value.category == cause.value.category
    incident.rootCause = Claim(
      RootCause(
        category: cause.value.category,
        statement: rootCauseStatement?.value ?? (agrees ? said?.value.statement : nil)),
      cause.evidence)
  }

  private static func unknownCause(_ statement: Claim<String>) -> Claim<RootCause> {
    Claim(RootCause(category: .unknown, statement: statement.value), statement.evidence)
  }

  /// What `date` says of the start. A day that the text gives an hour to, or that the text is sure is
  /// another, is the text's to tell: a blog's `date` is that of its publication.
  private func startByDate(
    _ read: Claim<Instant>?, end: Claim<Instant>?
  ) -> Claim<Instant>? {
    guard let date, let read else { return date }
    // What was over before that day did not begin on it.
    if let over = end?.value.epochMinutes, let day = date.value.epochMinutes, over < day {
      return read
    }
    let isSameDay = (read.value.month, read.value.day) == (date.value.month, date.value.day)
    if isSameDay {
      return read.value.year == nil || read.value.clock == nil && date.value.clock != nil
        ? date : read
    }
    return read.value.year == nil || read.evidence.confidence == .low ? date : read
  }

  private static func interval(
    _ start: Claim<Instant>, _ end: Claim<Instant>
  ) -> Claim<IncidentDuration>? {
    guard start.value.clock != nil, end.value.clock != nil, let from = start.value.epochMinutes,
      let to = end.value.epochMinutes, to >= from
    else { return nil }
    let evidence = Evidence(
      range: end.evidence.range, text: start.evidence.text + " – " + end.evidence.text,
      rule: .interval, confidence: min(start.evidence.confidence, end.evidence.confidence))
    return Claim(IncidentDuration(minutes: Double(to - from), basis: .interval), evidence)
  }
}
