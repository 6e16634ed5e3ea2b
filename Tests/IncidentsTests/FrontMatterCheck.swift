import Markup
import Testing

@testable import Incidents

/// Reads the front matter of a document that consists of these lines alone.
func claims(_ yaml: String, settings: ReadingSettings = ReadingSettings()) -> FrontMatterClaims {
  let source = SourceFile(path: "incident.md", text: "---\n" + yaml + "\n---\n\nBody.\n")
  let parsed = FrontMatterParser.parse(source)
  guard let frontMatter = parsed.frontMatter else { return FrontMatterClaims() }
  var reader = FrontMatterReader(settings: settings)
  var claims = reader.read(frontMatter, in: source)
  claims.diagnostics = parsed.diagnostics + claims.diagnostics
  return claims
}

/// What is wrong with front matter, as a terminal would show it.
func findings(_ yaml: String) -> [String] { claims(yaml).diagnostics.map(\.description) }
