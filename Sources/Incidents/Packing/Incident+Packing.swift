import Markup

extension Audience: PackedCase {
  public static let packedCases = allCases
}

extension IncidentDuration.Basis: PackedCase {
  public static let packedCases = allCases
}

/// Writes the claims of one document.
struct ClaimPacker {
  var packer: Packer
  var sharing: Excerpt.Sharing

  mutating func add<Value>(_ claim: Claim<Value>, _ write: (inout Packer, Value) -> Void) {
    write(&packer, claim.value)
    claim.evidence.pack(into: &packer, &sharing)
  }

  mutating func add<Value>(_ claim: Claim<Value>?, _ write: (inout Packer, Value) -> Void) {
    packer.add(claim != nil)
    if let claim { add(claim, write) }
  }

  mutating func add<Value>(_ claims: [Claim<Value>], _ write: (inout Packer, Value) -> Void) {
    packer.add(claims.count)
    for claim in claims { add(claim, write) }
  }
}

/// Reads them back.
struct ClaimUnpacker {
  var unpacker: Unpacker
  var sharing: Excerpt.Sharing

  mutating func claim<Value>(_ read: (inout Unpacker) -> Value) -> Claim<Value> {
    Claim(read(&unpacker), Evidence(unpacking: &unpacker, &sharing))
  }

  mutating func optional<Value>(_ read: (inout Unpacker) -> Value) -> Claim<Value>? {
    unpacker.bool() ? claim(read) : nil
  }

  mutating func list<Value>(_ read: (inout Unpacker) -> Value) -> [Claim<Value>] {
    array { $0.claim(read) }
  }

  mutating func array<Value>(_ read: (inout ClaimUnpacker) -> Value) -> [Value] {
    var (sharing, owner) = (sharing, self)
    let values = unpacker.array { unpacker -> Value in
      owner.unpacker = unpacker
      owner.sharing = sharing
      let value = read(&owner)
      (unpacker, sharing) = (owner.unpacker, owner.sharing)
      return value
    }
    self.sharing = sharing
    return values
  }
}

extension Incident {
  func pack(into claims: inout ClaimPacker) {
    claims.packer.add(id)
    claims.packer.add(each: aliases) { $0.add($1) }
    claims.add(title) { $0.add($1) }
    claims.add(summary) { $0.add($1) }
    for moment in [start, detected, mitigated, end] {
      claims.add(moment) { $1.pack(into: &$0) }
    }
    claims.add(duration) {
      $0.add($1.minutes)
      $0.add($1.basis)
    }
    claims.add(affected) {
      $0.add($1.percent)
      $0.add($1.scope)
    }
    claims.add(rootCause) {
      $0.add($1.category.rawValue)
      $0.add($1.statement)
    }
    claims.add(contributingFactors) { $0.add($1.rawValue) }
    claims.add(trigger) { $0.add($1.rawValue) }
    for list in [components, services, tags, authors] { claims.add(list) { $0.add($1) } }
    claims.add(severity) { $0.add($1) }
    claims.add(status) { $0.add($1) }
    claims.packer.add(audience)
    claims.packer.add(timeline.count)
    for entry in timeline { entry.pack(into: &claims.packer, &claims.sharing) }
    claims.packer.add(actionItems.count)
    for item in actionItems { item.pack(into: &claims.packer, &claims.sharing) }
  }

  init(unpacking claims: inout ClaimUnpacker, source: String) {
    let id = claims.unpacker.string()
    let aliases = claims.unpacker.array { $0.string() }
    self.init(id: id, source: source, title: claims.claim { $0.string() })
    self.aliases = aliases
    summary = claims.optional { $0.string() }
    start = claims.optional { Instant(unpacking: &$0) }
    detected = claims.optional { Instant(unpacking: &$0) }
    mitigated = claims.optional { Instant(unpacking: &$0) }
    end = claims.optional { Instant(unpacking: &$0) }
    duration = claims.optional { IncidentDuration(minutes: $0.double(), basis: $0.value()) }
    affected = claims.optional {
      AffectedShare(percent: $0.double(), scope: $0.optionalString())
    }
    rootCause = claims.optional {
      RootCause(category: CauseID(rawValue: $0.string()), statement: $0.optionalString())
    }
    contributingFactors = claims.list { CauseID(rawValue: $0.string()) }
    trigger = claims.optional { TriggerID(rawValue: $0.string()) }
    components = claims.list { $0.string() }
    services = claims.list { $0.string() }
    tags = claims.list { $0.string() }
    authors = claims.list { $0.string() }
    severity = claims.optional { $0.string() }
    status = claims.optional { $0.string() }
    audience = claims.unpacker.value()
    timeline = claims.array { TimelineEntry(unpacking: &$0.unpacker, &$0.sharing) }
    actionItems = claims.array { ActionItem(unpacking: &$0.unpacker, &$0.sharing) }
  }
}
