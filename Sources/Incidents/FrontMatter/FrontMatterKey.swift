import Markup

/// The keys of a document's front matter. Data: one table, which the documentation is tested against.
public struct FrontMatterKey: Sendable, Hashable {
  public enum Field: Sendable, Hashable {
    case id, aliases, title, summary, start, detected, mitigated, end, duration, affected
    case affectedScope, rootCause, rootCauseStatement, factors, trigger, components, services
    case severity, tags, authors, status, audience, date, published, timeZone, informational
    /// What the document is; the name and the place of a page.
    case kind, slug, navigation
    /// Another tool's map of values that count as if they stood outside of it.
    case container
    /// Another tool's; accepted and left alone.
    case foreign
  }

  public let name: String
  public let field: Field

  /// What a document accepts of what `casebook check` finds in it.
  public static let check = "check"

  /// Casebook's own names come first for every field, then those of other tools: cState, Hugo, Zola,
  /// Jekyll, Quarto, lists of public postmortems, exports of incident trackers.
  public static let all: [FrontMatterKey] = own + foreign

  private static let own: [FrontMatterKey] =
    keys(.id, "id")
    + keys(.aliases, "aliases")
    + keys(.title, "title", "name", "headline")
    + keys(.summary, "summary", "description", "excerpt", "tldr", "abstract")
    + keys(
      .start, "start", "start_time", "started_at", "starttime", "started", "start_date",
      "incident_start", "incident_started", "incident_started_at", "began", "began_at",
      "occurred_at", "impact_start", "impact_start_time", "impact_start_date", "impact_started_at",
      "outage_start", "start_datetime", "onset")
    + keys(
      .detected, "detected", "detected_at", "detection_time", "time_detected", "first_detected",
      "discovered_at", "alerted_at", "triggered_at")
    + keys(
      .mitigated, "mitigated", "mitigated_at", "mitigation_time", "time_mitigated", "contained_at")
    + keys(
      .end, "end", "end_time", "ended_at", "endtime", "ended", "end_date", "resolved",
      "resolved_at", "resolvedwhen", "incident_end", "incident_ended", "incident_resolved",
      "resolution_time", "resolved_time", "resolved_on", "impact_end", "impact_end_time",
      "impact_end_date", "impact_ended_at", "outage_end", "end_datetime", "restored_at",
      "recovered_at", "fixed_at")
    + keys(
      .duration, "duration", "duration_minutes", "duration_mins", "duration_min",
      "duration_in_minutes", "duration_hours", "duration_seconds", "duration_secs", "downtime",
      "downtime_minutes", "total_duration", "outage_duration")
    + keys(
      .affected, "affected_percent", "affected", "affected_share", "impact_percent",
      "users_affected", "affected_users", "customers_affected", "affected_customers")
    + keys(.affectedScope, "affected_scope")
    + keys(.rootCause, "root_cause", "rootcause", "cause")
    + keys(.rootCauseStatement, "root_cause_statement")
    + keys(.factors, "contributing_factors", "factors", "causes", "categories", "category")
    + keys(.trigger, "trigger")
    + keys(.components, "components", "component")
    + keys(
      .services, "services", "service", "product", "products", "affected_services",
      "impacted_services", "services_affected", "systems", "affected_systems", "affected_products",
      "functionalities", "impacted_infrastructure")
    + keys(
      .severity, "severity", "sev", "severity_level", "incident_severity", "priority")
    + keys(.tags, "tags", "keywords", "labels", "topics")
    + keys(
      .authors, "authors", "author", "written_by", "byline", "owners", "owner", "incident_commander"
    )
    + keys(.status, "status", "state", "incident_status")
    + keys(.audience, "audience", "visibility")
    + keys(.date, "date", "incident_date")
    + keys(
      .published, "published", "publishdate", "publish_date", "published_at", "published_on",
      "reviewed",
      "reviewed_at")
    + keys(.timeZone, "time_zone", "timezone", "tz")
    + keys(.informational, "informational")
    + keys(.kind, "type", "kind", "layout")
    + keys(.slug, "slug")
    + keys(.navigation, "nav")
    + keys(
      .container, "milestones", "timestamps", "times", "incident", "extra", "params",
      "taxonomies", "metadata")

  private static let foreign: [FrontMatterKey] = keys(
    .foreign,
    // Ours, and none of the record's
    check,
    // Sites
    "permalink", "weight", "draft", "path", "url", "uuid", "lang", "language",
    "lastmod", "modified", "updated", "updated_at",
    "created", "created_at", "template", "toc", "sidebar", "sidebar_label",
    "sidebar_position", "parent", "nav_order", "has_children", "nav_exclude", "image", "images",
    "hide", "comments", "section", "pinned", "source", "link", "links", "subtitle", "render",
    "cover", "series", "format", "bibliography", "execute", "editor", "theme", "css", "classes",
    "header", "hide_title", "pagination_next", "pagination_prev", "custom_edit_url", "version",
    "revision", "license", "banner", "thumbnail", "featured", "math", "mermaid", "redirect_from",
    "menu", "menus", "cascade", "build", "outputs", "resources", "sitemap", "showtoc",
    // Organisations
    "company", "team", "teams", "team_url", "last_reviewed_on", "review_in",
    "reviewers", "owner_slack", "expires", "department", "organisation", "organization",
    // Trackers
    "acknowledged", "acknowledged_at", "accepted_at", "declared_at", "opened_at", "closed_at",
    "reported_at", "identified_at", "investigating_at", "monitoring_at", "escalated_at",
    "cancelled_at", "postmortem_started_at", "postmortem_completed_at", "ttd", "tta", "ttm", "ttr",
    "mttd", "mtta", "mttr", "time_to_detect", "time_to_acknowledge", "time_to_mitigate",
    "time_to_resolve", "incident_id", "incident_number", "number", "incident_key", "html_url",
    "web_url", "shortlink", "urgency", "escalation_policy", "responders", "roles",
    "incident_roles", "assignee", "assignees", "reporter", "commander", "conference_bridge",
    "slack_channel", "channel", "jira", "ticket", "tickets", "issue", "issues", "environment",
    "environments", "region", "regions", "impact", "customer_impact", "customer_impact_summary",
    "resolution", "detection", "incident_type", "classification", "followups", "follow_ups",
    "action_items", "timeline", "lessons", "related")

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
