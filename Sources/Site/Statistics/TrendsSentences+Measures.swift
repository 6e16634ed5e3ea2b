import Incidents

extension TrendsSentences {
  /// Values that a median needs.
  static let fewestForMedian = 3

  /// Where the values of a measure lie, and whether that changes.
  ///
  /// - Parameters:
  ///   - finding: `nil` on pages that test none.
  ///   - coverage: tells how many of the values were inferred.
  func measure(
    _ history: MeasureHistory, _ finding: TrendFinding?, _ coverage: Coverage? = nil
  ) -> [String] {
    let name = words[ClaimPhrases.name(.measure(history.measure))]
    guard history.total > 0 else { return [words["statistics.total.none"]] }
    guard let location = history.location else {
      return [words.text("statistics.measure.none", count: history.total, ["measure": name])]
    }
    var sentences = [values(location, history.measure)]
    if let finding {
      let facts =
        finding.n > 0 ? words.text("statistics.measure.over-time", count: finding.n) : name
      sentences.append(told(finding, facts: facts))
    }
    let inferred = coverage?[.measure(history.measure)].inferred ?? 0
    return sentences + [used(history, name, inferred)]
  }

  private func used(_ history: MeasureHistory, _ name: String, _ inferred: Int) -> String {
    func part(_ count: Int, _ text: (Int) -> String) -> String { count == 0 ? "" : text(count) }
    return words.text(
      "statistics.measure.used", count: history.count,
      [
        "measure": name,
        "of-incidents": words.text("count.of-incidents", count: history.total),
        "inferred": part(inferred) { words.text("statistics.measure.inferred", count: $0) },
        "zeros": part(history.zeros) { words.text("statistics.measure.zeros", count: $0) },
        "missing": part(history.total - history.count) {
          words.text("statistics.measure.missing", count: $0)
        },
      ])
  }

  private func values(_ location: Location, _ measure: Measure) -> String {
    let write = { (value: Double) in words.value(value, of: measure) }
    let (least, most) = (write(location.minimum), write(location.maximum))
    guard location.count >= Self.fewestForMedian else {
      return words.text(
        "statistics.measure.few", count: location.count, ["least": least, "most": most])
    }
    return words.text(
      "statistics.measure.median",
      [
        "median": bracketed(location.median, location.interval, write),
        "quartiles": location.count < ClaimRules.fewest
          ? ""
          : words.text(
            "statistics.measure.quartiles",
            ["lower": write(location.lowerQuartile), "upper": write(location.upperQuartile)]),
        "tail": location.p90.map {
          words.text(
            "statistics.measure.tail",
            ["value": bracketed($0, location.p90Interval, write)])
        } ?? "",
        "least": least, "most": most,
      ])
  }

  /// `45 min (95 % interval 30 min to 1 h)`
  func bracketed(
    _ value: Double, _ interval: Interval?, _ write: (Double) -> String
  ) -> String {
    guard let interval else {
      return words.text("statistics.measure.no-interval", ["value": write(value)])
    }
    return words.text(
      "statistics.bracketed",
      ["value": write(value), "interval": words.interval(interval, write)])
  }
}
