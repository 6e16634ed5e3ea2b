import Markup

/// What a document's front matter says that the document is.
public struct StatedKind: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case incident
    /// A page of the site beside the incidents.
    case page
    /// The introduction of the first page.
    case home
  }

  public let kind: Kind
  /// Whether it holds whatever the text looks like. `layout: page` of other tools says how a document
  /// is to be shown; one that tells of an incident stays one.
  public let isFirm: Bool

  public init(_ kind: Kind, isFirm: Bool = true) {
    self.kind = kind
    self.isFirm = isFirm
  }

  /// `nil` for values that mean something to another tool, such as `post`.
  init?(_ entry: YAMLEntry) {
    let isLayout = entry.key.lowercased() == "layout"
    switch entry.value.written?.lowercased() {
    case "page": self.init(.page, isFirm: !isLayout)
    case "home": self.init(.home, isFirm: !isLayout)
    case "incident", "postmortem", "post-mortem": self.init(.incident)
    default: return nil
    }
  }
}
