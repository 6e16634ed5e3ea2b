import Incidents
import Markup

/// The action items of an incident that somebody still has to do and that no tracker keeps.
struct OpenTasks {
  struct Task {
    let item: ActionItem
    let words: TaskWords
  }

  let tasks: [Task]

  init(_ incident: CheckedIncident) {
    let items = incident.incident.actionItems
    let starts = items.map(\.evidence.range.lowerBound).sorted()
    tasks = items.compactMap { item in
      guard item.done != true, item.ticket == nil, !item.evidence.range.isEmpty else { return nil }
      let end = starts.first { $0 > item.evidence.range.lowerBound } ?? incident.source.bytes.count
      let words = TaskWords(item, before: end, in: incident.source)
      return words.isTracked || words.isPast ? nil : Task(item: item, words: words)
    }
  }

  /// Whether what ends in brackets names who does it: half of several items do.
  var endInOwners: Bool {
    let count = tasks.count { $0.words.endsInBrackets }
    return count > 1 && count * 2 >= tasks.count
  }

  /// A finding for every task that lacks something; where no task states it, a single one for all.
  ///
  /// - Parameters:
  ///   - states: whether a task says it outright.
  ///   - lacks: whether a task lacks it: neither outright nor in words that might say it.
  func findings(
    lacking what: String, help: String, states: (Task) -> Bool, where lacks: (Task) -> Bool
  ) -> [CheckFinding] {
    let found = tasks.filter(lacks)
    guard found.count > 1, let first = found.first, !tasks.contains(where: states) else {
      return found.map {
        CheckFinding("this action item has no \(what)", at: $0.item.evidence.range, help: help)
      }
    }
    let message =
      found.count == tasks.count
      ? "none of the \(found.count) open action items has \(what == "owner" ? "an" : "a") \(what)"
      : "\(found.count) of the \(tasks.count) open action items have no \(what)"
    return [CheckFinding(message, at: first.item.evidence.range, help: help)]
  }
}
