/// The words by which a share is told from another.
enum ShareLexicon {
  /// Those whose share counts.
  static let scopes = PhraseTable<String>(
    [
      "users", "user", "customers", "customer", "clients", "client", "visitors", "subscribers",
      "members", "people", "accounts", "players", "students", "employees", "staff", "tenants",
      "merchants", "sellers", "buyers", "shoppers", "viewers", "readers", "sessions", "requests",
      "request", "traffic", "transactions", "payments", "orders", "logins", "calls", "queries",
      "connections", "page loads", "api calls", "checkouts", "departments", "services", "service",
      "sites", "websites", "infrastructure", "api", "web server", "webserver", "server", "site",
      "website",
      "application", "platform",
      "attempts", "operations", "api keys", "messages", "emails", "uploads", "downloads",
      "bookings", "patients", "devices",
      "organisations", "organizations", "recipients", "callers", "passengers", "guests", "projects",
      "repositories", "launches", "builds", "jobs", "company", "workforce", "organisation",
      "organization", "shoppers", "workers", "farmers", "teachers", "parents", "readers", "guests",
      "dashboards", "consoles", "stations", "shops", "stores", "branches", "offices", "machines",
      "appointments", "deliveries", "shipments", "calls", "searches", "reservations",
      "learners", "pupils", "families", "households", "citizens", "residents", "riders", "drivers",
      "travellers", "commuters", "applicants", "voters", "donors", "listeners", "attendees",
      "participants", "colleagues", "analysts", "agents", "developers", "gamers", "racers",
      "nurses", "doctors", "mail", "mails", "page views", "pageviews", "views", "hits", "parcels",
      "terminals", "tills", "flights", "trains", "vehicles", "claims", "donations", "crawls",
      "user base", "userbase", "workspaces", "everyone who", "everybody who", "audience",
      "the system", "the network", "subscribers", "teams",
      "utilisateurs", "usagers", "visiteurs", "acheteurs", "trafic", "requêtes", "usuarios",
      "clientes", "peticiones", "solicitudes", "tráfico", "visitantes", "usuários", "utilizadores",
      "tráfego", "nutzer", "benutzer", "kunden", "anfragen", "utenti", "clienti", "gebruikers",
      "klanten",
    ].map { ($0, $0) })

  /// What a percentage may measure instead.
  static let others = PhraseTable<String>(
    [
      "engagement", "revenue", "sales", "cpu", "memory", "ram", "disk", "utilization",
      "utilisation", "usage", "capacity", "latency", "response time", "response times",
      "threshold", "thresholds", "slo", "sla", "uptime", "discount", "coverage", "probability",
      "confidence", "cost", "costs", "budget", "productivity", "performance", "satisfaction",
      "conversion", "error rate", "load", "packet loss", "progress", "complete", "width", "height",
      "bounce rate", "battery", "swap", "bandwidth", "speed", "throughput", "cache hit", "storage",
      "disk space", "full", "space", "sampling", "margin", "orders value", "hit rate", "retention",
      "profit", "losses", "faster", "slower", "rollout", "canary", "allocation", "allocated",
      "quota", "saturation", "occupancy", "mémoire",
    ].map { ($0, $0) })

  /// What is aimed at or watched for has not happened.
  static let targets = PhraseTable<Bool>([
    "slo", "sla", "objective", "target", "threshold", "uptime of", "availability of", "above",
    "exceeds", "goal", "budget", "steps of", "stages of", "batches of", "increments of",
  ])

  /// "On a normal Sunday sign-ups are 3% of our traffic"
  static let normally = PhraseTable<Bool>([
    "on a normal", "on a usual", "on an ordinary", "on a typical", "on an average",
  ])

  /// "Checksums of 40% of the files" were looked at, not lost.
  static let checks = PhraseTable<Bool>([
    "verified", "checked", "inspected", "audited", "reviewed", "checksums of", "compared",
  ])

  /// A change of something is no share of anybody.
  static let changes = PhraseTable<Bool>([
    "decrease in", "drop in", "increase in", "reduction in", "decline in", "fall in", "rise in",
    "spike in", "loss of", "loss in", "increase", "decrease", "improvement", "more than usual",
    "growth", "higher", "lower",
  ])

  /// Verbs of the hit behind a share in brackets.
  static let hitVerbs: WordSet = [
    "got", "failed", "ended", "saw", "received", "lost", "could", "were", "had", "timed",
  ]

  /// "Teachers": by its end a word for many.
  static func isMany(_ token: Token, in text: TokenText) -> Bool {
    text.plain.bytes[token.range].last == UInt8(ascii: "s")
  }

  /// Whether words say that something failed.
  static func isFailing(_ text: TokenText, _ sentence: Range<Int>) -> Bool {
    failing.occurs(in: text, sentence)
  }

  /// What befalls those who are hit.
  private static let failing = PhraseTable<Bool>([
    "fail", "failed", "failing", "fails", "error", "errors", "unavailable", "down", "affected",
    "rejected", "blocked", "lost", "unable", "could not", "couldn't", "timed out", "timeouts",
    "dropped", "refused", "returned", "returning", "got", "received", "500", "503", "502", "504",
    "impacted", "interrupted", "disrupted", "stopped", "unreachable", "inaccessible", "not served",
    "429", "404", "missing", "wrong", "paused", "loss", "cannot",
    "turned away", "bounced", "disconnected", "not usable", "gone", "exposed", "stolen", "leaked",
    "disclosed", "downloaded", "compromised", "delayed", "late", "a different", "somebody else's",
    "disappeared", "ran late", "vanished", "charged twice", "duplicated",
  ])

  /// "The cache serves 90% of requests"
  static let carriers: WordSet = [
    "serve", "serves", "served", "handle", "handles", "handled", "carry", "carries", "carried",
  ]

  /// "Mobile tickets make up 46% of fares"
  static let makings = PhraseTable<Bool>([
    "make up", "makes up", "made up", "account for", "accounts for", "accounted for", "represent",
    "represents", "covered", "covers",
  ])

  /// Those who were not hit, or no longer.
  static let recovered = PhraseTable<Bool>([
    "back online", "restored", "came online", "are online", "online again", "were online again",
    "had no problem",
    "had no problems", "no trouble", "were fine", "was fine", "worked", "were not affected",
    "was not affected", "weren't affected", "had no impact", "noticed nothing", "was restored",
    "recovered", "is back", "are back",
    "unaffected", "running again", "back up", "went on as usual", "went on as before",
    "as normal", "not concerned", "could go on", "kept working", "still worked", "went on working",
    "continued to work", "continued working", "worked as usual",
  ])

  /// Little words between a share and whose it is.
  static let determiners: WordSet = ["the", "our", "all", "its", "their", "these", "this"]

  /// What a system has many of.
  static let systemThings: WordSet = [
    "tasks", "nodes", "pods", "replicas", "servers", "rows", "entries", "records", "addresses",
    "files", "partitions", "shards", "tests", "alerts", "metrics", "days", "hours", "minutes",
    "months", "years", "weeks", "seconds", "tickets", "changes", "posts", "prices", "tokens",
    "packets", "cells", "cases", "incidents", "deploys", "commits", "instances", "containers",
    "workers", "threads", "cores", "images", "volumes", "resources", "assets", "products", "items",
    "lines", "bytes", "keys", "logs", "errors", "failures", "defects", "bugs", "times", "rooms",
    "losses", "sales", "profits", "costs", "articles", "process", "business", "access",
  ]

  /// What is reduced where the share is one of the service.
  static let availability = PhraseTable<Bool>(["availability", "service availability"])

  /// Words of the hit before a share.
  static let affecting = PhraseTable<Bool>([
    "affected", "affecting", "impacted", "impacting", "failed", "failing", "unavailable",
    "affects", "impact", "for",
  ])

  /// "Normally 3%"
  static let habits: WordSet = ["normally", "usually", "typically", "ordinarily"]

  /// "30% of our orders come in on a weekend"
  static let customs: WordSet = [
    "come", "comes", "arrive", "arrives", "happen", "happens", "live", "use", "prefer", "go",
  ]

  /// "4% of a normal day's orders"
  static let usual: WordSet = ["normal", "usual", "typical", "ordinary", "average"]
}
