/// The words that blame, and the words around them by which they do not.
///
/// Small on purpose: a word that may be said of a machine ("lazy", "dumb", "failed to") is none of them
/// unless a person is its subject.
enum BlameLexicon {
  private typealias Match = (kind: BlameKind, words: Range<Int>)

  /// Whether a phrase may have a word of this hash as its key.
  static func mayEnd(in hash: UInt64) -> Bool {
    filter & (1 << (hash & 63)) != 0 && keys[hash] != nil
  }

  /// Whether the word before allows a phrase of a key that is common in harmless sentences.
  ///
  /// - Parameters:
  ///   - hash: that of the word that may end the phrase.
  ///   - previous: that of the word before.
  static func mayEnd(in hash: UInt64, after previous: UInt64) -> Bool {
    switch keys[hash] {
    case .error: return makerHashes.contains(previous)
    case .hindsight: return hindsightHashes.contains(previous)
    default: return true
    }
  }

  private static let makerHashes = WordHashes(Array(makers))
  private static let hindsightHashes: WordHashes = [
    "have", "of", "been", "more", "better", "easily",
  ]

  static func match(_ context: BlameContext) -> (BlameKind, words: Range<Int>)? {
    guard let key = keys[WordHash.of(context.word.text)] else { return nil }
    switch key {
    case .error: return error(context)
    case .character: return character(context)
    case .hindsight: return hindsight(context)
    case .fault: return fault(context)
    case .blame: return blame(context)
    case .forgot: return forgot(context)
    case .attention: return attention(context)
    case .judgement: return judgement(context)
    case .discipline: return discipline(context)
    }
  }

  private enum Key: Sendable {
    case error, character, hindsight, fault, blame, forgot, attention, judgement, discipline
  }

  private static let keys: [UInt64: Key] = {
    let words: [(Key, [String])] = [
      (.error, ["error", "errors", "mistake", "mistakes"]),
      (
        .character,
        [
          "careless", "carelessly", "carelessness", "negligent", "negligently", "negligence",
          "incompetent", "incompetence", "reckless", "recklessly", "recklessness", "stupid",
          "stupidly", "stupidity", "foolish", "foolishly", "idiot", "idiots", "irresponsible",
          "irresponsibly", "inept", "unprofessional", "sloppiness",
        ]
      ),
      (
        .hindsight,
        [
          "known", "realised", "realized", "noticed", "checked", "seen", "careful", "thought",
          "tested",
        ]
      ),
      (.fault, ["fault"]),
      (.blame, ["blame", "blamed"]),
      (.forgot, ["forgot", "forgotten", "neglected", "bother", "bothered"]),
      (.attention, ["attention"]),
      (.judgement, ["judgement", "judgment", "laziness"]),
      (.discipline, ["disciplinary", "disciplined", "reprimanded", "reprimand"]),
    ]
    var keys: [UInt64: Key] = [:]
    for (key, list) in words { for word in list { keys[WordHash.of(word)] = key } }
    return keys
  }()

  /// A bit for each key: nearly every word of a text is none, and need not be looked up.
  private static let filter: UInt64 = keys.keys.reduce(0) { $0 | 1 << ($1 & 63) }

  // MARK: Who

  /// Persons, by what they do.
  private static let roles: Set<String> = [
    "engineer", "engineers", "operator", "operators", "developer", "developers", "dev", "devs",
    "admin", "admins", "administrator", "administrators", "sysadmin", "employee", "employees",
    "intern", "interns", "contractor", "contractors", "technician", "technicians", "colleague",
    "colleagues", "programmer", "programmers", "reviewer", "reviewers", "person", "somebody",
    "someone", "maintainer", "maintainers", "manager", "managers", "dba", "staff", "coworker",
  ]

  private static let pronouns: Set<String> = ["he", "she"]

  private static func isPerson(_ word: String) -> Bool {
    roles.contains(word) || pronouns.contains(word)
  }

  private static let denials: Set<String> = [
    "no", "not", "nobody", "nobody's", "none", "never", "without", "nor", "isn't", "wasn't",
    "aren't", "don't", "doesn't", "neither", "blameless",
  ]

  private static func isDenied(_ context: BlameContext, within distance: Int = 6) -> Bool {
    context.before.prefix(distance).contains { denials.contains($0.text) }
  }

  // MARK: Phrases

  private static let makers: Set<String> = [
    "human", "operator", "engineer", "employee", "developer", "admin", "administrator", "pilot",
    "personnel",
  ]

  /// What is said of slips to come, and of what keeps them away.
  private static let precautions: Set<String> = [
    "risk", "risks", "reduce", "reduces", "reducing", "reduced", "prevent", "prevents",
    "preventing",
    "avoid", "avoids", "avoiding", "eliminate", "eliminates", "eliminating", "possibility",
    "chance",
    "chances", "prone", "against", "minimise", "minimises", "minimize", "minimizes", "minimising",
    "minimizing", "mitigate", "mitigates", "potential", "susceptible", "room", "likelihood",
    "opportunity", "opportunities", "rather", "instead", "limit", "removing", "remove", "any",
  ]

  /// "human error"
  private static func error(_ context: BlameContext) -> Match? {
    guard makers.contains(context.before(1)), !isDenied(context),
      !context.before.contains(where: { precautions.contains($0.text) }),
      // "Fires, floods, human error": one of the things that go wrong anywhere.
      !context.endsList,
      // "Operator error messages" are a machine's.
      ![
        "message", "messages", "log", "logs", "rate", "rates", "code", "codes", "handling", "prone",
      ]
      .contains(context.after(1))
    else { return nil }
    return (.person, context.range(from: 1))
  }

  /// "careless"
  private static func character(_ context: BlameContext) -> Match? {
    guard !isDenied(context) else { return nil }
    return (.character, context.range())
  }

  /// "should have known"
  private static func hindsight(_ context: BlameContext) -> Match? {
    let word = context.word.text
    var distance = 1
    while ["been", "more", "better", "easily"].contains(context.before(distance)) { distance += 1 }
    guard context.before(distance) == "have" || context.before(distance) == "of",
      context.before(distance + 1) == "should", !isDenied(context)
    else { return nil }
    let subject = context.before(distance + 2)
    let isBetter = word == "known" && context.after(1) == "better"
    if word == "careful" || isBetter {
      return (.hindsight, context.range(from: distance + 1, to: isBetter ? 1 : 0))
    }
    guard
      word == "known"
        ? subject != "it" && subject != "this" && subject != "that" : isPerson(subject)
    else { return nil }
    // "This should have been known" blames nobody by name.
    guard distance == 1 else { return nil }
    return (.hindsight, context.range(from: distance + 1))
  }

  /// "the operator's fault", "his fault"
  private static func fault(_ context: BlameContext) -> Match? {
    let owner = context.before(1)
    guard !isDenied(context), context.after(1) != "tolerance", context.after(1) != "tolerant" else {
      return nil
    }
    let owners: Set = ["his", "her", "their", "your", "my"]
    let isRole =
      owner.hasSuffix("'s") && roles.contains(String(owner.dropLast(2)))
      || owner.hasSuffix("s'") && roles.contains(String(owner.dropLast(1)))
    if isRole || owners.contains(owner) { return (.guilt, context.range(from: 1)) }
    guard owner == "at", ["was", "is", "were", "are"].contains(context.before(2)),
      isPerson(context.before(3))
    else { return nil }
    return (.guilt, context.range(from: 1))
  }

  /// "the operator is to blame", "blamed on the operator"
  private static func blame(_ context: BlameContext) -> Match? {
    guard !isDenied(context) else { return nil }
    if context.word.text == "blamed" {
      let named = (1...3).contains { isPerson(context.after($0)) }
      return context.after(1) == "on" && named ? (.guilt, context.range(to: 1)) : nil
    }
    guard context.before(1) == "to",
      let subject = (2...4).first(where: { isPerson(context.before($0)) })
    else { return nil }
    return (.guilt, context.range(from: subject))
  }

  /// "the engineer forgot to", "could not be bothered to"
  private static func forgot(_ context: BlameContext) -> Match? {
    switch context.word.text {
    case "bother", "bothered":
      let negations: Set = ["not", "didn't", "couldn't", "never"]
      guard let negation = (1...2).first(where: { negations.contains(context.before($0)) }),
        context.after(1) == "to"
      else { return nil }
      return (.slip, context.range(from: negation))
    default:
      guard context.after(1) == "to",
        let subject = (1...3).first(where: { isPerson(context.before($0)) }), !isDenied(context)
      else { return nil }
      // Between the person and the verb stands no other verb: "the engineer's script forgot to".
      let between = (1..<subject).map(context.before)
      guard between.allSatisfy(["had", "has", "have", "on", "call", "also", "simply"].contains)
      else {
        return nil
      }
      return (.slip, context.range(from: subject, to: 1))
    }
  }

  /// "was not paying attention", "lack of attention"
  private static func attention(_ context: BlameContext) -> Match? {
    if context.before(1) == "of", context.before(2) == "lack" {
      return (.character, context.range(from: 2))
    }
    guard context.before(1) == "paying",
      ["not", "wasn't", "weren't", "without"].contains(context.before(2))
    else { return nil }
    return (.character, context.range(from: 2))
  }

  /// "poor judgement", "laziness"
  private static func judgement(_ context: BlameContext) -> Match? {
    if context.word.text == "laziness" { return (.character, context.range()) }
    guard ["poor", "bad", "faulty"].contains(context.before(1)) else { return nil }
    return (.character, context.range(from: 1))
  }

  /// "disciplinary action", "was reprimanded"
  private static func discipline(_ context: BlameContext) -> Match? {
    switch context.word.text {
    case "disciplined":
      // "A disciplined rollout" praises.
      guard ["was", "were", "been", "be"].contains(context.before(1)), !isDenied(context) else {
        return nil
      }
      return (.punishment, context.range(from: 1))
    case "disciplinary":
      guard ["action", "actions", "measure", "measures"].contains(context.after(1)),
        !isDenied(context)
      else { return nil }
      return (.punishment, context.range(to: 1))
    default: return isDenied(context) ? nil : (.punishment, context.range())
    }
  }
}
