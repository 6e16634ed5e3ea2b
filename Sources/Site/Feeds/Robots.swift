/// `robots.txt` (RFC 9309): everything may be read; the sitemap is named where there is one.
struct Robots {
  let settings: SiteSettings

  var file: SiteFile {
    var text = "User-agent: *\nAllow: /\n"
    if let base = settings.baseURL { text += "Sitemap: \(base)/sitemap.xml\n" }
    return SiteFile(path: "robots.txt", content: .bytes(Array(text.utf8)))
  }
}
