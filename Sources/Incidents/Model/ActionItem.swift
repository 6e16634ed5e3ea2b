/// Something to be done, or done, so that the incident does not come back.
public struct ActionItem: Sendable, Hashable {
  /// What the action is for.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case prevent, detect, mitigate, process
  }

  private let words: Excerpt
  public let kind: Kind
  public let owner: String?
  /// A day; `nil` where none is named.
  public let due: Instant?
  /// `nil` where the document does not say.
  public let done: Bool?
  /// As written, such as `OPS-123` or `#45`.
  public let ticket: String?
  public let evidence: Evidence

  public init(
    text: String, kind: Kind, owner: String?, due: Instant?, done: Bool?, ticket: String?,
    evidence: Evidence
  ) {
    self.init(
      words: Excerpt(text), kind: kind, owner: owner, due: due, done: done, ticket: ticket,
      evidence: evidence)
  }

  init(
    words: Excerpt, kind: Kind, owner: String?, due: Instant?, done: Bool?, ticket: String?,
    evidence: Evidence
  ) {
    self.words = words
    self.kind = kind
    self.owner = owner
    self.due = due
    self.done = done
    self.ticket = ticket
    self.evidence = evidence
  }

  /// Without markup.
  public var text: String { words.string }
}
