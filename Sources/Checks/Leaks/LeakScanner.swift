import Markup

/// Finds in one pass over a text's bytes what should not be published, also in code, front matter and
/// the targets of links. Only at a few bytes, such as `@`, anything is looked at closely.
struct LeakScanner {
  let settings: LeakSettings

  /// By place; no two secrets share a byte.
  func leaks(in source: [UInt8]) -> [Leak] {
    guard !settings.isSilent else { return [] }
    return source.withUnsafeBufferPointer { buffer in
      let text = LeakText(bytes: buffer)
      var leaks: [Leak] = []
      for at in buffer.indices {
        // One look at a table for almost every byte.
        let sign = Self.signs[Int(buffer[at])]
        if sign != .none { look(text, at, sign, &leaks) }
      }
      leaks += settings.names.ranges(in: text).map { Leak(.personalName, $0) }
      return Self.settled(leaks.filter { !settings.off.contains($0.rule) }, in: buffer.count)
    }
  }

  private enum Sign: UInt8 {
    case none, at, dot, colon, equals, joint, letterI, letterJ
  }

  private static let signs: [Sign] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "="): .equals
    case UInt8(ascii: "_"), UInt8(ascii: "-"): .joint
    case UInt8(ascii: "I"): .letterI
    case UInt8(ascii: "J"): .letterJ
    default: .none
    }
  }

  private func look(_ text: LeakText, _ at: Int, _ sign: Sign, _ leaks: inout [Leak]) {
    switch sign {
    case .none: return
    case .at:
      if let range = EmailAddress.range(in: text, at: at) {
        leaks.append(Leak(.emailAddress, range))
      }
    case .dot:
      if let range = PrivateAddress.range(in: text, dot: at) {
        leaks.append(Leak(.privateAddress, range))
      } else if let range = InternalHost.range(in: text, dot: at, patterns: settings.hosts) {
        leaks.append(Leak(.internalHost, range))
      } else if let leak = TokenShape.leak(in: text, joint: at) {
        leaks.append(leak)
      }
    case .colon:
      if let leak = AddressPassword.leak(in: text, colon: at)
        ?? SecretAssignment.leak(in: text, at: at)
      {
        leaks.append(leak)
      } else if let range = PrivateAddress.range(in: text, colon: at) {
        leaks.append(Leak(.privateAddress, range))
      }
    case .equals:
      if let leak = SecretAssignment.leak(in: text, at: at) { leaks.append(leak) }
    case .joint:
      if let leak = TokenShape.leak(in: text, joint: at) ?? PrivateKey.leak(in: text, hyphen: at) {
        leaks.append(leak)
      }
    case .letterI:
      if let leak = TokenShape.leak(in: text, letterI: at) { leaks.append(leak) }
    case .letterJ:
      if let leak = WebToken.leak(in: text, at: at) { leaks.append(leak) }
    }
  }

  /// Of what overlaps only one finding is told: a known kind of token before the value of some key,
  /// which the scan comes to first, and a secret before an address.
  private static func settled(_ leaks: [Leak], in count: Int) -> [Leak] {
    let order = { (a: Leak, b: Leak) in
      (a.range.lowerBound, a.rule.rawValue) < (b.range.lowerBound, b.rule.rawValue)
    }
    guard leaks.contains(where: { !$0.secret.isEmpty }) else { return leaks.sorted(by: order) }
    var isTaken = [Bool](repeating: false, count: count)
    var kept: [Leak] = []
    for rank in 0...2 {
      for leak in leaks where Self.rank(leak) == rank {
        let claim = leak.secret.isEmpty ? leak.range : leak.secret
        guard !isTaken[claim].contains(true) else { continue }
        for at in leak.secret { isTaken[at] = true }
        kept.append(leak)
      }
    }
    return kept.sorted(by: order)
  }

  private static func rank(_ leak: Leak) -> Int {
    if leak.secret.isEmpty { return 2 }
    return leak.kind == SecretAssignment.kind ? 1 : 0
  }
}
