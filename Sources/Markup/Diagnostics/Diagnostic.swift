/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case note, warning, error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}

/// One thing that somebody should know about their input: where, what, and what to do about it.
///
/// Printed as `file:line:column: severity: message [rule]`.
public struct Diagnostic: Sendable, Hashable {
  public internal(set) var severity: Severity
  public let rule: Rule
  /// One sentence without a full stop.
  public internal(set) var message: String
  /// Relative to the content folder.
  public internal(set) var path: String
  /// `nil` where the finding is about the file as a whole.
  public let position: SourcePosition?
  /// Where it ends, exclusive.
  public let end: SourcePosition?
  /// The line of the source that it points into.
  public internal(set) var excerpt: LineExcerpt?
  /// What to change, where there is something to say.
  public internal(set) var help: String?

  /// A finding about a place in a text.
  public init(
    _ severity: Severity, _ rule: Rule, _ message: String,
    in source: SourceFile, at range: Range<Int>, help: String? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.message = message
    self.path = source.path
    self.position = source.position(at: range.lowerBound)
    self.end = source.position(at: range.upperBound)
    self.excerpt = source.excerpt(at: range)
    self.help = help
  }

  /// A finding about a file as a whole.
  public init(
    _ severity: Severity, _ rule: Rule, _ message: String, path: String, help: String? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.message = message
    self.path = path
    self.position = nil
    self.end = nil
    self.excerpt = nil
    self.help = help
  }
}

extension Diagnostic {
  /// The same finding, where the file is called something else.
  public func named(_ path: String) -> Diagnostic {
    var copy = self
    copy.path = path
    return copy
  }

  /// The same finding, where somebody weighs it differently.
  public func rated(_ severity: Severity) -> Diagnostic {
    var copy = self
    copy.severity = severity
    return copy
  }
}

extension Diagnostic: Comparable {
  /// By place, then by what is said, so that a list of findings does not depend on who found them
  /// first.
  public static func < (a: Self, b: Self) -> Bool {
    let none = SourcePosition(line: 0, column: 0)
    return (a.path, a.position ?? none, a.rule.rawValue, a.message)
      < (b.path, b.position ?? none, b.rule.rawValue, b.message)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The one-line form; 1:1 stands for a finding about the whole file.
  public var description: String {
    let place = position ?? SourcePosition(line: 1, column: 1)
    return
      "\(path):\(place.line):\(place.column): \(severity.rawValue): \(message) [\(rule.rawValue)]"
  }
}
