import Incidents
import Markup

/// A page's document, ready for its page.
struct RenderedPage: Sendable {
  let page: SitePage
  let document: RenderedDocument
}

/// The site's pages beside the incidents, in the order of their paths.
struct ContentPages: Sendable {
  /// Those with an address of their own.
  let pages: [RenderedPage]
  private let home: RenderedPage?

  init(_ rendered: [RenderedPage] = []) {
    pages = rendered.filter { !$0.page.reading.isHome }
    home = rendered.first { $0.page.reading.isHome }
  }

  /// What the first page says between its head and the latest incidents.
  var introduction: RenderedDocument? { home?.document }

  /// Also the introduction, to whose page an older address may lead.
  var all: [SitePage] { pages.map(\.page) + (home.map { [$0.page] } ?? []) }

  /// Those that ask for a place in the navigation: by number, then by path.
  var navigation: [SitePage] {
    pages.map(\.page).filter { $0.reading.navigation != .footer }
      .enumerated()
      .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element)
  }

  var footer: [SitePage] { pages.map(\.page).filter { $0.reading.navigation == .footer } }
}

extension SitePage {
  fileprivate var order: Int {
    if case .numbered(let number) = reading.navigation { number } else { .max }
  }
}
