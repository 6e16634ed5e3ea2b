import Incidents

/// What the ledger calls states and kinds.
struct LedgerNames: Sendable {
  let words: Words

  func state(_ state: ActionState) -> String {
    switch state {
    case .open: words["ledger.open"]
    case .unsaid: words["ledger.unsaid"]
    case .done: words["ledger.done"]
    }
  }

  func kind(_ kind: ActionItem.Kind) -> String {
    switch kind {
    case .prevent: words["ledger.kinds.prevent"]
    case .detect: words["ledger.kinds.detect"]
    case .mitigate: words["ledger.kinds.mitigate"]
    case .process: words["ledger.kinds.process"]
    }
  }

  /// `12 d`
  func age(_ days: Int) -> String { words.text("ledger.age", ["n": words.number(days)]) }

}
