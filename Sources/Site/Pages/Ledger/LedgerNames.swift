import Incidents

/// What the ledger calls states and kinds.
struct LedgerNames: Sendable {
  let words: Words

  func state(_ state: ActionState) -> String {
    switch state {
    case .open: words["action.open"]
    case .unsaid: words["ledger.unsaid"]
    case .done: words["action.done"]
    }
  }

  func kind(_ kind: ActionItem.Kind) -> String {
    switch kind {
    case .prevent: words["action.prevent"]
    case .detect: words["action.detect"]
    case .mitigate: words["action.mitigate"]
    case .process: words["action.process"]
    }
  }

  func age(_ days: Int) -> String { words.age(days) }
}
