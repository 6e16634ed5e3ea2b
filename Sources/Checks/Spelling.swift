import Incidents

// How messages write days and times: as ISO 8601 does, cut to what is known.

extension Instant {
  /// `2024-03-09 23:20`
  var words: String {
    let day = "\(year.map { "\($0)-" } ?? "")\(twoDigits(month))-\(twoDigits(day))"
    return clock.map { "\(day) \($0.text)" } ?? day
  }
}

extension Clock {
  /// `14:05`
  var text: String { "\(twoDigits(hour)):\(twoDigits(minute))" }
}

extension CivilDay {
  /// `2021-05-04`
  var text: String { "\(year)-\(twoDigits(month))-\(twoDigits(day))" }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
