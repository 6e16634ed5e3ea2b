import Foundation
import Markup

@testable import Checks

/// A finding about some words of a text.
func finding(
  _ rule: Rule = .deadLink, _ severity: Severity = .warning,
  _ message: String = "it leads to nothing",
  in text: String, at words: String, path: String = "a.md", help: String? = nil, occurrence: Int = 1
) -> Diagnostic {
  let source = SourceFile(path: path, text: text)
  let bytes = Array(text.utf8)
  let wanted = Array(words.utf8)
  let places = (0...(bytes.count - wanted.count)).filter { bytes[$0...].starts(with: wanted) }
  let start = places[occurrence - 1]
  return Diagnostic(
    severity, rule, message, in: source, at: start..<start + wanted.count, help: help)
}

func report(_ findings: [Diagnostic], documents: [String] = ["a.md"], rulePages: String? = nil)
  -> CheckReport
{
  CheckReport(
    documents: documents, findings: findings, version: "1.2.3", rulePages: rulePages, path: \.path)
}

/// Everything that a format could stumble over.
let hostilePath = "a,b:c %41\"'<&>\n::error::x\u{1B}[31m\u{202E}/ü [x](y).md"
let hostileWords =
  "50 %25 of\r\n::add-mask::x <b> & \"q\" | `c` \u{0}\u{1}\u{7F}\u{FFFE} ##[x] {0} [a](http://evil) #1 @you"

func json(_ bytes: [UInt8]) throws -> Any { try JSONSerialization.jsonObject(with: Data(bytes)) }

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
