import Incidents
import Markup

/// Gives every page an address of its own, and the first page one introduction.
///
/// As among incidents, the first document by path keeps its id and a later one gets a number.
struct UniquePageIDs {
  /// Paths of documents by the id that they hold.
  private var holders: [String: String] = [:]
  private var diagnostics: [Diagnostic] = []

  static func assign(in library: inout Library) {
    var ids = Self()
    ids.keepOneIntroduction(&library.pages)
    let wanted = Set(library.pages.map(\.id))
    for index in library.pages.indices { ids.settle(&library.pages[index], avoiding: wanted) }
    for index in library.pages.indices { ids.settleAliases(of: &library.pages[index]) }
    library.diagnostics += ids.diagnostics
  }

  private mutating func keepOneIntroduction(_ pages: inout [SitePage]) {
    guard let first = pages.first(where: \.reading.isHome)?.source.path else { return }
    pages.removeAll { page in
      guard page.reading.isHome, page.source.path != first else { return false }
      diagnostics.append(
        Diagnostic(
          .warning, .duplicateID,
          "left out: the first page has its introduction from \(first) already",
          path: page.source.path, help: "write `type: page` for a page of its own"))
      return true
    }
  }

  private mutating func settle(_ page: inout SitePage, avoiding wanted: Set<String>) {
    guard !page.reading.isHome else { return }
    if let holder = holders[page.id] {
      let asked = page.id
      page.id = FitID.numbered(asked) { !wanted.contains($0) && holders[$0] == nil }
      diagnostics.append(
        Diagnostic(
          .warning, .duplicateID,
          "the page id \(asked) is taken by \(holder), so this page gets \(page.id)",
          path: page.source.path, help: "set an `id` of its own in the front matter"))
    }
    holders[page.id] = page.source.path
  }

  /// Aliases become file names; what cannot be one is left out.
  private mutating func settleAliases(of page: inout SitePage) {
    let source = page.source.path
    page.aliases = page.aliases.filter { alias in
      guard FitID.isFit(alias) else {
        report(
          .unknownValue, "`\(alias)` cannot be an alias, so it is left out", source,
          "an alias has letters, digits, hyphens, underscores and dots, up to 100 of them")
        return false
      }
      if let holder = holders[alias] {
        if holder != source {
          report(
            .duplicateID, "the alias \(alias) is taken by \(holder), so it is left out", source)
        }
        return false
      }
      holders[alias] = source
      return true
    }
  }

  private mutating func report(
    _ rule: Rule, _ message: String, _ path: String, _ help: String? = nil
  ) {
    diagnostics.append(Diagnostic(.warning, rule, message, path: path, help: help))
  }
}
