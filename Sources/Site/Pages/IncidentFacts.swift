import Incidents

/// The facts of an incident as a list to scan, each with where it comes from.
struct IncidentFacts {
  let subject: IncidentSubject

  /// The items of the list, each on a line of its own.
  private struct Rows {
    var html = HTML(capacity: 4096)

    /// - Parameter isWide: takes the whole width, for quotations.
    mutating func add(_ label: String, isWide: Bool = false, _ write: (inout HTML) -> Void) {
      if !html.isEmpty { html.literal("\n") }
      html.literal("<div")
      if isWide { html.literal(" class=\"wide\"") }
      html.literal("><dt>")
      html.text(label)
      html.literal("</dt><dd>")
      write(&html)
      html.literal("</dd></div>")
    }
  }

  private var parts: PageParts { subject.parts }
  private var words: Words { subject.parts.words }

  var html: HTML {
    var rows = Rows()
    addTimes(to: &rows)
    addImpact(to: &rows)
    addCauses(to: &rows)
    addClassification(to: &rows)
    addSource(to: &rows)
    return rows.html
  }

  private func writeNotStated(_ html: inout HTML) { writeQuiet(words["fact.not-stated"], &html) }

  private func writeQuiet(_ text: String, _ html: inout HTML) {
    html.literal("<span class=\"quiet\">")
    html.text(text)
    html.literal("</span>")
  }

  // MARK: Times

  private func addTimes(to rows: inout Rows) {
    rows.add(words["fact.started"]) { moment(subject.incident.start, "start", &$0) }
    if subject.incident.detected != nil {
      rows.add(words["fact.detected"]) { moment(subject.incident.detected, "detected", &$0) }
    }
    if subject.incident.mitigated != nil {
      rows.add(words["fact.mitigated"]) { moment(subject.incident.mitigated, "mitigated", &$0) }
    }
    rows.add(words["fact.ended"]) { moment(subject.incident.end, "end", &$0) }
    rows.add(words["fact.duration"], duration)
    if let response {
      rows.add(words["fact.response"]) { $0.text(response) }
    }
  }

  /// "noticed after 5 minutes, eased after 20 minutes"; when it ended is the duration's to say.
  private var response: String? {
    let times = subject.incident.responseTimes
    let parts = [
      times.detect.map {
        $0 == 0
          ? words["fact.noticed-at-once"]
          : words.text("fact.noticed-after", ["time": words.duration($0)])
      },
      times.mitigate.map { words.text("fact.eased-after", ["time": words.duration($0)]) },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func moment(_ claim: Claim<Instant>?, _ field: String, _ html: inout HTML) {
    guard let claim else { return writeNotStated(&html) }
    InstantText.write(claim.value, words.full(claim.value), to: &html)
    subject.origins.write(field, claim.evidence, to: &html)
    if let utc = words.inUTC(claim.value), let instant = claim.value.utc {
      html.literal("<br><span class=\"quiet\">")
      InstantText.write(instant, utc, to: &html)
      html.literal("</span>")
    }
    if subject.incident.isBeforeStart(claim.value) {
      html.literal("<br>")
      writeQuiet(words["fact.before-start"], &html)
    }
  }

  private func duration(_ html: inout HTML) {
    guard let claim = subject.incident.duration else { return writeNotStated(&html) }
    html.text(words.duration(claim.value.minutes))
    subject.origins.write("duration", claim.evidence, to: &html)
    // The front matter has said so already as the origin.
    if claim.evidence.rule != .frontMatter || claim.value.basis != .frontMatter {
      html.literal("<br>")
      writeQuiet(words["basis.\(claim.value.basis.rawValue)"], &html)
    }
    if let other = restoration(besides: claim.value.minutes) {
      html.literal("<br>")
      writeQuiet(words.text("fact.start-to-end", ["time": words.duration(other)]), &html)
    }
  }

  /// The minutes from the start to the end, where the document's own length is another: it may count
  /// less, such as the outage alone, or contradict itself.
  private func restoration(besides duration: Double) -> Double? {
    subject.incident.responseTimes.restore.flatMap {
      abs($0 - duration) > max(1, duration * 0.05) ? $0 : nil
    }
  }

  // MARK: Impact and cause

  private func addImpact(to rows: inout Rows) {
    rows.add(words["fact.affected"]) { html in
      guard let claim = subject.incident.affected else { return writeNotStated(&html) }
      html += parts.share(claim.value)
      subject.origins.write("affected", claim.evidence, to: &html)
    }
  }

  private func addCauses(to rows: inout Rows) {
    let isWide = subject.incident.rootCause?.value.statement != nil
    rows.add(words["fact.root-cause"], isWide: isWide, rootCause)
    if !subject.incident.contributingFactors.isEmpty {
      rows.add(words["fact.factors"]) {
        each(subject.incident.contributingFactors, "factor", &$0) { $1 += parts.cause($0) }
      }
    }
    if let claim = subject.incident.trigger {
      rows.add(words["fact.trigger"]) { html in
        html.text(parts.index.label(trigger: claim.value))
        subject.origins.write("trigger", claim.evidence, to: &html)
      }
    }
  }

  private func rootCause(_ html: inout HTML) {
    guard let claim = subject.incident.rootCause else {
      html += parts.cause(.unknown)
      html.literal(" ")
      return writeQuiet(words["fact.no-cause"], &html)
    }
    html += parts.cause(claim.value.category)
    subject.origins.write("root-cause", claim.evidence, to: &html)
    if let statement = claim.value.statement {
      html.literal("<blockquote dir=\"auto\"")
      html += parts.language
      html.literal("><p>")
      html.text(statement)
      html.literal("</p></blockquote>")
    }
  }

  // MARK: Classification

  private func addClassification(to rows: inout Rows) {
    func add<Value>(
      _ label: String, _ field: String, _ claims: [Claim<Value>],
      _ show: (Value, inout HTML) -> Void
    ) {
      if !claims.isEmpty { rows.add(words[label]) { each(claims, field, &$0, show) } }
    }
    add("fact.components", "component", subject.incident.components) { $1 += parts.component($0) }
    add("fact.services", "service", subject.incident.services) { $1 += parts.term(.services, $0) }
    add("fact.severity", "severity", subject.incident.severity.map { [$0] } ?? []) {
      $1 += parts.term(.severities, $0)
    }
    add("fact.status", "status", subject.incident.status.map { [$0] } ?? [], Self.writeName)
    add("fact.tags", "tag", subject.incident.tags) { $1 += parts.term(.tags, $0) }
    add("fact.authors", "author", subject.incident.authors, Self.writeName)
  }

  private static func writeName(_ name: String, _ html: inout HTML) {
    html.literal("<bdi>")
    html.text(name)
    html.literal("</bdi>")
  }

  private func each<Value>(
    _ claims: [Claim<Value>], _ field: String, _ html: inout HTML,
    _ show: (Value, inout HTML) -> Void
  ) {
    let isList = claims.count > 1
    if isList { html.literal("<ul>") }
    for (offset, claim) in claims.enumerated() {
      if isList { html.literal("<li>") }
      show(claim.value, &html)
      subject.origins.write(field, number: offset + 1, claim.evidence, to: &html)
      if isList { html.literal("</li>") }
    }
    if isList { html.literal("</ul>") }
  }

  // MARK: Source

  private func addSource(to rows: inout Rows) {
    let path = subject.incident.source
    rows.add(words["fact.source"]) { html in
      if let address = parts.settings.sourceAddress(of: path) {
        html += "<a rel=\"external noopener\" href=\"\(address)\">\(path)</a>"
      } else {
        html += "<code>\(path)</code>"
      }
    }
    rows.add(words["fact.record"]) { $0 += "<a href=\"\(subject.incident.id).json\">JSON</a>" }
  }
}
