/// Several roles at once, as bits: asked for every passage.
struct RoleSet: Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt16 = 0

  init(_ roles: some Sequence<SectionRole>) {
    for role in roles { bits |= Self.bit(role) }
  }

  init(arrayLiteral roles: SectionRole...) { self.init(roles) }

  mutating func insert(_ role: SectionRole) { bits |= Self.bit(role) }

  func contains(_ role: SectionRole) -> Bool { bits & Self.bit(role) != 0 }

  private static func bit(_ role: SectionRole) -> UInt16 { 1 << role.rawValue }
}
