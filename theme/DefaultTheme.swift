/// The theme that is built into the binary, so that it needs nothing beside it.
public enum DefaultTheme {
  /// Every file by its path in a theme's folder.
  public static let files: [String: [UInt8]] = [
    "assets/site.css": PackageResources.site_css,
    "assets/site.js": PackageResources.site_js,
    "assets/theme.js": PackageResources.theme_js,
    "templates/about.mustache": PackageResources.about_mustache,
    "templates/coverage.mustache": PackageResources.coverage_mustache,
    "templates/footer.mustache": PackageResources.footer_mustache,
    "templates/header.mustache": PackageResources.header_mustache,
    "templates/home.mustache": PackageResources.home_mustache,
    "templates/incident-card.mustache": PackageResources.incident_card_mustache,
    "templates/incident-table.mustache": PackageResources.incident_table_mustache,
    "templates/incident.mustache": PackageResources.incident_mustache,
    "templates/incidents.mustache": PackageResources.incidents_mustache,
    "templates/not-found.mustache": PackageResources.not_found_mustache,
    "templates/page.mustache": PackageResources.page_mustache,
    "templates/term-index.mustache": PackageResources.term_index_mustache,
    "templates/term.mustache": PackageResources.term_mustache,
    "templates/trends.mustache": PackageResources.trends_mustache,
  ]
}
