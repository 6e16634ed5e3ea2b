import Incidents

/// A category that incidents are sorted by, as a schema.org `DefinedTerm` in its set.
struct LinkedTerm {
  let settings: SiteSettings
  let term: Taxonomy.Term
  /// The name of the set, and its page.
  let set: (name: String, path: String)
  /// Relative to the site; `nil` for a term without a page.
  let path: String?

  /// `nil` where nobody knows the cause, and for one that the taxonomy does not have.
  static func cause(_ id: CauseID, _ parts: PageParts) -> LinkedTerm? {
    guard id != .unknown, let term = parts.index.taxonomy.cause(id) else { return nil }
    return LinkedTerm(
      settings: parts.settings, term: term,
      set: (SiteSection.causes.label(parts.words), SiteSection.causes.path),
      path: parts.index.path(.causes, id.rawValue))
  }

  /// For the term's own page.
  var linkedData: LinkedData {
    LinkedData("DefinedTerm") { json in
      members(&json)
      json.stated("description", term.meaning)
    }
  }

  /// As a member of what refers to it.
  func write(_ name: String, to json: inout JSONWriter) {
    json.thing(name, "DefinedTerm", members)
  }

  private func members(_ json: inout JSONWriter) {
    json.member("name", term.label)
    json.member("termCode", term.id)
    json.thing("inDefinedTermSet", "DefinedTermSet") { json in
      json.member("name", set.name)
      json.stated("url", settings.address(set.path))
    }
    json.stated("url", path.flatMap(settings.address))
  }
}
