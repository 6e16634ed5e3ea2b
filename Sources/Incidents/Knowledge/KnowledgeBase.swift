/// All incidents of a folder and how they hang together.
public struct KnowledgeBase: Sendable {
  /// Newest first, undated ones last, then by id: an order that does not depend on the walk.
  public let incidents: [Incident]
  public let taxonomy: Taxonomy
  /// By id: the other tellings of the same incident, in the order of `incidents`.
  public let sameIncident: [String: [String]]
  /// By id: the most alike incidents, best first, tellings of the same one left out.
  public let related: [String: [Relation]]
  /// By id: the incidents whose pages this document links to or names.
  public let mentions: [String: [Mention]]
  /// The reverse of `mentions`: by whom, and where in whose document.
  public let mentionedBy: [String: [Mention]]

  /// For statistics: one telling of every incident, the fullest, in the order of `incidents`.
  public let distinct: [Incident]

  public init(
    incidents: [Incident], taxonomy: Taxonomy, sameIncident: [String: [String]],
    related: [String: [Relation]], mentions: [String: [Mention]],
    mentionedBy: [String: [Mention]], distinct: [Incident]
  ) {
    self.incidents = incidents
    self.taxonomy = taxonomy
    self.sameIncident = sameIncident
    self.related = related
    self.mentions = mentions
    self.mentionedBy = mentionedBy
    self.distinct = distinct
  }
}

/// An incident like another, and why.
public struct Relation: Sendable, Hashable {
  public let id: String
  /// 0…1; comparable within one incident's list only.
  public let score: Double
  public let sameCause: Bool
  /// Component ids that both have.
  public let sharedComponents: [String]
  /// Services that both name, as the first writes them.
  public let sharedServices: [String]
  /// The words and pairs of words that weigh most among those both share, heaviest first, as they
  /// are written most often.
  public let sharedTerms: [String]

  public init(
    id: String, score: Double, sameCause: Bool, sharedComponents: [String],
    sharedServices: [String] = [], sharedTerms: [String]
  ) {
    self.id = id
    self.score = score
    self.sameCause = sameCause
    self.sharedComponents = sharedComponents
    self.sharedServices = sharedServices
    self.sharedTerms = sharedTerms
  }
}
