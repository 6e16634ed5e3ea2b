import Foundation
import Incidents
import TestSupport
import Testing

@testable import Site

/// Words that nobody else uses stand wherever words can stand, and the public site is searched for every
/// byte of them, however it may be written.
@Suite("The whole public site knows nothing of what is internal")
struct PlantedSecretsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Each word is another, so that what is found says where it came from.
  private static let letters = Array("bcdfghjklmnpqrstvwxz")

  /// `qx`, two letters for the place, `vorblat`.
  private static func word(_ number: Int) -> String {
    "qx\(letters[number / 20 % 20])\(letters[number % 20])vorblat"
  }

  private final class Plants {
    var count = 0
    var isHidden: Bool
    init(isHidden: Bool) { self.isHidden = isHidden }

    var word: String {
      count += 1
      return PlantedSecretsTests.word(count)
    }

    /// An internal part within a line, or nothing.
    var inline: String {
      let word = word
      return isHidden ? "" : "<!-- internal -->\(word)<!-- /internal -->"
    }

    /// An internal part on lines of its own, or as many empty lines.
    func block(_ make: (String) -> String) -> String {
      let text = make(word)
      let container = count.isMultiple(of: 2)
      let whole =
        container ? "::: internal\n\(text)\n:::" : "<!-- internal -->\n\(text)\n<!-- /internal -->"
      return isHidden ? String(whole.filter { $0 == "\n" }) : whole
    }
  }

  /// - Parameter isHidden: whether what is internal is left out by hand.
  private func document(_ plants: Plants) -> String {
    """
    ---
    title: Checkout was slow
    severity: high
    tags: [disk]
    ---
    # Checkout was slow

    On 2 March 2023 from 14:00 to 15:30 UTC, checkout\(plants.inline) failed for 30 % of users.

    \(plants.block { "## \($0) heading\n\nWords of \($0).\n\n### \($0)" })

    \(plants.block { "| \($0) | b |\n|---|---|\n| 1 | \($0) |" })

    | a | b |
    |---|---|
    | 1\(plants.inline) | 2 |

    \(plants.block { "```\($0)\n\($0) --password \($0)\n```" })

    ```
    code\(plants.inline)
    ```

    \(plants.block { "[\($0)](https://example.org/\($0) \"\($0)\") ![\($0)](img/\($0).png)" })

    \(plants.block { "[^\($0)]: A footnote, \($0).\n\n[\($0)]: https://example.org/\($0)" })

    \(plants.block { "<!-- \($0) -->\n<p title=\"\($0)\" id=\"\($0)\">\($0)</p>" })

    ## Timeline
    - 14:00 It began\(plants.inline)
    \(plants.block { "- 14:10 \($0) was paged" })
    - 15:30 It ended

    ## Root cause
    A full disk.
    \(plants.block { "Root cause: \($0) deleted the certificate that \($0) made." })

    Severity: high\(plants.inline)
    \(plants.block { "Services: \($0)\n\nOwner: \($0)\n\nAuthors: \($0)" })

    ## Action items
    - [ ] Buy disks (owner: @ada)
    \(plants.block { "- [ ] Call \($0) (owner: @\($0), due 2023-04-01, ticket \($0)-1)" })
    - [x] Alert\(plants.inline) earlier

    > A quote\(plants.inline)

    Ende
    \(plants.isHidden ? "\n" : "<!-- internal -->\n\(plants.word)")
    """
  }

  private func internalDocument(_ plants: Plants) -> String {
    """
    ---
    title: \(plants.word) title
    id: \(plants.word)
    aliases: [\(plants.word)]
    audience: internal
    severity: \(plants.word)
    tags: [\(plants.word)]
    services: [\(plants.word)]
    authors: [\(plants.word)]
    summary: \(plants.word)
    ---
    # \(plants.word)

    On 2 March 2023 from 14:00 to 15:30 UTC, checkout failed for 30 % of users. \(plants.word)
    A full disk. See [the other](a.md) ![\(plants.word)](img/\(plants.word).png)

    """
  }

  private func write(_ name: String, isHidden: Bool) throws -> Int {
    let plants = Plants(isHidden: isHidden)
    try folder.write("\(name)/a.md", document(plants))
    try folder.write(
      "\(name)/page.md",
      "---\ntype: page\ntitle: About us\n---\nWe\(plants.inline) are us.\n\(plants.block { "## \($0)" })\n"
    )
    try folder.write("\(name)/notes.md", "Notes\(plants.inline).\n")
    try folder.write(
      "\(name)/b.md",
      other(
        "See [the notes](notes.md) and \(isHidden ? "[the plan]()" : "[the plan](intern/\(Self.word(300))/\(Self.word(301)).md)")."
      ))
    try folder.write(
      "\(name)/casebook.yml",
      "# \(isHidden ? "" : Self.word(302))\ntitle: History of \(isHidden ? "[redacted]" : Self.word(303))\n"
        + "audience: {\"intern/**\": internal}\nredact: [\(Self.word(303)), \"\(Self.word(304))*\"]\n"
    )
    let redacted = isHidden ? "[redacted]" : Self.word(303).capitalized
    let bare = isHidden ? "redacted" : Self.word(303)
    try folder.write(
      "\(name)/c.md",
      """
      ---
      title: \(isHidden ? "\"[redacted] was down\"" : "\(redacted) was down")
      owner: x
      services: [\(bare), disk]
      tags: [\(bare)]
      ---
      On 4 March 2023 from 14:00 to 15:30 UTC, \(redacted) failed for 30 % of users.

      ![\(bare)](img/plain.png "x") `\(bare)` [\(bare)](https://\(bare).example/x?\(bare)) <b title="\(bare)">x</b>

      ## Root cause
      The disk of \(isHidden ? "[redacted]" : Self.word(304) + "-7.internal") was full.

      """)
    guard !isHidden else { return 0 }
    try folder.write("\(name)/i.md", internalDocument(plants))
    try folder.write(
      "\(name)/intern/\(Self.word(300))/\(Self.word(301)).md", other(Self.word(305)))
    for number in 0..<plants.count {
      try folder.write("\(name)/img/\(Self.word(number)).png", Self.word(number))
    }
    return plants.count
  }

  private func other(_ more: String) -> String {
    "# Another\n\nOn 9 May 2023 from 14:00 to 15:30 UTC, login failed. \(more)\n\n## Root cause\nA full disk.\n"
  }

  @Test(
    "No file, no name, no index has a trace of it, and the site is that of documents without it")
  func planted() throws {
    let count = try write("content", isHidden: false)
    _ = try write("blanked", isHidden: true)
    for name in ["content", "blanked"] { try folder.write("\(name)/img/plain.png", "x") }
    #expect(count > 30)
    for (name, out) in [("content", "site"), ("blanked", "expected")] {
      let report = try SiteBuild(content: folder.at(name), output: folder.at(out)).run()
      #expect(report.incidents == 3)
    }
    let site = try folder.tree("site")
    let expected = try folder.tree("expected")
    for path in Set(site.keys).union(expected.keys).sorted() where site[path] != expected[path] {
      Issue.record("\(path) tells of something that was left out")
    }
    var all = Data()
    for (path, _) in site {
      all += Data((path + "\n").utf8)
      all += try Data(contentsOf: URL(fileURLWithPath: folder.at("site/\(path)")))
      #expect(!path.hasSuffix(".gz") && !path.hasSuffix(".zip"), "unpack \(path) here")
    }
    for found in Traces.found(in: [UInt8](all)) { Issue.record("\(found)") }
    // The test can find what it looks for.
    #expect(!Traces.found(in: Array("x QXBCVORBLAT".utf8)).isEmpty)
    let coded = Array(Data("a qxbcvorblat".utf8).base64EncodedString().utf8)
    #expect(!Traces.found(in: coded).isEmpty)
    #expect(!Traces.found(in: Array("&#113;&#x78;bcvorblat".utf8)).isEmpty)
    #expect(!Traces.found(in: Array("%71%78bcvorblat \\u0071xbc".utf8)).isEmpty)
  }

  @Test("The organisation's own site has all of it")
  func whole() throws {
    _ = try write("content", isHidden: false)
    var build = SiteBuild(content: folder.at("content"), output: folder.at("site"))
    build.audience = .internal
    #expect(try build.run().incidents == 5)
    let all = try folder.tree("site").map { $0.key + $0.value }.joined()
    for number in [1, 5, 20, 303, 304, 305] { #expect(all.contains(Self.word(number))) }
  }
}

/// Looks for the words of the test, whatever they are written in.
private enum Traces {
  static func found(in bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    return [
      text, entities(text), percent(text), escapes(text), base64(bytes),
      base64(Array(bytes.reversed())),
    ]
    .flatMap { plain($0) + plain(String($0.reversed())) }
  }

  /// Beginnings and ends too: an index keeps what words have in common apart.
  private static func plain(_ text: String) -> [String] {
    let lower = text.lowercased()
    return ["vorblat", "vorbla", "orblat"].filter(lower.contains)
  }

  private static func entities(_ text: String) -> String {
    text.replacing(#/&#(x?)([0-9a-fA-F]+);/#) { match in
      scalar(match.2, match.1.isEmpty ? 10 : 16)
    }
  }

  private static func percent(_ text: String) -> String {
    text.removingPercentEncoding ?? text.replacing(#/%([0-9a-fA-F]{2})/#) { scalar($0.1, 16) }
  }

  private static func escapes(_ text: String) -> String {
    text.replacing(#/\\u([0-9a-fA-F]{4})/#) { scalar($0.1, 16) }
  }

  private static func scalar(_ digits: Substring, _ radix: Int) -> String {
    UInt32(digits, radix: radix).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
  }

  /// Everything that could be Base64, decoded.
  private static func base64(_ bytes: [UInt8]) -> String {
    var out = ""
    for run in bytes.split(whereSeparator: { !isBase64($0) }) where run.count >= 8 {
      for skip in 0..<4 {
        let rest = run.dropFirst(skip)
        let whole = rest.prefix(rest.count / 4 * 4)
        guard let data = Data(base64Encoded: Data(whole)) else { continue }
        out += String(decoding: data, as: UTF8.self) + "\n"
      }
    }
    return out
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "/"): true
    default: false
    }
  }
}
