import Testing

@testable import Preview

@Suite("Taking requests out of bytes")
struct RequestParserTests {
  private func outcome(_ text: String) -> RequestParser.Outcome {
    var parser = RequestParser()
    parser.add(text.utf8)
    return parser.next()
  }

  @Test("A request has its method, target and headers")
  func whole() {
    guard case .request(let request) = outcome("GET /a?b HTTP/1.1\r\nHost: x\r\nA:\t b \r\n\r\n")
    else {
      Issue.record("no request")
      return
    }
    #expect(request.method == "GET" && request.target == "/a?b")
    #expect(request.header("host") == "x" && request.header("a") == "b")
    #expect(request.keepsAlive && !request.hasBody)
  }

  @Test("It does not matter in which pieces it arrives, and several may come at once")
  func pieces() {
    var parser = RequestParser()
    var found: [String] = []
    for byte in "\r\nGET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.0\r\nHost: x\r\n\r\nGET".utf8 {
      parser.add([byte])
      if case .request(let request) = parser.next() { found.append(request.target) }
    }
    #expect(found == ["/1", "/2"])
    #expect(parser.hasBegun)
  }

  @Test(
    "Version 1.0, and whoever asks for it, gets one answer a connection",
    arguments: ["GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nConnection: Close\r\n\r\n"])
  func closing(text: String) {
    guard case .request(let request) = outcome(text) else {
      Issue.record("no request")
      return
    }
    #expect(!request.keepsAlive)
  }

  @Test(
    "A body is noticed",
    arguments: ["Content-Length: 1", "Content-Length: 00", "Transfer-Encoding: chunked"])
  func body(header: String) {
    guard case .request(let request) = outcome("GET / HTTP/1.1\r\n\(header)\r\n\r\n") else {
      Issue.record("no request")
      return
    }
    #expect(request.hasBody)
  }

  @Test(
    "What no browser sends is refused",
    arguments: [
      "GET /\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n", "GET / a HTTP/1.1\r\n\r\n", " / HTTP/1.1\r\n\r\n",
      "G(T / HTTP/1.1\r\n\r\n", "GET / FTP/1.1\r\n\r\n", "GET /\u{1} HTTP/1.1\r\n\r\n",
      "GET /ä HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\nHost: x\r\n\r\n",
      "GET / HTTP/1.1\r\nHost : x\r\n\r\n", "GET / HTTP/1.1\r\n Host: x\r\n\r\n",
      "GET / HTTP/1.1\r\nno colon\r\n\r\n", "GET / HTTP/1.1\r\n: x\r\n\r\n",
      "GET / HTTP/1.1\r\nA: b\u{0}\r\n\r\n", "GET / HTTP/1.1\r\nA: b\rC: d\r\n\r\n",
    ])
  func malformed(text: String) { #expect(outcome(text) == .refused(.badRequest)) }

  @Test("An unknown version is named as the reason")
  func version() {
    #expect(outcome("GET / HTTP/2.0\r\n\r\n") == .refused(.versionNotSupported))
  }

  @Test("An address that is too long is refused, whole or not")
  func longTarget() {
    let long = "GET /" + String(repeating: "a", count: 5000)
    #expect(outcome(long + " HTTP/1.1\r\n\r\n") == .refused(.targetTooLong))
    #expect(outcome(long + String(repeating: "a", count: 12_000)) == .refused(.targetTooLong))
  }

  @Test("Too many headers, or too long ones, are refused, also without an end")
  func manyHeaders() {
    let many = String(repeating: "a: b\r\n", count: 101)
    #expect(outcome("GET / HTTP/1.1\r\n\(many)\r\n") == .refused(.headersTooLarge))
    let long = "GET / HTTP/1.1\r\na: " + String(repeating: "b", count: 17_000)
    #expect(outcome(long) == .refused(.headersTooLarge))
    #expect(outcome(long + "\r\n\r\n") == .refused(.headersTooLarge))
  }
}
