import Markup

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

extension ActionItem.Kind: PackedCase {
  public static let packedCases = allCases
}

extension ActionItem {
  func pack(into packer: inout Packer, _ sharing: inout Excerpt.Sharing) {
    words.pack(into: &packer, &sharing)
    packer.add(kind)
    packer.add(owner)
    packer.add(due) { $1.pack(into: &$0) }
    packer.add(done) { $0.add($1) }
    packer.add(ticket)
    evidence.pack(into: &packer, &sharing)
  }

  init(unpacking unpacker: inout Unpacker, _ sharing: inout Excerpt.Sharing) {
    self.init(
      words: Excerpt(unpacking: &unpacker, &sharing), kind: unpacker.value(),
      owner: unpacker.optionalString(), due: unpacker.optional { Instant(unpacking: &$0) },
      done: unpacker.optional { $0.bool() }, ticket: unpacker.optionalString(),
      evidence: Evidence(unpacking: &unpacker, &sharing))
  }
}
