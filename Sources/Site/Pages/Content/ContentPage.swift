import Incidents

/// `pages/<id>.html`: a document that is no incident.
struct ContentPage {
  let parts: PageParts
  let rendered: RenderedPage
  let names: ContentNames

  func page(_ theme: SpokenTheme) -> Page {
    let page = rendered.page
    var values = PageValues()
    values[text: "root"] = parts.root
    values[text: "title"] = page.title
    if page.title.utf8.count > IncidentPage.longTitle {
      values[html: "titleStyle"] = " class=\"long\""
    }
    values[text: "lead"] = page.lead
    values[html: "lang"] = parts.language
    values[html: "contents"] = TableOfContents.html(rendered.document, words: parts.words)
    values[document: "document"] = HTML(raw: rendered.document.bytes)
    values[text: "source"] = parts.settings.sourceAddress(of: page.source.path)
    return Page(
      path: page.path, title: names.title(of: page), description: names.description(of: page),
      section: nil, main: theme.render(.contentPage, values))
  }
}
