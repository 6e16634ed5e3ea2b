/// Finds where a document tells its incident a second time: once for the record and once for fun,
/// or both sides of a merge conflict. The first telling is read; the second says nothing new.
enum Retelling {
  /// - Returns: the index of the passage that the second telling begins with.
  static func start(in passages: [Passage]) -> Int? {
    var told: RoleSet = []
    for index in passages.indices where beginsSection(passages, index) {
      let role = passages[index].role
      if role == .summary, told.contains(.summary), told.contains(.timeline),
        told.contains(.rootCause) || told.contains(.actions)
      {
        // Where nothing follows this one, nothing follows a later one either.
        let all = told.contains(.rootCause) && told.contains(.actions)
        return isTelling(passages, from: index, all: all) ? index : nil
      }
      told.insert(role)
    }
    return nil
  }

  /// Marks the passages of the second telling, which no extractor reads.
  static func mark(_ passages: inout [Passage]) {
    guard var start = start(in: passages) else { return }
    if namesTelling(passages[start - 1]) { start -= 1 }
    for index in start..<passages.count { passages[index].role = .retold }
  }

  /// A title of its own: "The great disk-space debacle".
  private static func namesTelling(_ passage: Passage) -> Bool {
    passage.isHeading
      || passage.form == .line && passage.afterBlank && passage.text.plain.count <= 90
        && !".:,;".utf8.contains(passage.text.plain.bytes.last ?? 0)
  }

  private static func beginsSection(_ passages: [Passage], _ index: Int) -> Bool {
    index == 0 || passages[index].section != passages[index - 1].section
  }

  /// Whether a timeline and a cause or actions follow once more; where all of them have been told
  /// before, cause and actions are enough, whatever the second telling calls its timeline.
  private static func isTelling(_ passages: [Passage], from start: Int, all: Bool) -> Bool {
    let roles = RoleSet(passages[start...].lazy.map(\.role))
    let (cause, actions) = (roles.contains(.rootCause), roles.contains(.actions))
    return roles.contains(.timeline) && (cause || actions) || all && cause && actions
  }
}
