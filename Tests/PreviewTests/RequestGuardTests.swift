import Testing

@testable import Preview

@Suite("Who may ask")
struct RequestGuardTests {
  private func status(_ headers: [(String, String)], method: String = "GET") -> HTTPStatus? {
    let request = HTTPRequest(
      method: method, target: "/", headers: headers.map { .init(name: $0.0, value: $0.1) })
    do throws(RequestFault) {
      try RequestGuard(port: 8080).check(request)
      return nil
    } catch {
      return error.status
    }
  }

  @Test(
    "This machine's names with the port are served",
    arguments: ["localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LocalHost:8080"])
  func own(host: String) {
    #expect(status([("host", host)]) == nil)
    #expect(status([("host", host), ("origin", "http://\(host.lowercased())")]) == nil)
  }

  @Test(
    "Foreign names are not, though they may resolve to this machine",
    arguments: [
      "evil.test", "evil.test:8080", "localhost", "localhost:8081", "127.0.0.2:8080",
      "localhost.:8080", "localhost.evil.test:8080", "0.0.0.0:8080", "[::]:8080", "",
      "a@localhost:8080",
    ])
  func foreign(host: String) { #expect(status([("host", host)]) == .misdirectedRequest) }

  @Test("A request names one host")
  func count() {
    #expect(status([]) == .badRequest)
    #expect(status([("host", "localhost:8080"), ("host", "evil.test")]) == .badRequest)
  }

  @Test("At the usual port no port need be named")
  func usualPort() throws {
    try RequestGuard(port: 80).check(
      HTTPRequest(method: "GET", target: "/", headers: [.init(name: "host", value: "localhost")]))
  }

  @Test(
    "Requests that another site's page makes are refused",
    arguments: [
      ("origin", "http://evil.test"), ("origin", "null"), ("origin", "https://localhost:8080"),
      ("origin", "http://localhost:3000"), ("origin", "http://127.0.0.1:8080"),
      ("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"),
    ])
  func crossSite(header: (String, String)) {
    #expect(status([("host", "localhost:8080"), header]) == .forbidden)
  }

  @Test("Those of the address bar and of the preview's own pages are not")
  func sameSite() {
    for site in ["none", "same-origin"] {
      #expect(status([("host", "localhost:8080"), ("sec-fetch-site", site)]) == nil)
    }
  }

  @Test("The whole address as a target must name this preview too")
  func absolute() throws {
    let door = RequestGuard(port: 8080)
    #expect(try door.localTarget("http://localhost:8080/a?b") == "/a?b")
    #expect(try door.localTarget("HTTP://localhost:8080") == "/")
    for (target, status): (String, HTTPStatus) in [
      ("http://evil.test/a", .misdirectedRequest), ("https://localhost:8080/", .badRequest),
      ("localhost:8080", .badRequest), ("*", .badRequest),
      ("http://localhost:8080@evil.test/", .misdirectedRequest),
    ] {
      #expect(throws: RequestFault(status)) { try door.localTarget(target) }
    }
  }
}
