import Markup

/// A value of the record as front matter holds it.
enum AdoptableValue: Sendable, Hashable {
  case text(String)
  case number(Double)
  case instant(Instant)
  case list([String])

  func written(_ notation: FrontMatter.Notation) -> String {
    switch self {
    case .text(let text): FrontMatterText.text(text, notation)
    case .number(let number): Int(exactly: number).map(String.init) ?? number.description
    case .instant(let instant): instant.description
    case .list(let texts): FrontMatterText.list(texts, notation)
    }
  }
}

/// A field of the record that `adopt` writes into front matter: one value or a short list. The
/// timeline and the action items stay in the text, where people read and change them.
struct AdoptableField: Sendable {
  /// The key, which is the record's name of the field.
  let key: String
  let field: FrontMatterKey.Field
  /// The value and where it comes from; `nil` where the document does not say.
  let read: @Sendable (Incident) -> (value: AdoptableValue, evidence: [Evidence])?

  /// In the order that they are written in.
  static let all: [AdoptableField] = [
    text("title", .title) { $0.title },
    text("summary", .summary) { $0.summary },
    instant("start", .start) { $0.start },
    instant("detected", .detected) { $0.detected },
    instant("mitigated", .mitigated) { $0.mitigated },
    instant("end", .end) { $0.end },
    AdoptableField(key: "duration_minutes", field: .duration) {
      $0.duration.map { (.number($0.value.minutes), [$0.evidence]) }
    },
    AdoptableField(key: "affected_percent", field: .affected) {
      $0.affected.map { (.number($0.value.percent), [$0.evidence]) }
    },
    AdoptableField(key: "affected_scope", field: .affectedScope) { incident in
      incident.affected.flatMap { claim in
        claim.value.scope.map { (.text($0), [claim.evidence]) }
      }
    },
    AdoptableField(key: "root_cause", field: .rootCause) {
      $0.rootCause.map { (.text($0.value.category.rawValue), [$0.evidence]) }
    },
    AdoptableField(key: "root_cause_statement", field: .rootCauseStatement) { incident in
      incident.rootCause.flatMap { claim in
        claim.value.statement.map { (.text($0), [claim.evidence]) }
      }
    },
    list("contributing_factors", .factors) { incident in
      incident.contributingFactors.map { Claim($0.value.rawValue, $0.evidence) }
    },
    AdoptableField(key: "trigger", field: .trigger) {
      $0.trigger.map { (.text($0.value.rawValue), [$0.evidence]) }
    },
    list("components", .components) { $0.components },
    list("services", .services) { $0.services },
    text("severity", .severity) { $0.severity },
    list("authors", .authors) { $0.authors },
    text("status", .status) { $0.status },
  ]

  private static func text(
    _ key: String, _ field: FrontMatterKey.Field,
    _ claim: @escaping @Sendable (Incident) -> Claim<String>?
  ) -> AdoptableField {
    AdoptableField(key: key, field: field) { incident in
      claim(incident).map { (.text($0.value), [$0.evidence]) }
    }
  }

  /// Without a year there is no date that others could read.
  private static func instant(
    _ key: String, _ field: FrontMatterKey.Field,
    _ claim: @escaping @Sendable (Incident) -> Claim<Instant>?
  ) -> AdoptableField {
    AdoptableField(key: key, field: field) { incident in
      guard let claim = claim(incident), claim.value.year != nil else { return nil }
      return (.instant(claim.value), [claim.evidence])
    }
  }

  private static func list(
    _ key: String, _ field: FrontMatterKey.Field,
    _ claims: @escaping @Sendable (Incident) -> [Claim<String>]
  ) -> AdoptableField {
    AdoptableField(key: key, field: field) { incident in
      let claims = claims(incident)
      guard !claims.isEmpty else { return nil }
      return (.list(claims.map(\.value)), claims.map(\.evidence))
    }
  }
}
