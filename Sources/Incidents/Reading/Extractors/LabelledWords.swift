/// Values that documents give only behind a label: severity, status, authors, services.
enum LabelledWords {
  static func first(_ label: FieldLabel, in view: DocumentView) -> Claim<String>? {
    guard let field = view.fields(label).first(where: { isShort($0) }) else { return nil }
    return claim(field, trimmed(field.text, field.tokens), view)
  }

  /// A list divided by commas, semicolons, slashes or "and".
  static func list(_ label: FieldLabel, in view: DocumentView) -> [Claim<String>] {
    let fields = view.fields(label).filter(isShort)
    guard let first = fields.first else { return [] }
    // The same label line by line: "Service: gateway", "Service: keyring".
    let repeated = zip(fields, fields.dropFirst()).prefix { $1.passage == $0.passage + 1 }.map(\.1)
    return list(first, view) + (label == .services ? repeated.flatMap { list($0, view) } : [])
  }

  private static func list(_ field: Field, _ view: DocumentView) -> [Claim<String>] {
    var claims: [Claim<String>] = []
    var start = field.tokens.lowerBound
    var depth = 0
    for index in field.tokens {
      let token = field.text.tokens[index]
      if token.isMark("(") { depth += 1 }
      if token.isMark(")") { depth -= 1 }
      let divides =
        depth == 0
        && (token.isMark(",") || token.isMark(";") || token.isMark("&") || token.isWord("and"))
      if divides {
        append(field, start..<index, view, to: &claims)
        start = index + 1
      }
    }
    append(field, start..<field.tokens.upperBound, view, to: &claims)
    return claims
  }

  /// Those who wrote the document, without what they are: "Ada Obi, Senior Engineer".
  static func authors(in view: DocumentView) -> [Claim<String>] {
    let fields = view.fields(.authors).filter(isShort)
    // Who wrote it before who owns it, that before who led, and last who only reported the incident.
    guard let best = fields.map(\.exactness).max(),
      let field = fields.first(where: { $0.exactness == best })
    else { return [] }
    let named = list(field, view)
    return named.enumerated().filter { place, claim in
      place == 0 || !(TokenText.words(of: claim.value).last.map(jobs.contains) ?? false)
    }.map(\.element)
  }

  private static let jobs: WordSet = [
    "engineer", "developer", "manager", "lead", "administrator", "admin", "architect", "analyst",
    "officer", "director", "intern", "cto", "ceo", "sre", "devops", "consultant", "technician",
  ]

  private static func append(
    _ field: Field, _ tokens: Range<Int>, _ view: DocumentView, to claims: inout [Claim<String>]
  ) {
    let tokens = trimmed(field.text, tokens)
    guard !tokens.isEmpty, let claim = claim(field, tokens, view) else { return }
    claims.append(claim)
  }

  private static let nothing: WordSet = ["none", "n", "na", "unknown", "tbd"]

  private static func claim(
    _ field: Field, _ tokens: Range<Int>, _ view: DocumentView
  ) -> Claim<String>? {
    // "[status]: https://…" is a link's address that nothing refers to.
    guard let first = tokens.first, !nothing.contains(field.text.word(first)),
      !field.text.tokens[first].traits.contains(.address)
    else { return nil }
    let evidence = view.evidence(field.text, tokens, .labelledField, .high)
    return Claim(evidence.text, evidence)
  }

  private static func isShort(_ field: Field) -> Bool {
    field.tokens.count { field.text.tokens[$0].kind == .word } <= 14
  }

  /// Without marks and emoji at the ends, and without a bracketed remark at the end.
  private static func trimmed(_ text: TokenText, _ tokens: Range<Int>) -> Range<Int> {
    var low = tokens.lowerBound
    var high = tokens.upperBound
    while low < high, text.tokens[low].kind == .mark { low += 1 }
    if let bracket = (low..<high).first(where: { text.isMark($0, "(") }), bracket > low {
      high = bracket
    }
    while high > low, let last = text[safe: high - 1], last.kind == .mark, !last.isMark(")") {
      high -= 1
    }
    return low..<high
  }
}
