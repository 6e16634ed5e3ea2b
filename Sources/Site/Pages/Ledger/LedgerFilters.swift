import Incidents

/// The choices above the table of action items.
struct LedgerFilters: Sendable {
  let parts: PageParts
  let entries: [LedgerEntry]
  let owners: LedgerOwnerCells
  private let counts: ActionCounts
  private let years: [FilterForm.Option]

  /// - Parameter counts: of the entries.
  init(
    parts: PageParts, entries: [LedgerEntry], counts: ActionCounts, owners: LedgerOwnerCells
  ) {
    self.parts = parts
    self.entries = entries
    self.owners = owners
    self.counts = counts
    years = Self.years(entries, parts.index)
  }

  /// Whether there are years to choose from.
  var hasYears: Bool { years.count > 1 }

  /// A state of its own beside ``ActionState``, for the filter alone.
  static let overdue = "overdue"

  private var words: Words { parts.words }

  var html: HTML {
    let choices =
      [
        ("state", words["action.state"], states), ("kind", words["action.kind"], kinds),
        ("owner", words["action.owner"], ownerOptions), ("year", words["years.noun"], years),
      ] as [(String, String, [FilterForm.Option])]
    return FilterForm.html(
      words["ledger.filter"],
      // With one option there is nothing to choose.
      choices: choices.filter { $0.2.count > 1 }.map { FilterForm.choice($0.0, $0.1, $0.2, words) },
      words)
  }

  private var states: [FilterForm.Option] {
    let names = LedgerNames(words: words)
    var options = ActionState.allCases.map { state in
      FilterForm.Option(value: state.rawValue, label: names.state(state), count: counts[state])
    }
    options.insert(
      FilterForm.Option(
        value: Self.overdue, label: words["ledger.overdue"], count: counts.overdue), at: 1)
    return options.filter { $0.count > 0 }
  }

  private var kinds: [FilterForm.Option] {
    ActionItem.Kind.allCases.map { kind in
      FilterForm.Option(
        value: kind.rawValue, label: words["action.\(kind.rawValue)"], count: counts[kind])
    }.filter { $0.count > 0 }
  }

  /// By name, those without one last.
  private var ownerOptions: [FilterForm.Option] {
    var counted: [String: Int] = [:]
    for entry in entries { counted[owners[entry].name, default: 0] += 1 }
    let unowned = counted.removeValue(forKey: LedgerAddress.nobody)
    let options = counted.sorted { $0.key < $1.key }.map { name, count in
      FilterForm.Option(
        value: name, label: Clipping.clipped(name, LedgerOwners.nameLimit), count: count)
    }
    guard let unowned else { return options }
    return options + [
      FilterForm.Option(
        value: LedgerAddress.nobody, label: words["ledger.no-owner"], count: unowned)
    ]
  }

  private static func years(_ entries: [LedgerEntry], _ index: SiteIndex) -> [FilterForm.Option] {
    var counts: [Int?: Int] = [:]
    for entry in entries { counts[entry.incident.when?.year, default: 0] += 1 }
    return index[.years].compactMap { year in
      counts[Int(year.id)].map {
        FilterForm.Option(value: year.id, label: year.term.label, count: $0)
      }
    }
  }
}
