import Markup

/// `sitemap.xml` (https://www.sitemaps.org/protocol.html), which only whole addresses may fill; an
/// index of several files where there are more pages than one may hold.
struct Sitemap {
  struct Entry {
    /// Relative to the site.
    let path: String
    /// The day of the page's latest incident, as in `2023-03-03`; `nil` where none has a date.
    let day: String?

    /// - Parameter updated: see ``ContentTime``.
    init(path: String, updated: String?) {
      self.path = path
      day = updated.map { String($0.prefix(10)) }
    }
  }

  let settings: SiteSettings
  let entries: [Entry]
  /// What the protocol allows in one file.
  var most = 50_000

  /// None without a base URL.
  var files: [SiteFile] {
    guard let base = settings.baseURL else { return [] }
    guard entries.count > most else { return [Self.pages(entries[...], base, "sitemap.xml")] }
    let parts = stride(from: 0, to: entries.count, by: most).enumerated().map { number, start in
      Self.pages(
        entries[start..<min(start + most, entries.count)], base, "sitemap-\(number + 1).xml")
    }
    return [Self.index(parts, base)] + parts
  }

  private static func pages(
    _ entries: ArraySlice<Entry>, _ base: String, _ path: String
  ) -> SiteFile {
    var xml = opening("urlset")
    for entry in entries {
      let day: HTML = entry.day.map { "<lastmod>\($0)</lastmod>" } ?? HTML()
      xml += "<url><loc>\(base)/\(entry.path)</loc>\(day)</url>\n"
    }
    xml += "</urlset>\n"
    return SiteFile(path: path, content: .bytes(xml.bytes))
  }

  private static func index(_ parts: [SiteFile], _ base: String) -> SiteFile {
    var xml = opening("sitemapindex")
    for part in parts { xml += "<sitemap><loc>\(base)/\(part.path)</loc></sitemap>\n" }
    xml += "</sitemapindex>\n"
    return SiteFile(path: "sitemap.xml", content: .bytes(xml.bytes))
  }

  private static func opening(_ element: String) -> HTML {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <\(element) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

    """
  }
}
