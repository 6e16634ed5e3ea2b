import Markup

/// A document that is a page of the site and no incident.
public struct PageReading: Sendable {
  /// It introduces the first page and has none of its own.
  public let isHome: Bool
  public let title: Claim<String>
  /// From the front matter, else its first paragraph.
  public let description: Claim<String>?
  /// The name that its front matter asks for, which need not be fit for an address.
  public let name: String?
  public let aliases: [String]
  public let audience: Audience
  public let navigation: Navigation
  /// The bytes behind the front matter.
  public let body: Range<Int>
  /// The line (index from 0) of the heading that says the title, which the page shows as its own; an
  /// introduction has no title of its own, so nothing is left out of it.
  public let titleLine: Int?
  public let diagnostics: [Diagnostic]

  /// Whether and where a page stands in the site's navigation.
  public enum Navigation: Sendable, Hashable {
    /// `nav: false`, or nothing said: it is linked at the foot of every page.
    case footer
    /// `nav: true`, behind those with a number.
    case listed
    /// `nav: 2`, the lowest number first.
    case numbered(Int)
  }
}
