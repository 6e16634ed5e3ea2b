/// The default theme's files, compiled into the binary so that it needs nothing beside it.
public enum DefaultTheme {
  /// By name without the extension.
  public static let templates: [String: [UInt8]] = [
    "about": PackageResources.about_mustache,
    "content-page": PackageResources.content_page_mustache,
    "home": PackageResources.home_mustache,
    "incident": PackageResources.incident_mustache,
    "incidents": PackageResources.incidents_mustache,
    "ledger": PackageResources.ledger_mustache,
    "not-found": PackageResources.not_found_mustache,
    "page": PackageResources.page_mustache,
    "page-footer": PackageResources.page_footer_mustache,
    "page-head": PackageResources.page_head_mustache,
    "page-header": PackageResources.page_header_mustache,
    "search": PackageResources.search_mustache,
    "term": PackageResources.term_mustache,
    "terms": PackageResources.terms_mustache,
    "trends": PackageResources.trends_mustache,
  ]

  /// By file name, as they lie in the site's `assets` folder.
  public static let assets: [String: [UInt8]] = [
    "icon.svg": PackageResources.icon_svg,
    "scheme.js": PackageResources.scheme_js,
    "search.js": PackageResources.search_js,
    "site.css": PackageResources.site_css,
    "site.js": PackageResources.site_js,
  ]

  /// The pieces of `search/search.js` by file name, in the order that they stand in there.
  public static let search: [(name: String, bytes: [UInt8])] = [
    ("words.js", PackageResources.words_js),
    ("query.js", PackageResources.query_js),
    ("parts.js", PackageResources.parts_js),
    ("engine.js", PackageResources.engine_js),
    ("answers.js", PackageResources.answers_js),
  ]

  /// By language.
  public static let words: [String: [UInt8]] = [
    "de": PackageResources.de_yml,
    "en": PackageResources.en_yml,
  ]
}
