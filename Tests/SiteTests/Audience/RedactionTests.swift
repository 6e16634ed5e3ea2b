import Foundation
import Incidents
import Markup
import Testing

@testable import Site

@Suite("What casebook.yml redacts")
struct RedactionTests {
  private func redacted(
    _ text: String, _ patterns: String..., exact: Bool = false, isData: Bool = false
  ) throws -> String {
    let all = try patterns.map { try RedactionPattern($0, minding: exact) }
    let bytes = Array(text.utf8)
    let done = Redaction(all).redacted(bytes, isData: isData) ?? bytes
    return String(decoding: done, as: UTF8.self)
  }

  @Test(
    "A pattern fits whole words in either case",
    arguments: [
      ("the acme host", "acme", "the [redacted] host"),
      ("the ACME host", "acme", "the [redacted] host"),
      ("Acme.", "acme", "[redacted]."), ("acmeville", "acme", "acmeville"),
      ("pacme", "acme", "pacme"), ("“acme”", "acme", "“redacted”"),
      ("acme–b", "acme", "redacted–b"),
      ("acme_db", "acme", "[redacted]_db"), ("éacme", "acme", "éacme"),
      ("ÄCME", "äcme", "[redacted]"),
      ("a\u{308}cme", "äcme", "[redacted]"), ("&auml;cme", "äcme", "[redacted]"),
      ("%C3%A4cme", "äcme", "[redacted]"), ("AT&amp;T", "at&t", "[redacted]"),
      ("ac\\_me", "ac_me", "[redacted]"), ("O’Hara", "o'hara", "[redacted]"),
    ])
  func words(_ text: String, _ pattern: String, _ expected: String) throws {
    #expect(try redacted(text, pattern) == expected)
  }

  @Test(
    "A space fits whatever keeps words apart",
    arguments: [
      "acme corp", "Acme  Corp", "acme-corp", "acme_corp", "acme%20corp", "acme&nbsp;corp",
      "**acme** corp", "acme\u{A0}corp",
    ])
  func gaps(_ text: String) throws {
    #expect(try !redacted("x \(text) y", "acme corp").lowercased().contains("corp"))
  }

  @Test("A text may go over the end of a line, which stays with the mark of its quote")
  func lines() throws {
    #expect(try redacted("> of acme\n> corp x", "acme corp") == "> of [redacted]\n> x")
    #expect(try redacted("acme\n\ncorp", "acme corp") == "acme\n\ncorp")
    #expect(try redacted("acme\n- corp", "acme corp") == "acme\n- corp")
  }

  @Test(
    "A star fits what stands together, a hash a digit",
    arguments: [
      ("see db-7.example.net, now", "db-*.example.net", "see [redacted], now"),
      ("see db-7.x.example.net.example.net.", "db-*.example.net", "see [redacted]."),
      ("(https://db-7.example.net/x)", "db-*", "(https://redacted)"),
      ("acmetown and acme.", "acme*", "[redacted] and [redacted]."),
      ("pacmen", "*acm*", "[redacted]"), ("x pacme y", "*acme", "x [redacted] y"),
      ("call +49 30 1234567", "+## ## #######", "call [redacted]"),
      ("INC-12345 and INC-99", "inc-#####", "[redacted] and INC-99"),
      ("a*b", "a\\*b", "[redacted]"), ("a b", "a\\*b", "a b"),
      ("|db-7.a|b|", "db-*", "|redacted|b|"),
    ])
  func wildcards(_ text: String, _ pattern: String, _ expected: String) throws {
    #expect(try redacted(text, pattern) == expected)
  }

  @Test("Who minds the case gets it minded")
  func exact() throws {
    #expect(try redacted("Ada and ada", "Ada", exact: true) == "[redacted] and ada")
  }

  @Test(
    "Brackets stand only where they are no more than brackets",
    arguments: [
      ("[acme](acme.md)", "[redacted](redacted.md)"),
      ("acme: https://x.y", "redacted: https://x.y"),
      ("acme(x)", "redacted(x)"), ("acme[x]", "redacted[x]"), ("![acme](x)", "![redacted](x)"),
      ("<a title=\"acme\">", "<a title=\"redacted\">"),
      ("<https://acme.net>", "<https://redacted.net>"),
      ("see [the acme host][a acme]", "see [the redacted host][a redacted]"),
      ("(acme)", "([redacted])"),
    ])
  func places(_ text: String, _ expected: String) throws {
    #expect(try redacted(text, "acme") == expected)
  }

  @Test(
    "Front matter stays what it is",
    arguments: [
      ("title: acme is down\n", "title: \"[redacted] is down\"\n"),
      ("title: the acme host\n", "title: the [redacted] host\n"),
      ("title: acme \"x\"\n", "title: redacted \"x\"\n"),
      ("tags: [acme, b]\n", "tags: [redacted, b]\n"),
      ("- acme\n", "- \"[redacted]\"\n"), ("title: \"acme is\"\n", "title: \"[redacted] is\"\n"),
    ])
  func frontMatter(_ text: String, _ expected: String) throws {
    #expect(try redacted(text, "acme", isData: true) == expected)
  }

  @Test(
    "A pattern that would fit nearly everything is none",
    arguments: ["", "*", "* *", "a", "##", "a*", "   "])
  func tooWide(_ pattern: String) {
    #expect(throws: RedactionPattern.Failure.fitsAnything) { _ = try RedactionPattern(pattern) }
  }

  @Test("No text makes a pattern slow")
  func hostile() throws {
    for text in ["db-", "db-x", "a ", "acme-", "db-1.db-1."] {
      let long = String(repeating: text, count: 200_000 / text.utf8.count)
      let start = Self.processorTime
      _ = try redacted(long, "db-*.example.*.net", "a a a a a b", "*acme*x")
      #expect(Self.processorTime - start < 20, "\(text)")
    }
  }

  /// Seconds that this thread has worked: what else the machine does must not count.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
