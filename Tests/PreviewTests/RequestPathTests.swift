import Testing

@testable import Preview

@Suite("Where a request may go")
struct RequestPathTests {
  private func fault(_ target: String) -> HTTPStatus? {
    do throws(RequestFault) {
      _ = try RequestPath(target)
      return nil
    } catch {
      return error.status
    }
  }

  @Test("A path is decoded once, and a query is no part of it")
  func decoded() throws {
    let path = try RequestPath("/files/a%20b%2525.png?q=%2e%2e/x")
    #expect(path.parts == ["files", "a b%25.png"])
    #expect(!path.isFolder)
    #expect(try RequestPath("/").parts == [] && RequestPath("/").isFolder)
    #expect(try RequestPath("/a/").filePath == "a/index.html")
  }

  @Test(
    "No path leads out of the site",
    arguments: [
      "", "a", "?", "*", "//a", "/a//b", "/..", "/../etc/passwd", "/a/../b", "/./a", "/a/.",
      "/%2e%2e/a", "/%2E%2e%2fetc", "/a%2fb", "/a%5cb", "/..\\a", "/a%00b", "/a%0ab", "/a%7f",
      "/%", "/%2", "/%zz", "/%c0%ae%c0%ae/a", "/%ff", "/a#b",
    ])
  func tricks(target: String) { #expect(fault(target) == .badRequest) }

  @Test("What is encoded twice is a name with a percent sign")
  func twice() throws {
    #expect(try RequestPath("/%252e%252e%252fetc").parts == ["%2e%2e%2fetc"])
  }

  @Test("A name that no file system takes is not found")
  func longName() { #expect(fault("/" + String(repeating: "a", count: 256)) == .notFound) }

  @Test("Values of a query are decoded, and what cannot be is left out")
  func query() throws {
    let path = try RequestPath("/.casebook/events?path=/a%26b&path=%zz&other=x&path=/c=d")
    #expect(path.values(of: "path") == ["/a&b", "/c=d"])
    #expect(path.isHidden)
  }
}
