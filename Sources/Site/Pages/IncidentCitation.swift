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

  /// The whole address with a base URL, else the page within the site.
  private var address: String { parts.settings.address(page) ?? page }

  private var publisher: String { parts.settings.organisation ?? parts.settings.title }

  private var line: HTML {
    let day = incident.when.map(words.day) ?? words["date.undated"]
    return words.html(
      "cite.line",
      [
        "who": "<bdi>\(publisher)</bdi>",
        "title": "<bdi\(parts.language)>\(incident.title.value)</bdi>", "day": "\(day)",
        "site": "<bdi>\(parts.settings.title)</bdi>", "address": "<bdi>\(address)</bdi>",
      ])
  }

  private var bibTeX: String {
    var lines = ["@misc{\(key),", "  title = {\(Self.escaped(incident.title.value))},"]
    lines.append("  author = {{\(Self.escaped(publisher))}},")
    if let year = incident.when?.year { lines.append("  year = {\(year)},") }
    if parts.settings.baseURL != nil {
      lines.append("  url = {\(address)},")
    } else {
      lines.append(
        "  note = {\(Self.escaped(parts.settings.title)), \\texttt{\(Self.escaped(page))}},")
    }
    return (lines + ["}"]).joined(separator: "\n")
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
