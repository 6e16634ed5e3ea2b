/// Takes requests out of the bytes of a connection, after RFC 9112, strictly: what a browser never
/// sends is refused rather than guessed at.
struct RequestParser: Sendable {
  enum Outcome: Sendable, Hashable {
    /// The request is not whole yet.
    case incomplete
    case request(HTTPRequest)
    /// Nothing more can be made of the connection.
    case refused(HTTPStatus)
  }

  /// The longest path with its query.
  static let longestTarget = 4096
  /// The most bytes before a body.
  static let longestHead = 16_384
  static let mostHeaders = 100

  private var bytes: [UInt8] = []
  /// Where the search for the end of the head goes on, so that a client that sends single bytes
  /// costs no more than another.
  private var searched = 0

  /// Whether part of a request has come.
  var hasBegun: Bool { !bytes.isEmpty }

  mutating func add(_ more: some Sequence<UInt8>) { bytes += more }

  mutating func next() -> Outcome {
    while bytes.starts(with: Self.lineEnd) {
      bytes.removeFirst(2)
      searched = 0
    }
    guard let end = endOfHead() else {
      guard bytes.count <= Self.longestHead else { return .refused(tooLong) }
      return .incomplete
    }
    guard end <= Self.longestHead else { return .refused(tooLong) }
    let head = bytes[..<end]
    let outcome = Self.parse(head)
    bytes.removeFirst(end + 4)
    searched = 0
    return outcome
  }

  private static let lineEnd = Array("\r\n".utf8)

  private mutating func endOfHead() -> Int? {
    var index = searched
    while index + 3 < bytes.count {
      if bytes[index] == 13, bytes[index + 1] == 10, bytes[index + 2] == 13, bytes[index + 3] == 10
      {
        return index
      }
      index += 1
    }
    searched = index
    return nil
  }

  /// Which part of the head is too much.
  private var tooLong: HTTPStatus {
    bytes.prefix(Self.longestTarget + 32).contains(10) ? .headersTooLarge : .targetTooLong
  }

  private static func parse(_ head: ArraySlice<UInt8>) -> Outcome {
    guard let lines = lines(of: head) else { return .refused(.badRequest) }
    guard lines.count <= mostHeaders + 1 else { return .refused(.headersTooLarge) }
    let parts = lines[0].split(separator: 32, omittingEmptySubsequences: false)
    guard parts.count == 3, isToken(parts[0]), !parts[1].isEmpty,
      parts[1].allSatisfy({ (0x21...0x7E).contains($0) })
    else { return .refused(.badRequest) }
    guard parts[1].count <= longestTarget else { return .refused(.targetTooLong) }
    let version = String(decoding: parts[2], as: UTF8.self)
    guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
      return .refused(version.hasPrefix("HTTP/") ? .versionNotSupported : .badRequest)
    }
    var headers: [HTTPRequest.Header] = []
    for line in lines.dropFirst() {
      guard let header = header(line) else { return .refused(.badRequest) }
      headers.append(header)
    }
    var request = HTTPRequest(
      method: String(decoding: parts[0], as: UTF8.self),
      target: String(decoding: parts[1], as: UTF8.self), headers: headers)
    let connection = request.header("connection")?.lowercased()
    request.keepsAlive = version == "HTTP/1.1" && connection?.contains("close") != true
    request.hasBody =
      request.header("transfer-encoding") != nil
      || request.header("content-length").map { $0 != "0" } == true
    return .request(request)
  }

  /// `nil` where a line ends otherwise than with CR and LF.
  private static func lines(of head: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    var lines: [ArraySlice<UInt8>] = []
    var start = head.startIndex
    for index in head.indices where head[index] == 10 {
      guard index > start, head[index - 1] == 13 else { return nil }
      lines.append(head[start..<(index - 1)])
      start = index + 1
    }
    lines.append(head[start...])
    return lines.contains { $0.contains(13) } ? nil : lines
  }

  private static func header(_ line: ArraySlice<UInt8>) -> HTTPRequest.Header? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]) else {
      return nil
    }
    var value = line[(colon + 1)...]
    while let first = value.first, first == 32 || first == 9 { value.removeFirst() }
    while let last = value.last, last == 32 || last == 9 { value.removeLast() }
    guard value.allSatisfy({ $0 == 9 || ($0 >= 32 && $0 != 127) }) else { return nil }
    return HTTPRequest.Header(
      name: String(decoding: line[..<colon], as: UTF8.self).lowercased(),
      value: String(decoding: value, as: UTF8.self))
  }

  private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy {
        switch $0 {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains($0)
        }
      }
  }
}
