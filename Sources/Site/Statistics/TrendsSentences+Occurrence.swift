import Incidents

extension TrendsSentences {
  func total(_ stats: KnowledgeStatistics) -> String {
    let total = stats.history.total
    guard total > 0 else { return words["statistics.total.none"] }
    let incidents = words.text("count.of-incidents", count: total)
    return words.text(
      stats.hasRetold ? "statistics.total.retold" : "statistics.total.plain",
      count: stats.documents, ["of-incidents": incidents])
  }

  /// How often incidents happen and whether that changes.
  func occurrence(_ history: HistoryStatistics) -> [String] {
    let occurrence = history.occurrence
    guard history.total > 0 else { return [words["statistics.total.none"]] }
    guard occurrence.dated > 0 else {
      return [words.text("statistics.occurrence.undated", count: history.total)]
    }
    // What a reader came for stands first, what it rests on after it.
    var sentences = history.findings.compactMap { claim($0, occurrence) }
    if occurrence.window == nil {
      sentences.insert(words["statistics.occurrence.no-window"], at: 0)
    }
    if let rate = rate(occurrence) { sentences.append(rate) }
    sentences.append(dated(history))
    if let clusters = clusters(occurrence) { sentences.append(clusters) }
    if occurrence.periods.isEmpty {
      sentences.append(words["statistics.occurrence.too-long"])
    } else if let last = occurrence.periods.last, last.isPartial {
      sentences.append(
        words.text("statistics.occurrence.partial", ["period": words.period(last.period)]))
    }
    return sentences
  }

  private func dated(_ history: HistoryStatistics) -> String {
    let inferred = history.coverage[.when].inferred
    return words.text(
      "statistics.occurrence.dated", count: history.occurrence.dated,
      [
        "of-incidents": words.text("count.of-incidents", count: history.total),
        "inferred": inferred == 0
          ? "" : words.text("statistics.occurrence.inferred", count: inferred),
      ])
  }

  /// That the intervals are wider than those of incidents that know nothing of each other.
  private func clusters(_ occurrence: Occurrence) -> String? {
    guard let dispersion = occurrence.dispersion, occurrence.inflation > 1 else { return nil }
    return words.text(
      dispersion.p <= ClaimRules.level
        ? "statistics.occurrence.clusters" : "statistics.occurrence.widened",
      ["index": words.ratio(dispersion.index), "p": words.p(dispersion.p)])
  }

  private func rate(_ occurrence: Occurrence) -> String? {
    guard let rate = occurrence.perYear, let window = occurrence.window else { return nil }
    return words.text(
      "statistics.occurrence.rate",
      [
        "first": words.day(ofDay: window.first), "last": words.day(ofDay: window.last),
        "rate": words.ratio(rate.value), "interval": words.interval(rate.interval, words.ratio),
      ])
  }

  /// `nil` for what is told beside the measures.
  private func claim(_ finding: TrendFinding, _ occurrence: Occurrence) -> String? {
    var facts: String?
    switch finding.subject {
    case .occurrence: facts = halves(occurrence)
    case .years: facts = occurrence.years.map(years)
    case .drift: break
    case .measure: return nil
    }
    return told(
      finding,
      facts: finding.n > 0
        ? facts ?? words[ClaimPhrases.name(finding.subject)]
        : words[ClaimPhrases.name(finding.subject)])
  }

  private func halves(_ occurrence: Occurrence) -> String? {
    guard let halves = occurrence.halves, let middle = occurrence.middle else { return nil }
    return words.text(
      "statistics.occurrence.halves",
      [
        "later": words.number(halves.later), "earlier": words.number(halves.earlier),
        "day": words.day(middle),
      ])
  }

  /// `12 incidents in 2024, 9 in 2023`
  func years(_ comparison: Occurrence.YearComparison) -> String {
    words.text(
      "statistics.occurrence.years", count: comparison.ratio.later,
      [
        "year": String(comparison.later), "before": String(comparison.earlier),
        "earlier": words.number(comparison.ratio.earlier),
      ])
  }
}

extension Words {
  func day(_ day: CivilDay) -> String {
    self.day(Instant(year: day.year, month: day.month, day: day.day, clock: nil, offset: nil))
  }

  /// - Parameter day: since 1970, with its fraction.
  fileprivate func day(ofDay day: Double) -> String {
    self.day(CivilDay(number: Int(day.rounded(.down))))
  }
}
