/// What a percentage measures, by the words around it.
enum ShareMeasure: Sendable, Hashable {
  /// A share of those who use the service, with the noun and how clearly it is said.
  case affected(scope: String?, strength: Int)
  /// Something else; the words say what.
  case other(String)

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
  private static let others = PhraseTable<String>(
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
  private static let targets = PhraseTable<Bool>([
    "slo", "sla", "objective", "target", "threshold", "uptime of", "availability of", "above",
    "exceeds", "goal", "budget", "steps of", "stages of", "batches of", "increments of",
  ])

  /// "On a normal Sunday sign-ups are 3% of our traffic"
  private static let normally = PhraseTable<Bool>([
    "on a normal", "on a usual", "on an ordinary", "on a typical", "on an average",
  ])

  private static let checks = PhraseTable<Bool>([
    "verified", "checked", "inspected", "audited", "reviewed", "checksums of", "compared",
  ])

  /// A change of something is no share of anybody.
  private static let changes = PhraseTable<Bool>([
    "decrease in", "drop in", "increase in", "reduction in", "decline in", "fall in", "rise in",
    "spike in", "loss of", "loss in", "increase", "decrease", "improvement", "more than usual",
    "growth", "higher", "lower",
  ])

  /// Judges the share at `tokens`, which stands in `sentence`.
  static func judge(_ text: TokenText, _ tokens: Range<Int>, in sentence: Range<Int>) -> Self {
    let after = tokens.upperBound..<min(sentence.upperBound, tokens.upperBound + 8)
    let before = max(sentence.lowerBound, tokens.lowerBound - 5)..<tokens.lowerBound
    if text.isMark(tokens.upperBound, ">") || (text.isMark(tokens.lowerBound - 1, "=")) {
      return .other("stands in code")
    }
    if carriers.contains(text.word(tokens.lowerBound - 1))
      || makings.occurs(in: text, max(before.lowerBound, tokens.lowerBound - 2)..<tokens.lowerBound)
    {
      return .other("is a share of what something serves")
    }
    if targets.occurs(in: text, before) { return .other("is a target or a threshold") }
    if before.contains(where: { habits.contains(text.word($0)) }) {
      return .other("is what is usual")
    }
    if normally.occurs(in: text, sentence.lowerBound..<tokens.lowerBound) {
      return .other("is what is usual")
    }
    if checks.occurs(in: text, before) { return .other("is a share of what was checked") }
    if isOfWhatWasHit(text, tokens.upperBound, sentence) {
      return .affected(scope: nil, strength: 10)
    }
    let change = changes.first(in: text, after.clamped(to: 0..<tokens.upperBound + 2))
    let other = others.first(in: text, after)
    let scope = scopes.first(in: text, after)
    if let kind = ShareRecogniser.kindInCount(text, tokens, besides: scope == nil) {
      if text.isWord(kind, "affected") || recovered.occurs(in: text, after) {
        return .other("is a share of those restored")
      }
      let isHit = isFailing(text, sentence) && !systemThings.contains(text.word(kind))
      // "310 of 540 projects were affected" says it outright.
      if isHit, isSaidToBeHit(text, kind + 1) {
        return .affected(scope: text.string(kind..<kind + 1), strength: 9)
      }
      return isHit
        ? .affected(scope: text.string(kind..<kind + 1), strength: -6)
        : .other("counts something that is not said to have failed")
    }
    if let kind = ShareRecogniser.kindInRatio(text, tokens) {
      let isHit = scopes.match(text, at: kind) != nil || isHitOrChanged(text, sentence)
      return systemThings.contains(text.word(kind)) || !isHit
        ? .other("measures \(text.string(kind..<kind + 1))")
        : .affected(scope: text.string(kind..<kind + 1), strength: 8)
    }
    if let change, change.at <= tokens.upperBound + 1 {
      return judgeChange(text, change.at + change.count, sentence)
    }
    if let scope, isOfScope(text, tokens.upperBound, scope.at) {
      // "100% of traffic back online" is how it ended.
      let end = scope.at + scope.count + (text.isMark(scope.at + scope.count, ")") ? 1 : 0)
      let behind = end..<max(end, min(sentence.upperBound, end + 4))
      // A share of those who were hit says nothing of all.
      if (tokens.upperBound..<scope.at).contains(where: {
        text.isWord($0, "affected") || text.isWord($0, "these")
      }) {
        return .other("is a share of those affected")
      }
      if recovered.occurs(in: text, behind) { return .other("is a share of those restored") }
      // "The pictures were 80% of the traffic" is what it was made of.
      if scope.value == "traffic", compositions.contains(text.word(tokens.lowerBound - 1)),
        !isFailing(text, sentence)
      {
        return .other("is what something was made of")
      }
      // "30% of our orders come in on a weekend" is how things are.
      if customs.contains(text.word(end)), !isFailing(text, end..<sentence.upperBound) {
        return .other("is what is usual")
      }
      if let other, other.at == scope.at + scope.count || other.at < scope.at {
        return .other("measures \(other.value)")
      }
      return .affected(scope: scope.value, strength: strength(text, scope.value, before))
    }
    if isBehindThoseHit(text, tokens), isFailing(text, sentence) {
      return .affected(scope: nil, strength: 3)
    }
    if let other { return .other("measures \(other.value)") }
    if text.isWord(tokens.lowerBound, "every"), let kind = text[safe: tokens.upperBound],
      kind.kind == .word
    {
      return isFailing(text, sentence) && !systemThings.contains(kind.word)
        ? .affected(scope: text.string(tokens.upperBound..<tokens.upperBound + 1), strength: 4)
        : .other("nothing says that it failed")
    }
    // "14,400 (30%) got an error": what stands before is whose share it is.
    if isAside(text, tokens), isFailing(text, sentence) {
      return .affected(scope: nil, strength: 3)
    }
    // "7% of those that ran were lost", but not "6% of those affected left"
    if text.isWord(tokens.upperBound, "of"), text.isWord(tokens.upperBound + 1, "those"),
      !text.isWord(tokens.upperBound + 2, "affected"),
      isFailing(text, sentence) || text.isWord(tokens.upperBound + 2, "online")
        || text.isWord(tokens.upperBound + 2, "connected")
    {
      return .affected(scope: nil, strength: 2)
    }
    // "90% to 95% of them got a timeout"
    if text.isWord(tokens.upperBound, "of"), text.isWord(tokens.upperBound + 1, "them"),
      isFailing(text, tokens.upperBound..<sentence.upperBound)
    {
      return .affected(scope: nil, strength: 8)
    }
    // "943 of the requests out of 2000 failed, i.e. 47.15%."
    if isRestated(text, tokens.lowerBound), isFailing(text, sentence),
      scopes.occurs(in: text, sentence.clamped(to: 0..<tokens.lowerBound))
    {
      return .affected(scope: nil, strength: 6)
    }
    if let noun = openScope(text, tokens.upperBound, sentence) {
      if recovered.occurs(in: text, after) { return .other("is a share of those restored") }
      return .affected(scope: noun, strength: 6)
    }
    if others.occurs(in: text, before) { return .other("measures something of the system") }
    if affecting.occurs(in: text, before), scopesNear(text, before) {
      return .affected(scope: nil, strength: 4)
    }
    return .other("nothing says whose share it is")
  }

  /// The percentage that a document itself makes of a count: "1,940 of 61,000 merchants (3.2%)".
  static func stated(
    _ text: TokenText, behind tokens: Range<Int>, _ share: ShareValue
  ) -> ShareValue? {
    guard !tokens.contains(where: { text.isMark($0, "%") }),
      let bracket = (tokens.upperBound..<tokens.upperBound + 4).first(where: {
        text.isMark($0, "(")
      }),
      let (stated, _) = ShareRecogniser.match(text, at: bracket + 1),
      abs(stated.percent - share.percent) < 1
    else { return nil }
    return stated
  }

  private static func isRestated(_ text: TokenText, _ index: Int) -> Bool {
    let at = text.isMark(index - 1, ".") ? index - 1 : index
    return text.isWord(at - 1, "e") && text.isMark(at - 2, ".") && text.isWord(at - 3, "i")
      || text.isWord(at - 1, "ie") || text.isWord(at - 1, "namely")
  }

  /// A share in brackets or between commas, with a verb of the hit behind it.
  private static func isAside(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    var index = tokens.upperBound
    guard let close = text[safe: index], close.isMark(")") || close.isMark(",") else {
      return false
    }
    index += 1
    return asides.contains(text.word(index))
  }

  /// "100% of event ingestion in the east was affected"
  private static func isOfWhatWasHit(
    _ text: TokenText, _ index: Int, _ sentence: Range<Int>
  ) -> Bool {
    guard text.isWord(index, "of") else { return false }
    for at in index + 2..<max(index + 2, min(sentence.upperBound, index + 10)) {
      if text.tokens[at].kind == .mark, !text.isMark(at, "-") { return false }
      if isSaidToBeHit(text, at) { return !others.occurs(in: text, index..<at) }
    }
    return false
  }

  /// "families (75%) who tried"
  private static func isBehindThoseHit(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    tokens.lowerBound >= 2 && text.isMark(tokens.lowerBound - 1, "(")
      && text.isMark(tokens.upperBound, ")")
      && scopes.match(text, at: tokens.lowerBound - 2) != nil
  }

  private static let asides: WordSet = [
    "got", "failed", "ended", "saw", "received", "lost", "could", "were", "had", "timed",
  ]

  /// "Citizens who could not file" as the left cell of a row.
  static func namesThoseHit(_ text: TokenText) -> Bool {
    text.count <= 10 && failing.occurs(in: text, 0..<text.count)
      && text.tokens.contains { token in
        token.kind == .word && token.range.count > 4
          && text.plain.bytes[token.range].last == UInt8(ascii: "s")
          && !systemThings.contains(token.word)
      }
  }

  /// "Payment service users affected" as the left cell of a row.
  static func namesAffected(_ text: TokenText) -> Bool {
    guard (2...6).contains(text.count), scopes.occurs(in: text, 0..<text.count) else {
      return false
    }
    return text.isWord(text.count - 1, "affected") || text.isWord(text.count - 1, "impacted")
      || text.isWord(0, "affected") || text.isWord(0, "impacted")
  }

  private static func isHitOrChanged(_ text: TokenText, _ sentence: Range<Int>) -> Bool {
    isFailing(text, sentence) || text.tokens[sentence].contains { $0.isWord("changed") }
  }

  static func isFailing(_ text: TokenText, _ sentence: Range<Int>) -> Bool {
    failing.occurs(in: text, sentence)
  }

  static let failing = PhraseTable<Bool>([
    "fail", "failed", "failing", "fails", "error", "errors", "unavailable", "down", "affected",
    "rejected", "blocked", "lost", "unable", "could not", "couldn't", "timed out", "timeouts",
    "dropped", "refused", "returned", "returning", "got", "received", "500", "503", "502", "504",
    "impacted", "interrupted", "disrupted", "stopped", "unreachable", "inaccessible", "not served",
    "429", "404", "missing", "wrong", "paused", "loss", "cannot",
    "turned away", "bounced", "disconnected", "not usable", "gone", "exposed", "stolen", "leaked",
    "disclosed", "downloaded", "compromised", "delayed", "late", "a different", "somebody else's",
    "disappeared", "ran late", "vanished", "charged twice", "duplicated",
  ])

  private static let carriers: WordSet = [
    "serve", "serves", "served", "handle", "handles", "handled", "carry", "carries", "carried",
  ]

  /// "Mobile tickets make up 46% of fares"
  private static let makings = PhraseTable<Bool>([
    "make up", "makes up", "made up", "account for", "accounts for", "accounted for", "represent",
    "represents", "covered", "covers",
  ])

  private static let recovered = PhraseTable<Bool>([
    "back online", "restored", "came online", "are online", "online again", "were online again",
    "had no problem",
    "had no problems", "no trouble", "were fine", "was fine", "worked", "were not affected",
    "was not affected", "weren't affected", "had no impact", "noticed nothing", "was restored",
    "recovered", "is back", "are back",
    "unaffected", "running again", "back up", "went on as usual", "went on as before",
    "as normal", "not concerned", "could go on", "kept working", "still worked", "went on working",
    "continued to work", "continued working", "worked as usual",
  ])

  /// "14 % of the teachers": whoever they are, they are many of one kind; parts of a system are not
  /// who was hit.
  private static func openScope(
    _ text: TokenText, _ index: Int, _ sentence: Range<Int>
  ) -> String? {
    guard text.isWord(index, "of") else { return nil }
    for at in index + 1..<min(sentence.upperBound, index + 5) {
      let token = text.tokens[at]
      guard token.kind == .word || token.kind == .number else { return nil }
      if usual.contains(token.word) { return nil }
      if token.kind == .number || determiners.contains(token.word) { continue }
      if systemThings.contains(token.word) {
        // "90% of products were affected"
        guard isSaidToBeHit(text, at + 1) else { return nil }
        return text.string(at..<at + 1)
      }
      guard text.plain.bytes[token.range].last == UInt8(ascii: "s"), token.range.count > 3 else {
        continue
      }
      // "93% of matches are decided by the picture" is how things are.
      let comma = (at..<sentence.upperBound).first { text.isMark($0, ",") } ?? sentence.upperBound
      if text.isWord(at + 1, "are"), !isFailing(text, at..<comma) { return nil }
      return text.string(at..<at + 1)
    }
    return nil
  }

  private static func isSaidToBeHit(_ text: TokenText, _ index: Int) -> Bool {
    (text.isWord(index, "were") || text.isWord(index, "was"))
      && (text.isWord(index + 1, "affected") || text.isWord(index + 1, "unavailable")
        || text.isWord(index + 1, "impacted"))
  }

  private static let determiners: WordSet = ["the", "our", "all", "its", "their", "these", "this"]

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

  /// "30% reduction in service availability" is a share of the service; "30% decrease in user
  /// engagement" is a share of nothing that was hit.
  private static func judgeChange(_ text: TokenText, _ index: Int, _ sentence: Range<Int>) -> Self {
    let object = index..<min(sentence.upperBound, index + 5)
    if availability.occurs(in: text, object) {
      return .affected(scope: "service", strength: 0)
    }
    return .other("is a change, not a share of those affected")
  }

  private static let availability = PhraseTable<Bool>(["availability", "service availability"])

  private static let affecting = PhraseTable<Bool>([
    "affected", "affecting", "impacted", "impacting", "failed", "failing", "unavailable",
    "affects", "impact", "for",
  ])

  private static func scopesNear(_ text: TokenText, _ before: Range<Int>) -> Bool {
    scopes.occurs(in: text, before)
  }

  /// "30% of our active users", "31% of login attempts": little words may stand between.
  private static func isOfScope(_ text: TokenText, _ from: Int, _ scope: Int) -> Bool {
    guard scope - from <= 7 else { return false }
    for index in from..<scope {
      let token = text.tokens[index]
      // The comma of "3,000 students".
      if token.isMark(","), text.isNumber(index - 1), text.isNumber(index + 1) { continue }
      if token.isMark(",") || token.isMark(";") || token.isMark(":") || token.isMark("(") {
        return false
      }
      // "40% of sign-in attempts"
      let isJoined = text.isMark(index - 1, "-") && !token.spaceBefore
      if token.isWord("in") && !isJoined || token.isWord("and") || token.isWord("for") {
        return false
      }
      // "4% of a normal day's orders" measures how many there were.
      if usual.contains(token.word) { return false }
    }
    return true
  }

  private static let habits: WordSet = ["normally", "usually", "typically", "ordinarily"]

  private static let compositions: WordSet = ["was", "were"]

  private static let customs: WordSet = [
    "come", "comes", "arrive", "arrives", "happen", "happens", "live", "use", "prefer", "go",
  ]

  private static let usual: WordSet = ["normal", "usual", "typical", "ordinary", "average"]

  private static func strength(_ text: TokenText, _ scope: String, _ before: Range<Int>) -> Int {
    let isPeople: Bool =
      switch scope {
      case "users", "user", "customers", "customer", "clients", "visitors", "user base", "userbase":
        true
      default: false
      }
    // "the remaining 22%", "the other 30%" is the rest, not the share.
    for index in before where text.isWord(index, "remaining") || text.isWord(index, "other") {
      return -20
    }
    return isPeople ? 14 : 10
  }
}
