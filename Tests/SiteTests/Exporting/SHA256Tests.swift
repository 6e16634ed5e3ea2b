import Testing

@testable import Site

@Suite("Sums of files")
struct SHA256Tests {
  private func sum(_ text: String, stretch: Int) -> String {
    var sum = SHA256()
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: stretch) {
      bytes[start..<min(start + stretch, bytes.count)].withUnsafeBytes { sum.add($0) }
    }
    return sum.finished
  }

  @Test(
    "They are those of FIPS 180-4's examples, however the bytes come",
    arguments: [1, 3, 55, 64, 65, 1000])
  func examples(stretch: Int) {
    let expected = [
      "": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "abc": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq":
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ]
    for (text, hash) in expected { #expect(sum(text, stretch: stretch) == hash) }
  }

  @Test("A million letters come out right too")
  func long() {
    #expect(
      sum(String(repeating: "a", count: 1_000_000), stretch: 4096)
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
