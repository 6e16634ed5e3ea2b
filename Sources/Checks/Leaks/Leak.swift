import Markup

/// A place of a text that tells what it should not.
struct Leak: Hashable {
  let rule: Rule
  /// What a finding points at.
  let range: Range<Int>
  /// The bytes that nobody may print; empty where the place itself may be told.
  let secret: Range<Int>
  /// What it is, as in "an access key of AWS"; of a secret alone.
  let kind: String

  init(_ rule: Rule, _ range: Range<Int>) {
    self.rule = rule
    self.range = range
    secret = range.lowerBound..<range.lowerBound
    kind = ""
  }

  init(secret: Range<Int>, at range: Range<Int>? = nil, _ kind: String) {
    rule = .leakedSecret
    self.range = range ?? secret
    self.secret = secret
    self.kind = kind
  }
}
