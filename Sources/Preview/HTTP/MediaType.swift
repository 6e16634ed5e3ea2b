/// What a file is, by its name's ending: browsers are told not to guess.
struct MediaType: Sendable, Hashable {
  /// As the `Content-Type` header says it.
  let header: String

  init(path: String) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    let dot = name.lastIndex(of: UInt8(ascii: "."))
    let ending = dot.flatMap { String(name[$0...].dropFirst()) }?.lowercased() ?? ""
    let type = Self.types[ending] ?? "application/octet-stream"
    header = Self.isText(type) ? "\(type); charset=utf-8" : type
  }

  var isHTML: Bool { header.hasPrefix("text/html") }

  /// Whether a browser that opens it by itself may run what stands in it.
  var canRun: Bool { isHTML || header.contains("xml") }

  private static func isText(_ type: String) -> Bool {
    type.hasPrefix("text/") || type.hasSuffix("json") || type.hasSuffix("xml")
      || type == "text/javascript"
  }

  private static let types = [
    "html": "text/html", "htm": "text/html", "xhtml": "application/xhtml+xml",
    "css": "text/css", "js": "text/javascript", "mjs": "text/javascript",
    "json": "application/json", "ndjson": "application/x-ndjson", "map": "application/json",
    "xml": "application/xml", "atom": "application/atom+xml", "rss": "application/rss+xml",
    "csv": "text/csv", "tsv": "text/tab-separated-values", "txt": "text/plain",
    "md": "text/markdown", "markdown": "text/markdown", "log": "text/plain",
    "yml": "text/yaml", "yaml": "text/yaml", "toml": "text/plain", "ics": "text/calendar",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "bmp": "image/bmp", "pdf": "application/pdf", "zip": "application/zip",
    "gz": "application/gzip", "wasm": "application/wasm", "woff": "font/woff",
    "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf", "mp4": "video/mp4",
    "webm": "video/webm", "ogv": "video/ogg", "mp3": "audio/mpeg", "ogg": "audio/ogg",
    "wav": "audio/wav", "m4a": "audio/mp4",
  ]
}
