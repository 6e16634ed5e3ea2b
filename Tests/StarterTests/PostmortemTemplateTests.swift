import Incidents
import Testing

@testable import Starter

@Suite("What new postmortems begin as")
struct PostmortemTemplateTests {
  private func fill(_ text: String, _ title: String) -> String {
    PostmortemTemplate(text: text).filled(
      title: title, day: Instant(year: 2026, month: 3, day: 9), offset: -210)
  }

  @Test("Placeholders are filled, in the front matter as YAML has it")
  func filled() {
    #expect(
      fill(
        "---\r\ntitle: {{title}}\r\ndate: {{ date }}\r\ntime_zone: {{zone}}\r\n---\r\n# {{title}}, {{year}}\r\n({{zone}})",
        "A \"b\" \\ c")
        == "---\ntitle: \"A \\\"b\\\" \\\\ c\"\ndate: 2026-03-09\ntime_zone: \"-03:30\"\n---\n"
        + "# A \"b\" \\\\ c, 2026\n(-03:30)")
  }

  @Test("What is no placeholder stays, and a title is never one")
  func others() {
    #expect(fill("{{team}} {{title}} {{", "{{date}}") == "{{team}} \\{\\{date\\}\\} {{")
  }

  @Test(
    "Signs of Markdown are text in a title",
    arguments: [
      ("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`"), ("<b>", "\\<b\\>"), ("[a](b)", "\\[a\\](b)"),
      ("- a-b", "\\- a-b"), ("# 1. #", "\\# 1. #"), ("a|b & c", "a\\|b \\& c"),
    ])
  func escaped(title: String, text: String) { #expect(fill("{{title}}", title) == text) }

  @Test("TOML's front matter is one too, and text without any has no quotes")
  func toml() {
    #expect(fill("+++\ntitle = {{title}}\n+++\n{{title}}", "T") == "+++\ntitle = \"T\"\n+++\nT")
    #expect(fill("{{title}}\n---\n{{title}}", "T") == "T\n---\nT")
  }

  @Test("A title is one line without marks that reorder it")
  func titles() {
    let day = Instant(year: 2026, month: 3, day: 9)
    func title(_ text: String) -> String? { NewPostmortem(title: text, day: day, offset: 0)?.title }
    #expect(title(" a\n\tb\u{202E}\u{1B}[31m ") == "a b [31m")
    #expect(title("") == nil)
    #expect(title(" \n\u{0}") == nil)
  }
}
