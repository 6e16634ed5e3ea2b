/// Everybody, where no percentage says so: "all users", "nobody could", "all launches are failing".
enum Everybody {
  /// Everybody, said in words.
  static let totals = PhraseTable<String>(
    [
      ("all users", "users"), ("all the user", "users"), ("all user of", "users"),
      ("all customers", "customers"),
      ("every user", "users"), ("every customer", "customers"),
      ("all requests", "requests"), ("all traffic", "traffic"), ("all clients", "clients"),
      ("every request", "requests"), ("all visitors", "visitors"), ("all web traffic", "traffic"),
      ("all active users", "users"), ("all incoming requests", "requests"),
      ("unavailable for everyone", "users"), ("down for everyone", "users"),
      ("unavailable to everyone", "users"), ("all launches", "launches"),
      ("entire user base", "users"), ("all incoming traffic", "traffic"),
      ("unavailable to all", "users"), ("every staff", "staff"),
      ("all services were down", "service"),
      ("no one could", "users"), ("nobody could", "users"), ("none of our users", "users"),
      ("every visitor", "visitors"), ("every student", "students"), ("every client", "clients"),
      ("every employee", "employees"), ("every member", "members"), ("every guest", "guests"),
      ("every caller", "callers"), ("everybody who", "users"), ("everyone who", "users"),
      ("everybody on the", "users"), ("everyone on the", "users"), ("everybody in the", "users"),
      ("everyone in the", "users"), ("all customer facing traffic", "traffic"),
      ("all tenants", "tenants"), ("all sites", "sites"), ("all merchants", "merchants"),
      ("all sales", "sales"), ("all orders", "orders"), ("all payments", "payments"),
      ("all readers", "readers"), ("all subscribers", "subscribers"),
      ("all players", "players"), ("all stores", "stores"), ("all branches", "branches"),
      ("everyone that", "users"), ("anyone who", "users"), ("anyone trying", "users"),
      ("for anyone", "users"), ("for anybody", "users"), ("for everyone", "users"),
      ("for everybody", "users"), ("every single user", "users"), ("each user", "users"),
      ("every single customer", "customers"), ("all students", "students"),
      ("all members", "members"),
      ("all employees", "employees"), ("all guests", "guests"), ("all shoppers", "shoppers"),
      ("all staff", "staff"), ("all devices", "devices"), ("all sessions", "sessions"),
      ("affected were all", "users"), ("not one of you could", "users"),
      ("none of you could", "users"),
      ("everybody on", "users"), ("everyone on", "users"),
      ("no users could", "users"),
      ("no user could", "users"), ("no customer could", "customers"),
      ("no customers could", "customers"), ("all api requests", "requests"),
      ("all incoming connections", "connections"), ("all inbound traffic", "traffic"),
      ("tous les utilisateurs", "utilisateurs"), ("tous nos utilisateurs", "utilisateurs"),
      ("tous les clients", "clients"), ("tous nos clients", "clients"),
      ("toutes les requêtes", "requêtes"), ("todos los usuarios", "usuarios"),
      ("todos nuestros usuarios", "usuarios"), ("todos los clientes", "clientes"),
      ("todos nuestros clientes", "clientes"), ("todas las peticiones", "peticiones"),
      ("todos os usuários", "usuários"), ("todos os clientes", "clientes"),
      ("alle nutzer", "nutzer"), ("alle benutzer", "benutzer"), ("alle kunden", "kunden"),
      ("alle anfragen", "anfragen"), ("tutti gli utenti", "utenti"),
      ("alle gebruikers", "gebruikers"),
      ("felt by everybody", "users"), ("felt by everyone", "users"),
    ] + reached.map { ($0, "users") })

  /// "15% at first, then everybody": whom it reached in the end.
  private static let reached = ["then", "later", "finally", "eventually"].flatMap {
    ["\($0) everybody", "\($0) everyone"]
  }

  /// "Initially 15% of users, later all users": a total that comes after a lesser share.
  static func isAtLast(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    lasts.contains(text.word(tokens.lowerBound)) || lasts.contains(text.word(tokens.lowerBound - 1))
  }

  private static let lasts: WordSet = ["then", "later", "finally", "eventually"]

  /// Everybody, said in words.
  static func total(_ text: TokenText, at index: Int) -> (value: String, count: Int)? {
    guard
      let found = totals.match(text, at: index) ?? ownTotal(text, at: index)
        ?? countedTotal(text, at: index) ?? openTotal(text, at: index)
    else { return nil }
    return isOnlyThoseDown(text, after: index + found.count) ? nil : found
  }

  /// "All of our users", "all the customers"
  private static func ownTotal(_ text: TokenText, at index: Int) -> (value: String, count: Int)? {
    guard text.isWord(index, "all") else { return nil }
    var at = text.isWord(index + 1, "of") ? index + 2 : index + 1
    if owners.contains(text.word(at)) { at += 1 }
    guard at > index + 1, people.contains(text.word(at)) else { return nil }
    return (text.string(at..<at + 1), at + 1 - index)
  }

  private static let owners: WordSet = ["the", "our", "its", "their", "your", "my"]

  private static let people: WordSet = [
    "users", "customers", "clients", "visitors", "students", "members", "employees", "guests",
    "staff", "tenants", "players", "readers", "subscribers", "shoppers", "merchants", "sellers",
    "callers", "passengers", "patients", "teachers", "parents", "viewers", "buyers",
  ]

  /// "All services that were down came back" is how it ended; "all requests which need it" are some.
  private static func isOnlyThoseDown(_ text: TokenText, after index: Int) -> Bool {
    if things.contains(text.word(index - 1)),
      text.isWord(index, "which") || text.isWord(index, "that")
    {
      return true
    }
    return relatives.contains(text.word(index))
      && (text.isWord(index + 1, "were") || text.isWord(index + 1, "are"))
      && downs.contains(text.word(index + 2))
  }

  /// "All member libraries became unavailable": whoever they are, all of them and it failed.
  private static func openTotal(_ text: TokenText, at index: Int) -> (value: String, count: Int)? {
    // "All of these" are some.
    guard text.isWord(index, "all"), !text.isWord(index + 1, "of"), !text.isWord(index - 1, "at"),
      !text.isWord(index - 1, "nearly")
    else { return nil }
    for at in index + 1..<min(text.count, index + 5) {
      let token = text.tokens[at]
      guard token.kind == .word, !ShareLexicon.systemThings.contains(token.word) else { return nil }
      guard ShareLexicon.isMany(token, in: text), token.range.count > 4 else {
        continue
      }
      let ends = (at + 1..<min(text.count, at + 4)).contains { failed.match(text, at: $0) != nil }
      return ends ? (text.string(at..<at + 1), at + 1 - index) : nil
    }
    return nil
  }

  private static let failed = PhraseTable<Bool>([
    "became unavailable", "were unavailable", "failed", "were down", "went down", "bounced",
    "could not", "were lost", "stopped working", "were offline", "were affected", "affected",
    "were impacted", "were concerned", "concerned", "were closed",
    "lost", "could", "got an error",
    "saw errors", "were unreachable", "timed out",
  ])

  /// "All 140 editors", "nobody in the residence could".
  static func countedTotal(_ text: TokenText, at index: Int) -> (value: String, count: Int)? {
    if text.isWord(index, "all"), text.isNumber(index + 1) || text.isWord(index + 1, "the") {
      var at = index + 2
      while text.isMark(at, ",") || text.isNumber(at) { at += 1 }
      guard text.isNumber(at - 1), at < text.count else { return nil }
      if let (scope, count) = ShareLexicon.scopes.match(text, at: at) {
        return (scope, at + count - index)
      }
      guard text.isWord(at + 1, "could"), !ShareLexicon.systemThings.contains(text.word(at)) else {
        return nil
      }
      return (text.string(at..<at + 1), at + 1 - index)
    }
    if text.isWord(index, "no"), text.isWord(index + 2, "could"),
      oneOfMany.contains(text.word(index + 1))
    {
      return (text.string(index + 1..<index + 2), 3)
    }
    if let could = couldOfNone(text, index) { return ("users", could + 1 - index) }
    guard text.isWord(index, "nobody") || text.isWord(index, "no"),
      text.isWord(index, "nobody") || text.isWord(index + 1, "one")
    else { return nil }
    let could = (index + 1..<min(text.count, index + 8)).first {
      text.isWord($0, "could") || text.isWord($0, "got") || text.isWord($0, "was")
    }
    return could.flatMap { verb in
      // "Nobody was paged"
      text.isWord(verb, "was") && unharmed.contains(text.word(verb + 1))
        ? nil : ("users", verb + 1 - index)
    }
  }

  /// "Among 40 sellers none could connect", "none of the sellers could": the verb.
  private static func couldOfNone(_ text: TokenText, _ index: Int) -> Int? {
    guard text.isWord(index, "none") else { return nil }
    if text.isWord(index + 1, "could") {
      let before = max(0, index - 8)..<index
      return before.contains { text.isWord($0, "among") } ? index + 1 : nil
    }
    guard text.isWord(index + 1, "of"), !text.isWord(index + 2, "these") else { return nil }
    return (index + 2..<min(text.count, index + 7)).first { text.isWord($0, "could") }
      .flatMap { ShareLexicon.systemThings.contains(text.word($0 - 1)) ? nil : $0 }
  }

  /// "No order could be placed", "no caseworker could sign in".
  private static let oneOfMany: WordSet = [
    "order", "orders", "caller", "callers", "caseworker", "caseworkers", "member", "members",
    "student", "students", "client", "clients", "visitor", "visitors", "payment", "payments",
    "employee", "employees", "passenger", "passengers", "patient", "patients", "guest", "guests",
    "player", "players", "reader", "readers", "teacher", "teachers", "candidate", "candidates",
    "driver", "drivers", "seller", "sellers", "merchant", "merchants", "booking", "bookings",
    "ticket", "sale", "sales", "message", "messages", "mail", "email", "emails", "transaction",
    "transactions", "request", "requests", "login", "logins", "shop", "shops",
  ]

  private static let unharmed: WordSet = [
    "paged", "alerted", "notified", "informed", "told", "woken", "hurt", "harmed", "aware",
    "called", "injured", "charged", "looking", "watching", "there", "on",
  ]

  private static let relatives: WordSet = ["that", "which", "who"]

  /// "All launches are failing", "all Binder services were down": everything of a kind, and it does
  /// not work.
  static func allDown(_ text: TokenText, at index: Int) -> (value: String, count: Int)? {
    guard text.isWord(index, "all") else { return nil }
    for length in 2...6 {
      guard let verb = text[safe: index + length], verb.kind == .word else { return nil }
      guard verb.isWord("are") || verb.isWord("were") else { continue }
      guard !relatives.contains(text.word(index + length - 1)) else { return nil }
      guard downs.contains(text.word(index + length + 1)) else { return nil }
      // "All sessions on the hub": the sessions.
      let end = (index + 2..<index + length).first { places.contains(text.word($0)) }
      let noun = (end ?? index + length) - 1
      guard !ShareLexicon.systemThings.contains(text.word(noun)) else { return nil }
      return (text.string(noun..<noun + 1), length)
    }
    return nil
  }

  private static let places: WordSet = ["on", "of", "in", "at", "from", "to", "with"]

  private static let downs: WordSet = [
    "failing", "down", "unavailable", "offline", "unreachable", "inaccessible", "broken", "killed",
    "lost", "dropped", "disconnected", "interrupted", "rejected", "refused",
  ]

  /// "All users" are everybody hit unless the sentence says that it was only a nuisance, or that
  /// they were told.
  static func isMeant(
    _ text: TokenText, _ tokens: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    if text.isWord(tokens.lowerBound - 1, "not") || text.isWord(tokens.lowerBound - 1, "almost") {
      return false
    }
    if affectedAfter.contains(text.word(tokens.upperBound + 1)),
      text.isWord(tokens.upperBound, "were") || text.isWord(tokens.upperBound, "was")
    {
      return true
    }
    // "All sessions" need to be said to have failed; people are who is hit.
    if things.contains(text.word(tokens.upperBound - 1)),
      !ShareLexicon.isFailing(text, sentence)
    {
      return false
    }
    // "Safer for everybody" says nothing of a failure.
    if text.isWord(tokens.lowerBound, "for"), !text.isWord(tokens.upperBound - 1, "anyone"),
      !ShareLexicon.isFailing(text, sentence)
    {
      return false
    }
    let isOpen =
      text.isWord(tokens.lowerBound, "everyone") || text.isWord(tokens.lowerBound, "everybody")
      || text.isWord(tokens.lowerBound, "for")
    // "Every customer who tried to pay failed"
    let isWhoever =
      text.isWord(tokens.upperBound, "who")
      && comers.contains(text.word(tokens.upperBound + 1))
    if !isOpen, !isWhoever, let next = text[safe: tokens.upperBound],
      next.isWord("in") || next.isWord("from")
        || next.isWord("who") || next.isWord("on") || next.isWord("whose")
    {
      return false
    }
    return !told.occurs(in: text, Clause.around(tokens, in: text).clamped(to: sentence))
  }

  private static let things: WordSet = [
    "requests", "request", "traffic", "sessions", "devices", "connections", "launches", "sites",
    "sales", "orders", "payments", "stores", "branches", "tenants", "merchants",
  ]

  /// What everybody does who uses a service.
  private static let comers: WordSet = ["tried", "attempted", "wanted", "visited"]

  private static let affectedAfter: WordSet = [
    "affected", "impacted", "unable", "hit", "locked", "concerned",
  ]

  private static let told = PhraseTable<Bool>([
    "notified", "informed", "asked all", "asking all", "advised all", "urged all", "warned all",
    "contacted all", "we ask", "i ask", "please", "we invite", "communicated", "apologise",
    "apologize", "ensure", "emailed",
    "restored for", "available to all", "working for", "returned for", "refunded", "thanks to",
    "thank", "unaffected", "not affected", "works for", "back for", "working again for",
    "open for", "opened for", "open to",
  ])
}
