/// What the server answers; the bytes are read only while they are sent.
struct HTTPResponse: Sendable {
  enum Piece: Sendable {
    case bytes([UInt8])
    case file(PreviewFile, Range<Int>)

    var count: Int {
      switch self {
      case .bytes(let bytes): bytes.count
      case .file(_, let range): range.count
      }
    }
  }

  var status: HTTPStatus
  var headers: [(name: String, value: String)] = []
  var body: [Piece] = []
  /// What the client wants to be told of from now on, in place of a body.
  var subscription: Subscription?

  init(_ status: HTTPStatus, _ headers: [(name: String, value: String)] = [], _ body: [Piece] = [])
  {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// An answer that says no more than its status.
  static func plain(_ status: HTTPStatus, _ headers: [(name: String, value: String)] = []) -> Self {
    HTTPResponse(
      status, headers + [("content-type", "text/plain; charset=utf-8")],
      [.bytes(Array("\(status.code) \(status.phrase)\n".utf8))])
  }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  var length: Int { body.reduce(0) { $0 + $1.count } }

  /// The lines before the body.
  ///
  /// - Parameter date: seconds since 1970.
  func head(date: Int, keepsAlive: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(status.code) \(status.phrase)\r\n"
    for (name, value) in headers { text += "\(name): \(value)\r\n" }
    text += "date: \(HTTPDate.text(date))\r\n"
    if subscription == nil, status != .notModified { text += "content-length: \(length)\r\n" }
    text += "connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
    return Array(text.utf8)
  }
}

/// The few answers that the preview gives.
enum HTTPStatus: Int, Sendable, Hashable {
  case ok = 200
  case partialContent = 206
  case found = 302
  case notModified = 304
  case badRequest = 400
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case requestTimeout = 408
  case contentTooLarge = 413
  case targetTooLong = 414
  case rangeNotSatisfiable = 416
  case misdirectedRequest = 421
  case headersTooLarge = 431
  case unavailable = 503
  case versionNotSupported = 505

  var code: Int { rawValue }

  /// Whether whoever got this answer has done something that no browser of the user's does, and gets
  /// no second one on the same connection.
  var endsConnection: Bool {
    switch self {
    case .ok, .partialContent, .found, .notModified, .notFound, .rangeNotSatisfiable, .unavailable:
      false
    default: true
    }
  }

  var phrase: String {
    switch self {
    case .ok: "OK"
    case .partialContent: "Partial Content"
    case .found: "Found"
    case .notModified: "Not Modified"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .requestTimeout: "Request Timeout"
    case .contentTooLarge: "Content Too Large"
    case .targetTooLong: "URI Too Long"
    case .rangeNotSatisfiable: "Range Not Satisfiable"
    case .misdirectedRequest: "Misdirected Request"
    case .headersTooLarge: "Request Header Fields Too Large"
    case .unavailable: "Service Unavailable"
    case .versionNotSupported: "HTTP Version Not Supported"
    }
  }
}
