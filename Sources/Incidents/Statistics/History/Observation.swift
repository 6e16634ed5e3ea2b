/// What statistics need of one incident. Thousands are looked at again for every cause, component,
/// service and year, so that copies share what they hold.
public struct Observation: Sendable {
  private final class Facts: Sendable {
    let id: String
    let title: String
    let when: Instant?
    let day: Double?
    let cause: CauseID
    let trigger: TriggerID
    let components: [String]
    let hasDoneAction: Bool
    /// In the order of `Measure.allCases`.
    let values: [Double?]
    /// A bit for each `CoverageField`, by its place.
    let inferred: UInt32

    init(_ incident: Incident) {
      id = incident.id
      title = incident.title.value
      when = incident.when.flatMap { $0.year == nil ? nil : $0 }
      day = when?.epochMinutes.map { Double($0) / 1440 }
      cause = incident.cause
      trigger = incident.trigger?.value ?? .unknown
      components = incident.components.map(\.value)
      hasDoneAction = incident.actionItems.contains { $0.done == true }
      values = Observation.values(incident)
      inferred = CoverageField.allCases.reduce(0) { bits, field in
        Observation.isInferred(field, incident) ? bits | 1 << UInt32(field.place) : bits
      }
    }
  }

  private let facts: Facts

  public init(_ incident: Incident) { facts = Facts(incident) }

  public var id: String { facts.id }
  public var title: String { facts.title }
  /// The start, else the end, where it has a year.
  public var when: Instant? { facts.when }
  /// Days since 1970, fractions of a day from the clock; `nil` without `when`.
  public var day: Double? { facts.day }
  public var cause: CauseID { facts.cause }
  public var trigger: TriggerID { facts.trigger }
  public var components: [String] { facts.components }
  /// Whether an action item of it is said to be done.
  public var hasDoneAction: Bool { facts.hasDoneAction }

  /// The earliest first, those without a day before them, then by id.
  static func inOrder(_ observations: [Observation]) -> [Observation] {
    let keys = observations.map { (day: $0.day ?? -.infinity, id: $0.id) }
    return observations.indices.sorted { keys[$0] < keys[$1] }.map { observations[$0] }
  }

  /// Finite and not negative; `nil` where the document does not say, which is not 0.
  public subscript(measure: Measure) -> Double? { facts.values[measure.place] }

  func states(_ field: CoverageField) -> Bool {
    switch field {
    case .when: when != nil
    case .cause: cause != .unknown
    case .trigger: trigger != .unknown
    case .components: !components.isEmpty
    case .measure(let measure): self[measure] != nil
    }
  }

  /// Whether a value of the field was inferred rather than stated in so many words.
  func isInferred(_ field: CoverageField) -> Bool {
    facts.inferred >> UInt32(field.place) & 1 == 1
  }

  private static func values(_ incident: Incident) -> [Double?] {
    let times = incident.responseTimes
    let duration = sound(incident.duration?.value.minutes)
    let share = sound(incident.affected?.value.percent).flatMap { $0 <= 100 ? $0 : nil }
    let lost = duration.flatMap { minutes in share.flatMap { sound(minutes * $0 / 100) } }
    return [duration, sound(times.detect), sound(times.restore), share, lost]
  }

  private static func sound(_ value: Double?) -> Double? {
    value.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
  }

  private static func isInferred(_ field: CoverageField, _ incident: Incident) -> Bool {
    let evidence: [Evidence?] =
      switch field {
      case .when: [incident.start?.evidence ?? incident.end?.evidence]
      case .cause: [incident.rootCause?.evidence]
      case .trigger: [incident.trigger?.evidence]
      case .components: incident.components.map(\.evidence)
      case .measure(.duration): [incident.duration?.evidence]
      case .measure(.detect): [incident.start?.evidence, incident.detected?.evidence]
      case .measure(.restore): [incident.start?.evidence, incident.end?.evidence]
      case .measure(.affected): [incident.affected?.evidence]
      case .measure(.lost): [incident.duration?.evidence, incident.affected?.evidence]
      }
    return evidence.contains { ($0?.confidence ?? .high) < .high }
  }
}

extension Measure {
  /// Its place among all.
  var place: Int {
    switch self {
    case .duration: 0
    case .detect: 1
    case .restore: 2
    case .affected: 3
    case .lost: 4
    }
  }
}
