import Incidents

/// What the ledger calls states.
struct LedgerNames: Sendable {
  let words: Words

  func state(_ state: ActionState) -> String {
    switch state {
    case .open: words["action.open"]
    case .unsaid: words["ledger.unsaid"]
    case .done: words["action.done"]
    }
  }
}
