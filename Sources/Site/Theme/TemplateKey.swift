/// A value that a template can show.
struct TemplateKey: Sendable, Hashable {
  let name: String
  /// HTML that Casebook made, for `{{{name}}}`; else text, for `{{name}}`.
  let isHTML: Bool
  /// Whether it is there on every such page.
  let isAlways: Bool
  /// For the theme's documentation.
  let meaning: String

  static func text(_ name: String, _ meaning: String, always: Bool = true) -> Self {
    Self(name: name, isHTML: false, isAlways: always, meaning: meaning)
  }

  static func html(_ name: String, _ meaning: String, always: Bool = true) -> Self {
    Self(name: name, isHTML: true, isAlways: always, meaning: meaning)
  }
}

extension Theme.Template {
  /// What the template is given beside `words`; `theme/README.md` lists the same, which a test
  /// compares.
  var keys: [TemplateKey] {
    switch self {
    case .page:
      [
        .text("language", "the language of the pages, for `lang`"),
        .text("direction", "`ltr` or `rtl`"),
        .text("title", "the page's title"),
        .text("site", "the site's title, unless the page's is the same", always: false),
        .text("description", "one or two sentences, unique in the site"),
        .text("type", "`article` for incidents, else `website`"),
        .text("canonical", "the page's whole address, with a base URL", always: false),
        .html("feeds", "links for the head to the page's own feeds", always: false),
        .html("linkedData", "what the page is about, as JSON-LD in script elements", always: false),
        .html("head", "what `page-head` made"),
        .html("header", "what `page-header` made"),
        .html("main", "what the page's own template made"),
        .html("footer", "what `page-footer` made"),
      ]
    case .head: Self.frame
    case .footer:
      Self.frame + [
        .html("pages", "list items, one a page that is not in the navigation", always: false)
      ]
    case .header:
      Self.frame + [
        .text(
          "search", "the page that searches, where there is one; not on that page", always: false),
        .html("navigation", "list items, one a part of the site and one a page that asks for it"),
      ]
    case .home:
      [
        .text("site", "the site's title"),
        .text("description", "what the site is about"),
        .html("introduction", "the document that says `type: home`", always: false),
        .text("empty", "there is nothing yet, neither incidents nor pages", always: false),
        .html("lang", Self.langMeaning, always: false),
        .html("totals", "how many incidents, from when to when", always: false),
        .text("all", "the words of the link to all incidents"),
        .html("browse", "links to the lists by cause, component …", always: false),
        .html("latest", "the latest incidents as a list", always: false),
        .html("openActions", "the open action items that wait longest", always: false),
        .html("causes", "the causes with bars", always: false),
        .html("calendar", "the years by month, as a table", always: false),
      ]
    case .incidents:
      [
        .text("lead", "how many documents tell of how many incidents"),
        .html("browse", "links to the lists by cause, component …", always: false),
        .html("filters", "the form above the table, for scripts", always: false),
        .html("table", "every incident", always: false),
      ]
    case .incident:
      [
        .html("crumbs", "list items of the breadcrumbs after the first"),
        .html("when", "the day, or that there is none"),
        .text("title", "the incident's title"),
        .html("titleStyle", "a class for a long title", always: false),
        .html("lang", Self.langMeaning, always: false),
        .text("summary", "the incident's summary", always: false),
        .html("elsewhere", "other documents that tell of it", always: false),
        .html("headline", "duration, share, cause and severity in large type"),
        .html("facts", "the items of the list of facts, with their origins"),
        .html("timelineChart", "the timeline drawn to scale", always: false),
        .html("timeline", "the timeline as a list", always: false),
        .html("actions", "the action items", always: false),
        .html("contents", "a long document's table of contents", always: false),
        .html("document", "the document itself"),
        .html("relations", "similar incidents, mentions", always: false),
        .html("citation", "how to quote the incident"),
        .html("pager", "links to the newer and the older incident", always: false),
      ]
    case .ledger:
      [
        .text("parentLabel", "the ledger's title, on the page of a year", always: false),
        .text("heading", "the page's title"),
        .text("lead", "how many action items of how many incidents"),
        .html("summary", "the ledger's numbers, and to which day ages count", always: false),
        .html("owners", "who has promised how much", always: false),
        .html("years", "links to the pages of the years of a long ledger", always: false),
        .text("listHeading", "what the table has"),
        .html("filters", "the form above the table, for scripts", always: false),
        .html("table", "the action items", always: false),
        .html("pager", "links to the years around a year", always: false),
      ]
    case .terms:
      [
        .text("heading", "what the list is of"),
        .text("lead", "what its terms mean"),
        .html("browse", "links to the lists by cause, component …", always: false),
        .html("list", "the terms, each with its numbers", always: false),
        .html("unused", "terms that no incident has", always: false),
      ]
    case .term:
      [
        .text("parent", "the list's file, at the top"),
        .text("parentLabel", "the list's title"),
        .text("heading", "the term"),
        .html("swatch", "a cause's colour and shape", always: false),
        .text("lead", "what the term means", always: false),
        .html("facts", "the term's numbers"),
        .html("strip", "when its incidents happened, drawn on a line", always: false),
        .html("statistics", "what its numbers can bear to say", always: false),
        .html("neighbours", "terms that its incidents also have", always: false),
        .html("table", "its incidents"),
        .html("feeds", "links to its feeds", always: false),
        .html("pager", "links to the years around a year", always: false),
      ]
    case .trends:
      [
        .text("lead", "how many documents tell of how many incidents"),
        .html("claims", "what the data can bear to say at all", always: false),
        .html("contents", "links to the figures, as a list", always: false),
        .html("figures", "the charts with their sentences and tables", always: false),
        .html("coverage", "how much the documents state of each field", always: false),
        .html("missing", "what the figures leave out", always: false),
        .html("data", "the data files, as a list", always: false),
      ]
    case .about:
      [
        .text("totals", "how many documents tell of how many incidents"),
        .html("coverage", "a table of how many incidents state each field"),
        .html("rules", "how values are read, as items of a description list"),
        .html("fields", "the record's fields, likewise"),
        .html("causes", "the causes, likewise"),
        .html("vocabulary", "the words that speak for each cause"),
        .html("triggers", "the triggers, likewise"),
        .html("components", "the components, likewise"),
      ]
    case .contentPage:
      [
        .text("root", Self.rootMeaning),
        .text("title", "the page's title"),
        .html("titleStyle", "a class for a long title", always: false),
        .html("lang", Self.langMeaning, always: false),
        .text("lead", "the summary of its front matter", always: false),
        .html("contents", "a long document's table of contents", always: false),
        .html("document", "the document itself"),
        .text("source", "where the document can be read, with a repository", always: false),
      ]
    case .search:
      [
        .html("texts", "what the script says, as an attribute"),
        .html("examples", "queries and what they find, as rows of a table"),
        .html("browse", "links to the lists by cause, component …", always: false),
        .text("engine", "the script that answers queries"),
      ]
    case .notFound:
      [
        .text("root", Self.rootMeaning, always: false),
        .text("incidents", Self.incidentsMeaning, always: false),
      ]
    }
  }

  private static let langMeaning = "a `lang` attribute where the document's language is another"
  private static let incidentsMeaning = "the list of incidents, unless the site has pages alone"
  private static let rootMeaning = "what leads to the site's root: empty, `../` or the base URL"

  private static let frame: [TemplateKey] = [
    .text("root", rootMeaning, always: false),
    .text("site", "the site's title"),
    .text("organisation", "whose incidents these are", always: false),
    .text("generator", "Casebook and its version"),
    .text("calendar", "the calendar's file, where an incident has a date", always: false),
    .text("internal", "that the site is the internal one, where it is", always: false),
    .text("incidents", incidentsMeaning, always: false),
  ]
}
