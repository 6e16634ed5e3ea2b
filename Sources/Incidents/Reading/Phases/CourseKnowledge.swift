/// What the entries before one have told of the incident.
struct CourseKnowledge: OptionSet, Sendable {
  let rawValue: UInt8

  /// Anything.
  static let entry = CourseKnowledge(rawValue: 1)
  /// Something fails, or somebody knows that it does.
  static let fault = CourseKnowledge(rawValue: 2)
  /// Somebody knows of it.
  static let notice = CourseKnowledge(rawValue: 4)
  /// Somebody has taken it up.
  static let response = CourseKnowledge(rawValue: 8)
  /// Something was repaired.
  static let repair = CourseKnowledge(rawValue: 16)
}
