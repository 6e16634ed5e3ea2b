import Markup

/// A feed as Atom (RFC 4287).
///
/// An entry without a date has no time to be sorted by and is left out. Without a base URL, ids are
/// URNs and links are relative to the feed.
struct AtomFeed: Sendable {
  let settings: SiteSettings
  let feed: Feed

  var file: SiteFile { SiteFile(path: feed.atomPath) { xml.bytes } }

  private var xml: HTML {
    let author = settings.organisation ?? settings.title
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(settings.language)">
      <id>\(settings.address(feed.atomPath) ?? urn)</id>
      <title>\(XMLText.clean(feed.title))</title>
      \(subtitle)<updated>\(feed.updated ?? "1970-01-01T00:00:00Z")</updated>
      <author><name>\(XMLText.clean(author))</name></author>
      <link rel="self" type="application/atom+xml" href="\(address(feed.atomPath))"/>
      <link rel="alternate" type="text/html" href="\(address(feed.page))"/>
      <generator>\(settings.generator)</generator>
      \(feed.entries.map(entry).joined())</feed>

      """
  }

  /// `urn:casebook:feed`, `urn:casebook:causes:capacity`
  private var urn: String { "urn:casebook:" + feed.stem.replacing("/", with: ":") }

  private var subtitle: HTML {
    feed.description.isEmpty
      ? HTML() : "<subtitle>\(XMLText.clean(feed.description))</subtitle>\n"
  }

  private func entry(_ entry: Feed.Entry) -> HTML {
    guard let updated = entry.updated else { return HTML() }
    return """
      <entry>
      <id>\(entry.id)</id>
      <title>\(XMLText.clean(entry.title))</title>
      <updated>\(updated)</updated>
      <link rel="alternate" type="text/html" href="\(address(entry.page))"/>
      <category term="\(entry.cause.rawValue)" label="\(XMLText.clean(entry.causeLabel))"/>
      <summary>\(XMLText.clean(entry.summary))</summary>
      </entry>

      """
  }

  private func address(_ path: String) -> String {
    settings.address(path, from: feed.atomPath)
  }
}
