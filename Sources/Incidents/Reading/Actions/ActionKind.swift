/// What an action is for, by its verbs and nouns. Data: add phrases here.
enum ActionKind {
  static func of(_ text: TokenText, _ tokens: Range<Int>) -> ActionItem.Kind {
    phrases.first(in: text, tokens)?.value ?? .prevent
  }

  private static let phrases = PhraseTable<ActionItem.Kind>(
    table(
      .detect,
      "monitoring", "monitor", "alert", "alerts", "alerting", "alarm", "alarms", "dashboard",
      "dashboards", "logging", "metrics", "observability", "detection", "health check",
      "health checks", "tracing", "notify")
      + table(
        .mitigate,
        "rollback", "roll back", "failover", "fail over", "backup", "backups", "recovery",
        "redundancy", "redundant", "runbook", "runbooks", "playbook", "circuit breaker", "standby",
        "disaster recovery", "restore", "kill switch", "escalation")
      + table(
        .process,
        "training", "train", "documentation", "document", "process", "procedure", "procedures",
        "communication", "policy", "policies", "on call", "meeting", "postmortem", "guide",
        "guidelines", "checklist", "schedule", "drill", "drills", "review meeting", "workshop",
        "knowledge", "protocol", "protocols")
      + table(
        .prevent,
        "test", "tests", "testing", "validate", "validation", "fix", "limit", "limits", "automate",
        "upgrade", "review", "audit", "scale", "capacity", "patch", "lint", "load testing")
  )

  private static func table(
    _ kind: ActionItem.Kind, _ phrases: String...
  ) -> [(String, ActionItem.Kind)] {
    phrases.map { ($0, kind) }
  }
}
