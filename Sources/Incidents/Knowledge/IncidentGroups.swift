/// Which documents tell of the same incident.
struct IncidentGroups: Sendable {
  /// Indices into the readings; every reading is in one group.
  let members: [[Int]]

  /// For every id in a group of several the others.
  func others(_ ids: [String]) -> [String: [String]] {
    var others: [String: [String]] = [:]
    for group in members where group.count > 1 {
      for member in group {
        others[ids[member]] = group.filter { $0 != member }.map { ids[$0] }
      }
    }
    return others
  }

  /// The group of every reading.
  func byMember(count: Int) -> [Int] {
    var groups = [Int](repeating: 0, count: count)
    for (number, group) in members.enumerated() {
      for member in group { groups[member] = number }
    }
    return groups
  }
}
