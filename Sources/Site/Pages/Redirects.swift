import Incidents

/// Pages at older ids of incidents and pages that lead to the one of today.
struct Redirects {
  let incidents: [Incident]
  let pages: [SitePage]
  let words: Words
  /// `lang` for words of a document, where they are in another language than the pages.
  let language: HTML

  var files: [SiteFile] {
    let takenIDs = Set(incidents.map(\.id))
    let moved = incidents.flatMap { incident in
      incident.aliases.filter { FitID.isFit($0) && !takenIDs.contains($0) }.map {
        file(at: SiteAddress.page(of: $0), from: $0, to: incident.id, incident.title.value)
      }
    }
    let takenPaths = Set(pages.map(\.path))
    let movedPages = pages.flatMap { page in
      page.aliases.filter { !takenPaths.contains(SiteAddress.contentPage($0)) }.map {
        file(at: SiteAddress.contentPage($0), from: $0, to: page)
      }
    }
    return moved + movedPages
  }

  private func file(at path: String, from alias: String, to page: SitePage) -> SiteFile {
    file(
      at: path, from: alias, to: page.id, page.title, SiteAddress.link(from: path, to: page.path))
  }

  /// - Parameter target: as the page writes it; `nil` for a neighbour.
  private func file(
    at path: String, from alias: String, to id: String, _ title: String, _ target: String? = nil
  ) -> SiteFile {
    let target = target ?? "\(id).html"
    let title = Clipping.clipped(title, 90)
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="\(words.locale.language)" dir="\(words.locale.direction)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; \
      base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="robots" content="noindex">
      <meta http-equiv="refresh" content="0; url=\(target)">
      <link rel="stylesheet" href="../assets/site.css">
      <title>\(words.text("moved.title", ["title": title, "alias": alias]))</title>
      <meta name="description" content="\(words.text("moved.description", ["alias": alias, "id": id]))">
      </head>
      <body>
      <main>
      <h1\(language) dir="auto">\(title)</h1>
      <p>\(words.html("moved.text")) <a href="\(target)">\(target)</a></p>
      </main>
      </body>
      </html>

      """
    return SiteFile(path: path, content: .bytes(html.bytes))
  }
}
