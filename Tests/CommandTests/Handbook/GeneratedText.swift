import ArgumentParser
import Incidents
import Markup
import Site

@testable import casebook

/// Stretches of the documentation that come out of the code, so that they cannot be wrong:
/// `<!-- made: NAME -->` … `<!-- end -->`.
enum GeneratedText {
  enum Name: String, CaseIterable, Sendable {
    case commands, configuration, causes, triggers, components, diagnostics
    case frontMatter = "front-matter"
  }

  private static func text(_ name: Name) throws -> String {
    switch name {
    case .commands: try commands()
    case .configuration: configuration()
    case .causes: table(Taxonomy.standard.causes)
    case .triggers: table(Taxonomy.standard.triggers)
    case .components: table(Taxonomy.standard.components)
    case .diagnostics: try diagnostics()
    case .frontMatter: frontMatter()
    }
  }

  /// A page with its stretches made anew.
  static func renewed(_ page: String) throws -> String {
    var rest = Substring(page)
    var made = ""
    while let begin = rest.firstRange(of: "<!-- made: "),
      let close = rest[begin.upperBound...].firstRange(of: " -->"),
      let end = rest[close.upperBound...].firstRange(of: "<!-- end -->")
    {
      let name = String(rest[begin.upperBound..<close.lowerBound])
      guard let known = Name(rawValue: name) else { throw Unknown(name: name) }
      made += rest[..<close.upperBound] + "\n\n" + (try text(known)) + "\n"
      made += "<!-- end -->"
      rest = rest[end.upperBound...]
    }
    return made + rest
  }

  struct Unknown: Error { let name: String }

  static var commandNames: [String] {
    Casebook.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  private static func commands() throws -> String {
    try commandNames.map { name in
      let help = try CommandRun([name, "--help"], in: "/", environment: ["COLUMNS": "90"]).output
      return "## casebook \(name)\n\n```text\n\(help)```\n"
    }.joined(separator: "\n")
  }

  private static func configuration() -> String {
    ConfigurationKey.all.map { key in
      "### `\(key.name)`\n\n\(key.meaning) Its value is \(key.type).\n\n"
        + "```yaml\n\(key.name): \(key.example)\n```\n"
    }.joined(separator: "\n")
  }

  private static func frontMatter() -> String {
    var fields: [FrontMatterKey.Field] = []
    for key in FrontMatterKey.all where !fields.contains(key.field) { fields.append(key.field) }
    let rows = fields.compactMap { field -> String? in
      let names = FrontMatterKey.all.filter { $0.field == field }.map { "`\($0.name)`" }
      switch field {
      case .foreign, .container: return nil
      default: return "| \(names[0]) | \(names.dropFirst().joined(separator: ", ")) |"
      }
    }
    return "| Key | Also read as |\n|---|---|\n" + rows.joined(separator: "\n") + "\n"
  }

  private static func table(_ terms: [Taxonomy.Term]) -> String {
    "| Id | Label | Meaning |\n|---|---|---|\n"
      + terms.map { "| `\($0.id)` | \($0.label) | \($0.meaning) |\n" }.joined()
  }

  private static func diagnostics() throws -> String {
    try Rule.allCases.map(\.rawValue).sorted().map { rule in
      let page = try Handbook.text("rules/\(rule).md")
      let summary = page.split(separator: "\n").first { $0.hasPrefix("summary: ") } ?? ""
      let text = summary.dropFirst("summary: ".count).trimmingPrefix("\"")
      return "- [`\(rule)`](rules/\(rule).md): \(text.hasSuffix("\"") ? text.dropLast() : text)\n"
    }.joined()
  }
}
