import Incidents

/// The index as files of the site: scripts, since nothing else loads from `file://`.
struct SearchFiles: Sendable {
  static let folder = "search"
  /// What a page loads before the first query.
  static let script = "search/search.js"

  let files: [SiteFile]
  /// Differs wherever the index or the engine does; addresses carry it, so that no cache mixes two.
  let version: String

  /// What a page asks for.
  var address: String { "\(Self.script)?v=\(version)" }

  /// - Parameter engine: the scripts that read the index.
  init(_ index: SearchIndex, engine: [UInt8], jobs: Int) {
    let scripts = Parallel(jobs: jobs).map(index.parts, Self.script)
    var version = SearchVersion()
    for script in scripts { version.add("\(script.name) \(script.sum)\n".utf8) }
    version.add(SearchHeaderScript.json(index.header, version: ""))
    version.add(engine)
    self.version = version.text
    let header = SearchHeaderScript.json(index.header, version: version.text)
    let call = "casebookSearch.header(".utf8 + ScriptText.safe(header) + ");\n".utf8
    files =
      [SiteFile(path: Self.script, content: .bytes(engine + call))]
      + scripts.map {
        SiteFile(path: "\(Self.folder)/\($0.name).js", content: .bytes($0.bytes))
      }
  }

  private struct Script: Sendable {
    let name: String
    let sum: UInt32
    let bytes: [UInt8]
  }

  private static func script(_ part: SearchIndex.Part) -> Script {
    let bits = Base64.encode(part.bits)
    var sum = SearchSum()
    sum.add(part.text)
    sum.add(bits)
    var json = JSONWriter(pretty: false)
    json.array([part.text, bits]) { $0.string(String(decoding: $1, as: UTF8.self)) }
    let bytes =
      "casebookSearch.part(\"\(part.name)\",\(sum.value),".utf8
      + ScriptText.safe(json.bytes).dropFirst().dropLast() + ");\n".utf8
    return Script(name: part.name, sum: sum.value, bytes: Array(bytes))
  }
}
