import Incidents

extension TrendsSentences {
  /// How old open action items are, and how many of each age are done.
  func actions(_ actions: ActionAges) -> [String] {
    guard !actions.bands.isEmpty || actions.undated > 0 else {
      return [words["statistics.actions.none"]]
    }
    var sentences = [open(actions)]
    let said = actions.bands.filter { $0.shareDone != nil }
    if !said.isEmpty {
      sentences.append(
        words.text(
          "statistics.actions.bands",
          ["list": said.map(band).joined(separator: "; ")]))
    }
    let unsaid = actions.bands.reduce(0) { $0 + $1.unsaid }
    if unsaid > 0 { sentences.append(words.text("statistics.actions.unsaid", count: unsaid)) }
    if actions.undated > 0 {
      sentences.append(words.text("statistics.actions.undated", count: actions.undated))
    }
    return sentences + [words["statistics.actions.when"]]
  }

  private func open(_ actions: ActionAges) -> String {
    guard let open = actions.open else { return words["statistics.actions.none-open"] }
    return words.text(
      "statistics.actions.open", count: open.count,
      [
        "age": words.days(open.maximum), "oldest": words.days(open.maximum),
        "median": bracketed(open.median, open.interval, words.days),
      ])
  }

  private func band(_ band: ActionAges.Band) -> String {
    words.text(
      "statistics.actions.band",
      [
        "ages": ages(band), "done": words.number(band.done),
        "said": words.number(band.open + band.done), "share": words.share(band.shareDone ?? 0),
        "interval": band.interval.map { words.interval($0, words.share) } ?? "",
      ])
  }

  /// `under 30 d`, `3 mo to 6 mo`, `24 mo and above`
  func ages(_ band: ActionAges.Band) -> String {
    let from = words.age(band.from)
    guard let below = band.below else {
      return words.text("statistics.actions.ages-last", ["from": from])
    }
    return band.from == 0
      ? words.text("statistics.actions.ages-first", ["below": words.age(below)])
      : words.text("statistics.actions.ages", ["from": from, "below": words.age(below)])
  }
}
