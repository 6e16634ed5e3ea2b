import Incidents

/// The facts of an incident as a list to scan, each with where it comes from.
struct IncidentFacts {
  let parts: PageParts
  let incident: Incident
  let origins: FactOrigins

  private struct Row {
    let label: String
    let value: HTML
    /// Takes the whole width, for quotations.
    var isWide = false

    var html: HTML {
      let style: HTML = isWide ? " class=\"wide\"" : ""
      return "<div\(style)><dt>\(label)</dt><dd>\(value)</dd></div>"
    }
  }

  private var words: Words { parts.words }

  var html: HTML {
    (times + impact + causes + classification + source).map(\.html).joined("\n")
  }

  private var notStated: HTML { "<span class=\"quiet\">\(words["fact.not-stated"])</span>" }

  private func row(_ name: String, _ value: HTML, isWide: Bool = false) -> Row {
    Row(label: words["fact.\(name)"], value: value, isWide: isWide)
  }

  // MARK: Times

  private var times: [Row] {
    var rows = [row("started", moment(incident.start, "start") ?? notStated)]
    if let detected = moment(incident.detected, "detected") {
      rows.append(row("detected", detected))
    }
    if let mitigated = moment(incident.mitigated, "mitigated") {
      rows.append(row("mitigated", mitigated))
    }
    rows.append(row("ended", moment(incident.end, "end") ?? notStated))
    rows.append(row("duration", duration))
    if let response { rows.append(row("response", response)) }
    return rows
  }

  /// "noticed after 5 minutes, eased after 20 minutes"; when it ended is the duration's to say.
  private var response: HTML? {
    let times = incident.responseTimes
    let parts = [
      times.detect.map { words.text("fact.noticed-after", ["time": words.duration($0)]) },
      times.mitigate.map { words.text("fact.eased-after", ["time": words.duration($0)]) },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : "\(parts.joined(separator: ", "))"
  }

  private func moment(_ claim: Claim<Instant>?, _ field: String) -> HTML? {
    guard let claim else { return nil }
    var html = InstantText.element(claim.value, words.full(claim.value))
    html += origins.of(field, claim.evidence)
    if let utc = words.inUTC(claim.value), let instant = claim.value.utc {
      html += "<br><span class=\"quiet\">\(InstantText.element(instant, utc))</span>"
    }
    return html
  }

  private var duration: HTML {
    guard let claim = incident.duration else { return notStated }
    return """
      \(words.duration(claim.value.minutes))\(origins.of("duration", claim.evidence))\
      <br><span class="quiet">\(words.html("basis.\(claim.value.basis.rawValue)"))</span>
      """
  }

  // MARK: Impact and cause

  private var impact: [Row] {
    guard let claim = incident.affected else { return [row("affected", notStated)] }
    let share = parts.share(claim.value)
    return [row("affected", "\(share)\(origins.of("affected", claim.evidence))")]
  }

  private var causes: [Row] {
    var rows = [row("root-cause", rootCause, isWide: incident.rootCause?.value.statement != nil)]
    if !incident.contributingFactors.isEmpty {
      rows.append(row("factors", each(incident.contributingFactors, "factor", parts.cause)))
    }
    if let claim = incident.trigger {
      let label = parts.index.taxonomy.trigger(claim.value)?.label ?? claim.value.rawValue
      rows.append(row("trigger", "\(label)\(origins.of("trigger", claim.evidence))"))
    }
    return rows
  }

  private var rootCause: HTML {
    guard let claim = incident.rootCause else {
      return "\(parts.cause(.unknown)) <span class=\"quiet\">\(words["fact.no-cause"])</span>"
    }
    var html = parts.cause(claim.value.category)
    html += origins.of("root-cause", claim.evidence)
    if let statement = claim.value.statement {
      html += "<blockquote dir=\"auto\"\(parts.language)><p>\(statement)</p></blockquote>"
    }
    return html
  }

  // MARK: Classification

  private var classification: [Row] {
    var rows: [Row] = []
    func add<Value>(
      _ name: String, _ field: String, _ claims: [Claim<Value>], _ show: (Value) -> HTML
    ) {
      if !claims.isEmpty { rows.append(row(name, each(claims, field, show))) }
    }
    add("components", "component", incident.components, parts.component)
    add("services", "service", incident.services) { parts.term(.services, $0) }
    add("severity", "severity", incident.severity.map { [$0] } ?? []) {
      parts.term(.severities, $0)
    }
    add("status", "status", incident.status.map { [$0] } ?? []) { "<bdi>\($0)</bdi>" }
    add("tags", "tag", incident.tags) { parts.term(.tags, $0) }
    add("authors", "author", incident.authors) { "<bdi>\($0)</bdi>" }
    return rows
  }

  private func each<Value>(
    _ claims: [Claim<Value>], _ field: String, _ show: (Value) -> HTML
  ) -> HTML {
    guard claims.count > 1 else {
      let claim = claims[0]
      return "\(show(claim.value))\(origins.of(field, number: claims.count, claim.evidence))"
    }
    let items = claims.enumerated().map { offset, claim -> HTML in
      "<li>\(show(claim.value))\(origins.of(field, number: offset + 1, claim.evidence))</li>"
    }
    return "<ul>\(items.joined())</ul>"
  }

  // MARK: Source

  private var source: [Row] {
    let path = incident.source
    let file: HTML
    if let address = parts.settings.sourceAddress(of: path) {
      file = "<a rel=\"external noopener\" href=\"\(address)\">\(path)</a>"
    } else {
      file = "<code>\(path)</code>"
    }
    return [
      row("source", file),
      row("record", "<a href=\"\(incident.id).json\">JSON</a>"),
    ]
  }
}
