/// Finds where a document tells its incident a second time: once for the record and once for fun,
/// or both sides of a merge conflict. The first telling is read; the second says nothing new.
enum Retelling {
  /// - Returns: the index of the passage that the second telling begins with.
  static func start(in passages: [Passage]) -> Int? {
    var told: Set<SectionRole> = []
    for index in passages.indices where beginsSection(passages, index) {
      let role = passages[index].role
      if role == .summary, told.isSuperset(of: [.summary, .timeline]),
        told.contains(.rootCause) || told.contains(.actions)
      {
        // Where nothing follows this one, nothing follows a later one either.
        return isTelling(passages, from: index) ? index : nil
      }
      told.insert(role)
    }
    return nil
  }

  /// Marks the passages of the second telling, which no extractor reads.
  static func mark(_ passages: inout [Passage]) {
    guard let start = start(in: passages) else { return }
    for index in start..<passages.count { passages[index].role = .retold }
  }

  private static func beginsSection(_ passages: [Passage], _ index: Int) -> Bool {
    index == 0 || passages[index].section != passages[index - 1].section
  }

  /// Whether a timeline and a cause or actions follow once more.
  private static func isTelling(_ passages: [Passage], from start: Int) -> Bool {
    let roles = Set(passages[start...].map(\.role))
    return roles.contains(.timeline) && (roles.contains(.rootCause) || roles.contains(.actions))
  }
}
