import Markup

/// A kind of token that its first characters give away.
struct TokenShape {
  let prefix: StaticString
  let kind: String
  /// How many bytes follow the prefix.
  let length: ClosedRange<Int>
  let isBody: (UInt8) -> Bool

  private init(
    _ prefix: StaticString, _ kind: String, _ length: ClosedRange<Int>,
    _ isBody: @escaping (UInt8) -> Bool = \.isAlphanumeric
  ) {
    self.prefix = prefix
    self.kind = kind
    self.length = length
    self.isBody = isBody
  }

  /// By the last byte of the prefix, which the scan stops at.
  private nonisolated(unsafe) static let underscored = [
    TokenShape("ghp_", "a token of GitHub", 36...255),
    TokenShape("gho_", "a token of GitHub", 36...255),
    TokenShape("ghu_", "a token of GitHub", 36...255),
    TokenShape("ghs_", "a token of GitHub", 36...255),
    TokenShape("ghr_", "a token of GitHub", 36...255),
    TokenShape("github_pat_", "a token of GitHub", 60...255, \.isTokenByte),
    TokenShape("sk_live_", "a key of Stripe", 16...255),
    TokenShape("rk_live_", "a key of Stripe", 16...255),
    TokenShape("whsec_", "a webhook's secret", 32...255, \.isBase64),
    TokenShape("npm_", "a token of npm", 36...36),
    TokenShape("hf_", "a token of Hugging Face", 30...40),
    TokenShape("dop_v1_", "a token of DigitalOcean", 64...64, \.isHex),
    TokenShape("shpat_", "a token of Shopify", 32...32, \.isHex),
    TokenShape("dckr_pat_", "a token of Docker Hub", 27...64, \.isTokenByte),
    TokenShape("glsa_", "a token of Grafana", 41...41, \.isTokenByte),
    TokenShape("glc_", "a token of Grafana", 32...400, \.isBase64),
  ]

  private nonisolated(unsafe) static let hyphened = [
    TokenShape(
      "glpat-", "a token of GitLab", 20...300, { $0.isTokenByte || $0 == UInt8(ascii: ".") }),
    TokenShape("gldt-", "a token of GitLab", 20...64, \.isTokenByte),
    TokenShape("glrt-", "a token of GitLab", 20...64, \.isTokenByte),
    TokenShape("glptt-", "a token of GitLab", 40...64, \.isTokenByte),
    TokenShape("xoxb-", "a token of Slack", 24...255, \.isTokenByte),
    TokenShape("xoxp-", "a token of Slack", 24...255, \.isTokenByte),
    TokenShape("xoxa-", "a token of Slack", 24...255, \.isTokenByte),
    TokenShape("xoxe-", "a token of Slack", 24...255, \.isTokenByte),
    TokenShape("xoxr-", "a token of Slack", 24...255, \.isTokenByte),
    TokenShape("xoxs-", "a token of Slack", 24...255, \.isTokenByte),
    TokenShape("xapp-", "a token of Slack", 24...255, \.isTokenByte),
    TokenShape("pypi-AgEIcHlwaS5vcmc", "a token of PyPI", 50...300, \.isTokenByte),
    TokenShape("sk-ant-", "a key of Anthropic", 40...200, \.isTokenByte),
    TokenShape("sk-proj-", "a key of OpenAI", 40...255, \.isTokenByte),
    TokenShape("NRAK-", "a key of New Relic", 27...27),
    TokenShape("AGE-SECRET-KEY-", "a key of age", 58...60),
  ]

  private nonisolated(unsafe) static let dotted = [
    TokenShape("SG.", "a key of SendGrid", 60...80, { $0.isTokenByte || $0 == UInt8(ascii: ".") }),
    TokenShape("hvs.", "a token of Vault", 24...300, \.isTokenByte),
    TokenShape("hvb.", "a token of Vault", 24...300, \.isTokenByte),
  ]

  /// A token with a joint (`_`, `-` or `.`) in its beginning.
  static func leak(in text: LeakText, joint at: Int) -> Leak? {
    guard text[at - 1].isAlphanumeric, text[at + 1].isAlphanumeric else { return nil }
    let shapes =
      switch text[at] {
      case UInt8(ascii: "_"): underscored
      case UInt8(ascii: "-"): hyphened
      default: dotted
      }
    for shape in shapes {
      if let leak = shape.leak(in: text, joint: at) { return leak }
    }
    return nil
  }

  private func leak(in text: LeakText, joint at: Int) -> Leak? {
    // The first joint of the prefix is where the scan comes first; a prefix may go on after its last.
    let (first, last) = prefix.withUTF8Buffer { bytes in
      let joint = text[at]
      return (bytes.firstIndex(of: joint) ?? 0, bytes.count)
    }
    let start = at - first
    guard text.stands(prefix, at: start), !text[start - 1].isTokenByte else { return nil }
    return leak(in: text, from: start, body: start + last)
  }

  /// `AKIA…` and `ASIA…` of AWS, `AIza…` of Google: what is rare in them is the capital I.
  static func leak(in text: LeakText, letterI at: Int) -> Leak? {
    guard text[at - 1] == UInt8(ascii: "A") || text[at + 1] == UInt8(ascii: "A") else { return nil }
    if text.stands("AIza", at: at - 1) { return google.leak(in: text, from: at - 1, body: at + 3) }
    if text.stands("AKIA", at: at - 2) || text.stands("ASIA", at: at - 2) {
      // A signed address is made to be handed out, and its signature soon ends.
      if text.stands("Credential=", at: at - 13) { return nil }
      return amazon.leak(in: text, from: at - 2, body: at + 2)
    }
    return nil
  }

  private nonisolated(unsafe) static let google = TokenShape(
    "AIza", "a key of Google", 35...35, \.isTokenByte)
  private nonisolated(unsafe) static let amazon = TokenShape(
    "AKIA", "an access key of AWS", 16...16, { $0.isASCIIUppercase || $0.isASCIIDigit })

  private func leak(in text: LeakText, from start: Int, body: Int) -> Leak? {
    guard !text[start - 1].isAlphanumeric else { return nil }
    var end = text.end(of: isBody, from: body, limit: length.upperBound + 1)
    // A full stop or a dash that ends a sentence.
    while end > body, !text[end - 1].isAlphanumeric { end -= 1 }
    guard length.contains(end - body), !text[end].isAlphanumeric,
      Randomness.isLikely(text, body..<end), !Placeholder.isLikely(text, start..<end)
    else { return nil }
    return Leak(secret: start..<end, kind)
  }
}
