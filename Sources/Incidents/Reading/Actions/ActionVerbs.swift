/// The verbs that people begin a task with.
enum ActionVerbs {
  /// Whether a text of two words or more begins with an imperative: "Patch the web servers:".
  static func begin(_ text: TokenText) -> Bool { begin(text, 0..<text.count) }

  static func begin(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first(where: { text.tokens[$0].kind == .word }),
      imperatives.contains(text.word(first))
    else { return false }
    return text[safe: first + 1]?.kind == .word
  }

  static func isVerb(_ word: Word) -> Bool { imperatives.contains(word) }

  private static let imperatives: WordSet = [
    "ask", "cap", "catch", "collect", "compare", "confirm", "connect", "correct", "cover", "delete",
    "detect",
    "drop", "exercise", "expose", "force", "harden", "isolate", "keep", "load", "lock", "lower",
    "maintain", "measure", "merge", "monitor", "onboard", "open", "practice", "practise", "probe",
    "protect", "publish", "put", "raise", "read", "rebuild", "record", "register", "rehearse",
    "rename",
    "renew", "require", "reset", "restore", "retire", "rework", "route", "scale", "script", "send",
    "share", "split", "stop", "store", "teach", "throttle", "track", "tune", "turn", "warn",
    "watch", "wrap",
    "add", "adjust", "adopt", "alert", "allow", "analyse", "analyze", "apply", "assess", "audit",
    "automate", "avoid", "build", "change", "check", "clean", "conduct", "configure", "consider",
    "create", "decrease", "define", "deploy", "design", "develop", "disable", "document", "educate",
    "enable", "enforce", "enhance", "ensure", "establish", "evaluate", "expand", "extend", "fix",
    "implement", "improve", "include", "increase", "install", "integrate", "introduce",
    "investigate", "limit", "make", "migrate", "modify", "move", "notify", "optimise", "optimize",
    "patch", "perform", "plan", "prepare", "provide", "reduce", "refactor", "refine", "remove",
    "replace", "restrict", "review", "revise", "rewrite", "rotate", "run", "schedule", "secure",
    "separate", "set", "setup", "simplify", "strengthen", "switch", "test", "tighten", "train",
    "update", "upgrade", "use", "validate", "verify", "write",
  ]
}
