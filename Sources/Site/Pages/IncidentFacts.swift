import Incidents
import Markup

/// The facts of an incident as its page lists them, each with its origin.
struct IncidentFacts {
  let incident: Incident
  let source: SourceFile?
  let taxonomy: Taxonomy
  /// The mark that shows a field's origin on the page.
  let markOfField: [String: String]

  /// The facts that the document states, in the order that a reader asks for them.
  var facts: [[String: Any]] {
    [
      began, ended, duration, affected, rootCause, trigger, components, detected, mitigated,
      services,
      severity, factors, authors, summary,
    ].compactMap(\.self)
  }

  /// What the document leaves open, in words; `nil` where it leaves out nothing that counts.
  var missing: String? {
    let open = [
      ("when it began", incident.start == nil), ("when it ended", incident.end == nil),
      ("how long it lasted", incident.duration == nil),
      ("what share was affected", incident.affected == nil),
      ("a root cause", incident.rootCause == nil), ("a timeline", incident.timeline.isEmpty),
      ("what is to be done", incident.actionItems.isEmpty),
    ].filter(\.1).map(\.0)
    return open.isEmpty ? nil : open.joined(separator: ", ")
  }

  private func fact(
    _ label: String, _ html: String, _ field: String, _ evidence: Evidence?, wide: Bool = false
  ) -> [String: Any] {
    var context: [String: Any] = ["label": label, "value": html]
    if wide { context["wide"] = true }
    if let evidence { context["origin"] = origin(field, evidence) }
    return context
  }

  private func origin(_ field: String, _ evidence: Evidence) -> [String: Any] {
    var origin: [String: Any] = ["where": place(evidence)]
    origin["href"] = markOfField[field].map { "#\($0)" }
    origin["sure"] = Sureness.word(evidence.confidence)
    return origin
  }

  /// Where a value stands, for people.
  private func place(_ evidence: Evidence) -> String {
    if evidence.rule == .fileName { return "from the file’s name" }
    guard let source, !evidence.range.isEmpty else { return evidence.rule.explanation }
    let line = source.position(at: evidence.range.lowerBound).line
    return evidence.rule == .frontMatter ? "front matter, line \(line)" : "line \(line)"
  }

  private func main(_ text: String) -> String {
    "<span class=\"fact-main\">\(HTMLText.escape(text))</span>"
  }

  // MARK: Times

  private func instant(_ label: String, _ field: String, _ claim: Claim<Instant>?) -> [String: Any]?
  {
    guard let claim else { return nil }
    let instant = claim.value
    var html =
      "<span class=\"fact-main\">\(DateText.element(instant, DateText.day(instant)))</span>"
    if let clock = DateText.clockAndZone(instant) {
      html += "<p>\(HTMLText.escape(clock))</p>"
      if instant.offset == nil { html += "<p class=\"aside\">no zone named</p>" }
      if instant.offset != 0, let utc = instant.utc, let time = utc.clock {
        let day = utc.day == instant.day ? "" : DateText.day(utc) + ", "
        html += "<p>\(HTMLText.escape(day + DateText.clock(time))) UTC</p>"
      }
    }
    return fact(label, html, field, claim.evidence)
  }

  private var began: [String: Any]? { instant("Began", "start", incident.start) }
  private var ended: [String: Any]? { instant("Ended", "end", incident.end) }
  private var detected: [String: Any]? { instant("Detected", "detected", incident.detected) }
  private var mitigated: [String: Any]? { instant("Mitigated", "mitigated", incident.mitigated) }

  private var duration: [String: Any]? {
    guard let claim = incident.duration else { return nil }
    let basis =
      switch claim.value.basis {
      case .stated: "as the document states it"
      case .interval: "the end less the start"
      case .timeline: "from the timeline"
      case .frontMatter: "as the front matter states it"
      }
    return fact(
      "Lasted", main(Spoken.duration(claim.value.minutes)) + "<p class=\"aside\">\(basis)</p>",
      "duration", claim.evidence)
  }

  // MARK: Whom and why

  private var affected: [String: Any]? {
    guard let claim = incident.affected else { return nil }
    let scope = claim.value.scope.map { "<p>of \(HTMLText.escape($0))</p>" } ?? ""
    return fact(
      "Affected", main(Spoken.percent(claim.value.percent)) + scope, "affected", claim.evidence)
  }

  private var rootCause: [String: Any]? {
    guard let claim = incident.rootCause else { return nil }
    let id = claim.value.category.rawValue
    let label = taxonomy.cause(claim.value.category)?.label ?? id
    var html = "<span class=\"swatch cause-\(HTMLText.escape(id))\" aria-hidden=\"true\"></span>"
    html += "<a class=\"fact-main\" href=\"../causes/\(HTMLText.escape(id)).html\">"
    html += "\(HTMLText.escape(label))</a>"
    if let statement = claim.value.statement {
      html += "<blockquote>\(HTMLText.escape(statement))</blockquote>"
    }
    return fact("Root cause", html, "root-cause", claim.evidence, wide: true)
  }

  private var trigger: [String: Any]? {
    guard let claim = incident.trigger, claim.value != .unknown else { return nil }
    return fact(
      "Set off by", main(taxonomy.trigger(claim.value)?.label ?? claim.value.rawValue), "trigger",
      claim.evidence)
  }

  private var components: [String: Any]? {
    guard let first = incident.components.first else { return nil }
    let links = incident.components.map { component in
      let label = taxonomy.component(component.value)?.label ?? component.value
      return "<a href=\"../components/\(HTMLText.escape(component.value)).html\">"
        + "\(HTMLText.escape(label))</a>"
    }
    return fact("At fault", links.joined(separator: ", "), "component-1", first.evidence)
  }

  private var factors: [String: Any]? {
    guard let first = incident.contributingFactors.first else { return nil }
    let labels = incident.contributingFactors.map {
      taxonomy.cause($0.value)?.label ?? $0.value.rawValue
    }
    return fact(
      "Contributed", HTMLText.escape(labels.joined(separator: ", ")), "factor-1", first.evidence)
  }

  // MARK: The rest

  private func words(_ label: String, _ field: String, _ claims: [Claim<String>]) -> [String: Any]?
  {
    guard let first = claims.first else { return nil }
    let text = claims.map(\.value).joined(separator: ", ")
    return fact(label, HTMLText.escape(text), field, first.evidence)
  }

  private var services: [String: Any]? { words("Services", "service-1", incident.services) }
  private var authors: [String: Any]? { words("Written by", "author-1", incident.authors) }
  private var severity: [String: Any]? {
    incident.severity.map { fact("Severity", HTMLText.escape($0.value), "severity", $0.evidence) }
  }

  private var summary: [String: Any]? {
    incident.summary.map {
      fact("In short", "<p>\(HTMLText.escape($0.value))</p>", "summary", $0.evidence, wide: true)
    }
  }
}

/// Confidence in a reader's words.
enum Sureness {
  /// `nil` where there is nothing to warn of.
  static func word(_ confidence: Confidence) -> String? {
    switch confidence {
    case .high: nil
    case .medium: "inferred"
    case .low: "uncertain"
    }
  }
}
