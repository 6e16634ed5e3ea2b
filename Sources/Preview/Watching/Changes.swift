/// What has changed on disk, as far as anybody knows.
public enum Changes: Sendable, Hashable {
  /// These files alone, by paths that begin as the watched ones do.
  case files(Set<String>)
  /// Folders came, went or moved, or nobody has said what it was.
  case anything
}
