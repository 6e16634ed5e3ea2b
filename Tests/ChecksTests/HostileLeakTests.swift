import Markup
import Testing

@testable import Checks

@Suite("Hostile documents")
struct HostileLeakTests {
  @Test(
    "Scanning stays linear, whatever a document repeats",
    arguments: [
      "a.", "@", "a@", "a.b", "1.", "10.1.", ":", "fd12:", "password: ", "password:", "=", "-",
      "-----BEGIN ",
      "-----BEGIN PRIVATE KEY-----", "eyJ", "eyJa.", "AKIA", "ghp_", "_", "://", "a://b:c",
      "xoxb-a", "x.local.", "..", "a@b.", "password: a1b2c3d4\n",
      "x://u:a1b2@h ",
      "-----BEGIN PRIVATE KEY-----\nMIIEowIBAAKCAQEAx7Qn2vB9kL4pT8wZ1cF6yH3jD5sG0aRq\n",
    ])
  func linear(_ unit: String) {
    let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
    let source = SourceFile(path: "a.md", text: text)
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = DocumentCheck(people: ["a a a a a"], hosts: ["*.a.*.b"])
        .findings(in: CheckedDocument(source: source, incidents: []))
    }
    #expect(time < .seconds(20), "\(unit)")
  }
}
