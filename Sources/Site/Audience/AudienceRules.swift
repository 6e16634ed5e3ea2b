import Incidents

/// Who may read which documents, by the folders that they lie in.
///
/// A document's own front matter counts as well: whichever of the two says "internal" wins, so that
/// neither can open what the other keeps in.
struct AudienceRules: Sendable, Hashable {
  struct Rule: Sendable, Hashable {
    let pattern: PathPattern
    let audience: Audience
  }

  /// The first whose pattern fits counts.
  var rules: [Rule] = []
  /// For files that no pattern fits.
  var otherwise = Audience.public

  /// - Parameter path: inside the content folder.
  func audience(of path: String) -> Audience {
    rules.first { $0.pattern.matches(path) }?.audience ?? otherwise
  }

  /// Whether every file may be read by everybody, as without any rule.
  var areOpen: Bool { otherwise == .public && rules.allSatisfy { $0.audience == .public } }
}
