import Glibc
import TestSupport
import Testing

@testable import Preview

@Suite("Answers of the preview")
struct PreviewResponderTests {
  private var source = StubSource([
    "index.html": "<head></head>home", "dir/index.html": "<head></head>dir",
    "data.json": "0123456789", "assets/site.css": "a{}", ".casebook-site": "marker",
  ])

  private func responder(_ state: PreviewState = StubSource.state) -> PreviewResponder {
    PreviewResponder(source: source, state: { state }, door: RequestGuard(port: 8080))
  }

  private func answer(
    _ target: String, _ headers: KeyValuePairs<String, String> = [:], method: String = "GET"
  ) -> HTTPResponse {
    var request = HTTPRequest.get(target, headers)
    request.method = method
    return responder().answer(request)
  }

  @Test("A file comes with its type, and with headers that let nobody else have it")
  func file() {
    let response = answer("/data.json?x")
    #expect(response.status == .ok && response.text == "0123456789")
    #expect(response.header("content-type") == "application/json; charset=utf-8")
    #expect(response.header("last-modified") == "Sun, 06 Nov 1994 08:49:37 GMT")
    for (name, value) in [
      ("x-content-type-options", "nosniff"), ("cache-control", "no-cache"),
      ("cross-origin-resource-policy", "same-origin"), ("x-frame-options", "DENY"),
    ] {
      #expect(response.header(name) == value)
    }
  }

  @Test("A page comes with the preview's script, and its tag is not that of the bare page")
  func page() {
    let response = answer("/")
    #expect(response.text.contains("/.casebook/preview.js"))
    #expect(response.header("etag") == "\"\(source.files["index.html"]!.tag)-page\"")
    #expect(response.length == response.text.utf8.count)
  }

  @Test("A folder is redirected to its index, query and all; one without an index is missing")
  func folders() {
    #expect(answer("/dir?a=b").status == .found)
    #expect(answer("/dir?a=b").header("location") == "/dir/?a=b")
    #expect(answer("/dir/").text.contains("dir"))
    #expect(answer("/assets").status == .notFound)
    #expect(answer("/assets/").status == .notFound)
    #expect(answer("/data.json/").status == .notFound)
  }

  @Test("Files whose names begin with a dot do not exist")
  func hidden() {
    #expect(answer("/.casebook-site").status == .notFound)
    #expect(answer("/.casebook/other").status == .notFound)
    #expect(answer("/.casebook/").status == .notFound)
  }

  @Test("What the client has already is not sent again")
  func conditional() {
    let tag = answer("/data.json").header("etag")!
    for value in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
      let response = answer("/data.json", ["if-none-match": value])
      #expect(response.status == .notModified && response.body.isEmpty)
      #expect(response.header("etag") == tag)
    }
    #expect(answer("/data.json", ["if-none-match": "\"other\""]).status == .ok)
    let date = "Sun, 06 Nov 1994 08:49:37 GMT"
    #expect(answer("/data.json", ["if-modified-since": date]).status == .notModified)
    #expect(
      answer("/data.json", ["if-modified-since": "Sun, 06 Nov 1994 08:49:36 GMT"]).status == .ok)
    #expect(
      answer("/data.json", ["if-none-match": "\"other\"", "if-modified-since": date]).status == .ok)
  }

  @Test("A range gets its part; several get parts with their places")
  func ranges() {
    let one = answer("/data.json", ["range": "bytes=2-4"])
    #expect(one.status == .partialContent && one.text == "234")
    #expect(one.header("content-range") == "bytes 2-4/10")
    let two = answer("/data.json", ["range": "bytes=0-0,-1"])
    #expect(two.status == .partialContent)
    #expect(two.header("content-type")?.hasPrefix("multipart/byteranges; boundary=") == true)
    #expect(two.text.contains("content-range: bytes 0-0/10\r\n\r\n0\r\n--"))
    #expect(two.text.contains("content-range: bytes 9-9/10\r\n\r\n9\r\n--"))
    let none = answer("/data.json", ["range": "bytes=10-"])
    #expect(none.status == .rangeNotSatisfiable)
    #expect(none.header("content-range") == "bytes */10")
  }

  @Test("A range of what has changed meanwhile gets the whole")
  func changedRange() {
    let tag = answer("/data.json").header("etag")!
    #expect(
      answer("/data.json", ["range": "bytes=0-0", "if-range": tag]).status == .partialContent)
    for other in ["\"other\"", "W/\(tag)", "Sun, 06 Nov 1994 08:49:37 GMT"] {
      #expect(answer("/data.json", ["range": "bytes=0-0", "if-range": other]).status == .ok)
    }
  }

  @Test("HEAD has the headers of GET, and no range")
  func head() {
    let head = answer("/data.json", ["range": "bytes=0-0"], method: "HEAD")
    #expect(head.status == .ok)
    #expect(head.headers.map(\.name) == answer("/data.json").headers.map(\.name))
    #expect(
      String(decoding: head.head(date: 0, keepsAlive: true), as: UTF8.self)
        .contains("content-length: 10\r\n"))
  }

  @Test("Only GET and HEAD are served", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
  func methods(method: String) {
    let response = answer("/data.json", method: method)
    #expect(response.status == .methodNotAllowed)
    #expect(response.header("allow") == "GET, HEAD")
  }

  @Test("A missing file gets the site's own page, or a plain word")
  func missing() {
    #expect(answer("/none").text == "404 Not Found\n")
    var other = self
    other.source.missing = "<head></head>lost"
    let response = other.answer("/none/where.html")
    #expect(response.status == .notFound && response.text.hasSuffix("lost"))
    #expect(response.text.contains("data-tag=\"\""))
  }

  @Test("Where there is no site at all, every page says why")
  func broken() {
    let state = PreviewState(findings: [], failure: "no theme", texts: StubSource.texts)
    let empty = PreviewResponder(
      source: StubSource(), state: { state }, door: RequestGuard(port: 8080))
    let response = empty.answer(.get("/incidents/a.html"))
    #expect(response.status == .unavailable && response.text.contains("no theme"))
  }

  @Test("An attachment that could run gets no script and may run nothing")
  func attachments() {
    var other = self
    for name in ["files/a.html", "files/a.svg", "files/a.png"] {
      other.source.files[name] = PreviewFile(
        bytes: Array("<head></head>".utf8), modified: 0, isForeign: true)
    }
    for name in ["/files/a.html", "/files/a.svg"] {
      let response = other.answer(name)
      #expect(response.text == "<head></head>")
      #expect(response.header("content-security-policy")?.hasSuffix("sandbox") == true)
    }
    #expect(other.answer("/files/a.png").header("content-security-policy") == nil)
  }

  @Test("Links out of the folder lead nowhere, and one answer has the bytes of one file")
  func folderFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("secret.txt", "secret")
    try folder.write("site/a/b.txt", "before")
    try folder.link("site/out.txt", to: "../secret.txt")
    try folder.link("site/up", to: "..")
    let file = { PreviewFile($0, in: folder.at("site")) }
    for path in ["out.txt", "up/secret.txt", "../secret.txt", "a/../../secret.txt", "a", ""] {
      #expect(file(path) == nil, "\(path)")
    }
    let opened = try #require(file("a/b.txt"))
    try folder.write("site/a/b.new", "after it all")
    let moved = rename(folder.at("site/a/b.new"), folder.at("site/a/b.txt")) == 0
    #expect(moved && opened.bytes == Array("before".utf8))
    #expect(file("a/b.txt")?.bytes == Array("after it all".utf8))
  }
}
