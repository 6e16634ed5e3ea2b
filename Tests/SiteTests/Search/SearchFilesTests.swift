import Foundation
import Incidents
import TestSupport
import Testing

@testable import Site

@Suite("The search's files")
struct SearchFilesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The files of `search/` by their names.
  private func search(
    _ documents: [String: String], audience: Audience = .public, theme: String? = nil, jobs: Int = 1
  ) throws -> [String: String] {
    let name = UUID().uuidString
    try folder.makeFolder(name)
    for (path, text) in documents { try folder.write("\(name)/\(path)", text) }
    var build = SiteBuild(content: folder.at(name), output: folder.at("out-" + name))
    build.audience = audience
    build.jobs = jobs
    build.theme = theme
    _ = try build.run()
    return try folder.tree("out-\(name)/search")
  }

  private func postmortem(_ title: String, _ more: String = "") -> String {
    """
    # \(title)

    ## Summary
    On 2 March 2023 from 14:00 to 15:30 UTC, checkout failed for 30 % of users.

    ## Root cause
    A full disk.

    \(more)

    """
  }

  /// What a script hands to a function.
  private func arguments(_ script: String?, _ function: String) throws -> [Any] {
    let script = try #require(script)
    let start = try #require(script.range(of: "casebookSearch.\(function)(")).upperBound
    #expect(script.hasSuffix(");\n"))
    let json = "[" + script[start...].dropLast(3) + "]"
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any])
  }

  @Test("A script calls for its part with what the index has in it, and a sum of that")
  func parts() throws {
    let files = try search(["a.md": postmortem("The disk")])
    #expect(
      Set(files.keys) == ["search.js", "t0.js", "p0.js", "l0.js", "c0.js", "f0.js", "n0.js"])
    for (file, script) in files where file != "search.js" {
      let part = try arguments(script, "part")
      #expect(part[0] as? String == String(file.dropLast(3)))
      let (text, bits) = (try #require(part[2] as? String), try #require(part[3] as? String))
      #expect(Data(base64Encoded: bits) != nil)
      var sum: UInt32 = 2_166_136_261
      for byte in Array(text.utf8) + Array(bits.utf8) { sum = (sum ^ UInt32(byte)) &* 16_777_619 }
      #expect((part[1] as? NSNumber)?.uint32Value == sum)
    }
    let header = try #require(try arguments(files["search.js"], "header")[0] as? [String: Any])
    #expect(
      Set(header.keys) == [
        "version", "documents", "average", "lengths", "lengthOf", "months", "terms", "lexicon",
        "cards", "facets", "small", "causes",
      ])
    #expect(header["documents"] as? Int == 1)
    #expect(header["lengthOf"] as? [Int] == [1, 2, 2, 3, 4, 6, 8, 12, 16, 23])
    #expect(header["causes"] as? [[String]] == [["capacity", "Capacity"]])
  }

  @Test("Base64 is that of RFC 4648")
  func base64() {
    for count in 0...70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 151 + count) }
      #expect(
        String(decoding: Base64.encode(bytes), as: UTF8.self) == Data(bytes).base64EncodedString())
    }
  }

  @Test("No title or text breaks out of a script or a line of it")
  func hostile() throws {
    let evil = "</script><!-- \u{2028}\u{2029} \\\" ${x} `y` '); alert(1); // & \u{7}"
    let front = "---\ntags: [\"</script>\\u2028\\t\"]\nservices: [\"a\\nb\"]\n---\n"
    let files = try search(["a.md": front + postmortem(evil, "Text \(evil)\n\n```\n\(evil)\n```")])
    for (file, script) in files where file != "search.js" {
      _ = try arguments(script, "part")
      #expect(!script.contains("<") && !script.contains("\u{2028}") && !script.contains("\u{2029}"))
      #expect(script.utf8.count { $0 < 0x20 } == 1)
    }
    let header = try #require(files["search.js"]).split(separator: "\n").last ?? ""
    #expect(!header.contains("<") && !header.contains("\u{2028}"))
    let cards = try arguments(files["c0.js"], "part")[2] as? String
    #expect(cards?.split(separator: "\t", omittingEmptySubsequences: false).count == 7)
    #expect(cards?.contains("\n") == false)
    #expect(cards?.contains("alert(1)") == true)
    let facets = try arguments(files["f0.js"], "part")[2] as? String
    #expect(facets?.split(separator: "\n").allSatisfy { $0.count { $0 == "\t" } == 3 } == true)
  }

  @Test("Code is found: error messages stand there")
  func code() throws {
    let text = "```\nFATAL: sorry, too many clients\n```\n\n~~~ sh\npg_terminate\n~~~"
    let files = try search(["a.md": postmortem("One", text)])
    let cards = try arguments(files["c0.js"], "part")[2] as? String
    #expect(cards?.hasSuffix("FATAL: sorry, too many clients · pg_terminate") == true)
    let lexicon = try arguments(files["l0.js"], "part")[2] as? String
    #expect(lexicon?.contains("lients\ta") == true)
  }

  @Test("No byte of an internal document is in the public index")
  func audiences() throws {
    let open = ["a.md": postmortem("One"), "b.md": postmortem("Two")]
    let secret =
      "---\naudience: internal\ntags: [zanzibar]\n---\n" + postmortem("Zanzibar", "zanzibar")
    let closed = open.merging(["c.md": secret]) { $1 }
    #expect(try search(closed) == search(open))
    #expect(try search(closed, audience: .internal) != search(open))
  }

  @Test("The version changes with the content, and with nothing else")
  func version() throws {
    func version(_ documents: [String: String], jobs: Int = 1) throws -> String? {
      let header = try arguments(search(documents, jobs: jobs)["search.js"], "header")[0]
      return (header as? [String: Any])?["version"] as? String
    }
    let documents = ["a.md": postmortem("One"), "b.md": postmortem("Two", "More.")]
    let first = try version(documents)
    #expect(first?.count == 16)
    #expect(try version(documents, jobs: 3) == first)
    #expect(try version(["a.md": postmortem("One"), "b.md": postmortem("Two", "Moor.")]) != first)
  }

  @Test("The files are the same whatever the number of jobs")
  func jobs() throws {
    let documents = Dictionary(
      uniqueKeysWithValues: (0..<200).map {
        ("\($0).md", postmortem("Number \($0)", "Word\($0 % 17) and ThingNumber\($0 % 5)."))
      })
    #expect(try search(documents, jobs: 1) == search(documents, jobs: 4))
  }

  @Test("A site without incidents has an index that finds nothing")
  func empty() throws {
    let files = try search(["README.md": "# Notes\n\nWords.\n"])
    #expect(Set(files.keys) == ["search.js", "f0.js", "n0.js"])
    let header = try #require(try arguments(files["search.js"], "header")[0] as? [String: Any])
    #expect(header["documents"] as? Int == 0)
  }

  @Test("A theme's folder replaces the search's scripts one by one, and adds none")
  func theme() throws {
    try folder.write("theme/search/query.js", "// Mine.\n\n  mine();\n")
    try folder.write("theme/search/more.js", "never();\n")
    let document = ["a.md": postmortem("One")]
    let own = try #require(try search(document, theme: folder.at("theme"))["search.js"])
    let builtIn = try #require(try search(document)["search.js"])
    #expect(own.contains("\nmine();\n") && !own.contains("never"))
    #expect(!own.contains("Mine."))
    #expect(builtIn.contains("casebookSearch.header("))
    #expect(own != builtIn)
  }
}
