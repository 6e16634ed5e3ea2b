import TestSupport
import Testing

@testable import Site

@Suite("Themes")
struct ThemeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("Every template that pages ask for is built in")
  func complete() throws {
    let names = Set(ThemeFiles().templates.keys)
    #expect(Set(Theme.Template.allCases.map(\.rawValue)) == names)
  }

  @Test("A folder replaces the built-in files of the same name and adds others")
  func override() throws {
    try folder.write("templates/page-footer.mustache", "<footer>{{> note}} {{site}}</footer>")
    try folder.write("templates/note.mustache", "Ours")
    try folder.write("assets/logo.svg", "<svg/>")
    try folder.write("assets/.site.css.swp", "x")
    let files = try SampleSite.several.files(Theme(folder: folder.path))
    #expect(files["index.html"]?.contains("<footer>Ours Example incidents</footer>") == true)
    #expect(files["assets/logo.svg"] == "<svg/>")
    #expect(files["assets/site.css"] != nil)
    #expect(files["assets/.site.css.swp"] == nil)
  }

  @Test(
    "A broken template is reported with file, line and reason",
    arguments: [
      ("<p>\n{{#a}}\n</p>\n", "a section is not closed"),
      ("<p>\n{{#a}}{{/b}}", "a section ends under another name than it began"),
      ("<p>\n{{a b}}", "a tag is not closed or its name has characters that names cannot have"),
    ])
  func broken(text: String, reason: String) throws {
    try folder.write("templates/home.mustache", text)
    do {
      _ = try Theme(folder: folder.path)
      Issue.record("the template was taken")
    } catch {
      guard case .brokenTemplate(let path, let line, _, let why) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(path == folder.at("templates/home.mustache"))
      #expect(line >= 2)
      #expect(why == reason)
    }
  }

  @Test("A partial that does not exist is reported instead of left out")
  func unknownPartial() throws {
    try folder.write("templates/home.mustache", "<p>\n{{> nowhere }}\n</p>")
    #expect(
      throws: ThemeError.unknownPartial(
        path: folder.at("templates/home.mustache"), line: 2, name: "nowhere")
    ) { try Theme(folder: folder.path) }
  }

  @Test("A template that holds itself is refused, also by way of another")
  func endlessPartial() throws {
    try folder.write("templates/home.mustache", "<p>\n{{> home }}\n</p>")
    #expect(
      throws: ThemeError.endlessPartial(
        path: folder.at("templates/home.mustache"), line: 2, name: "home")
    ) { try Theme(folder: folder.path) }
    try folder.write("templates/home.mustache", "{{> aside }}{{> aside }}")
    try folder.write("templates/aside.mustache", "\n\n{{> home }}")
    #expect(
      throws: ThemeError.endlessPartial(
        path: folder.at("templates/home.mustache"), line: 1, name: "aside")
    ) { try Theme(folder: folder.path) }
    // Twice the same one after the other is no ring.
    try folder.write("templates/aside.mustache", "<p></p>")
    _ = try Theme(folder: folder.path)
  }

  @Test("A folder that is no theme is refused")
  func noTheme() throws {
    try folder.write("README.md", "x")
    #expect(throws: ThemeError.noTheme(path: folder.path)) { try Theme(folder: folder.path) }
    #expect(throws: ThemeError.self) { try Theme(folder: folder.at("gone")) }
  }

  @Test("Templates escape what documents say, even a quotation mark that a combining mark follows")
  func escaping() throws {
    try folder.write("templates/page-footer.mustache", "<i title=\"{{site}}\"></i>")
    var site = SampleSite.several
    site.settings.title = "a\"\u{338} b"
    let page = try site.files(Theme(folder: folder.path))["index.html"] ?? ""
    #expect(page.contains("<i title=\"a&quot;\u{338} b\">"))
  }
}
