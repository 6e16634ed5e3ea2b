/// Texts that nobody writes, each a unit said over and over: what makes a reader quadratic if
/// anything does.
enum HostileTexts {
  static let units: [String] =
    tables + inlines + moments + words + blocks + html + whole

  /// About `size` bytes of a unit in the sections of a postmortem.
  static func document(of unit: String, size: Int) -> [UInt8] {
    let text = String(repeating: unit, count: max(1, size / 3 / unit.utf8.count))
    return Array(
      "# Outage\n\n## Root cause\n\(text)\n\n## Timeline\n\(text)\n\n## Action items\n\(text)\n"
        .utf8)
  }

  private static let tables = [
    "|a", "|a|b|\n", "|", "|-", "a|b\n-|-\n", "a | b\n", "| 10:00 | down |\n",
  ]

  private static let inlines = [
    "[", "[a](b)", "[a](", "![a](b) ", "[a][b] ", "[a]: b\n", "[^1]", "[^1]: a\n", "`", "`a``b```c",
    "~", "~~a", "~~a~~ ", "**a", "**a** b:\nc ", "*a **b ", "_a_ ", "*** ", "\\[", "&", "&amp;",
    "https://a.b/c ", "www.a.b ", "a@", "<http://a> ",
  ]

  private static let moments = [
    "On 3 May 2024 at 10:00 UTC it failed for 30% of users. ",
    "On 3 May 2024 at 10:00 UTC it failed for 30% of users ", "10:00 ", "12:00 - ", "10:00 x\n",
    "- 10:00 alert fired\n", "10:00 resolved\n", "noon x\n", "2024-05-03 ", "2024-05-03\n",
    "03/04/2023 ", "1:", "1 ", "1,000,", "2 hours ", "2 hours and ", "half a ",
    "between 10:00 and ",
    "10:00 IST ", "All times UTC. ", "(", "Europe/", "Monday ", "May ", "May 3 ", "2024 ",
    "30% ", "1 in ", "3 out of 4 ", "all 1 ", "all users are ", "nobody ",
  ]

  private static let words = [
    "the bug due to ", "the bug in the database because of ", "root cause was a bug. ",
    "our provider failed ", "database ", "misconfiguration ", "deployment ", "e.g. ", "it's ", ". ",
    ";", "!", "?", "a", "a b c ", "—", "\u{A0}", "🚀", "中", "\u{0}a ", " ", "\t",
  ]

  private static let blocks = [
    "## H\n", "## Timeline\n10:00 x\n", "## Timeline\n## Root cause\n## Summary\nx\n",
    "## Summary\nIt was down.\n", "Label: ", "Start time: 10:00\n", "**Impact**: x\n", "a b\nc d\n",
    "a b:\n", "some words that go on until the line is rather long, as it is here\n", "- ", "- a\n",
    "- a\n  - b\n", "  - b\n", "1. ", "1. Do it\n", "- Fix it by Monday @ana (owner: x)\n", ">",
    "> a\n", "> a\nb\n", "\n", "\r\n", "a\n\n", "```\n", "```\na\n", "---\n", "a\n===\n",
    "Term\n: def\n", "ROOT CAUSE\n", "HTTP/1.1 500\nDate: x\n", "Published: 2024-05-03\n",
    "**Resolved** - x. 10:00 UTC\n", "<<<<<<< a\n=======\n>>>>>>> b\n", "::", "[x] ",
  ]

  private static let html = [
    "<a ", "<", "<a x=\"", "<!--", "<!-- -->", "<h2>Timeline</h2>\n", "<ul>", "<li>a</li>", "<td>",
    "<details>", "<img src=x>", "<dl><dt>a", "<% ", "<%= x %>", "{a", "import x\n", "{{< ", ":::\n",
  ]

  private static let whole = [
    "# Outage\n\n## Summary\nDown 2024-05-03 10:00 to 11:00 UTC.\n\n## Root cause\nA bug.\n\n",
    "## 2024-05-03 Outage\n\nDuration: 1 hour\nRoot cause: a bug\n\n",
  ]
}
