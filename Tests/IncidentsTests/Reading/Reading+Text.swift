import Incidents
import Markup

/// Reads a text as a whole document.
func incident(_ text: String, settings: ReadingSettings = ReadingSettings()) -> Incident {
  reading(text, settings: settings).incident
}

func reading(
  _ text: String, path: String = "report.md", settings: ReadingSettings = ReadingSettings()
) -> Reading {
  PostmortemReader(settings: settings).read(SourceFile(path: path, text: text))
}
