import Foundation
import Incidents
import TestSupport

@testable import Site

/// A small knowledge base that somebody edits at random, built by steps and at once.
struct EditedKnowledgeBase {
  let folder: TemporaryFolder
  private var random: SplitMix
  private var documents: [String] = []
  private var count = 0
  private var hasTheme = false

  init(seed: UInt64) throws {
    folder = try TemporaryFolder()
    random = SplitMix(seed: seed)
    try folder.write("content/img/graph.png", "graph")
    for _ in 0..<8 { try add() }
  }

  enum Edit: CaseIterable {
    case add, change, retitle, remove, rename, configure, paint, attach, detach, nothing
    case touchOutput, deleteOutput, addToOutput
  }

  mutating func edit() throws -> Edit {
    let edit = Edit.allCases.randomElement(using: &random)!
    try perform(edit)
    return edit
  }

  mutating func perform(_ edit: Edit) throws {
    switch edit {
    case .add: try add()
    case .change: if let path = documents.randomElement(using: &random) { try write(path) }
    case .retitle:
      if let path = documents.randomElement(using: &random) { try write(path, title: "Renamed") }
    case .remove:
      guard documents.count > 2, let path = documents.randomElement(using: &random) else { return }
      documents.removeAll { $0 == path }
      try FileManager.default.removeItem(atPath: folder.at("content/\(path)"))
    case .rename:
      guard let path = documents.randomElement(using: &random) else { return }
      let new = "moved/\(random.next() % 1000)-\(path.replacing("/", with: "-"))"
      try folder.makeFolder("content/moved")
      try FileManager.default.moveItem(
        atPath: folder.at("content/\(path)"), toPath: folder.at("content/\(new)"))
      documents.removeAll { $0 == path }
      documents.append(new)
    case .configure:
      try folder.write(
        "content/casebook.yml",
        "title: Site \(random.next() % 5)\ntime-zone: \"+0\(random.next() % 3):00\"\n")
    case .paint:
      hasTheme = true
      try folder.write("theme/assets/site.css", "/* \(random.next()) */")
    case .attach: try folder.write("content/img/graph.png", "graph \(random.next())")
    case .detach:
      let path = folder.at("content/img/graph.png")
      if FileManager.default.fileExists(atPath: path) {
        try FileManager.default.removeItem(atPath: path)
      }
    case .touchOutput: try folder.write("steps/index.html", "somebody was here")
    case .deleteOutput:
      if let name = try folder.names("steps/incidents").randomElement(using: &random) {
        try FileManager.default.removeItem(atPath: folder.at("steps/incidents/\(name)"))
      }
    case .addToOutput: try folder.write("steps/incidents/stray.html", "stray")
    case .nothing: break
    }
  }

  private mutating func add() throws {
    count += 1
    let path = ["2023", "2024", "team a"].randomElement(using: &random)! + "/p\(count).md"
    documents.append(path)
    try write(path)
  }

  private mutating func write(_ path: String, title: String? = nil) throws {
    func pick(_ words: [String]) -> String { words.randomElement(using: &random)! }
    let service = pick(["checkout", "search", "billing", "login"])
    let cause = pick([
      "A full disk.", "A wrong flag in the configuration.", "The certificate expired.",
      "A memory leak in the cache client.",
    ])
    let link = pick([
      "See [the other](/\(documents[0])).", "![graph](/img/graph.png)", "Nothing else.",
      "[gone](nowhere.md)", "It was like “\(pick(["Postmortem: Outage 1", "Renamed"]))”.",
    ])
    try folder.write(
      "content/\(path)",
      """
      # Postmortem: \(title ?? "Outage \(random.next() % 6)")

      **Service:** \(service)

      ## Summary
      On \(random.next() % 27 + 1) March 202\(random.next() % 4) from 14:00 to 15:\(random.next() % 50 + 10) UTC, \
      \(service) failed for \(random.next() % 90 + 5) % of users.

      ## Root cause
      \(cause) \(link)

      ## Action items
      - [ ] Watch \(service) (owner: \(pick(["Ada", "Grace"])))

      """)
  }

  // MARK: Building

  /// Builds on what the last build left.
  func buildSteps() throws -> BuildReport { try build("steps", cache: folder.at("cache/steps")) }

  /// Builds with nothing to build on.
  func buildAtOnce() throws -> BuildReport {
    try? FileManager.default.removeItem(atPath: folder.at("clean"))
    return try build("clean", cache: nil)
  }

  private func build(_ output: String, cache: String?) throws -> BuildReport {
    var build = SiteBuild(content: folder.at("content"), output: folder.at(output))
    build.cache = cache
    build.jobs = 2
    if hasTheme { build.theme = folder.at("theme") }
    return try build.run()
  }
}
