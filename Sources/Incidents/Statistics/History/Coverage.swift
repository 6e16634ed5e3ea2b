/// A field that statistics are made of.
public enum CoverageField: Sendable, Hashable, CaseIterable {
  /// A day with a year.
  case when
  case cause, trigger, components
  case measure(Measure)

  public static let allCases: [Self] =
    [.when, .cause, .trigger, .components] + Measure.allCases.map(Self.measure)

  /// Snake case, as data and keys of words name it.
  public var name: String {
    switch self {
    case .when: "date"
    case .cause: "root_cause"
    case .trigger: "trigger"
    case .components: "components"
    case .measure(let measure): measure.rawValue
    }
  }

  var place: Int {
    switch self {
    case .when: 0
    case .cause: 1
    case .trigger: 2
    case .components: 3
    case .measure(let measure): 4 + measure.place
    }
  }
}

/// How much of a set of incidents the documents state: what is unknown is counted, never taken as 0.
public struct Coverage: Sendable, Hashable {
  public struct Field: Sendable, Hashable {
    public let field: CoverageField
    /// In so many words.
    public let stated: Int
    /// Put together or read from something weaker: with less than high confidence.
    public let inferred: Int
    public let missing: Int

    public var used: Int { stated + inferred }
  }

  /// Incidents, each counted once however often it is told.
  public let total: Int
  public let fields: [Field]

  init(_ observations: [Observation]) {
    total = observations.count
    fields = CoverageField.allCases.map { field in
      var (used, inferred) = (0, 0)
      for observation in observations where observation.states(field) {
        used += 1
        if observation.isInferred(field) { inferred += 1 }
      }
      return Field(
        field: field, stated: used - inferred, inferred: inferred,
        missing: observations.count - used)
    }
  }

  public subscript(field: CoverageField) -> Field { fields[field.place] }
}
