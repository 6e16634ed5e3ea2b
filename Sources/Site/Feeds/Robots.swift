/// `robots.txt` (RFC 9309): everything may be read, of an internal site nothing; the sitemap is named
/// where there is one.
struct Robots {
  let settings: SiteSettings

  var file: SiteFile {
    var text = "User-agent: *\n\(settings.isInternal ? "Disallow" : "Allow"): /\n"
    if !settings.isInternal, let base = settings.baseURL {
      text += "Sitemap: \(base)/sitemap.xml\n"
    }
    return SiteFile(path: "robots.txt", content: .bytes(Array(text.utf8)))
  }
}
