/// Where things are in the site.
enum SiteAddress {
  /// Of an incident's page, relative to the site.
  static func page(of id: String) -> String { "incidents/\(id).html" }

  /// Of an incident's record, relative to the site.
  static func record(of id: String) -> String { "incidents/\(id).json" }

  /// Of an attachment, relative to the site, not yet percent-encoded.
  static func attachment(_ path: String) -> String { "files/\(path)" }
}
