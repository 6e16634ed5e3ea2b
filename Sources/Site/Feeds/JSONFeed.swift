/// A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
///
/// Unlike Atom it takes entries without a date. Without a base URL, ids are URNs, links are relative
/// to the feed, and it does not name its own address.
struct JSONFeed: Sendable {
  let settings: SiteSettings
  let feed: Feed

  var file: SiteFile { SiteFile(path: feed.jsonPath) { bytes } }

  private var bytes: [UInt8] {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.member("version", "https://jsonfeed.org/version/1.1")
      json.member("title", feed.title)
      if let page = settings.address(feed.page) { json.member("home_page_url", page) }
      if let own = settings.address(feed.jsonPath) { json.member("feed_url", own) }
      if !feed.description.isEmpty { json.member("description", feed.description) }
      json.member("language", settings.language)
      json.key("authors")
      json.array([settings.organisation ?? settings.title]) { json, name in
        json.object(.line) { $0.member("name", name) }
      }
      json.key("items")
      json.array(feed.entries) { write($1, to: &$0) }
    }
    json.newline()
    return json.bytes
  }

  private func write(_ entry: Feed.Entry, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", entry.id)
      json.member("url", settings.address(entry.page, from: feed.jsonPath))
      json.member("title", entry.title)
      json.member("content_text", entry.summary)
      if let updated = entry.updated { json.member("date_published", updated) }
      json.key("tags")
      json.strings([entry.causeLabel] + entry.components)
    }
  }
}
