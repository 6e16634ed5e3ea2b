import Incidents

/// How to quote an incident elsewhere: a line of text, and an entry for BibTeX.
struct IncidentCitation {
  let parts: PageParts
  let incident: Incident

  private var words: Words { parts.words }

  var html: HTML {
    """
    <dl class="citation">
    <div><dt>\(words["cite.text"])</dt><dd>\(line)</dd></div>
    <div><dt>BibTeX</dt><dd><pre tabindex="0" role="region" aria-label="BibTeX">\(bibTeX)</pre></dd></div>
    </dl>
    """
  }

  private var page: String { SiteAddress.page(of: incident.id) }

  /// `nil` without a base URL: nobody could follow it.
  private var address: String? { parts.settings.address(page) }

  private var publisher: String { parts.settings.organisation ?? parts.settings.title }

  /// Who wrote the document, else whose it is.
  private var who: HTML {
    let names = incident.authors.map(\.value)
    guard let first = names.first else { return "<bdi>\(publisher)</bdi>" }
    if names.count > Self.mostNames { return "<bdi>\(first)</bdi> et al." }
    var html: HTML = "<bdi>\(first)</bdi>"
    for name in names.dropFirst() { html += ", <bdi>\(name)</bdi>" }
    return html
  }

  /// More are only counted, as style guides of citation have it.
  private static let mostNames = 3

  /// The site, unless it has been named, and the page.
  private var place: HTML {
    let site = parts.settings.title
    let isNamed = incident.authors.isEmpty && publisher == site
    let place = address ?? (isNamed ? page : nil)
    return switch (isNamed, place) {
    case (true, let place): "<bdi>\(place ?? page)</bdi>"
    case (false, let place?): "<bdi>\(site)</bdi>, <bdi>\(place)</bdi>"
    case (false, nil): "<bdi>\(site)</bdi>"
    }
  }

  private var line: HTML {
    let day = incident.when.map(words.day) ?? words["date.undated"]
    return words.html(
      "cite.line",
      [
        "who": who, "title": "<bdi\(parts.language)>\(incident.title.value)</bdi>",
        "day": "\(day)", "where": place,
      ])
  }

  private var bibTeX: String {
    var lines = ["@misc{\(key),", "  title = {\(Self.escaped(incident.title.value))},"]
    let authors = incident.authors.map { Self.name($0.value) }
    lines.append(
      "  author = {\(authors.isEmpty ? "{\(Self.escaped(publisher))}" : authors.joined(separator: " and "))},"
    )
    if let year = incident.when?.year { lines.append("  year = {\(year)},") }
    if let address {
      lines.append("  url = {\(address)},")
    } else {
      lines.append(
        "  note = {\(Self.escaped(parts.settings.title)), \\texttt{\(Self.escaped(page))}},")
    }
    return (lines + ["}"]).joined(separator: "\n")
  }

  /// A person's name as it stands, so that BibTeX finds the family's; in braces what is no such name.
  private static func name(_ name: String) -> String {
    let isPerson =
      name.contains(" ") && !name.contains(" and ")
      && name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || " .'-’".unicodeScalars.contains($0)
      }
    return isPerson ? name : "{\(escaped(name))}"
  }

  /// BibTeX splits keys at commas and braces, which ids of files never have.
  private var key: String { incident.id }

  /// Characters that mean something to TeX, all of which are single bytes.
  private static func escaped(_ text: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): out += "\\textbackslash{}".utf8
      case UInt8(ascii: "~"): out += "\\textasciitilde{}".utf8
      case UInt8(ascii: "^"): out += "\\textasciicircum{}".utf8
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "$"),
        UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "_"):
        out += [UInt8(ascii: "\\"), byte]
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
