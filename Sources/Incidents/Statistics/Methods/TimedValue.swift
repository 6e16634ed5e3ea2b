/// A value and when it was, in any units.
struct TimedValue {
  let time: Double
  let value: Double

  /// Pairs up what is finite in both, in ascending order of time, and of value within a time.
  static func sorted(_ values: [Double], times: [Double]) -> [TimedValue] {
    zip(times, values).filter { $0.0.isFinite && $0.1.isFinite }
      .map { TimedValue(time: $0.0, value: $0.1) }
      .sorted { ($0.time, $0.value) < ($1.time, $1.value) }
  }
}
