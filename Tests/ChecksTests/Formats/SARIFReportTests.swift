import Foundation
import Markup
import Testing

@testable import Checks

@Suite("SARIF")
struct SARIFReportTests {
  private func run(_ report: CheckReport, limits: SARIFLimits = .github) throws -> [String: Any] {
    let log = try #require(json(SARIFReport(report, limits: limits).bytes) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("sarif-schema-2.1.0.json") == true)
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    return runs[0]
  }

  private func results(_ run: [String: Any]) throws -> [[String: Any]] {
    try #require(run["results"] as? [[String: Any]])
  }

  @Test("A result says which rule, where, how bad, and how to know it again")
  func result() throws {
    let run = try run(report([finding(in: "zwölf\nein Fehler", at: "Fehler", help: "mend it")]))
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let result = try results(run)[0]
    #expect(result["ruleId"] as? String == "dead-link")
    #expect(result["level"] as? String == "warning")
    #expect(
      (result["message"] as? [String: Any])?["text"] as? String == "it leads to nothing; mend it")
    let place = try #require(
      ((result["locations"] as? [[String: Any]])?[0])?["physicalLocation"] as? [String: Any])
    #expect(
      place["region"] as? [String: Int] == [
        "startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 11,
      ])
    #expect(
      place["artifactLocation"] as? [String: String] == ["uri": "a.md", "uriBaseId": "%SRCROOT%"])
    let prints = try #require(result["partialFingerprints"] as? [String: String])
    #expect(prints["primaryLocationLineHash"] == prints["casebook/v1"].map { $0 + ":1" })
  }

  @Test("Every rule is described, and a result points at its own")
  func rules() throws {
    let run = try run(report([finding(in: "x", at: "x")], rulePages: "https://d.example/{rule}"))
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.count == Rule.allCases.count)
    let index = try #require(try results(run)[0]["ruleIndex"] as? Int)
    #expect(rules[index]["id"] as? String == "dead-link")
    #expect(rules[index]["helpUri"] as? String == "https://d.example/dead-link")
    for rule in rules {
      let id = try #require(rule["id"] as? String)
      let summary = try #require((rule["shortDescription"] as? [String: String])?["text"])
      #expect(summary.lowercased() != id + ".", "\(id) has no summary")
      #expect((rule["help"] as? [String: String])?["text"]?.contains(id) == true)
    }
  }

  @Test("Names of files are addresses, and words are neither links nor placeholders")
  func hostile() throws {
    let one = Diagnostic(.error, .emptyFile, hostileWords, path: hostilePath)
    let result = try results(try run(report([one])))[0]
    let place = try #require(
      ((result["locations"] as? [[String: Any]])?[0])?["physicalLocation"] as? [String: Any])
    let uri = try #require((place["artifactLocation"] as? [String: String])?["uri"])
    #expect(
      uri.hasPrefix(
        "a%2Cb%3Ac%20%2541%22%27%3C%26%3E%0A%3A%3Aerror%3A%3Ax%1B%5B31m%E2%80%AE/%C3%BC%20%5Bx"))
    #expect(place["region"] as? [String: Int] == ["startLine": 1])
    let words = try #require((result["message"] as? [String: String])?["text"])
    #expect(words.contains("{{0}} [a] (http://evil)"))
  }

  @Test("Of too many results the most severe are kept, in their order, and the file says so")
  func tooMany() throws {
    let findings = (0..<10).map {
      Diagnostic($0 % 3 == 2 ? .error : .note, .emptyFile, "m\($0)", path: "\($0).md")
    }
    let limits = SARIFLimits(results: 5, compressedBytes: 10_000_000)
    let sarif = SARIFReport(report(findings), limits: limits)
    #expect(sarif.omitted == 5)
    let run = try run(report(findings), limits: limits)
    let kept = try results(run).compactMap { ($0["message"] as? [String: String])?["text"] }
    #expect(kept == ["m0", "m1", "m2", "m5", "m8"])
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    let note = try #require((invocation["toolExecutionNotifications"] as? [[String: Any]])?.first)
    #expect(
      (note["message"] as? [String: String])?["text"]?.hasPrefix("5 of the findings are left out")
        == true)
    #expect(SARIFReport(report(findings)).omitted == 0)
  }

  @Test("GitHub's limit is 25,000 results")
  func results() {
    let findings = (0..<25_001).map { Diagnostic(.note, .emptyFile, "m", path: "\($0).md") }
    #expect(SARIFReport(report(findings)).omitted == 1)
  }

  @Test("The file stays below ten megabytes when it is compressed, whatever it says")
  func tooLarge() throws {
    var state: UInt64 = 7
    let findings = (0..<6_000).map { number in
      let noise = (0..<2_500).map { _ -> Character in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Character(Unicode.Scalar(UInt8(33 + (state >> 33) % 90)))
      }
      return Diagnostic(
        number == 5_999 ? .error : .note, .emptyFile, String(noise), path: "\(number).md")
    }
    let sarif = SARIFReport(report(findings))
    #expect(sarif.omitted > 1_000)
    let file = FileManager.default.temporaryDirectory.appending(
      path: "casebook-\(UInt64.random(in: 0 ... .max)).sarif")
    try Data(sarif.bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/bin/sh")
    gzip.arguments = ["-c", "gzip -c \"$0\" | wc -c", file.path]
    let pipe = Pipe()
    gzip.standardOutput = pipe
    try gzip.run()
    let size =
      Int(
        String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
          .filter { $0.isNumber }) ?? .max
    #expect(size < 10_000_000)
  }
}
