import Incidents

/// What measures are called on the page of the trends.
struct MeasureNames {
  let words: Words

  /// Of the figure and its data file.
  func id(_ measure: Measure) -> String {
    switch measure {
    case .duration: "durations"
    case .detect: "time-to-detect"
    case .restore: "time-to-restore"
    case .affected: "affected-share"
    case .lost: "user-minutes-lost"
    }
  }

  func title(_ measure: Measure) -> String { words["trends-charts.measure.\(id(measure)).title"] }

  /// What the drawing shows, with its scale.
  func drawing(_ measure: Measure) -> String {
    measure.isMultiplicative
      ? words.text("trends-charts.log-drawing", ["title": title(measure)])
      : words.text("trends-charts.percent-drawing", ["title": title(measure)])
  }

  func axis(_ measure: Measure) -> String { words["trends-charts.measure.\(id(measure)).axis"] }

  func column(_ measure: Measure) -> String {
    words["trends-charts.measure.\(id(measure)).column"]
  }
}
