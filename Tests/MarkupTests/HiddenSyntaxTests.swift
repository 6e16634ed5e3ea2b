import Foundation
import Testing

@testable import Markup

@Suite struct HiddenSyntaxTests {
  private func hide(_ text: String, _ path: String) -> SourceFile {
    HiddenSyntax.hide(SourceFile(path: path, text: text), in: 0..<text.utf8.count)
  }

  /// What readers see of a file, with `·` for every byte that is hidden.
  private func visible(_ text: String, _ path: String) -> String {
    let hidden = hide(text, path)
    #expect(hidden.bytes.count == text.utf8.count)
    return String(decoding: hidden.bytes, as: UTF8.self)
      .replacingOccurrences(of: "\u{1F}", with: "·")
  }

  @Test func plainMarkdownIsLeftAlone() {
    let text = "import x from 'y'\n<Tag a={1}> {x} <%= y %> ::: \n"
    #expect(visible(text, "a.md") == text)
    #expect(visible(text, "mdx") == text)
  }

  @Test(arguments: [
    (
      "import { A } from './a'\nimport B from \"b\"\n\nText",
      "·······················\n·················\n\nText"
    ),
    (
      "export const meta = {\n  a: 1,\n\n  b: [2],\n}\nstill\n\nText",
      "·····················\n·······\n\n·········\n·\n·····\n\nText"
    ),
    ("import jobs failed from noon on\n", "import jobs failed from noon on\n"),
    ("Text\nimport x from 'y'\n", "Text\nimport x from 'y'\n"),
    ("export {\nnever closed\n\nText", "········\nnever closed\n\nText"),
  ])
  func importsAndExportsAreHidden(_ text: String, _ seen: String) {
    #expect(visible(text, "a.MDX") == seen)
  }

  @Test(arguments: [
    ("<Note kind=\"a > b\">Text</Note>", "···················Text·······"),
    ("<Note\n  on={() => x > 1}\n/>Text", "·····\n··················\n··Text"),
    ("<>Text</>", "··Text···"), ("<a.B/>x", "······x"),
    ("<div style={{a: 1}}>x</div>", "····················x</div>"),
    ("<b>x</b> <https://a.b> < 5 <Unclosed", "<b>x</b> <https://a.b> < 5 <Unclosed"),
    ("a {/* no } end */} b {x} c", "a ·······" + "· end */} b ··· c"),
    ("{it's}x", "······x"), ("{'}'} y", "····· y"),
    ("`<Note>` ``{x}`` \\{x\\} \\<Note>", "`<Note>` ``{x}`` \\{x\\} \\<Note>"),
    ("```jsx\n<Note>\n{x}\n```\n<Note>", "```jsx\n<Note>\n{x}\n```\n······"),
    ("{ never closed", "{ never closed"),
  ])
  func tagsOfComponentsAndExpressionsAreHidden(_ text: String, _ seen: String) {
    #expect(visible(text, "a.mdx") == seen)
  }

  @Test(arguments: [
    ("a <%= b %> c", "a ········ c"), ("<% if x\n  y %>z<% end %>", "·······\n······z·········"),
    ("<%% kept %> <%# gone %>", "<%% kept %> ···········"),
    ("a <% never closed", "a <% never closed"),
    ("```\n<%= x %>\n```", "```\n········\n```"), ("größer <%= ö %>", "größer ·········"),
  ])
  func tagsOfEmbeddedRubyAreHidden(_ text: String, _ seen: String) {
    #expect(visible(text, "a.html.md.erb") == seen)
    #expect(visible(text, "a.MD.ERB") == seen)
  }

  @Test func divisionsAndShortcodesOfQuartoAreHidden() {
    #expect(
      visible("::: {.note}\na {{< video x >}} b\n:::\n```\n:::\n```\n", "a.qmd")
        == "···········\na ··············· b\n···\n```\n:::\n```\n")
  }

  @Test func whatIsHiddenIsNotRenderedEither() {
    let text =
      "import A from 'a'\n\n    <Note>One <B x={2}/>two</Note>\n\n# <B/> Three {4}\n\n<Note>\n\n- five\n"
    let source = SourceFile(path: "a.mdx", text: text)
    var request = RenderRequest()
    let five = text.utf8.count - 5
    request.marks = [RenderRequest.Mark(id: "m", range: five..<five + 4)]
    let html = DocumentRenderer.render(source, body: 0..<text.utf8.count, request: request).html
    #expect(!html.contains("import") && !html.contains("Note") && !html.contains("x={"))
    #expect(html.contains("One two"))
    #expect(html.contains(">Three"))
    #expect(html.contains("<mark class=\"evidence\" id=\"m\">five</mark>"))
  }

  @Test func marksSpanWhatIsHidden() {
    let text = "The site was <%= adverb %>down.\n"
    let source = SourceFile(path: "a.md.erb", text: text)
    var request = RenderRequest()
    request.marks = [RenderRequest.Mark(id: "m", range: 4..<30)]
    let html = DocumentRenderer.render(source, body: 0..<text.utf8.count, request: request).html
    #expect(html == "<p>The <mark class=\"evidence\" id=\"m\">site was down</mark>.</p>\n")
  }

  @Test(arguments: [
    "<A ", "{", "`{", "<A b={", "export {\n", "export const a = (\n\n", "<%", "{{<", "'{\"",
    "<A \"",
  ])
  func hostileRepetitionIsReadInTime(_ piece: String) {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    let clock = ContinuousClock()
    for path in ["a.mdx", "a.erb", "a.qmd"] {
      let time = clock.measure {
        _ = hide(text, path)
      }
      #expect(time < .seconds(5), "\(path)")
    }
  }
}
