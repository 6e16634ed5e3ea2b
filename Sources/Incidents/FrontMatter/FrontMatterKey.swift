import Markup

/// The keys of a document's front matter. Data: one table, which the documentation is tested against.
public struct FrontMatterKey: Sendable, Hashable {
  public enum Field: Sendable, Hashable {
    case id, aliases, title, summary, start, detected, mitigated, end, duration, affected
    case affectedScope, rootCause, rootCauseStatement, factors, trigger, components, services,
      severity
    case tags, authors, status, audience, date, published
    /// Another tool's; accepted and left alone.
    case foreign
  }

  public let name: String
  public let field: Field

  /// Casebook's own names come first for every field, then those of other tools.
  public static let all: [FrontMatterKey] =
    keys(.id, "id")
    + keys(.aliases, "aliases")
    + keys(.title, "title", "name", "headline")
    + keys(.summary, "summary", "description", "excerpt", "tldr")
    + keys(
      .start, "start", "start_time", "started_at", "starttime", "started", "start_date",
      "incident_start", "began", "occurred_at")
    + keys(.detected, "detected", "detected_at", "detection_time", "time_detected")
    + keys(.mitigated, "mitigated", "mitigated_at", "mitigation_time")
    + keys(
      .end, "end", "end_time", "ended_at", "endtime", "ended", "end_date", "resolved",
      "resolved_at", "resolvedwhen", "incident_end", "resolution_time")
    + keys(.duration, "duration", "duration_minutes", "downtime")
    + keys(
      .affected, "affected_percent", "affected", "affected_share", "users_affected",
      "impact_percent")
    + keys(.affectedScope, "affected_scope")
    + keys(.rootCause, "root_cause", "rootcause", "cause")
    + keys(.rootCauseStatement, "root_cause_statement")
    + keys(.factors, "contributing_factors", "factors", "causes", "categories", "category")
    + keys(.trigger, "trigger")
    + keys(.components, "components", "component")
    + keys(
      .services, "services", "service", "product", "affected_services", "systems",
      "affected_systems")
    + keys(.severity, "severity", "sev", "priority")
    + keys(.tags, "tags", "keywords", "labels")
    + keys(.authors, "authors", "author")
    + keys(.status, "status", "state")
    + keys(.audience, "audience", "visibility")
    + keys(.date, "date", "incident_date")
    + keys(.published, "published", "publishdate", "publish_date", "reviewed")
    + keys(
      .foreign, "layout", "permalink", "weight", "slug", "draft", "path", "url", "uuid", "company",
      "team", "team_url", "extra", "lang", "language", "lastmod", "modified", "updated",
      "created", "type", "template", "toc", "sidebar", "sidebar_label",
      "sidebar_position", "parent", "nav_order", "has_children", "image", "hide", "comments",
      "section", "informational", "pinned", "taxonomies", "last_reviewed_on", "review_in",
      "owner_slack", "expires", "source", "link", "links", "subtitle", "render", "cover", "series")

  private static func keys(_ field: Field, _ names: String...) -> [FrontMatterKey] {
    names.map { FrontMatterKey(name: $0, field: field) }
  }

  private static let ranks: [String: Int] = Dictionary(
    all.enumerated().map { (folded($1.name), $0) }
  ) { first, _ in first }

  /// The place of a key in the table: of two keys for one field the earlier counts.
  static func rank(named name: String) -> Int? { ranks[folded(name)] }

  /// The field of a key as written: case, hyphens, underscores and spaces aside.
  static func field(named name: String) -> Field? { rank(named: name).map { all[$0].field } }

  private static func folded(_ name: String) -> String {
    String(
      decoding: name.utf8.filter {
        $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") && $0 != 0x20
      }
      .map(\.lowercased), as: UTF8.self)
  }
}
