/// What an action is for, by its verbs and nouns. Data: add phrases here.
enum ActionKind {
  static func of(_ text: TokenText, _ tokens: Range<Int>) -> ActionItem.Kind {
    phrases.first(in: text, tokens)?.value ?? .prevent
  }

  /// What a column, a label or a heading names as the kind: "prevent", "Detective actions".
  static func stated(_ text: TokenText, _ tokens: Range<Int>) -> ActionItem.Kind? {
    guard let first = tokens.first(where: { text.tokens[$0].kind == .word }),
      let (kind, count) = names.match(text, at: first)
    else { return nil }
    return (first + count..<max(first + count, tokens.upperBound)).allSatisfy {
      text.tokens[$0].kind != .word || things.contains(text.word($0))
    } ? kind : nil
  }

  private static let names = PhraseTable<ActionItem.Kind>(
    table(
      .prevent, "prevent", "prevents", "prevention", "preventive", "preventative", "preventing")
      + table(.detect, "detect", "detects", "detection", "detective", "detecting", "monitoring")
      + table(
        .mitigate, "mitigate", "mitigates", "mitigation", "mitigative", "mitigating", "recovery",
        "containment")
      + table(
        .process, "process", "processes", "procedural", "organisational", "organizational",
        "documentation", "training", "communication"))

  private static let things: WordSet = [
    "action", "actions", "item", "items", "measure", "measures", "task", "tasks", "step", "steps",
    "control", "controls", "improvements", "improvement", "changes",
  ]

  /// What the words at a token are for; `nil` where they say nothing of that.
  static func said(by text: TokenText, at index: Int) -> ActionItem.Kind? {
    phrases.match(text, at: index)?.value
  }

  private static let phrases = PhraseTable<ActionItem.Kind>(
    table(
      .detect,
      "monitoring", "monitor", "detect", "detects", "detecting", "mail me", "mail us",
      "mails us", "scan", "graph", "graphs", "spot", "notice earlier", "find out earlier",
      "checks every", "verified every", "verified hourly",
      "verify hourly", "on call channel", "oncall channel", "alert", "alerts", "alerting",
      "alarm", "alarms", "dashboard",
      "dashboards", "logging", "metrics", "observability", "detection", "health check",
      "health checks", "tracing", "notify", "keep an eye", "visibility", "log metric", "log entry",
      "emailed when", "probe", "probes", "watchdog", "synthetic", "pages when", "notified when",
      "page us", "pager", "telemetry", "anomaly", "monitored", "page when", "page on", "metric",
      "audit log", "log store", "warning", "warn", "sensor", "sensors", "daily report",
      "reconciliation", "reconcile", "uptime", "health endpoint")
      + table(
        .mitigate,
        "rollback", "roll back", "failover", "fail over", "backup", "backups", "recovery",
        "redundancy", "redundant", "runbook", "runbooks", "playbook", "circuit breaker", "standby",
        "disaster recovery", "restore", "kill switch", "escalation", "back ups", "test restore",
        "test restores", "test the restore", "test backups", "restore test", "restore tests",
        "restore drill", "fallback", "fall back", "degraded mode", "degrade", "spare", "spares",
        "snapshots", "refund", "refunds", "compensate", "recover", "second provider",
        "secondary provider", "feature flag", "feature flags", "in stock", "rehearse",
        "point in time",
        "archiving", "paper forms", "credits")
      + table(
        .process,
        "training", "train", "documentation", "document", "process", "procedure", "procedures",
        "communication", "policy", "policies", "on call", "meeting", "postmortem", "guide",
        "guidelines", "checklist", "schedule", "drill", "drills", "review meeting", "workshop",
        "knowledge", "protocols", "incident response", "response protocol",
        "communication protocol", "escalation protocol",
        "protocol for", "announce", "announces", "filed with", "file a report", "recruit", "hire",
        "looking for", "incident lead", "incident commander", "duty roster",
        "code review", "code reviews", "peer review",
        "peer reviews", "review checklist", "review process", "review processes", "reviewed by",
        "incident review", "incident reviews", "retrospective", "retrospectives", "guidance",
        "rules on", "rules for", "strict rules", "memo", "readme", "wiki", "handbook", "remind",
        "encourage", "encouraging", "educate", "education", "awareness", "inform",
        "responsibilities", "assign",
        "ownership", "response plan", "incident report", "status page", "communicate", "onboarding",
        "sign off", "approval", "four eyes", "two people", "second pair of eyes",
        "contract", "the vendor", "ask the provider", "ask our provider", "agree with", "rota",
        "freeze",
        "boot camp", "share the", "write up", "blog post", "apologise", "apologize",
        "apology", "practice", "practise", "contact list", "contact sheet", "technical contact",
        "phone numbers", "announcement", "announcements", "service desk", "support desk", "ask the")
      + table(
        .prevent,
        "test", "tests", "testing", "validate", "validation", "fix", "limit", "limits", "automate",
        "upgrade", "review", "audit", "scale", "capacity", "patch", "lint", "load testing",
        "firewall rule", "firewall rules", "contract test", "contract tests")
  )

  private static func table(
    _ kind: ActionItem.Kind, _ phrases: String...
  ) -> [(String, ActionItem.Kind)] {
    phrases.map { ($0, kind) }
  }
}
