/// Answers requests: who may ask, for which file, and what of it the client lacks.
struct PreviewResponder: Sendable {
  let source: any PreviewSource
  /// Of the site that is shown now.
  let state: @Sendable () -> PreviewState
  let door: RequestGuard

  func answer(_ request: HTTPRequest) -> HTTPResponse {
    var response = body(of: request)
    response.headers += Self.always
    return response
  }

  /// No page of another origin gets to see, embed or hold on to anything; nothing is kept without
  /// asking again; nothing is taken for what it is not.
  private static let always: [(name: String, value: String)] = [
    ("cache-control", "no-cache"), ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"), ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"), ("x-frame-options", "DENY"),
  ]

  private func body(of request: HTTPRequest) -> HTTPResponse {
    do throws(RequestFault) {
      try door.check(request)
      return answer(try RequestPath(try door.localTarget(request.target)), request)
    } catch {
      return .plain(error.status, error.status == .methodNotAllowed ? [("allow", "GET, HEAD")] : [])
    }
  }

  private func answer(_ path: RequestPath, _ request: HTTPRequest) -> HTTPResponse {
    if path.parts.first == OwnFiles.folder { return own(path, request) }
    guard !path.isHidden else { return missing(request) }
    if let file = source.file(path.filePath) {
      return FileAnswer(file: file, path: path.filePath).response(to: request)
    }
    if !path.isFolder, source.file(path.path + "/index.html") != nil {
      return HTTPResponse(.found, [("location", folderAddress(request.target))])
    }
    return missing(request)
  }

  private func own(_ path: RequestPath, _ request: HTTPRequest) -> HTTPResponse {
    if "/" + path.path == OwnFiles.events, let subscription = Subscription(path, source: source) {
      var response = HTTPResponse(.ok, [("content-type", "text/event-stream")])
      response.subscription = subscription
      return response
    }
    guard let file = OwnFiles.file(path.path) else { return .plain(.notFound) }
    return FileAnswer(file: file, path: path.path).response(to: request)
  }

  /// Still encoded as it came; the query goes along.
  private func folderAddress(_ target: String) -> String {
    let path = target.prefix { $0 != "?" }
    return path + "/" + target.dropFirst(path.count)
  }

  private func missing(_ request: HTTPRequest) -> HTTPResponse {
    let state = state()
    let (status, page): (HTTPStatus, [UInt8]?) =
      if let page = source.missingPage() {
        (.notFound, page.bytes)
      } else if state.failure != nil {
        (.unavailable, StandInPage.make(state))
      } else {
        (.notFound, nil)
      }
    guard let page else { return .plain(status) }
    return HTTPResponse(
      status, [("content-type", "text/html; charset=utf-8")],
      [.bytes(PreparedPage.make(page, tag: ""))])
  }
}
