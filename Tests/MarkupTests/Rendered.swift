@testable import Markup

/// Renders a document whose marked spots are written `⟦…⟧`; they get the ids `m0`, `m1` …
func rendered(
  _ marked: String, configure: (inout RenderRequest) -> Void = { _ in }
) -> RenderedDocument {
  var request = RenderRequest()
  let source = unmarked(marked, &request)
  configure(&request)
  return DocumentRenderer.render(source, body: 0..<source.bytes.count, request: request)
}

/// The HTML alone.
func html(_ marked: String, configure: (inout RenderRequest) -> Void = { _ in }) -> String {
  rendered(marked, configure: configure).html
}

private func unmarked(_ marked: String, _ request: inout RenderRequest) -> SourceFile {
  var text = ""
  var starts: [Int] = []
  for character in marked {
    switch character {
    case "⟦": starts.append(text.utf8.count)
    case "⟧":
      let id = "m\(request.marks.count)"
      request.marks.append(.init(id: id, range: starts.removeLast()..<text.utf8.count))
    default: text.append(character)
    }
  }
  return SourceFile(path: "incident.md", text: text)
}
