/// The answer that a file makes: the whole of it, parts, or that nothing has changed.
struct FileAnswer: Sendable {
  let file: PreviewFile
  let path: String

  /// Between the parts of one answer; no file that is looked at in a browser contains it.
  private static let boundary = "casebook-part-3c1b8f60a7d94e25"

  func response(to request: HTTPRequest) -> HTTPResponse {
    let type = MediaType(path: path)
    let isPage = type.isHTML && !file.isForeign
    let tag = file.tag
    var served = file
    if isPage {
      served = PreviewFile(
        bytes: PreparedPage.make(file.bytes, tag: tag), modified: file.modified)
    }
    let conditions = Preconditions(
      tag: isPage ? "\"\(tag)-page\"" : "\"\(tag)\"", modified: file.modified)
    var headers: [(name: String, value: String)] = [("etag", conditions.tag)]
    if file.modified > 0 { headers.append(("last-modified", HTTPDate.text(file.modified))) }
    guard !conditions.isFresh(for: request) else { return HTTPResponse(.notModified, headers) }
    headers.append(("accept-ranges", "bytes"))
    // An attachment that is opened by itself must not run beside the site.
    if file.isForeign, type.canRun {
      headers.append(("content-security-policy", Self.foreign))
    }
    if request.method == "GET", let ranges = request.header("range"),
      conditions.allowsRange(for: request)
    {
      switch ByteRanges(ranges, size: served.size) {
      case .whole: break
      case .unsatisfiable:
        return .plain(.rangeNotSatisfiable, [("content-range", "bytes */\(served.size)")])
      case .parts(let parts):
        return partial(served, parts, type.header, headers)
      }
    }
    headers.append(("content-type", type.header))
    return HTTPResponse(.ok, headers, [.file(served, 0..<served.size)])
  }

  private static let foreign =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"

  private func partial(
    _ file: PreviewFile, _ parts: [Range<Int>], _ type: String,
    _ headers: [(name: String, value: String)]
  ) -> HTTPResponse {
    if parts.count == 1 {
      return HTTPResponse(
        .partialContent,
        headers + [("content-type", type), ("content-range", place(parts[0], file))],
        [.file(file, parts[0])])
    }
    var body: [HTTPResponse.Piece] = []
    for part in parts {
      let head =
        "\r\n--\(Self.boundary)\r\ncontent-type: \(type)\r\n"
        + "content-range: \(place(part, file))\r\n\r\n"
      body += [.bytes(Array(head.utf8)), .file(file, part)]
    }
    body.append(.bytes(Array("\r\n--\(Self.boundary)--\r\n".utf8)))
    return HTTPResponse(
      .partialContent,
      headers + [("content-type", "multipart/byteranges; boundary=\(Self.boundary)")], body)
  }

  private func place(_ range: Range<Int>, _ file: PreviewFile) -> String {
    "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.size)"
  }
}
