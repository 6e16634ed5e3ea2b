import Incidents
import Markup
import Site
import TestSupport
import Testing

@testable import Starter

@Suite("A new knowledge base")
struct NewKnowledgeBaseTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func base(_ name: String) throws -> NewKnowledgeBase {
    let image = try #require(ContainerImage("registry.example.org/casebook:1"))
    return NewKnowledgeBase(folder: folder.at(name), files: StarterFiles(image: image))
  }

  @Test("Is built without a finding, and its postmortem is read whole")
  func built() throws {
    try base("kb").write()
    let build = SiteBuild(content: folder.at("kb/content"), output: folder.at("public"))
    let report = try build.run()
    #expect(report.allDiagnostics == [])
    #expect(report.incidents == 1)
    let extraction = try Extraction(
      paths: [folder.at("kb/content")], configuration: nil, audience: .public, jobs: 1)
    let incident = try #require(extraction.knowledge.incidents.first)
    #expect(incident.duration?.value.minutes == 47)
    #expect(incident.rootCause?.value.category == "expiry")
    #expect(incident.affected?.value.percent == 100)
    #expect(incident.timeline.count == 5)
    #expect(incident.actionItems.map(\.done) == [true, true, true])
    #expect(incident.actionItems.allSatisfy { $0.owner != nil && $0.due != nil })
  }

  @Test("Says the image in the CI files, and leaves no placeholder")
  func image() throws {
    try base("kb").write()
    let tree = try folder.tree("kb")
    #expect(
      tree.keys.sorted() == [
        ".github/workflows/postmortems.yml", ".gitignore", ".gitlab-ci.yml", "README.md",
        "content/2024/2024-05-14-the-certificate-that-nobody-owned.md", "content/casebook.yml",
      ])
    for name in [".github/workflows/postmortems.yml", ".gitlab-ci.yml", "README.md"] {
      #expect(tree[name]?.contains("registry.example.org/casebook:1") == true)
      #expect(tree[name]?.contains("{{image}}") == false)
    }
  }

  @Test("What stands in the way is named, and nothing is written")
  func taken() throws {
    try folder.write("kb/README.md", "mine")
    try folder.link("kb/.gitignore", to: "nowhere")
    #expect(
      throws: StartError.exists(folder: folder.at("kb"), names: [".gitignore", "README.md"])
    ) { try base("kb").write() }
    #expect(try folder.names("kb") == [".gitignore", "README.md"])
    #expect(
      StartError.exists(folder: "kb", names: ["README.md"]).description
        == "nothing was written: README.md is in kb already; choose another folder or move what is "
        + "there away")
  }

  @Test("What fails on the way leaves nothing")
  func failure() throws {
    // A file where a folder is needed comes late in the list.
    try folder.write("kb/content", "a file")
    #expect(throws: StartError.self) { try base("kb").write() }
    #expect(try folder.names("kb") == ["content"])
  }

  @Test("Every key of the configuration is a real one, those in remarks too")
  func keys() throws {
    try base("kb").write()
    let text = try #require(try folder.tree("kb")["content/casebook.yml"])
    let lines = text.split(separator: "\n").map { $0.hasPrefix("# ") ? $0.dropFirst(2) : $0 }
    let keyed = lines.filter { line in
      let name = line.prefix { $0 != ":" }
      return name.count < line.count && name.allSatisfy { $0.isLowercase || $0 == "-" }
    }
    #expect(keyed.count > 12)
    for line in keyed {
      let (_, findings) = Configuration.read(SourceFile(path: "casebook.yml", text: String(line)))
      #expect(findings == [], "\(line)")
    }
  }

  @Test(
    "A name that is no image's is refused", arguments: ["", "-x", "a b", "a\"b", "a\nb", "${{x}}"])
  func noImage(name: String) { #expect(ContainerImage(name) == nil) }
}

@Suite("A new postmortem")
struct NewPostmortemTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("content")
  }

  private func write(_ title: String, template: String? = nil) throws -> String {
    let new = try #require(
      NewPostmortem(title: title, day: Instant(year: 2026, month: 3, day: 9), offset: 60))
    let path = try new.write(into: folder.at("content"), template: template)
    return String(path.dropFirst(folder.at("content/").count))
  }

  private func reading() throws -> Extraction {
    try Extraction(
      paths: [folder.at("content")], configuration: nil, audience: .public, jobs: 1)
  }

  @Test("Is no incident until something is written in it")
  func unfilled() throws {
    let path = try write("Checkout was down")
    #expect(path == "2026/2026-03-09-checkout-was-down.md")
    #expect(try reading().knowledge.incidents.isEmpty)
    #expect(try reading().diagnostics.map(\.rule) == [.notAPostmortem])
    let empty = try #require(try folder.tree("content")[path])
    try folder.write(
      "content/" + path,
      empty.replacing(
        "## Summary\n",
        with: "## Summary\n\nFrom 14:05 to 15:00 checkout failed for 30 % of users.\n"
      ).replacing(
        "## Timeline\n", with: "## Timeline\n\n- 14:05 The pool runs dry\n- 15:00 It is larger\n"
      )
      .replacing("## Root cause\n", with: "## Root cause\n\nThe connection pool was too small.\n"))
    let incident = try #require(try reading().knowledge.incidents.first)
    #expect(incident.title.value == "Checkout was down")
    #expect(incident.start?.value.description == "2026-03-09T14:05:00+01:00")
    #expect(incident.duration?.value.minutes == 55)
  }

  @Test("Never takes the place of another")
  func again() throws {
    let path = try write("Twice")
    #expect(throws: StartError.hasPostmortem(path: folder.at("content/" + path))) {
      try write("Twice!")
    }
  }

  @Test("Begins as the organisation's own template where there is one")
  func template() throws {
    try folder.write("content/template.md", "# {{title}}\n{{date}}\n")
    let own = try write("Own")
    #expect(try folder.tree("content")[own] == "# Own\n2026-03-09\n")
    try folder.write("content/.forms/long.md", "long {{zone}}")
    let long = try write("Long", template: ".forms/long.md")
    #expect(try folder.tree("content")[long] == "long +01:00")
    #expect(
      throws: StartError.template(
        path: "no.md", reason: "the file cannot be read: No such file or directory")
    ) {
      try write("None", template: "no.md")
    }
    #expect(throws: StartError.self) { try write("None", template: "../outside.md") }
  }
}
