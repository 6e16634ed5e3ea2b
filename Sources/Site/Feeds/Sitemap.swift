/// `sitemap.xml` (https://www.sitemaps.org/protocol.html), which only whole addresses may fill.
struct Sitemap {
  let settings: SiteSettings
  /// Relative to the site.
  let paths: [String]

  /// What the protocol allows in one file.
  private static let most = 50_000

  /// `nil` without a base URL.
  var file: SiteFile? {
    guard let base = settings.baseURL else { return nil }
    var xml: HTML = """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """
    for path in paths.prefix(Self.most) { xml += "<url><loc>\(base)/\(path)</loc></url>\n" }
    xml += "</urlset>\n"
    return SiteFile(path: "sitemap.xml", content: .bytes(xml.bytes))
  }
}
