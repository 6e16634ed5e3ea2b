import Markup

/// Reads a share that stands alone, as in front matter.
enum WrittenShare {
  /// `30`, `30%`, `30 % of users`, `a third of customers`; `nil` for anything else.
  static func read(_ written: String) -> AffectedShare? {
    if let percent = Double(written) {
      return percent.isFinite ? AffectedShare(percent: percent, scope: nil) : nil
    }
    // Beyond what prose can mean, so that the range is checked and not silently refused.
    if written.hasSuffix("%"), let percent = Double(written.dropLast()), percent.isFinite {
      return AffectedShare(percent: percent, scope: nil)
    }
    let text = TokenText(PlainText(generated: written))
    guard let (share, next) = ShareRecogniser.match(text, at: 0) else { return nil }
    if next == text.count { return AffectedShare(percent: share.percent, scope: nil) }
    var scope = next
    while text.isWord(scope, "of") || text.isWord(scope, "the") || text.isWord(scope, "our")
      || text.isWord(scope, "all")
    {
      scope += 1
    }
    let rest = scope..<text.count
    guard !rest.isEmpty, rest.count <= 3, rest.allSatisfy({ text.tokens[$0].kind == .word }) else {
      return nil
    }
    return AffectedShare(percent: share.percent, scope: text.string(rest))
  }
}
