/// What an organisation makes of a rule: how much its findings matter, or that there are none.
public enum RuleLevel: String, Sendable, Hashable, CaseIterable {
  case off, note, warning, error

  /// `nil` where the rule is switched off.
  public var severity: Severity? { Severity(rawValue: rawValue) }
}
