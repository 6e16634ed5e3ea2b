import Incidents
import Testing

@Suite struct SlugTests {
  private func id(_ title: String) -> String {
    incident("# \(title)\n\n## Summary\nOn 3 May 2024 at 10:00 UTC it broke.").id
  }

  @Test(arguments: [
    ("The cache that forgot", "2024-05-03-the-cache-that-forgot"),
    ("Größe & Façade", "2024-05-03-grosse-facade"), ("It's 2024!", "2024-05-03-its"),
    ("", "2024-05-03-on-3-may-at-10-00-utc-it-broke"),
  ]) func isTheDayAndTheWords(_ title: String, _ expected: String) {
    #expect(id(title) == expected)
  }

  @Test(arguments: [
    String(repeating: "A", count: 480), String(repeating: "word ", count: 100),
    String(repeating: "支付", count: 100),
  ]) func isShortWhateverTheTitle(_ title: String) {
    let id = id(title)
    #expect(id.utf8.count <= 80)
    #expect(id.hasPrefix("2024-05-03-"))
    #expect(!id.hasSuffix("-"))
  }
}
