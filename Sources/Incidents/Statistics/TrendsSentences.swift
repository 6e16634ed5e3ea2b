/// Plain sentences that the numbers earn. Nothing here says that something rises or falls: that takes
/// a test, and too few incidents are said to be too few.
public enum TrendsSentences {
  /// Fewer incidents than this cannot tell anything of a trend.
  public static let fewest = 10

  public static func total(_ summary: TrendsSummary) -> String {
    let told = summary.documents - summary.total
    let documents =
      "\(counted(summary.documents, "document")) \(summary.documents == 1 ? "tells" : "tell") of \(counted(summary.total, "incident"))"
    return told == 0
      ? documents + "."
      : documents + "; an incident that is told twice counts once."
  }

  public static func years(_ summary: TrendsSummary) -> String {
    guard let first = summary.years.first, let last = summary.years.last else {
      return "No incident has a date with a year, so there is nothing to count by year."
    }
    guard summary.years.count > 1 else {
      return
        "All \(counted(first.count, "dated incident")) began in \(first.year): one year is no trend."
    }
    let span =
      "\(counted(summary.total - summary.undated, "dated incident")) from \(first.year) to \(last.year)"
    if summary.total - summary.undated < fewest {
      return span + ": too few to tell whether they become more or fewer."
    }
    return span
      + ". The whiskers show how far the rate behind each count may lie from it (95 % interval); a "
      + "difference between years that they dwarf is no finding."
  }

  public static func durations(_ summary: TrendsSummary) -> String {
    guard let location = summary.durationLocation else {
      return "No document states how long its incident lasted."
    }
    let used =
      "\(location.count) of \(counted(summary.total, "incident")) \(location.count == 1 ? "has" : "have") a duration"
    guard location.count >= 3 else { return used + ": too few for a median." }
    let median = used + "; half of them were over within \(Spoken.duration(location.median))"
    guard let interval = location.interval else {
      return median + ", with too few values for an interval."
    }
    return median
      + " (95 % interval \(Spoken.duration(interval.low)) to \(Spoken.duration(interval.high))), the longest took "
      + "\(Spoken.duration(location.maximum))."
  }

  public static func causes(_ summary: TrendsSummary) -> String {
    let unknown = summary.causes.first { $0.id == .unknown }?.count ?? 0
    guard summary.total > 0 else { return "There is no incident yet." }
    let known = summary.total - unknown
    var text =
      "\(known) of \(counted(summary.total, "incident")) \(known == 1 ? "names" : "name") a root cause"
    switch unknown {
    case 0: text += "."
    case 1: text += "; the other one counts as unknown."
    default: text += "; the other \(unknown) count as unknown."
    }
    if summary.total < fewest { text += " Too few to rank the causes." }
    return text
  }

  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
