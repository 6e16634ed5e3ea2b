import Incidents
import Testing

@testable import Site

@Suite("What holds for every page")
struct PageSafetyTests {
  private func html(_ site: SampleSite = .several) throws -> [String: String] {
    try site.files().filter { $0.key.hasSuffix(".html") }
  }

  @Test(
    "A hostile title never becomes markup",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x",
      "</title><script>alert(1)</script>", "{{{document}}}",
      "\"\u{338} autofocus onfocus=alert(1) x=\"", "<\u{338}img src=x>",
    ])
  func hostileTitle(title: String) throws {
    var site = SampleSite.several
    site.incidents[0] = SampleSite.incident("d", title, year: 2024)
    site.incidents[0].summary = SampleSite.claim(title)
    site.incidents[0].services = [SampleSite.claim(title)]
    site.incidents[0].rootCause = SampleSite.claim(RootCause(category: "data", statement: title))
    site.distinct = site.incidents
    let escaped = String(decoding: HTML("\(title)").bytes, as: UTF8.self)
    for (path, text) in try html(site) where escaped != title {
      #expect(!text.unicodeScalars.contains(title.unicodeScalars), "\(path)")
    }
    #expect(try site.page("incidents/d.html").contains(escaped))
  }

  @Test("No page has inline scripts, styles or handlers, and every page has the policy")
  func policy() throws {
    for (path, text) in try html() {
      #expect(text.contains("Content-Security-Policy"), "\(path)")
      #expect(text.contains("default-src &#39;none&#39;") || text.contains("default-src 'none'"))
      #expect(!text.contains(" style=") && !text.contains("<style"), "\(path)")
      #expect(
        text.components(of: "<script") == text.components(of: "\"></script>")
          + text.components(of: "\" defer></script>")
          + text.components(of: #"<script type="application/ld+json">{"#), "\(path)")
      #expect(!text.contains(" onclick=") && !text.contains("javascript:"), "\(path)")
    }
  }

  @Test("Every link is relative, to a file, and leads to one that exists")
  func links() throws {
    let files = try SampleSite.several.files()
    for (path, text) in files where path.hasSuffix(".html") {
      for link in text.linkTargets where !link.hasPrefix("#") {
        // The index is made beside the pages.
        if link.hasPrefix("search/") { continue }
        // The only other site that the pages themselves lead to: where published shares are from.
        if link == "https://sre.google/workbook/postmortem-analysis/" { continue }
        let target =
          path.contains("/") && !link.hasPrefix("../")
          ? path.split(separator: "/")[0] + "/" + link : link.replacing("../", with: "")
        let file = String(target.prefix { $0 != "#" && $0 != "?" })
        #expect(files[file] != nil, "\(path): \(link)")
        #expect(path.contains("/") || !link.hasPrefix("../"), "\(path): \(link)")
      }
    }
  }

  @Test("Titles and descriptions are unique, even where documents share theirs")
  func unique() throws {
    var site = SampleSite.several
    site.incidents.append(SampleSite.incident("e", "Wrong flag"))
    let pages = try html(site).values
    for (open, close) in [("<title>", "</title>"), ("name=\"description\" content=\"", "\"")] {
      let texts = pages.compactMap { page in
        page.ranges(of: open).first.map { page[$0.upperBound...] }
          .flatMap { rest in rest.ranges(of: close).first.map { String(rest[..<$0.lowerBound]) } }
      }
      #expect(texts.count == pages.count)
      #expect(Set(texts).count == texts.count)
    }
  }

  @Test("The same knowledge makes the same bytes")
  func deterministic() throws {
    #expect(try SampleSite.several.files() == SampleSite.several.files())
  }

  @Test("Words of documents in another language are marked as such")
  func language() throws {
    var site = SampleSite.several
    site.settings.language = "de"
    let page = try site.page("incidents/d.html")
    #expect(page.contains(#"<html lang="en" dir="ltr">"#))
    #expect(page.contains(#"<h1 lang="de" dir="auto">Cache lost</h1>"#))
    #expect(page.contains(#"<div class="prose" lang="de" dir="auto">"#))
  }

  @Test("Scripts and styles stay small, and a usual page too")
  func sizes() throws {
    let files = try SampleSite.several.files()
    let assets = files.filter { $0.key.hasPrefix("assets/") }
    // The figure to hold is 40 kB compressed, which `Tests/Browser/test_files.py` measures; a third of
    // this is what text of this kind shrinks to.
    #expect(assets.values.map(\.utf8.count).reduce(0, +) < 80_000)
    #expect((files["incidents/d.html"]?.utf8.count ?? 0) < 60_000)
  }
}

extension String {
  /// What `href` and `src` attributes lead to.
  fileprivate var linkTargets: [String] {
    ["href=\"", "src=\""].flatMap { open in
      ranges(of: open).map { String(self[$0.upperBound...].prefix { $0 != "\"" }) }
    }
  }
}

extension String.UnicodeScalarView {
  /// Whether scalars stand here one after the other; `String.contains` minds grapheme clusters.
  fileprivate func contains(_ other: String.UnicodeScalarView) -> Bool {
    !Array(self).ranges(of: Array(other)).isEmpty
  }
}
