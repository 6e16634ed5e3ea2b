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

    init(_ label: String, _ value: HTML, isWide: Bool = false) {
      (self.label, self.value, self.isWide) = (label, value, isWide)
    }
  }

  var html: HTML {
    (times + impact + causes + classification + source)
      .map(\.html).joined("\n")
  }

  private static let notStated: HTML = "<span class=\"quiet\">The document does not say.</span>"

  // MARK: Times

  private var times: [Row] {
    var rows = [Row("Started", moment(incident.start, "start") ?? Self.notStated)]
    if let detected = moment(incident.detected, "detected") {
      rows.append(Row("Detected", detected))
    }
    if let mitigated = moment(incident.mitigated, "mitigated") {
      rows.append(Row("Mitigated", mitigated))
    }
    rows.append(Row("Ended", moment(incident.end, "end") ?? Self.notStated))
    rows.append(Row("Duration", duration))
    if let response { rows.append(Row("Response", response)) }
    return rows
  }

  /// "noticed after 5 minutes, eased after 20 minutes"; when it ended is the duration's to say.
  private var response: HTML? {
    let times = incident.responseTimes
    var parts: [String] = []
    if let detect = times.detect { parts.append("noticed after \(Spoken.duration(detect))") }
    if let mitigate = times.mitigate { parts.append("eased after \(Spoken.duration(mitigate))") }
    return parts.isEmpty ? nil : "\(parts.joined(separator: ", "))"
  }

  private func moment(_ claim: Claim<Instant>?, _ field: String) -> HTML? {
    guard let claim else { return nil }
    var html = InstantText.element(claim.value, InstantText.full(claim.value))
    if let utc = InstantText.inUTC(claim.value), let instant = claim.value.utc {
      html += "<br><span class=\"quiet\">\(InstantText.element(instant, utc))</span>"
    }
    html += origins.of(field, claim.evidence)
    return html
  }

  private var duration: HTML {
    guard let claim = incident.duration else { return Self.notStated }
    return """
      \(Spoken.duration(claim.value.minutes)) \
      <span class="quiet">\(EnglishWords.basis(claim.value.basis))</span>\
      \(origins.of("duration", claim.evidence))
      """
  }

  // MARK: Impact and cause

  private var impact: [Row] {
    guard let claim = incident.affected else { return [Row("Affected", Self.notStated)] }
    let share = PageParts.share(claim.value)
    return [Row("Affected", "\(share)\(origins.of("affected", claim.evidence))")]
  }

  private var causes: [Row] {
    var rows = [Row("Root cause", rootCause, isWide: incident.rootCause?.value.statement != nil)]
    if !incident.contributingFactors.isEmpty {
      let factors = each(incident.contributingFactors, "factor", parts.cause)
      rows.append(Row("Also played a part", factors))
    }
    if let claim = incident.trigger {
      let label = parts.index.knowledge.taxonomy.trigger(claim.value)?.label
      let text = label ?? claim.value.rawValue
      rows.append(Row("Trigger", "\(text)\(origins.of("trigger", claim.evidence))"))
    }
    return rows
  }

  private var rootCause: HTML {
    guard let claim = incident.rootCause else {
      return "\(parts.cause(.unknown)) <span class=\"quiet\">The document names none.</span>"
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
    if !incident.components.isEmpty {
      rows.append(Row("Components", each(incident.components, "component", parts.component)))
    }
    func add(_ label: String, _ field: String, _ claims: [Claim<String>]) {
      if !claims.isEmpty { rows.append(Row(label, each(claims, field, text))) }
    }
    add("Services", "service", incident.services)
    if let severity = incident.severity { add("Severity", "severity", [severity]) }
    if let status = incident.status { add("Status", "status", [status]) }
    add("Tags", "tag", incident.tags)
    add("Authors", "author", incident.authors)
    return rows
  }

  private func text(_ value: String) -> HTML { "<bdi>\(value)</bdi>" }

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
      Row("Source", file),
      Row("Record", "<a href=\"\(incident.id).json\">\(incident.id).json</a>"),
    ]
  }
}
