import Incidents

/// The ledger's figures, each of which leads to the items that it counts.
struct LedgerSummary: Sendable {
  let parts: PageParts

  private var words: Words { parts.words }
  private var ledger: ActionLedger { parts.index.ledger }

  /// `12 action items, from 5 incidents.`
  func lead(_ counts: ActionCounts) -> String {
    words.text(
      "ledger.lead", count: counts.total,
      ["incidents": words.text("count.incidents", count: counts.incidents)])
  }

  var html: HTML {
    let counts = ledger.counts
    let states = ActionState.allCases.map { state in
      figure(
        LedgerNames(words: words).state(state), counts[state], ("state", state.rawValue),
        note: state == .unsaid ? words["ledger.unsaid-note"] : nil)
    }
    let overdue = figure(
      words["ledger.overdue"], counts.overdue, ("state", LedgerFilters.overdue),
      note: words["ledger.overdue-note"])
    let owned = [
      figure(words["ledger.owned"], counts.owned, nil),
      figure(
        words["ledger.unowned"], counts.total - counts.owned, ("owner", LedgerAddress.nobody)),
    ]
    return """
      <h2 class="hidden-text">\(words["ledger.summary"])</h2>
      <dl class="tallies">
      \(([states[0], overdue] + states.dropFirst() + owned + openAges).joined("\n"))
      </dl>
      \(ages)
      """
  }

  /// To which day ages count: the build knows no clock.
  var ages: HTML {
    guard let day = ledger.day else { return HTML() }
    let instant = Instant(year: day.year, month: day.month, day: day.day)
    let time = InstantText.element(instant, words.day(instant))
    return "<p class=\"quiet ages\">\(words.html("ledger.ages", ["day": time]))</p>"
  }

  private var openAges: [HTML] {
    var figures: [HTML] = []
    if let oldest = ledger.openAges.first {
      figures.append(Self.figure(words["ledger.oldest"], "\(words.age(oldest))"))
    }
    if let median = ledger.medianOpenAge {
      figures.append(
        Self.figure(words["ledger.median"], "\(words.age(Int(median.rounded())))"))
    }
    return figures
  }

  private func figure(
    _ label: String, _ count: Int, _ filter: (name: String, value: String)?, note: String? = nil
  ) -> HTML {
    let number = words.number(count)
    // A long ledger lists what is open alone.
    guard count > 0, let filter,
      !ledger.isLong || filter.value == ActionState.open.rawValue
        || filter.value == LedgerFilters.overdue
    else { return Self.figure(label, "\(number)", note: note) }
    let address = parts.root + LedgerAddress.filtered(filter.name, filter.value)
    return Self.figure(label, "<a href=\"\(address)\">\(number)</a>", note: note)
  }

  private static func figure(_ label: String, _ value: HTML, note: String? = nil) -> HTML {
    let note: HTML = note.map { "<span class=\"also\">\($0)</span>" } ?? ""
    return "<div><dt>\(label)\(note)</dt><dd>\(value)</dd></div>"
  }
}
