import Incidents
import Markup

/// The stage that turns what is known into the files of the site.
struct SiteRendering: Sendable {
  let library: Library
  let knowledge: KnowledgeBase
  let settings: Configuration
  let walk: Walk
  let folder: ContentFolder
  let theme: String?
  let jobs: Int

  struct Output: Sendable {
    var files: [SiteFile]
    var diagnostics: [Diagnostic]
  }

  func run() throws -> Output {
    let data = DataFiles(knowledge: knowledge, sources: library.sources)
    let files = [
      SiteFile(path: "data/incidents.json", content: .bytes(data.document)),
      SiteFile(path: "data/incidents.schema.json", content: .bytes(data.schema)),
      SiteFile(path: "data/incidents.csv", content: .bytes(data.table)),
    ]
    return Output(files: files, diagnostics: [])
  }
}
