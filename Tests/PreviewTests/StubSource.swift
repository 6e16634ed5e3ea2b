@testable import Preview

/// A site of a few files in memory.
struct StubSource: PreviewSource {
  var files: [String: PreviewFile] = [:]
  var missing: String?
  var origins: [String: String] = [:]

  init(_ files: [String: String] = [:]) {
    self.files = files.mapValues { PreviewFile(bytes: Array($0.utf8), modified: 784_111_777) }
  }

  func refresh() -> PreviewState { Self.state }
  func draft(_ changes: Changes) -> Bool { false }
  func file(_ path: String) -> PreviewFile? { files[path] }
  func missingPage() -> PreviewFile? {
    missing.map { PreviewFile(bytes: Array($0.utf8), modified: 0) }
  }
  func origin(of page: String) -> String? { origins[page] }
  func page(of origin: String) -> String? { origins.first { $0.value == origin }?.key }

  static let texts = PreviewTexts(
    language: "en", title: "Preview", count: "1 warning", here: "Here", elsewhere: "Elsewhere",
    more: "and more", failed: "Failed", unbuilt: "Unbuilt", lost: "Lost")

  static let state = PreviewState(findings: [], texts: texts)
}

extension HTTPRequest {
  /// A request as a browser sends it to `localhost:8080`.
  static func get(_ target: String, _ more: KeyValuePairs<String, String> = [:]) -> Self {
    HTTPRequest(
      method: "GET", target: target,
      headers: [Header(name: "host", value: "localhost:8080")]
        + more.map { Header(name: $0.key, value: $0.value) })
  }
}

extension HTTPResponse {
  var text: String {
    let bytes = body.flatMap { piece in
      switch piece {
      case .bytes(let bytes): bytes
      case .file(let file, let range): file.bytes(in: range)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
