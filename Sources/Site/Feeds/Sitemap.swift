import Incidents
import Markup

/// `sitemap.xml` (sitemaps.org) and `robots.txt`. A sitemap's addresses have to be absolute, so
/// there is none without a base URL.
struct Sitemap {
  let base: KnowledgeBase
  let settings: Configuration

  func files(pages: [String]) -> [SiteFile] {
    guard let baseURL = settings.baseURL else {
      return [robots("")]
    }
    let paths = (pages + base.incidents.map { SiteAddress.page(of: $0.id) }).sorted()
    var xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for path in paths { xml += "<url><loc>\(HTMLText.escape("\(baseURL)/\(path)"))</loc></url>\n" }
    return [
      SiteFile(path: "sitemap.xml", content: .bytes(Array((xml + "</urlset>\n").utf8))),
      robots("Sitemap: \(baseURL)/sitemap.xml\n"),
    ]
  }

  private func robots(_ more: String) -> SiteFile {
    SiteFile(path: "robots.txt", content: .bytes(Array("User-agent: *\nAllow: /\n\(more)".utf8)))
  }
}
