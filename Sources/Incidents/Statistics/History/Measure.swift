/// What is measured of an incident beside that it happened.
public enum Measure: String, Sendable, Hashable, CaseIterable {
  /// Minutes; the document's own duration, else the end less the start.
  case duration
  /// Minutes from the start to the detection.
  case detect = "time_to_detect"
  /// Minutes from the start to the end.
  case restore = "time_to_restore"
  /// Per cent of users, customers, requests or service.
  case affected = "affected_percent"
  /// Minutes that the average user lost: duration times share, where a document states both.
  case lost = "user_minutes_lost"

  /// Changes are told as a factor a year, since lengths of time spread over orders of magnitude;
  /// shares are told as percentage points a year.
  public var isMultiplicative: Bool { self != .affected }

  /// What the values are counted in.
  public var unit: String { self == .affected ? "percent" : "minutes" }
}
