import Checks
import Incidents
import Markup
import Site

extension CheckedDocument {
  init(_ document: CheckInputs.Document) {
    self.init(
      source: document.source, incidents: document.incidents, images: document.images,
      found: document.found)
  }
}

/// What one rule finds in a text, as `line:column: message`.
func findings(
  _ rule: Rule, in text: String, settings: ReadingSettings = ReadingSettings()
) -> [String] {
  var settings = settings
  settings.keepsStatements = true
  let source = SourceFile(path: "report.md", text: text)
  let incidents = PostmortemReader(settings: settings).readAll(source)
  let document = CheckedDocument(source: source, incidents: incidents)
  return Checker().findings(in: document).filter { $0.rule == rule }.map { finding in
    "\(finding.position?.line ?? 0):\(finding.position?.column ?? 0): \(finding.message)"
  }
}

/// A postmortem with some text of its own in it.
func postmortem(_ text: String) -> String {
  """
  # Cold kettles

  ## Summary

  On 3 May 2024 the kettles were cold from 14:00 to 15:30 UTC.

  ## Root cause

  A wrong configuration switched the heater off.

  \(text)
  """
}

func reading(_ source: SourceFile) -> Reading { PostmortemReader().read(source) }
