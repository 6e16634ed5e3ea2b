import Markup

/// One postmortem, read: the record of `data/incidents.json`, every value with its evidence.
///
/// `nil` and empty lists mean "the document does not say".
public struct Incident: Sendable {
  /// Every list and index of a site holds incidents, so copies share what they say.
  private var shared: Shared

  public init(id: String, source: String, title: Claim<String>) {
    shared = Shared(Facts(id: id, source: source, title: title))
  }

  /// Stable slug `YYYY-MM-DD-words`, unique in a knowledge base.
  public var id: String {
    _read { yield shared.facts.id }
    _modify { yield &own.id }
  }

  /// Older ids that lead here.
  public var aliases: [String] {
    _read { yield shared.facts.aliases }
    _modify { yield &own.aliases }
  }

  /// The document's path relative to the content folder.
  public var source: String { shared.facts.source }

  public var title: Claim<String> {
    _read { yield shared.facts.title }
    _modify { yield &own.title }
  }

  public var summary: Claim<String>? {
    _read { yield shared.facts.summary }
    _modify { yield &own.summary }
  }

  public var start: Claim<Instant>? {
    _read { yield shared.facts.start }
    _modify { yield &own.start }
  }

  public var detected: Claim<Instant>? {
    _read { yield shared.facts.detected }
    _modify { yield &own.detected }
  }

  public var mitigated: Claim<Instant>? {
    _read { yield shared.facts.mitigated }
    _modify { yield &own.mitigated }
  }

  public var end: Claim<Instant>? {
    _read { yield shared.facts.end }
    _modify { yield &own.end }
  }

  public var duration: Claim<IncidentDuration>? {
    _read { yield shared.facts.duration }
    _modify { yield &own.duration }
  }

  public var affected: Claim<AffectedShare>? {
    _read { yield shared.facts.affected }
    _modify { yield &own.affected }
  }

  public var rootCause: Claim<RootCause>? {
    _read { yield shared.facts.rootCause }
    _modify { yield &own.rootCause }
  }

  public var contributingFactors: [Claim<CauseID>] {
    _read { yield shared.facts.contributingFactors }
    _modify { yield &own.contributingFactors }
  }

  public var trigger: Claim<TriggerID>? {
    _read { yield shared.facts.trigger }
    _modify { yield &own.trigger }
  }

  public var components: [Claim<String>] {
    _read { yield shared.facts.components }
    _modify { yield &own.components }
  }

  public var services: [Claim<String>] {
    _read { yield shared.facts.services }
    _modify { yield &own.services }
  }

  public var severity: Claim<String>? {
    _read { yield shared.facts.severity }
    _modify { yield &own.severity }
  }

  public var tags: [Claim<String>] {
    _read { yield shared.facts.tags }
    _modify { yield &own.tags }
  }

  public var authors: [Claim<String>] {
    _read { yield shared.facts.authors }
    _modify { yield &own.authors }
  }

  public var status: Claim<String>? {
    _read { yield shared.facts.status }
    _modify { yield &own.status }
  }

  public var audience: Audience {
    _read { yield shared.facts.audience }
    _modify { yield &own.audience }
  }

  public var timeline: [TimelineEntry] {
    _read { yield shared.facts.timeline }
    _modify { yield &own.timeline }
  }

  public var actionItems: [ActionItem] {
    _read { yield shared.facts.actionItems }
    _modify { yield &own.actionItems }
  }

  /// The facts, of this copy alone from here on.
  private var own: Facts {
    get { shared.facts }
    _modify {
      if !isKnownUniquelyReferenced(&shared) { shared = Shared(shared.facts) }
      yield &shared.facts
    }
  }
}

extension Incident {
  /// What an incident says; `Incident` has what each means.
  fileprivate struct Facts: Sendable {
    var id: String
    var aliases: [String] = []
    let source: String
    var title: Claim<String>
    var summary: Claim<String>?
    var start: Claim<Instant>?
    var detected: Claim<Instant>?
    var mitigated: Claim<Instant>?
    var end: Claim<Instant>?
    var duration: Claim<IncidentDuration>?
    var affected: Claim<AffectedShare>?
    var rootCause: Claim<RootCause>?
    var contributingFactors: [Claim<CauseID>] = []
    var trigger: Claim<TriggerID>?
    var components: [Claim<String>] = []
    var services: [Claim<String>] = []
    var severity: Claim<String>?
    var tags: [Claim<String>] = []
    var authors: [Claim<String>] = []
    var status: Claim<String>?
    var audience: Audience = .public
    var timeline: [TimelineEntry] = []
    var actionItems: [ActionItem] = []

    init(id: String, source: String, title: Claim<String>) {
      self.id = id
      self.source = source
      self.title = title
    }
  }

  /// Unchecked, for the compiler cannot know that facts change only while one incident alone holds them.
  fileprivate final class Shared: @unchecked Sendable {
    // Nobody reads what somebody changes: it is changed only while one incident alone holds it.
    @exclusivity(unchecked) var facts: Facts

    init(_ facts: Facts) { self.facts = facts }
  }
}

/// Who may see a document.
public enum Audience: String, Sendable, Hashable, CaseIterable {
  case `public`, `internal`
}

/// How long the incident lasted.
public struct IncidentDuration: Sendable, Hashable {
  /// How the number came about.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    case stated, interval, timeline
    case frontMatter = "front-matter"
  }

  /// Minutes.
  public let minutes: Double
  public let basis: Basis

  public init(minutes: Double, basis: Basis) {
    self.minutes = minutes
    self.basis = basis
  }
}

/// The share of users, customers, requests or service that was affected.
public struct AffectedShare: Sendable, Hashable {
  /// 0…100; the middle of a range.
  public let percent: Double
  /// Whose share it is: "users", "requests" …; `nil` where the document does not say.
  public let scope: String?

  public init(percent: Double, scope: String?) {
    self.percent = percent
    self.scope = scope
  }
}

/// What the document concludes with.
public struct RootCause: Sendable, Hashable {
  public let category: CauseID
  /// The sentence that says it, without markup; `nil` from front matter alone.
  public let statement: String?

  public init(category: CauseID, statement: String?) {
    self.category = category
    self.statement = statement
  }
}

/// A category of root cause, such as `configuration`; the taxonomy says which there are.
public struct CauseID: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  public static let unknown: CauseID = "unknown"
}

/// What set an incident off, such as `deploy`; the taxonomy says which there are.
public struct TriggerID: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  public static let unknown: TriggerID = "unknown"
}
