import Markup

/// One postmortem, read: the record of `data/incidents.json`, every value with its evidence.
///
/// `nil` and empty lists mean "the document does not say".
public struct Incident: Sendable {
  /// Stable slug `YYYY-MM-DD-words`, unique in a knowledge base.
  public var id: String
  /// Older ids that lead here.
  public var aliases: [String] = []
  /// The document's path relative to the content folder.
  public let source: String

  public var title: Claim<String>
  public var summary: Claim<String>?

  public var start: Claim<Instant>?
  public var detected: Claim<Instant>?
  public var mitigated: Claim<Instant>?
  public var end: Claim<Instant>?
  public var duration: Claim<IncidentDuration>?

  public var affected: Claim<AffectedShare>?

  public var rootCause: Claim<RootCause>?
  public var contributingFactors: [Claim<CauseID>] = []
  public var trigger: Claim<TriggerID>?
  public var components: [Claim<String>] = []

  public var services: [Claim<String>] = []
  public var severity: Claim<String>?
  public var tags: [Claim<String>] = []
  public var authors: [Claim<String>] = []
  public var status: Claim<String>?
  public var audience: Audience = .public

  public var timeline: [TimelineEntry] = []
  public var actionItems: [ActionItem] = []

  public init(id: String, source: String, title: Claim<String>) {
    self.id = id
    self.source = source
    self.title = title
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
