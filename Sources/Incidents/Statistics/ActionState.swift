/// How far an action item is, as its document says it.
public enum ActionState: String, Sendable, Hashable, CaseIterable {
  case open
  /// The document does not say; that is not the same as open.
  case unsaid
  case done

  public init(_ action: ActionItem) {
    self = action.done.map { $0 ? .done : .open } ?? .unsaid
  }
}
