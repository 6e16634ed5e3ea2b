import Incidents

/// Pages at an incident's older ids that lead to the one of today.
struct Redirects {
  let incidents: [Incident]

  var files: [SiteFile] {
    let taken = Set(incidents.map(\.id))
    return incidents.flatMap { incident in
      incident.aliases.filter { FitID.isFit($0) && !taken.contains($0) }
        .map { Self.file(from: $0, to: incident) }
    }
  }

  private static func file(from alias: String, to incident: Incident) -> SiteFile {
    let target = "\(incident.id).html"
    let title = Clipping.clipped(incident.title.value, 90)
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <meta http-equiv="refresh" content="0; url=\(target)">
      <title>Moved: \(title) [\(alias)]</title>
      <meta name="description" content="The incident \(alias) now has the id \(incident.id).">
      </head>
      <body><main><h1>\(title)</h1><p>This incident has another address now: \
      <a href="\(target)">\(target)</a></p></main></body>
      </html>

      """
    return SiteFile(path: SiteAddress.page(of: alias), content: .bytes(html.bytes))
  }
}
