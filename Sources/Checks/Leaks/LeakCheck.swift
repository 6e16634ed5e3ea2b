import Markup

/// What a document tells that it should not.
struct LeakCheck {
  let findings: [Diagnostic]
  /// `nil` where there is nothing to hide.
  let mask: SecretMask?

  init(_ source: SourceFile, settings: LeakSettings) {
    let leaks = LeakScanner(settings: settings).leaks(in: source.bytes)
    let mask = SecretMask(source, leaks)
    self.mask = mask
    findings = leaks.compactMap { leak in
      guard let rule = LeakRule.byID[leak.rule] else { return nil }
      let message = Self.message(leak, source, mask)
      return Diagnostic(
        rule.severity, rule.id, message, in: mask?.source ?? source, at: leak.range, help: rule.help
      )
    }
  }

  private static func message(_ leak: Leak, _ source: SourceFile, _ mask: SecretMask?) -> String {
    let words = source.text(in: leak.range)
    return switch leak.rule {
    case .leakedSecret where leak.range == leak.secret:
      "`\(mask?.text(of: leak) ?? "")` looks like \(leak.kind)"
    case .leakedSecret: "this looks like \(leak.kind)"
    case .privateAddress: "\(words) is an address of a private network"
    case .emailAddress: "\(words) is an e-mail address"
    case .internalHost: "\(words) is the name of an internal host"
    default: "this name must not be published"
    }
  }
}
