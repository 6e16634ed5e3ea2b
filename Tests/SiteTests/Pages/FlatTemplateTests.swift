import Markup
import Mustache
import Testing

@testable import Site

@Suite("Templates without Mustache’s detours")
struct FlatTemplateTests {
  @Test("Every built-in template is flat", arguments: Theme.Template.allCases)
  func builtIn(template: Theme.Template) throws {
    #expect(FlatTemplate(try Self.compiled(template)) != nil, "\(template.rawValue)")
  }

  @Test("A flat template says what Mustache says", arguments: Theme.Template.allCases)
  func likeMustache(template: Theme.Template) throws {
    let mustache = try Self.compiled(template)
    let flat = try #require(FlatTemplate(mustache))
    for round in 0..<40 {
      var values = PageValues()
      for (index, key) in template.keys.enumerated()
      where (round * 7 + index * (round + 3)) % 5 < 3 {
        if key.isHTML {
          values[html: key.name] = "<p class=\"\(key.name)\">&amp;</p>"
        } else {
          values[text: key.name] = "\(key.name) <&\"'> é\u{301}"
        }
      }
      #expect(flat.html(values).string == mustache.render(values))
    }
  }

  @Test(
    "What stands on a line of its own, and what a section sees, is as in Mustache",
    arguments: [
      "a\n{{#text}}\nb {{.}} {{{.}}} {{html}}\n{{/text}}\nc",
      "a {{#text}} b {{text}} {{/text}} c\n  {{#text}}  \n d\n  {{/text}}  \ne",
      "{{#html}}{{.}}|{{{.}}}{{/html}}{{^html}}none{{/html}}{{^gone}}gone{{/gone}}",
      "{{#text}}{{#html}}{{.}}{{#gone?}}x{{/gone?}}{{^gone?}}y {{.}}{{/gone?}}{{/html}}{{.}}{{/text}}",
      "{{#text?}}{{#gone?}}x{{/gone?}}{{text}}{{/text?}}\n{{^text?}}\nx\n{{/text?}}\n",
      "{{! a comment }}\n{{&html}} {{ text }} {{{ text }}} {{gone}}{{{gone}}}",
    ])
  func semantics(text: String) throws {
    var values = PageValues()
    values[text: "text"] = "<b>"
    values[html: "html"] = "<i>"
    let mustache = try TemplateCompiler.compile(text, path: "test.mustache")
    let flat = try #require(FlatTemplate(mustache))
    #expect(flat.html(values).string == mustache.render(values))
  }

  @Test(
    "What needs more of Mustache is left to it",
    arguments: [
      "{{> partial}}", "{{capitalized(text)}}", "{{a.b}}", "{{.}}", "{{text?}}",
      "{{#text}}{{a.b}}{{/text}}", "{{$block}}x{{/block}}", "{{%CONTENT_TYPE:TEXT}}{{text}}",
    ])
  func others(text: String) throws {
    #expect(FlatTemplate(try TemplateCompiler.compile(text, path: "test.mustache")) == nil)
  }

  private static func compiled(_ template: Theme.Template) throws -> MustacheTemplate {
    let file = try #require(ThemeFiles().templates[template.rawValue])
    let words = try SampleSite.words("en")
    return try TemplateCompiler.compile(SpokenTheme.spoken(file, words), path: file.path)
  }
}
