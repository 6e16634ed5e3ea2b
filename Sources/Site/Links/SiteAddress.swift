/// Where things are in the site.
enum SiteAddress {
  static let home = "index.html"

  /// Of an incident's page, relative to the site.
  static func page(of id: String) -> String { "incidents/\(id).html" }

  /// Of a page that is no incident's, relative to the site.
  static func contentPage(_ id: String) -> String { "pages/\(id).html" }

  /// Of an incident's record, relative to the site.
  static func record(of id: String) -> String { "incidents/\(id).json" }

  /// Of an attachment, relative to the site, not yet percent-encoded.
  static func attachment(_ path: String) -> String { "files/\(path)" }

  /// What a page writes to lead to another place of the site; neighbours need no folder.
  static func link(from page: String, to target: String) -> String {
    let slash = UInt8(ascii: "/")
    if let folder = page.utf8.lastIndex(of: slash), target.utf8.lastIndex(of: slash) == folder,
      target[...folder] == page[...folder]
    {
      return PercentCoding.encode(path: String(target[target.utf8.index(after: folder)...]))
    }
    return PageDepth(of: page).root + PercentCoding.encode(path: target)
  }
}
