import Markup

/// A kind of thing that must not be published.
public struct LeakRule: Sendable {
  public let id: Rule
  /// Unless the configuration says otherwise.
  public let severity: Severity
  /// One sentence: what it finds.
  public let summary: String
  let help: String

  /// Every rule, in the order of the documentation.
  public static let all: [LeakRule] = [
    LeakRule(
      id: .leakedSecret, severity: .error,
      summary: "The text holds a key, a token or a password.",
      help:
        "revoke it, since whoever can read the history has it, and write what it was for instead"),
    LeakRule(
      id: .privateAddress, severity: .warning,
      summary: "The text holds an address of a private network.",
      help:
        "say what the machine does instead, or use an address from 192.0.2.0/24 or 2001:db8::/32, "
        + "which are kept for documentation"),
    LeakRule(
      id: .emailAddress, severity: .warning,
      summary: "The text holds an e-mail address.",
      help: "name the team or the role, or use an address at example.org"),
    LeakRule(
      id: .personalName, severity: .warning,
      summary: "The text holds a name from the configuration's list of people.",
      help: "name the team or the role"),
    LeakRule(
      id: .internalHost, severity: .warning,
      summary: "The text holds the name of an internal host.",
      help: "say what the host does, or use a name below example.org"),
  ]

  static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
