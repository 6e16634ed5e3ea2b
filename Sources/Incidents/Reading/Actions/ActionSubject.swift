/// The owner who is said to do it: "Bob to write a test", "Ann and Kim will look at it", "Joe owns this",
/// "to be checked by Building Control".
enum ActionSubject {
  static func owner(_ text: TokenText, _ tokens: Range<Int>) -> Range<Int>? {
    for sentence in Sentences(text, tokens) {
      if let name = doer(text, sentence) ?? agent(text, sentence) { return name }
    }
    return nil
  }

  /// "Bob to write …", "Ann will add …", "Joe leads this"
  private static func doer(_ text: TokenText, _ sentence: Range<Int>) -> Range<Int>? {
    guard let verb = sentence.prefix(longest + 1).first(where: { verbs.contains(text.word($0)) }),
      verb > sentence.lowerBound
    else { return nil }
    // "The platform team will …", but not "The team will …"
    let hasArticle = text.isWord(sentence.lowerBound, "the") && verb - sentence.lowerBound > 2
    let name = (hasArticle ? sentence.lowerBound + 1 : sentence.lowerBound)..<verb
    if hasArticle, !ActionOwner.isTeam(text.word(verb - 1)) { return nil }
    guard isPerson(text, name) else { return nil }
    if text.isWord(verb, "will") || text.isWord(verb, "to") || text.isWord(verb, "shall") {
      // "Alerts will be sent" says what is done to them.
      return ActionVerbs.isVerb(text.word(verb + 1)) || tasks.contains(text.word(verb + 1))
        ? name : nil
    }
    return text.isWord(verb + 1, "this") || text.isWord(verb + 1, "it") ? name : nil
  }

  private static let longest = 4
  private static let verbs: WordSet = ["to", "will", "shall", "leads", "owns", "drives", "takes"]
  /// What only people do, beside the verbs that tasks begin with.
  private static let tasks: WordSet = [
    "look", "find", "talk", "follow", "work", "own", "lead", "discuss", "figure", "get", "take",
    "bring", "raise", "come", "speak", "propose", "coordinate", "organise", "organize", "draft",
    "explore", "arrange", "continue", "finish", "complete", "teach", "reach", "contact", "do",
    "report", "present", "decide", "order", "check", "help", "deliver", "ensure", "see",
  ]

  /// Capitalised words that are no things: a sentence begins with a capital as well.
  private static func isPerson(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    guard ActionPart.isName(text, tokens) else { return false }
    let words = tokens.filter { text.tokens[$0].kind == .word }
    if let last = words.last, words.count > 1, ActionOwner.isTeam(text.word(last)) { return true }
    return words.allSatisfy {
      !things.contains(text.word($0)) && !isPlural(text, $0)
        && ActionKind.said(by: text, at: $0) == nil
    }
  }

  /// "Deploys will run …": most names that end so are longer words of another kind.
  private static func isPlural(_ text: TokenText, _ index: Int) -> Bool {
    guard let last = text.plain.bytes[text.tokens[index].range].last else { return false }
    return last == UInt8(ascii: "s") && !text.isUppercase(index)
      && !names.contains(text.word(index))
  }

  private static let names: WordSet = [
    "james", "thomas", "chris", "nicolas", "nicholas", "lucas", "lukas", "jonas", "hans", "klaus",
    "carlos", "marcos", "andreas", "tobias", "matthias", "mathias", "jens", "lars", "niels",
    "charles", "louis", "elias", "tomas", "marius", "ines", "agnes", "doris", "iris", "alexis",
    "dennis", "travis", "curtis", "marcus", "markus", "silas", "ross", "jess", "operations", "ops",
    "sales", "devops",
  ]

  /// What begins a sentence with a capital, stands before "to" or "will" and is nobody.
  private static let things: WordSet = [
    "script", "tool", "job", "need", "needs", "want", "plan", "try", "have", "way", "how",
    "something", "option", "ability", "work", "move", "switch", "follow", "continue", "start",
    "begin", "aim", "look", "going", "agree", "agreed", "decide", "decided", "commit", "consider",
    "bot", "check", "rule", "code", "system", "service", "server", "database", "cluster", "queue",
    "config", "configuration", "release", "deployment", "deploy", "build", "pipeline", "function",
    "feature", "flag", "button", "page", "form", "mechanism", "support", "access", "data", "log",
    "change", "update", "version", "client", "api", "app", "application", "website", "site",
    "nothing", "anything", "everything", "everyone", "everybody", "nobody", "someone", "somebody",
    "you", "i", "he", "she", "they", "there", "each", "every", "another", "one", "both", "some",
    "due", "prior", "according", "back", "up", "down", "next", "only", "more", "less", "better",
    "new", "first", "second", "third", "time", "effort", "attempt", "request", "response", "ticket",
    "task", "project", "design", "research", "budget", "money", "company", "management", "software",
    "hardware", "network", "router", "disk", "cache", "proxy", "gateway", "worker", "scheduler",
    "cron", "cronjob", "hook", "webhook", "template", "library", "module", "package", "image",
    "container", "node", "host", "vm", "machine", "monitor", "report", "dashboard", "chart",
    "message", "mail", "email", "notice", "banner", "migration", "upgrade", "patch", "fix",
    "refactor", "remember", "refer", "respond", "subscribe", "listen", "talk", "speak", "write",
    "read", "it", "this", "that", "these", "those", "which", "what", "who", "continues", "meeting",
    "workshop", "training", "course", "drill", "exercise", "sprint", "epic", "initiative",
    "programme", "program", "improvement", "solution", "approach", "process", "procedure", "policy",
    "staging", "production", "pre", "refuse", "choose", "prefer", "promise", "hope", "expect",
    "intend", "offer", "wait", "pause", "tend", "forget", "manage", "decline", "opt", "strive",
    "attempt", "dare", "arrange", "resolve", "pledge", "endeavour", "seek", "get", "bring", "learn",
    "ought", "able", "used", "late", "early", "nightly", "backup",
  ]

  /// "is to be checked by Building Control"
  private static func agent(_ text: TokenText, _ sentence: Range<Int>) -> Range<Int>? {
    for index in sentence.dropFirst(2)
    where text.isWord(index, "by") && deeds.contains(text.word(index - 1))
      && text.isWord(index - 2, "be")
    {
      let rest = index + 1..<sentence.upperBound
      let name = rest.prefix { text.startsUppercase($0) }
      guard let first = name.first, let last = name.last, name.count <= 3,
        ActionPart.isName(text, first..<last + 1)
      else { continue }
      return first..<last + 1
    }
    return nil
  }

  private static let deeds: WordSet = [
    "reviewed", "done", "checked", "written", "led", "driven", "handled", "prepared", "tested",
    "owned", "organised", "organized", "arranged", "coordinated", "drafted", "investigated",
    "assessed", "delivered", "approved", "audited", "verified", "completed",
  ]
}
