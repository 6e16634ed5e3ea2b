import Markup

extension FrontMatterReader {
  mutating func text(_ entry: YAMLEntry) -> Claim<String>? {
    // Exports write `severity: {name: SEV-1, rank: 2}`.
    guard let named = name(in: entry.value), let written = named.written else {
      wrongType(entry.value, "text")
      return nil
    }
    return Claim(written, evidence(named))
  }

  /// An id stands in addresses and file names: letters, digits, dots, hyphens and underscores.
  mutating func slug(_ entry: YAMLEntry) -> Claim<String>? {
    guard let claim = text(entry) else { return nil }
    let isSafe =
      !claim.value.isEmpty && claim.value.utf8.count <= 120
      && claim.value.utf8.first != UInt8(ascii: ".")
      && claim.value.utf8.allSatisfy {
        $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
          || $0 == UInt8(ascii: ".")
      }
    guard isSafe else {
      wrongType(entry.value, "letters, digits, hyphens, dots and underscores")
      return nil
    }
    return claim
  }

  /// A list of words, or one text divided by commas.
  mutating func words(_ entry: YAMLEntry) -> [Claim<String>]? {
    switch entry.value.kind {
    case .list(let values):
      var claims: [Claim<String>] = []
      for value in values {
        guard let named = name(in: value), let written = named.written, !written.isEmpty else {
          wrongType(value, "text")
          continue
        }
        claims.append(Claim(written, evidence(named)))
      }
      return claims
    case .map:
      guard let named = name(in: entry.value), let written = named.written, !written.isEmpty else {
        wrongType(entry.value, "a list")
        return nil
      }
      return [Claim(written, evidence(named))]
    default:
      let written = entry.value.written ?? ""
      let evidence = evidence(entry.value)
      return written.utf8.split(separator: UInt8(ascii: ",")).compactMap { part in
        let word = Self.trimmed(part)
        return word.isEmpty ? nil : Claim(word, evidence)
      }
    }
  }

  /// A scalar itself; of a map such as `{name: Ada, email: …}` its name.
  private func name(in value: YAMLValue) -> YAMLValue? {
    guard case .map(let entries) = value.kind else { return value }
    for key in ["name", "title", "id"] {
      if let entry = entries.first(where: { $0.key.lowercased() == key }) { return entry.value }
    }
    return nil
  }

  private static func trimmed(_ part: Substring.UTF8View) -> String {
    var rest = part.drop { $0 <= 0x20 }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }

  /// Some tools write `resolved: true`.
  mutating func readEnd(_ entry: YAMLEntry) {
    if case .bool = entry.value.kind { return }
    keep(instant(entry), as: \.end)
  }

  mutating func duration(_ entry: YAMLEntry) -> Claim<IncidentDuration>? {
    guard let written = entry.value.written, var minutes = WrittenDuration.minutes(written) else {
      wrongType(entry.value, "a length such as `90`, `1h30m`, `1:30:00` or `PT1H30M`")
      return nil
    }
    // A number alone is of the key's unit.
    if Double(written) != nil {
      let key = entry.key.lowercased()
      if key.hasSuffix("hours") { minutes *= 60 }
      if key.hasSuffix("seconds") || key.hasSuffix("secs") { minutes /= 60 }
    }
    return Claim(
      IncidentDuration(minutes: minutes, basis: .frontMatter), evidence(entry.value))
  }

  /// A number or a share in words is a share; a list names systems, as in cState.
  mutating func readAffected(_ entry: YAMLEntry) {
    if case .list = entry.value.kind {
      return keep(words(entry), as: \.services)
    }
    if Self.isCount(entry) { return }
    guard let share = WrittenShare.read(entry.value.written ?? "") else {
      return wrongType(entry.value, "a percentage such as `30`, `30%` or `30% of users`")
    }
    guard (0...100).contains(share.percent) else {
      return report(
        .error, .percentageRange, "a share lies between 0 and 100 per cent", at: entry.value.range)
    }
    keep(Claim(share, evidence(entry.value)), as: \.affected)
  }

  /// `users_affected: 1200` counts people; only `users_affected: 30%` is a share of them.
  static func isCount(_ entry: YAMLEntry) -> Bool {
    let key = entry.key.lowercased()
    guard key.contains("user") || key.contains("customer") else { return false }
    return entry.value.written?.contains("%") != true
  }

  // MARK: Terms

  mutating func term(_ value: YAMLValue, _ kind: String, among ids: [String]) -> String? {
    guard let written = value.written else {
      wrongType(value, "one word")
      return nil
    }
    let id = String(
      decoding: written.utf8.map {
        $0 == 0x20 || $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0.lowercased
      }, as: UTF8.self)
    if ids.contains(id) { return id }
    let near = NearestTerm.of(id, in: ids)
    report(
      .error, .unknownValue, "`\(written)` is not a \(kind) that Casebook knows", at: value.range,
      help: near.map { "did you mean `\($0)`?" } ?? "one of: " + ids.joined(separator: ", "))
    return nil
  }

  /// Other tools have a sentence here.
  static func isSentence(_ value: YAMLValue) -> Bool {
    (value.written ?? "").utf8.split(separator: 0x20).count >= 3
  }

  mutating func readCause(_ entry: YAMLEntry) {
    if Self.isSentence(entry.value) { return keep(text(entry), as: \.rootCauseStatement) }
    let ids = settings.taxonomy.causes.map(\.id)
    guard let id = term(entry.value, "root cause", among: ids) else { return }
    let cause = RootCause(category: CauseID(rawValue: id), statement: nil)
    keep(Claim(cause, evidence(entry.value)), as: \.rootCause)
  }

  /// `categories` of other tools hold their own words; only those that are causes count.
  mutating func readFactors(_ entry: YAMLEntry) {
    let isOwn = Self.isOwnFactorsKey(entry.key)
    let ids = settings.taxonomy.causes.map(\.id)
    var found: [Claim<CauseID>] = []
    for claim in words(entry) ?? [] {
      let value = YAMLValue(
        kind: .string(claim.value), range: claim.evidence.range, written: claim.value)
      let id =
        isOwn ? term(value, "cause", among: ids) : ids.first { $0 == claim.value.lowercased() }
      if let id { found.append(Claim(CauseID(rawValue: id), claim.evidence)) }
    }
    if isOwn || !found.isEmpty { keep(found, as: \.contributingFactors) }
  }

  static func isOwnFactorsKey(_ key: String) -> Bool {
    key.lowercased().hasPrefix("contributing") || key.lowercased() == "factors"
  }

  mutating func readTrigger(_ entry: YAMLEntry) {
    guard let id = term(entry.value, "trigger", among: settings.taxonomy.triggers.map(\.id)) else {
      return
    }
    keep(Claim(TriggerID(rawValue: id), evidence(entry.value)), as: \.trigger)
  }

  mutating func readComponents(_ entry: YAMLEntry) {
    let ids = settings.taxonomy.components.map(\.id)
    var found: [Claim<String>] = []
    for claim in words(entry) ?? [] {
      let value = YAMLValue(
        kind: .string(claim.value), range: claim.evidence.range, written: claim.value)
      if let id = term(value, "component", among: ids) { found.append(Claim(id, claim.evidence)) }
    }
    keep(found, as: \.components)
  }

  private static let closed: Set<String> = ["private", "confidential", "restricted", "secret"]

  mutating func readAudience(_ entry: YAMLEntry) {
    if let written = entry.value.written, Self.closed.contains(written.lowercased()) {
      claims.audience = .internal
      return
    }
    guard let id = term(entry.value, "audience", among: Audience.allCases.map(\.rawValue)) else {
      // Whoever misspells "internal" means to keep the document in.
      claims.audience = .internal
      return
    }
    claims.audience = Audience(rawValue: id)
  }
}
