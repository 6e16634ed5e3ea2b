import Incidents

/// The time of an incident for formats that demand one in UTC, taken from the document and never
/// from the clock.
enum ContentTime {
  /// The end, else the start, as in `2023-03-03T14:00:00Z`. A time without a zone counts as UTC,
  /// a day as its midnight. `nil` without a year, and for one that has not four digits.
  ///
  /// Texts compare as their times do.
  static func updated(_ incident: Incident) -> String? {
    let dated = [incident.end, incident.start].compactMap { $0?.value }.first { $0.year != nil }
    guard var instant = dated?.utc ?? dated, (1...9999).contains(instant.year ?? 0) else {
      return nil
    }
    instant.clock = instant.clock ?? Clock(hour: 0, minute: 0)
    instant.offset = nil
    return instant.description + "Z"
  }
}
