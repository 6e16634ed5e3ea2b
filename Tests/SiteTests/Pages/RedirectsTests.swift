import Incidents
import Testing

@testable import Site

@Suite("Older addresses and missing ones")
struct RedirectsTests {
  private var site: SampleSite {
    var site = SampleSite.several
    site.incidents[0] = SampleSite.incident("d", "\"><script>x</script>")
    site.incidents[0].aliases = ["old-d", "c", "../up"]
    return site
  }

  @Test(
    "An alias leads on, unless an incident has that id; nothing but the title is the document's")
  func redirect() throws {
    let files = try site.files()
    let page = try #require(files["incidents/old-d.html"])
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=d.html\">"))
    #expect(page.contains("<a href=\"d.html\">d.html</a>"))
    #expect(page.contains("Content-Security-Policy") && !page.contains("<script"))
    #expect(page.contains("<html lang=\"en\" dir=\"ltr\">"))
    #expect(files["incidents/c.html"]?.contains("Deploy broke") == true)
    #expect(!files.keys.contains { $0.contains("..") || $0.hasSuffix("up.html") })
  }

  @Test("No page shows the key of a phrase that is missing")
  func phrases() throws {
    let files = try site.files()
    for path in ["404.html", "incidents/old-d.html"] {
      #expect(files[path].map { !$0.contains("⟨") } == true, "\(path)")
    }
    #expect(files["404.html"]?.contains("<h1>This page does not exist</h1>") == true)
  }
}
