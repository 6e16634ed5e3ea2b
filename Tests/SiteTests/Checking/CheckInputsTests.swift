import Markup
import Site
import TestSupport
import Testing

@Suite("Inputs of check")
struct CheckInputsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let incident = """
    # Cold kettles

    ## Summary

    On 3 May 2024 the kettles were cold from 14:00 to 15:30 UTC.

    ## Root cause

    A wrong configuration.


    """

  private func found(_ paths: [String], in document: String) throws -> [String] {
    let inputs = try CheckInputs(paths: paths, jobs: 2)
    return inputs.documents.first { $0.source.path == document }?.found.map(\.description) ?? [
      "none"
    ]
  }

  @Test("Fragments are held against the headings of the document that they lead to")
  func fragments() throws {
    try folder.write(
      "a.md",
      Self.incident
        + "[a](#root-cause) [b](#root-causes) [c](b.md#summary) [d](b.md#Summary) [e](b.md#mine) [f](#top)"
    )
    try folder.write(
      "b.md", Self.incident.replacing("Cold", with: "Warm") + "<a id=\"mine\"></a>\n")
    #expect(
      try found([folder.path], in: "a.md") == [
        "a.md:11:22: warning: this document has no heading for #root-causes [dead-fragment]",
        "a.md:11:58: warning: b.md has no heading for #Summary [dead-fragment]",
      ])
  }

  @Test("Among links that lead somewhere, those that do not are found")
  func amongOthers() throws {
    try folder.write("in/b_c-1.md", Self.incident)
    for link in ["in/c.md", "in/b_c-1.md/", "in/B_c-1.md", "in/b_c-1.md.txt", "b_c-1.md"] {
      let links =
        "[a](in/b_c-1.md) [b](./in/../in/b_c-1.md) [c](/in/b_c-1.md) [d](\(link)) [e](a.md)"
      try folder.write("a.md", Self.incident + links)
      #expect(
        try found([folder.path], in: "a.md").count { $0.contains("[dead-link]") }
          == (link.hasSuffix("/") ? 0 : 1),
        "\(link)")
    }
    try folder.write("a.md", Self.incident + "[a](in/b_c-1.md) `[b](in/c.md)`")
    #expect(try found([folder.path], in: "a.md").isEmpty)
    try folder.write("a.md", Self.incident + "[a](in/b_c-1.md) [b](../../x.md)")
    #expect(try found([folder.path], in: "a.md").contains { $0.contains("[link-outside]") })
  }

  @Test("A missing picture and a missing document are told apart")
  func missingFiles() throws {
    try folder.write("a.md", Self.incident + "![x](gone.png) [y](gone.md) [z](b.md)")
    try folder.write("b.md", "# Notes\n\nNothing happened.\n")
    #expect(
      try found([folder.path], in: "a.md") == [
        "a.md:11:6: warning: there is no file gone.png in the content folder [missing-image]",
        "a.md:11:20: warning: there is no file gone.md in the content folder [dead-link]",
      ])
  }

  @Test("Every link that leads nowhere is found where it stands, and not where its words do")
  func deadLinksInPlace() throws {
    try folder.write("gone.md.md", Self.incident)
    try folder.write(
      "a.md",
      Self.incident
        + "gone.md is [not](gone.md.md) [a](gone.md)\n[b](gone.md) [c][c] [d][c]\n\n[c]: no.md\n")
    #expect(
      try found([folder.path], in: "a.md").map { $0.split(separator: " ")[0] } == [
        "a.md:11:34:", "a.md:12:5:", "a.md:14:6:",
      ])
    try folder.write("a.md", Self.incident + String(repeating: "[b](gone.md)\n", count: 1000))
    #expect(try found([folder.path], in: "a.md").count == 20)
  }

  @Test("Links of a single file may lead anywhere in its repository")
  func singleFile() throws {
    try folder.makeFolder(".git")
    try folder.write(
      "docs/incidents/a.md",
      Self.incident + "[x](../runbook.md#restart) [y](../runbook.md#stop) [z](../gone.md)")
    try folder.write("docs/runbook.md", "# Runbook\n\n## Restart\n\nPress it.\n")
    let path = folder.at("docs/incidents/a.md")
    #expect(
      try found([path], in: path) == [
        "\(path):11:32: warning: docs/runbook.md has no heading for #stop [dead-fragment]",
        "\(path):11:56: warning: there is no file docs/gone.md in the content folder [dead-link]",
      ])
  }

  @Test("Without a repository, what lies above a single file is not judged")
  func withoutRepository() throws {
    try folder.write("incidents/a.md", Self.incident + "[x](../gone.md) [y](gone.md)")
    let path = folder.at("incidents/a.md")
    #expect(
      try found([path], in: path) == [
        "\(path):11:21: warning: there is no file gone.md in the content folder [dead-link]"
      ])
  }

  @Test("Links of a part of the content folder lead through all of it, and not out")
  func partOfContent() throws {
    try folder.write("content/casebook.yml", "title: Kettles\n")
    try folder.write("content/2024/a.md", Self.incident + "[x](../2023/b.md) [y](../../secret.md)")
    try folder.write("content/2023/b.md", Self.incident)
    #expect(
      try found([folder.at("content/2024")], in: "a.md") == [
        "a.md:11:23: error: the link leads out of the content folder [link-outside]"
      ])
  }

  @Test("Pictures are handed on with their words, and documents that cannot be read are told of")
  func images() throws {
    try folder.write(
      "a.md",
      Self.incident
        + "![](x.png) ![A chart](https://example.org/y.png) <img src=\"z.png\" alt=\"\">")
    try folder.write("b.md", bytes: [0xFF, 0xFE, 0x41])
    let inputs = try CheckInputs(paths: [folder.path], jobs: 1)
    #expect(inputs.documents.first?.images.map(\.alternative) == [nil, "A chart", ""])
    #expect(inputs.diagnostics.map(\.rule) == [.notUTF8])
  }

  @Test("A picture that is there and has words is left alone; any doubt has it looked at")
  func plainPictures() throws {
    try folder.write("in/x.png", bytes: [0x89])
    let good = "![A chart](in/x.png) and `![](gone.png)`-like text: "
    for (picture, isFound) in [
      ("![Error rate](in/x.png)", false), ("![Error rate](in/gone.png)", true),
      ("![Error rate](../x.png)", true), ("![alt text](in/x.png)", true), ("![ ](in/x.png)", true),
      ("![Error *rate*](in/x.png)", true), ("[![Error rate](in/x.png)](in/gone.md)", true),
    ] {
      try folder.write("a.md", Self.incident + "![A chart](in/x.png) " + picture)
      let document = try CheckInputs(paths: [folder.path], jobs: 1).documents.first
      #expect(
        (document?.images.isEmpty == false || document?.found.isEmpty == false) == isFound,
        "\(picture)")
    }
    try folder.write("a.md", Self.incident + good)
    #expect(try found([folder.path], in: "a.md").isEmpty)
  }

  @Test("What several incidents of a file turn up stands with the file, each at its own place")
  func severalIncidents() throws {
    let one =
      "From 10:00 to 11:00 UTC the kettles were cold. The cause was a wrong configuration. [x](gone.md)\n\n"
    try folder.write(
      "log.md",
      "# Log\n\n## 3 May 2024: cold\n\n\(one)## 4 June 2024: colder\n\n\(one)## 5 July 2024: coldest\n\n\(one)"
    )
    let inputs = try CheckInputs(paths: [folder.path], jobs: 1)
    #expect(inputs.documents.map(\.incidents.count) == [3])
    let dead = inputs.documents[0].found.filter { $0.rule == .deadLink }
    #expect(dead.map { $0.position?.line } == [5, 9, 13])
  }
}
